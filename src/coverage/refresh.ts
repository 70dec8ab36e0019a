/** Brings the store up to date with a folder: reads what changed, replaces it, says what was left out. */

import type { CoverageStore, LeftOut } from '../domain/coverage.ts';
import { readFolder } from './read-folder.ts';

/**
 * `origin`: the name of the folder where it has one; its articles are then called NAME/FILE. What the store holds of other origins
 * stays as it is. Throws a Problem where the folder cannot be used.
 */
export function refreshCoverage(folder: string, store: CoverageStore, origin = ''): readonly LeftOut[] {
  const { articles, drop, leftOut } = readFolder({ folder, origin }, store.known(origin));
  // A look that finds nothing new keeps no other connection from writing.
  if (articles.length + drop.length > 0) store.apply({ put: articles, drop });
  return leftOut;
}
