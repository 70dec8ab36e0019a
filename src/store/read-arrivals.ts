/** Reads what came in from the web. */

import type { DatabaseSync } from 'node:sqlite';
import type { Arrival, KnownArrival } from '../domain/arrival.ts';
import { prepared } from './prepared.ts';

export interface Current {
  readonly source: string;
  /** Changes with the version. */
  readonly stamp: string;
  /** What it was last noted as unfit under; null where it never was. */
  readonly unfit: string | null;
}

const KNOWN = `
  SELECT arrival.id, source, origin, address, carried, content ->> '$.title' AS title, content ->> '$.kind' AS kind,
         length(content ->> '$.text') AS length, etag, last_modified AS lastModified, arrived_at AS arrivedAt,
         arrival.version, missing_since AS missingSince, withdrawn_at IS NOT NULL AS withdrawn, digest
  FROM arrival JOIN version ON version.arrival = arrival.id AND number = arrival.version`;

export interface KnownRow extends KnownArrival {
  readonly id: number;
}

export function knownBy(db: DatabaseSync, names: readonly string[]): KnownRow | null {
  const find = prepared(db, `${KNOWN} WHERE arrival.id = (SELECT arrival FROM arrival_name WHERE name = ?)`);
  const marked = prepared(db, 'SELECT mark FROM arrival_name WHERE name = ?');
  for (const name of names) {
    const row = find.get(name);
    if (row !== undefined)
      return { ...toKnown(row), mark: (marked.get(names[0] ?? '') as Marked | undefined)?.mark ?? null };
  }
  return null;
}

interface Marked {
  readonly mark: string | null;
}

export function isDropped(db: DatabaseSync, names: readonly string[]): boolean {
  const find = prepared(db, 'SELECT 1 FROM dropped_name WHERE name = ?');
  return names.some((name) => find.get(name) !== undefined);
}

export function dueForAnotherLook(
  db: DatabaseSync,
  { origin, now, most }: { readonly origin: string; readonly now: number; readonly most: number },
): readonly KnownArrival[] {
  return prepared(db, `${KNOWN} WHERE origin = ? AND recheck_at <= ? ORDER BY recheck_at, arrival.id LIMIT ?`)
    .all(origin, now, most)
    .map(toKnown);
}

function toKnown(row: unknown): KnownRow {
  const { carried, withdrawn, ...known } = row as Omit<KnownRow, 'withdrawn' | 'isCarried' | 'mark'> & Flags;
  return { ...known, mark: null, isCarried: carried === 1, withdrawn: withdrawn === 1 };
}

interface Flags {
  readonly carried: number;
  readonly withdrawn: number;
}

export function currentArrivals(db: DatabaseSync, origin: string): readonly Current[] {
  return prepared(
    db,
    `SELECT source, version || ':' || digest AS stamp, unfit FROM arrival
       WHERE origin = ? AND withdrawn_at IS NULL ORDER BY id`,
  ).all(origin) as unknown as readonly Current[];
}

export function readArrival(db: DatabaseSync, source: string): Arrival | null {
  const row = prepared(
    db,
    `SELECT source, origin, content FROM arrival JOIN version ON version.arrival = arrival.id AND number = arrival.version
       WHERE source = ? AND withdrawn_at IS NULL`,
  ).get(source) as (Pick<Arrival, 'source' | 'origin'> & { readonly content: string }) | undefined;
  if (row === undefined) return null;
  // Both change where another source takes the place of the one that it came through.
  const { content, ...names } = row;
  return { ...(JSON.parse(content) as Arrival), ...names };
}
