/** The coverage without some of its sources: as if they had never been read, but what was cited of them can still be looked up. */

import type { Coverage } from '../domain/coverage.ts';

export function withoutSources(coverage: Coverage, sources: readonly string[]): Coverage {
  if (sources.length === 0) return coverage;
  const { query, terms } = coverage;
  const kept = ({ source }: { readonly source: string }): boolean => !sources.includes(source);
  return {
    terms,
    query: {
      heads: () => query.heads().filter(kept),
      // Some of what is found goes: so that enough is left, as much more is looked for as there are sources to go.
      search: (words, most) =>
        query
          .search(words, most * (sources.length + 1))
          .filter(({ passage }) => kept(passage))
          .slice(0, most),
      read: (source) => query.read(source),
    },
  };
}
