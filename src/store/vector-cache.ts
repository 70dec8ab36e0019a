/** Keeps vectors in `vectors.db`, so that each text is sent to a model once. The file can be removed at any time. */

import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { guardFor, openDatabase } from './open-database.ts';

export interface VectorCache {
  /** For each text, in order, its vector, or null where none is kept. */
  read(model: string, texts: readonly string[]): readonly (Float32Array | null)[];
  /** `vectors`: one for each text, in order. The oldest go when there are too many. */
  write(model: string, texts: readonly string[], vectors: readonly Float32Array[]): void;
  close(): void;
}

/** The newer a vector, the higher its id. */
const SCHEMA = {
  version: 1,
  tables: `
    CREATE TABLE vector (
      id INTEGER PRIMARY KEY,
      model TEXT NOT NULL,
      digest BLOB NOT NULL,
      numbers BLOB NOT NULL,
      UNIQUE (model, digest)
    );`,
};
/** Some 80 MB at 384 numbers a vector, 300 MB at 1,536. */
const MOST_VECTORS = 50_000;

/** `path` of the file, or `:memory:`. Its methods throw a Problem where SQLite fails. */
export function vectorCache(path: string, mostVectors = MOST_VECTORS): VectorCache {
  const db = openDatabase(path, SCHEMA);
  const guarded = guardFor(path);
  return {
    read: (model, texts) => guarded(() => readVectors(db, model, texts)),
    write(model, texts, vectors) {
      guarded(() => {
        inTransaction(db, () => {
          const put = db.prepare('INSERT OR REPLACE INTO vector (model, digest, numbers) VALUES (?, ?, ?)');
          for (const [index, text] of texts.entries()) {
            const vector = vectors[index];
            if (vector !== undefined) put.run(model, digestOf(text), vector);
          }
          db.prepare('DELETE FROM vector WHERE id <= (SELECT max(id) FROM vector) - ?').run(mostVectors);
        });
      });
    },
    close() {
      db.close();
    },
  };
}

function readVectors(db: DatabaseSync, model: string, texts: readonly string[]): readonly (Float32Array | null)[] {
  const find = db.prepare('SELECT numbers FROM vector WHERE model = ? AND digest = ?');
  return texts.map((text) => {
    const row = find.get(model, digestOf(text)) as { readonly numbers: Uint8Array } | undefined;
    // A copy starts at an address that floats may start at.
    return row === undefined ? null : new Float32Array(row.numbers.slice().buffer);
  });
}

function inTransaction(db: DatabaseSync, act: () => void): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    act();
    db.exec('COMMIT');
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
}

function digestOf(text: string): Uint8Array {
  return createHash('sha256').update(text).digest();
}
