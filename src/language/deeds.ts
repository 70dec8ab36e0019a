/** What is told of the things that a number counts: the content words of its clause. */

import type { ConceptWord } from './concepts.ts';
import type { Figure } from './figures.ts';
import type { Stretch } from './sentences.ts';

/** How many content words before and behind may tell what happened to the counted. */
const DEEDS = 4;
/** What ends the clause a figure stands in. */
const BREAK =
  /[.;:–—()“”"]|,|\b(?:and|but|while|whereas|which|that|who|when|as|after|before|including|because|although|though|if)\b/iu;

/** A text with its words and figures. */
export interface Reading {
  readonly text: string;
  readonly words: readonly ConceptWord[];
  readonly figures: readonly Figure[];
}

/** Content words of the clause before and behind, nearest first: what happens to the counted. */
export function deedsAround({ text, words, figures }: Reading, { start, end }: Stretch): readonly string[] {
  const lead = text.slice(0, start);
  const antecedent = /(\p{L}+)\s+(?:that|which|who)\s+(?:\p{L}+\s+){0,4}$/u.exec(lead);
  const cut =
    antecedent?.index ??
    Math.max(
      0,
      ...Array.from(lead.matchAll(new RegExp(BREAK.source, 'giu')), ({ index, 0: mark }) => index + mark.length),
    );
  const earlier = Math.max(cut, ...figures.filter((each) => each.end <= start).map((each) => each.end));
  const tail = text.slice(end);
  // In "31 people who were injured" the clause goes on.
  const joint = /^\s+(?:who|which|that)\s/u.exec(tail)?.[0].length ?? 0;
  const stop = BREAK.exec(tail.slice(joint))?.index;
  const later = Math.min(
    end + (stop === undefined ? tail.length : joint + stop),
    ...figures.filter((each) => each.start >= end).map((each) => each.start),
  );
  const before = words
    .filter((word) => word.start >= earlier && word.end <= start)
    .toReversed()
    .slice(0, DEEDS);
  const after = words.filter((word) => word.start >= end && word.end <= later).slice(0, DEEDS);
  const near = [
    ...before.map((word) => ({ word, gap: start - word.end })),
    ...after.map((word) => ({ word, gap: word.start - end })),
  ];
  return near.toSorted((a, b) => a.gap - b.gap).map(({ word }) => word.concept);
}
