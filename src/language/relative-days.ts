/** Finds when-phrases in a sentence and says what they mean, given the day or the instant it was told; what cannot be resolved is left out. */

import type { Moment } from '../domain/article.ts';
import { clockBeside } from './clock-beside.ts';
import { shiftDay } from './clock.ts';
import { NO_DAYS } from './data/time-words.ts';
import { facingOf } from './facing.ts';
import { quotedIn } from './quotes.ts';
import type { Stretch } from './sentences.ts';
import type { Reading, Span, TimeFound } from './when-form.ts';
import { WHEN_DATES } from './when-dates.ts';
import { WHEN_DAYS } from './when-days.ts';
import { WHEN_PERIODS } from './when-periods.ts';

/** What an earlier form reads, a later one passes over. */
const FORMS = [...WHEN_DATES, ...WHEN_DAYS, ...WHEN_PERIODS];

/** Cheap test for the sentences that tell no time, which are most. */
const MAY_TELL =
  /\d|day\b|day['’]s|night\b|morning\b|afternoon\b|evening\b|week|month\b|year\b|tomorrow\b|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/iu;

/** Without one of these no set phrase tells of a day that is none. */
const MAY_BE_NAME = /day|mayo|july|sept/iu;

/**
 * In the order of the text, apart. `told` is a day, an instant in UTC, or null where it is not known: then only what has its own
 * year is found. Inside quotation marks "today" is the day of speaking, which nobody tells: only what has its own year is found.
 */
export function timesIn(text: string, told: Moment | null): readonly TimeFound[] {
  if (!MAY_TELL.test(text)) return [];
  const voice = withoutQuotations(text);
  const claimed: Stretch[] = [];
  if (MAY_BE_NAME.test(text)) for (const match of text.matchAll(NO_DAYS)) claimed.push(stretch(match.index, match[0]));
  const found: (Span & Stretch)[] = [];
  for (const { sign, pattern, read } of FORMS) {
    if (!sign.test(text)) continue;
    for (const match of text.matchAll(pattern)) {
      const place = stretch(match.index, match[0]);
      if (claimed.some((each) => each.start < place.end && place.start < each.end)) continue;
      claimed.push(place);
      const span = read(match, readingOf(voice, place, told));
      if (span === null || (span.relative && voice[place.start] === QUOTED)) continue;
      found.push({ ...span, start: place.start + (span.skip ?? 0), end: place.end });
    }
  }
  const dated = found.some(({ kind, weak }) => weak !== true && (kind === 'day' || kind === 'night'));
  const firm = found.filter(({ weak }) => weak !== true || !dated);
  firm.sort((a, b) => a.start - b.start);
  return joined(firm.map(timeOf), voice).map((each) => clockBeside(each, voice));
}

/** Stands for what is between quotation marks. */
const QUOTED = '¤';

function withoutQuotations(text: string): string {
  let voice = '';
  for (const { start, end } of quotedIn(text)) voice += text.slice(voice.length, start) + QUOTED.repeat(end - start);
  return voice + text.slice(voice.length);
}

function stretch(start: number, words: string): Stretch {
  return { start, end: start + words.length };
}

function timeOf({ start, end, kind, from, to, relative }: Span & Stretch): TimeFound {
  return { start, end, kind, from, to, relative };
}

function readingOf(voice: string, place: Stretch, told: Moment | null): Reading {
  return {
    told: told?.slice(0, 10) ?? null,
    hour: told?.includes('T') === true ? Number(told.slice(11, 13)) : null,
    before: voice.slice(Math.max(0, place.start - 40), place.start),
    after: voice.slice(place.end, place.end + 40),
    get facing() {
      return facingOf(voice, place);
    },
  };
}

/** The other end of a stretch of time whose beginning could not be read: "from the vote to July 5, 2018". */
const ENDS_RUN = /\b(?:from|between)\s[^,.;:]{2,24}\s(?:to|and|until|through)\s(?:the\s)?$/iu;

/** "From Thursday into Friday", "between March and May": two times are the ends of one. Ends that do not fit are no time at all. */
function joined(found: readonly TimeFound[], voice: string): readonly TimeFound[] {
  const all: TimeFound[] = [];
  for (let i = 0; i < found.length; i++) {
    const first = found[i];
    const second = found[i + 1];
    if (first === undefined) break;
    const link = second === undefined ? null : linkOf(first, second, voice);
    if (second === undefined || link === null) {
      if (!ENDS_RUN.test(voice.slice(Math.max(0, first.start - 40), first.start))) all.push(first);
    } else {
      const run = runOf(first, second, link);
      if (run !== null) all.push(run);
      i++;
    }
  }
  return all;
}

type Link = 'into' | 'to';

function linkOf(first: TimeFound, second: TimeFound, voice: string): Link | null {
  const between = voice.slice(first.end, second.start).toLowerCase();
  const before = /(\p{L}+)\s+$/u.exec(voice.slice(Math.max(0, first.start - 12), first.start).toLowerCase())?.[1];
  if (/^ into (?:the (?:early )?(?:hours|morning) of )?$/.test(between)) return 'into';
  if (/^ and $/.test(between) && (before === 'between' || adjacent(first, second))) return 'to';
  if (/^ (?:to|until|till|through|thru)(?: the)? $/.test(between) && (before === 'from' || between.includes('through')))
    return 'to';
  return /^\s?[–—-]\s?$/.test(between) ? 'to' : null;
}

/** "On Monday and Tuesday": days or months of one kind that follow each other. */
function adjacent(first: TimeFound, second: TimeFound): boolean {
  return first.kind === second.kind && shiftDay(first.to, 1) === second.from;
}

function runOf(first: TimeFound, second: TimeFound, link: Link): TimeFound | null {
  const { start, from } = first;
  const { end, to } = second;
  const night = link === 'into' && (first.kind === 'day' || first.kind === 'night') && to === shiftDay(from, 1);
  if (night) return { start, end, kind: 'night', from, to, relative: first.relative || second.relative };
  if (first.kind === 'night' && second.kind === 'night') return null;
  return from > to ? null : { start, end, kind: 'days', from, to, relative: first.relative || second.relative };
}
