/** Candidates that tell dated events of a topic, the tellings most worth showing first. */

import type { Article, Moment } from '../domain/article.ts';
import type { TimeKind } from '../domain/timeline.ts';
import type { Candidate } from './candidates.ts';
import { eventTimeOf, type EventTime } from './event-time.ts';
import { answersWell, topRelevance } from './select.ts';

export interface Event extends EventTime {
  readonly candidate: Candidate;
  /** Its place among the candidates. */
  readonly index: number;
  readonly worth: number;
}

/** Share of the best relevance from which a sentence is about the topic. */
const ABOUT_IT = 0.55;
/** Below this a sentence hangs on one that the reader does not see. */
const LEAST_QUALITY = 0.4;
/** What a saying counts beside what happened. */
const SAYING = 0.7;
/** How much each further source with a sentence like it adds, and up to how many. */
const ECHO = 0.15;
const MOST_ECHO = 4;
/** What a time counts by how much it tells. */
const PRECISION: Readonly<Record<TimeKind, number>> = {
  instant: 1,
  day: 1,
  night: 1,
  days: 0.8,
  month: 0.6,
  year: 0.4,
};

/** `article` is asked for what stands before a sentence. */
export function eventsAmong(candidates: readonly Candidate[], article: (source: string) => Article): readonly Event[] {
  const least = ABOUT_IT * topRelevance(candidates);
  const events = candidates.flatMap((candidate, index) => {
    const { sentence, relevance, quality, echo, text } = candidate;
    if (sentence.passage.role !== 'prose' || quality < LEAST_QUALITY) return [];
    if (relevance < least && !answersWell(candidate)) return [];
    const told = toldAt(candidate);
    const event = eventTimeOf(text, told);
    if (event === null || tellsOfAnotherYear(event, candidate, article)) return [];
    const worth =
      relevance *
      quality *
      PRECISION[event.time.kind] *
      (event.saying ? SAYING : 1) *
      (1 + ECHO * Math.min(MOST_ECHO, echo));
    return [{ ...event, candidate, index, worth }];
  });
  return events.toSorted((a, b) => b.worth - a.worth || a.index - b.index);
}

/** When the sentence was told: its entry's time in a live blog, else the day of publication. */
export function toldAt({ sentence }: Candidate): Moment | null {
  return sentence.entry?.at ?? sentence.head.published;
}

/** A month without its year; a weekday or "last June" is tied to the day of telling, whatever year the text has spoken of. */
const OF_SOME_YEAR = /^(?!(?:last|next|this)\b).*\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/iu;
const YEAR = /\b(?:19|20)\d\d\b/g;

/** Where the text before tells of another year, "on March 3" is a day of that year, not of the year of telling. */
function tellsOfAnotherYear({ time }: EventTime, candidate: Candidate, article: (source: string) => Article): boolean {
  const { text, sentence } = candidate;
  if (!time.relative || !OF_SOME_YEAR.test(text.slice(time.start, time.end))) return false;
  const { passages } = article(sentence.passage.source);
  const own = passages.findIndex(({ id }) => id === sentence.passage.id);
  const before = [passages[own - 1]?.text ?? '', sentence.passage.text.slice(0, sentence.start)].join('\n');
  const year = before.match(YEAR)?.at(-1) ?? time.from.slice(0, 4);
  return year !== time.from.slice(0, 4) && year !== toldAt(candidate)?.slice(0, 4);
}
