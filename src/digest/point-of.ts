/** A point of a sentence as its source has it, for what a briefing did not choose and an edition has to tell. */

import type { EarlyReports } from '../claims/early-reports.ts';
import type { Sides } from '../claims/sides.ts';
import type { Article } from '../domain/article.ts';
import type { Point } from '../domain/briefing.ts';
import type { Citation } from '../domain/span.ts';
import { makePoint } from '../points/make-point.ts';
import { sentencesIn, type Sentence } from '../search/sentence.ts';

const NONE_EARLY: EarlyReports = { has: () => false, tells: () => false };
const NO_SIDES: Sides = { of: () => [], isReplaced: () => false };

/** Null where the sentence cannot stand alone. */
export function pointOf(sentence: Sentence, article: Article): Point | null {
  const wording = { sentence, kept: [{ start: 0, end: sentence.text.length }], text: sentence.text };
  return makePoint(wording, { alike: [], article: () => article, early: NONE_EARLY, sides: NO_SIDES });
}

/** Null where no sentence of the article begins where the citation does. */
export function pointAt({ start }: Citation, article: Article): Point | null {
  const passage = article.passages.find((each) => each.start <= start && start < each.end);
  if (passage === undefined) return null;
  const entry = passage.entry === null ? null : (article.entries[passage.entry] ?? null);
  for (const sentence of sentencesIn({ passage, entry }, article)) {
    const point = pointOf(sentence, article);
    if (point?.citations[0]?.start === start) return point;
  }
  return null;
}
