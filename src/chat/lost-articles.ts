/** Articles that the coverage holds no more, as far as a reader still needs them: by name and day. */

import type { Article } from '../domain/article.ts';
import type { SourceLine } from '../domain/briefing.ts';
import type { ArticleOf } from './marks.ts';

/** `sources` names what is cited, those of `gone` with it. */
export function withLost(
  { sources, gone }: { readonly sources: readonly SourceLine[]; readonly gone: readonly string[] },
  articleOf: ArticleOf,
): ArticleOf {
  const lost = new Map(
    sources
      .filter(({ source }) => gone.includes(source))
      .map((line): [string, Article] => [line.source, { ...line, ...NOTHING_LEFT }]),
  );
  return (source) => lost.get(source) ?? articleOf(source);
}

const NOTHING_LEFT = { url: null, text: '', entries: [], passages: [], furniture: [] };
