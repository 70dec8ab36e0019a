/** What the cache of vectors keeps, forgets, and survives. */

import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Problem } from '../../src/domain/problem.ts';
import { vectorCache } from '../../src/store/vector-cache.ts';
import type { VectorCache } from '../../src/store/vector-cache.ts';

function newPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vectors-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return join(folder, 'cache', 'vectors.db');
}

function opened(path: string, mostVectors?: number): VectorCache {
  const cache = vectorCache(path, mostVectors);
  onTestFinished(() => {
    cache.close();
  });
  return cache;
}

const SMOKE = Float32Array.of(0.6, 0.8);
const FERRY = Float32Array.of(-0.1, 0.995);

/** A file with two vectors that was closed. */
function filled(): string {
  const path = newPath();
  const cache = vectorCache(path);
  cache.write('m', ['smoke', 'ferry'], [SMOKE, FERRY]);
  cache.close();
  return path;
}

describe('a cache of vectors', () => {
  test('gives back what was put into it, in the order that is asked for', () => {
    expect(opened(filled()).read('m', ['ferry', 'crane', 'smoke', 'ferry'])).toEqual([FERRY, null, SMOKE, FERRY]);
  });

  test('keeps the vectors of each model and each text apart', () => {
    const cache = opened(newPath());
    cache.write('m', ['smoke'], [SMOKE]);
    cache.write('n', ['smoke'], [FERRY]);
    expect(cache.read('m', ['smoke', 'Smoke', ''])).toEqual([SMOKE, null, null]);
    expect(cache.read('n', ['smoke'])).toEqual([FERRY]);
  });

  test('keeps the last vector of a text', () => {
    const cache = opened(filled());
    cache.write('m', ['smoke'], [FERRY]);
    expect(cache.read('m', ['smoke'])).toEqual([FERRY]);
  });

  test('keeps part of a larger buffer as what it is', () => {
    const cache = opened(newPath());
    cache.write('m', ['part'], [Float32Array.of(9, 1, 2, 9).subarray(1, 3)]);
    expect(cache.read('m', ['part'])).toEqual([Float32Array.of(1, 2)]);
  });

  test('forgets the oldest when there are too many', () => {
    const cache = opened(newPath(), 3);
    const write = (...texts: string[]): void => {
      cache.write(
        'm',
        texts,
        texts.map(() => SMOKE),
      );
    };
    write('one', 'two');
    write('three');
    write('one');
    write('four');
    expect(cache.read('m', ['one', 'two', 'three', 'four']).map((vector) => vector !== null)).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });

  test('does not grow for ever', () => {
    const path = newPath();
    const cache = vectorCache(path, 50);
    const vector = new Float32Array(500).fill(0.5);
    const write = (from: number): void => {
      for (let n = from; n < from + 500; n += 1) cache.write('m', [`ferry ${n}`], [vector]);
    };
    write(0);
    const { size } = statSync(path);
    write(500);
    cache.close();
    expect(statSync(path).size).toBeLessThan(size * 1.2);
    expect(size).toBeGreaterThan(50 * 2_000);
  });

  test('keeps all of what is put into it at once, or nothing', () => {
    const cache = opened(filled());
    const broken = [SMOKE, 'a string for a vector' as unknown as Float32Array, { no: 'vector' } as never];
    expect(() => {
      cache.write('m', ['one', 'two', 'three'], broken);
    }).toThrow();
    expect(cache.read('m', ['one', 'smoke'])).toEqual([null, SMOKE]);
  });

  test('is shared by all who have it open', () => {
    const path = filled();
    const [one, other] = [opened(path), opened(path)];
    one.write('m', ['crane'], [SMOKE]);
    expect(other.read('m', ['crane'])).toEqual([SMOKE]);
  });
});

describe('a file is made anew', () => {
  test.each([
    [
      'that is no database',
      (path: string) => {
        writeFileSync(path, 'This is a shopping list. '.repeat(400));
      },
    ],
    [
      'that is cut off',
      (path: string) => {
        writeFileSync(path, readFileSync(path).subarray(0, 5_000));
      },
    ],
    [
      'of another version',
      (path: string) => {
        const db = new DatabaseSync(path);
        db.exec('PRAGMA user_version = 99');
        db.close();
      },
    ],
  ])('%s', (_, spoil) => {
    const path = filled();
    spoil(path);
    const cache = opened(path);
    expect(cache.read('m', ['smoke'])).toEqual([null]);
    cache.write('m', ['smoke'], [SMOKE]);
    expect(cache.read('m', ['smoke'])).toEqual([SMOKE]);
  });
});

test('a file that is spoilt while it is open is a Problem, and the next to open it starts anew', () => {
  const path = newPath();
  const cache = vectorCache(path);
  const texts = Array.from({ length: 2_000 }, (_, index) => `ferry ${index}`);
  cache.write(
    'm',
    texts,
    texts.map(() => new Float32Array(400).fill(0.05)),
  );
  cache.close();
  const other = opened(path);
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.fill(0xab, 4_096));
  expect(() => other.read('m', texts)).toThrow(Problem);
  expect(existsSync(path)).toBe(false);
  expect(opened(path).read('m', ['ferry 1'])).toEqual([null]);
});
