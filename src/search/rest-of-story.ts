/** Sentences that tell the story without a word of the topic: the rest of the articles and entries whose headings are about it. */

import type { Article } from '../domain/article.ts';
import type { Found, FoundSentences } from './find-sentences.ts';
import { sentencesIn } from './sentence.ts';

/** Where more articles than this are about the topic, what was found tells enough of it. */
const FEW = 12;
/** From this share of what a heading can give, its article or entry is about the topic. */
const ABOUT = 0.45;

export function restOfStory({ found, under }: FoundSentences, article: (source: string) => Article): readonly Found[] {
  const passages = new Set(found.map(({ sentence }) => sentence.passage.id));
  const heads = new Map(found.map(({ sentence: { head } }) => [head.source, head]));
  const about = [...heads.values()].filter((head) =>
    [null, ...head.entries].some((entry) => under({ entry, head }) >= ABOUT),
  );
  if (about.length > FEW) return [];
  return about.flatMap((head) => {
    const { passages: all, entries } = article(head.source);
    return all.flatMap((passage) => {
      const entry = passage.entry === null ? null : (entries[passage.entry] ?? null);
      const relevance = passages.has(passage.id) ? 0 : under({ entry, head });
      if (relevance < ABOUT) return [];
      return sentencesIn({ passage, entry }, head).map((sentence) => ({ sentence, relevance }));
    });
  });
}
