/** Reports written while the event still ran, although companions tell it as over: they come first, whatever hour they do not give. */

import { tellsOfGoingOn } from '../language/ongoing.ts';
import type { Sentence } from '../search/sentence.ts';

export interface EarlyReports {
  /** Whether the sentence stands in a report written during the event. */
  has(sentence: Sentence): boolean;
  /** Whether the sentence, or its passage, itself tells of what was still going on. */
  tells(sentence: Sentence): boolean;
}

/**
 * A report is early where its own voice tells of the event as going on and another source of the same coverage does not. Entries of a
 * live blog are ordered by their times instead, and comment tells of nothing new.
 */
export function earlyReportsIn(sentences: readonly Sentence[]): EarlyReports {
  const reporting = sentences.filter(({ entry, passage }) => entry === null && passage.role === 'prose');
  const all = new Set(sentences.map(({ passage }) => passage.source));
  const telling = reporting.filter(({ text }) => tellsOfGoingOn(text));
  const early = new Set(telling.map(({ passage }) => passage.source));
  // Where most say that it goes on, it does: nobody is early.
  if (early.size * 2 > all.size) early.clear();
  const passages = new Set(telling.filter(({ passage }) => early.has(passage.source)).map(({ passage }) => passage.id));
  return {
    has: ({ passage }) => early.has(passage.source),
    tells: ({ passage }) => passages.has(passage.id),
  };
}
