/** The coverage without some of its sources, or of some alone: as if others had never been read, but what was cited of them can still be looked up. */

import type { ArticleHead, Coverage } from '../domain/coverage.ts';

/** `sources`: by name, or all that stand under a name that ends with a slash. */
export function withoutSources(coverage: Coverage, sources: readonly string[]): Coverage {
  if (sources.length === 0) return coverage;
  const names = new Set(sources);
  const origins = sources.filter((name) => name.endsWith('/'));
  return filtered(coverage, (source) => !names.has(source) && !origins.some((origin) => source.startsWith(origin)));
}

export function onlySources(coverage: Coverage, sources: readonly string[]): Coverage {
  const names = new Set(sources);
  return filtered(coverage, (source) => names.has(source));
}

function filtered({ query, terms }: Coverage, isKept: (source: string) => boolean): Coverage {
  let seen: { readonly all: readonly ArticleHead[]; readonly kept: readonly ArticleHead[] } = { all: [], kept: [] };
  return {
    terms,
    query: {
      heads() {
        const all = query.heads();
        if (all !== seen.all) seen = { all, kept: all.filter(({ source }) => isKept(source)) };
        return seen.kept;
      },
      search: (words, most, among = () => true) =>
        query.search(words, most, (head, entry) => isKept(head.source) && among(head, entry)),
      read: (source) => query.read(source),
    },
  };
}
