/** What a reader is told of the times in an answer: clocks in the zones asked for, when a live blog carried it, how "since noon" was read. */

import type { Article } from '../domain/article.ts';
import type { Sentence } from '../search/sentence.ts';
import { convertedTimes } from './times/converted-times.ts';
import { entryTimes } from './times/entry-times.ts';
import { isByClock, type Window } from './times/window.ts';
import { zonesAsked } from './times/zones-asked.ts';
import type { Question } from './question.ts';

export interface TimesTold {
  readonly question: string;
  readonly parts: readonly Question[];
  readonly window: Window | null;
}

/** `sentences`: those that the points are made of. */
export function notesOnTimes(
  { question, parts, window }: TimesTold,
  sentences: readonly Sentence[],
  article: (source: string) => Article,
): readonly string[] {
  const zones = zonesAsked(question);
  const asksWhen = parts.some(({ kind }) => kind === 'time');
  const converted = asksWhen || zones.length > 0 ? sentences.flatMap((each) => convertedIn(each, zones)) : [];
  const carried = parts.some(({ ofCoverage }) => ofCoverage)
    ? sentences.flatMap((each) => carriedIn(each, zones, article))
    : [];
  const read = window === null || !isByClock(window) ? [] : [`Asked about the time ${window.words}.`];
  return [...new Set([...read, ...converted, ...carried])];
}

function convertedIn(sentence: Sentence, zones: ReturnType<typeof zonesAsked>): readonly string[] {
  return convertedTimes(sentence, zones).map(
    ({ start, end, words }) => `${sentence.text.slice(start, end)}: ${words}.`,
  );
}

function carriedIn(
  sentence: Sentence,
  zones: ReturnType<typeof zonesAsked>,
  article: (source: string) => Article,
): readonly string[] {
  const told = entryTimes(sentence, article(sentence.passage.source), zones);
  return told === null ? [] : [`Reported in the ${told}.`];
}
