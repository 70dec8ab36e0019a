/** Whether what a sentence tells happened within a stretch of time. */

import type { Moment } from '../../domain/article.ts';
import { ownVoice } from '../../language/quotes.ts';
import { timesIn } from '../../language/relative-days.ts';
import type { TimeFound } from '../../language/when-form.ts';
import type { Sentence } from '../../search/sentence.ts';
import { clocksIn } from './clocks-told.ts';
import { tellingOf } from './telling.ts';
import type { Window } from './window.ts';
import { instantIn } from './zone.ts';

/** Epoch milliseconds. Days, which belong to no zone, are compared as if all were in UTC. */
interface Range {
  readonly from: number;
  readonly to: number;
}

interface EventRange extends Range {
  /** "The ferry, which sank on Friday, was raised": not when it was raised. */
  readonly background: boolean;
  /** A month or a year, as in "the pier, built in 1920". */
  readonly long: boolean;
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const BACKGROUND =
  /\b(?:since|after|before|until|till|following|than|who|whom|whose|which|where|because|despite|ahead of)\b[^,;:–—()]*$/iu;
/** "Just after midnight on Sunday" is the time itself. */
const HOUR =
  /\b(?:before|after|until|since)\s(?:dawn|daybreak|midnight|noon|midday|dusk|dark|sunrise|sunset|nightfall|\d{1,2}(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?)(?=\s)/giu;

/** By the times that the sentence tells, else by that of its entry or the day of its article. Null where it cannot be told. */
export function inWindow(sentence: Sentence, window: Window): boolean | null {
  const told = toldWithin(sentence, window);
  const events = eventsOf(sentence).map((each) => ({ ...each, place: placeOf(each, window) }));
  if (events.some(({ place }) => place === 'inside')) return true;
  const main = events.filter(({ background }) => !background);
  if (main.length === 0 || main.some(({ place }) => place === 'partly')) return told;
  return told === true && main.every(({ long }) => long) ? null : false;
}

/** A clock time with its zone says more than the day beside it. */
function eventsOf(sentence: Sentence): readonly EventRange[] {
  const instants = clocksIn(sentence).flatMap(({ known, day, minutes }) =>
    known.how === 'stated' && day !== null ? [Date.parse(instantIn({ day, minutes }, known.zone))] : [],
  );
  if (instants.length > 0) return instants.map((at) => ({ from: at, to: at, background: false, long: false }));
  const voice = ownVoice(sentence.text, '¤').replace(HOUR, (words) => '¤'.repeat(words.length));
  return timesIn(sentence.text, tellingOf(sentence)).map((time) => ({
    ...rangeOf(time),
    background: BACKGROUND.test(voice.slice(0, time.start)),
    long: time.kind === 'month' || time.kind === 'year',
  }));
}

function rangeOf({ kind, from, to }: TimeFound): Range {
  // A night begins in the evening of one day and ends in the morning of the next.
  if (kind === 'night') return { from: startOf(from) + 18 * HOUR_MS, to: startOf(to) + 6 * HOUR_MS };
  return { from: startOf(from), to: endOf(to) };
}

function startOf(moment: Moment): number {
  return Date.parse(moment);
}

function endOf(moment: Moment): number {
  return Date.parse(moment) + (moment.includes('T') ? 0 : DAY_MS);
}

function placeOf({ from, to }: Range, window: Window): 'inside' | 'outside' | 'partly' {
  const start = window.from === null ? -Infinity : startOf(window.from);
  const end = window.to === null ? Infinity : endOf(window.to);
  if (from >= start && to <= end) return 'inside';
  return to <= start || from >= end ? 'outside' : 'partly';
}

/** An entry tells what has just happened; an article of the day after may still tell of the day before. */
function toldWithin({ entry, head }: Sentence, window: Window): boolean | null {
  const told = entry?.at ?? head.published?.slice(0, 10) ?? null;
  if (told === null) return null;
  const range = { from: startOf(told), to: endOf(told) };
  switch (placeOf(range, window)) {
    case 'inside':
      return true;
    case 'partly':
      return null;
    case 'outside':
      return !told.includes('T') && window.to !== null && isDayAfter(range.from - endOf(window.to)) ? null : false;
  }
}

function isDayAfter(ms: number): boolean {
  return ms >= 0 && ms < DAY_MS;
}
