/** Whether what brings an article is read, and can be: only then one that is not there was withdrawn, and not merely lost from sight. */

import type { ConfiguredSource } from '../coverage/live/configured-source.ts';
import type { CoverageQuery } from '../domain/coverage.ts';

/** By the name of an article. A source that was taken out of the configuration is not read, nor a folder that holds nothing any more. */
export function isReadBy(
  sources: readonly ConfiguredSource[],
  query: Pick<CoverageQuery, 'heads'>,
): (source: string) => boolean {
  // Nobody asks as long as nothing is gone.
  let read: ReadonlySet<string> | undefined;
  return (source) => (read ??= readOrigins(sources, query)).has(originIn(source));
}

function readOrigins(sources: readonly ConfiguredSource[], query: Pick<CoverageQuery, 'heads'>): ReadonlySet<string> {
  const held = new Set(query.heads().map(({ source }) => originIn(source)));
  return new Set(
    sources.filter(({ kind, origin }) => kind !== 'folder' || held.has(origin)).map(({ origin }) => origin),
  );
}

/** The slug of its source stands before a slash; a folder without a name has none. */
function originIn(source: string): string {
  const slash = source.indexOf('/');
  return slash === -1 ? '' : source.slice(0, slash);
}
