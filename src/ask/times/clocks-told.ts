/** The clock times that a sentence tells of its event, each with how its zone is known. */

import type { Moment } from '../../domain/article.ts';
import { shiftDay } from '../../language/clock.ts';
import { facingOf } from '../../language/facing.ts';
import { ownVoice } from '../../language/quotes.ts';
import { timesIn } from '../../language/relative-days.ts';
import type { Stretch } from '../../language/sentences.ts';
import type { TimeFound } from '../../language/when-form.ts';
import type { Sentence } from '../../search/sentence.ts';
import { clocksWritten, type ClockWritten } from './clocks-written.ts';
import { placesIn, type PlaceNamed } from './places-in.ts';
import { tellingOf } from './telling.ts';
import { clockAt, dayIn, instantIn, type Zone } from './zone.ts';

/** In `sentence.text`, the zone beside it included. */
export interface ClockTold extends Stretch {
  /** Without its zone: "17:36". */
  readonly words: string;
  /** Into the day, by the clock that is told. */
  readonly minutes: number;
  /** By the calendar of its zone; null where that is not known. */
  readonly day: string | null;
  readonly known: ZoneKnown;
  /** The zone in which the sentence tells it as well: "9pm local time (1900 GMT)". */
  readonly also: Zone | null;
}

/** `dateline-place`: no zone is written, and local time of the one place that the sentence or its heading names is assumed. */
export type ZoneKnown =
  | { readonly how: 'stated'; readonly zone: Zone }
  | { readonly how: 'dateline-place'; readonly zone: Zone; readonly place: string }
  | { readonly how: 'unknown' };

const NOON = 12 * 60;
/** A time behind one of these belongs to another clause. */
const BREAK = /[,;:–—()]|\s(?:since|before|after|until)\s/u;
/** Told before this hour of the night, a clock time of the evening is that of the day before. */
const SMALL_HOURS = 6 * 60;
const EVENING = 18 * 60;

export function clocksIn(sentence: Sentence): readonly ClockTold[] {
  return clocksWritten(sentence.text).map((clock) => clockIn(clock, sentence));
}

function clockIn(clock: ClockWritten, sentence: Sentence): ClockTold {
  const { start, end, words, minutes, zone, also } = clock;
  const told = { start, end, words, minutes, also };
  if (zone !== null && zone !== 'local')
    return { ...told, day: dayOf(clock, sentence, zone), known: { how: 'stated', zone } };
  const place = onePlace(sentence);
  const local = place === null ? null : localTime(place, clock, sentence);
  if (place === null || local === null) return { ...told, day: null, known: { how: 'unknown' } };
  return { ...told, day: local.day, known: { how: 'dateline-place', zone: local.zone, place: place.name } };
}

/** The heading counts where the sentence names no place. */
function onePlace({ text, entry, head }: Sentence): PlaceNamed | null {
  const own = placesIn(text);
  const places = own.length > 0 ? own : placesIn(entry?.headline ?? head.title);
  return places.length === 1 ? (places[0] ?? null) : null;
}

interface LocalTime {
  readonly zone: Zone;
  readonly day: string;
}

/** Null where the clocks of the place do not all show the same, or where the time would lie after its telling. */
function localTime(place: PlaceNamed, clock: ClockWritten, sentence: Sentence): LocalTime | null {
  const [zone, ...others] = place.zones.map((id) => ({ name: `local time in ${place.name}`, id }));
  const day = zone === undefined ? null : dayOf(clock, sentence, zone);
  if (zone === undefined || day === null) return null;
  const time = { day, minutes: clock.minutes };
  const at = instantIn(time, zone);
  if (others.some((other) => instantIn(time, other) !== at) || isLater(clock, at, sentence)) return null;
  return { zone, day };
}

/** By the calendar of the zone: the day told nearest to the clock time, else the day on which the sentence was told. */
function dayOf(clock: ClockWritten, sentence: Sentence, zone: Zone): string | null {
  const told = tellingOf(sentence);
  const here = told === null ? null : dayIn(told, zone);
  const times = timesIn(sentence.text, here);
  const days = times.filter(({ kind }) => kind === 'day' || kind === 'night' || kind === 'instant');
  const nearest = days.toSorted((a, b) => gap(a, clock) - gap(b, clock))[0];
  if (nearest !== undefined) return dayWithin(nearest, clock.minutes, zone);
  // "At 9am in March" is on none of these days.
  const vague = times.some((time) => !BREAK.test(between(sentence.text, time, clock)));
  if (here === null || told === null || vague) return null;
  const now = clockAt(told, zone);
  const before = now !== null && now.minutes < SMALL_HOURS && clock.minutes >= EVENING;
  return before && !looksAhead(clock, sentence) ? shiftDay(here, -1) : here;
}

function gap(a: Stretch, b: Stretch): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}

function between(text: string, a: Stretch, b: Stretch): string {
  return text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start));
}

function dayWithin({ kind, from, to }: TimeFound, minutes: number, zone: Zone): string {
  if (kind === 'instant') return dayIn(from, zone);
  return kind === 'night' && minutes < NOON ? to : from;
}

/** What happened cannot have happened after it was told. */
function isLater(clock: ClockWritten, at: Moment, sentence: Sentence): boolean {
  const told = tellingOf(sentence);
  return told !== null && told.includes('T') && at > told && !looksAhead(clock, sentence);
}

function looksAhead(clock: Stretch, { text }: Sentence): boolean {
  const facing = facingOf(ownVoice(text, '¤'), clock);
  return facing === 'ahead' || facing === 'hoped';
}
