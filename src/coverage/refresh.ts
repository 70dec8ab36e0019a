/** Brings the store up to date with a folder: reads what changed, replaces it, says what was left out. */

import type { CoverageStore, LeftOut } from '../domain/coverage.ts';
import { readFolder } from './read-folder.ts';

export function refreshCoverage(folder: string, store: CoverageStore): readonly LeftOut[] {
  const { articles, keep, leftOut } = readFolder(folder, store.known());
  store.replace({ put: articles, keep });
  return leftOut;
}
