/** What a reader sees when the coverage holds nothing on a topic: that, and the passages that came nearest. */

import type { NothingFound } from '../domain/briefing.ts';
import type { Message } from '../domain/message.ts';
import { paragraph, said, strong } from './blocks.ts';
import { lineAt } from './cited-words.ts';
import type { ArticleOf } from './marks.ts';
import { nearestList } from './nearest.ts';
import { whenKnown } from './page.ts';
import type { View } from './page.ts';

/** `didYouMean` is a topic that is set up and has nearly this name, or null. */
export type NothingToShow = NothingFound & { readonly title: string; readonly didYouMean: string | null };

export function nothingFoundMessage(nothing: NothingToShow, articleOf: ArticleOf, { knownAsOf }: View): Message {
  const { title, didYouMean } = nothing;
  const nearest = nearestList(
    nothing.nearest,
    articleOf,
    ({ source, start }) => ` [${source}:${lineAt(articleOf(source).text, start)}]`,
  );
  return {
    blocks: [
      ...whenKnown(knownAsOf),
      paragraph([strong(`The coverage says nothing about “${title}”.`)]),
      ...(didYouMean === null ? [] : [paragraph([said(`Did you mean "${didYouMean}"?`)])]),
      ...(nearest.length === 0 ? [paragraph([said('No passage comes near it.')])] : nearest),
    ],
    actions: didYouMean === null ? [] : [{ label: didYouMean, command: `/brief ${didYouMean}` }],
    numbers: [],
  };
}
