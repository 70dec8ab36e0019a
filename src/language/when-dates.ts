/** Dates, months and years in words or figures: "26 June", "July 16, 2018", "between March and May", "in 2019". */

import { anniversaries, daysBetween, monthDays, weekdayOf, yearDays } from './calendar.ts';
import { shiftDay } from './clock.ts';
import { MONTHS } from './data/months.ts';
import { calendarDay, monthOf } from './dates.ts';
import { relative, type Reading, type Span, type WhenForm } from './when-form.ts';

const MONTH = Object.keys(MONTHS)
  .toSorted((a, b) => b.length - a.length)
  .flatMap((name) => [name.replace(/^./, (first) => first.toUpperCase()), name.toUpperCase()])
  .join('|');
const WEEKDAY = String.raw`(?:(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:s|nes|rs|ur)?(?:day)?\.?(?:\s(?:morning|afternoon|evening|night))?,?\s+(?:the\s+)?)?`;
const LEAD = String.raw`((?:[Oo]vernight|[Ee]arly|[Ll]ate)\s+(?:on\s+|from\s+)?|(?:the\s+)?night\s+of\s+(?:the\s+)?)?`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?(?:\s?([–—-]|\bto\b|\band\b)\s?(\d{1,2})(?:st|nd|rd|th)?)?`;
const YEAR = String.raw`((?:19|20)\d\d)\b`;
/** Behind a date also years that are too long ago to be a day of the news: with them it is not a day of this year. */
const ANY_YEAR = String.raw`(1\d{3}|20\d\d)\b`;

/** Two figures in a row, and a month: what most sentences lack. */
const HAS_DIGITS = /\d\d/;
const HAS_DAY_OF_MONTH = /\d.{0,12}(?:[A-Z][a-z]{2}|[A-Z]{3})|(?:[A-Z][a-z]{2,8}|[A-Z]{3,9})\.?\s+\d/;
const HAS_MONTH = new RegExp(`\\b(?:${MONTH})`);

/** Within so many days after the telling, a date told of as past may be one still to come that was only spoken of. */
const SOON = 60;
/** Within so many days before the telling, a date in what is planned may be one that the plan goes back to. */
const JUST_PAST = 30;
const SINCE = /\bsince\s(?:the\s)?$/iu;
const YEARLY = /\b(?:every|each)\s(?:year|spring|summer|autumn|fall|winter)(?:,|\son)?\s(?:the\s)?$/iu;
/** The furthest that a date without a year is looked for where the sentence does not say which way. */
const NEAR = 150;

export const WHEN_DATES: readonly WhenForm[] = [
  {
    sign: HAS_DIGITS,
    pattern: /(?<![\d/-])((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\d/-])/g,
    read: ([, year, month, day]) => onDay(calendarDay(Number(year), Number(month), Number(day))),
  },
  {
    sign: HAS_DAY_OF_MONTH,
    pattern: new RegExp(
      String.raw`\b${LEAD}${WEEKDAY}(${MONTH})\.?\s+${DAY}(?![\d:%]|[.,]\d)(?:\s*,?\s+${ANY_YEAR})?(\snight\b)?`,
      'gu',
    ),
    read: ([words, , weekday, month, first, link, last, year], reading) =>
      readDate({ words, weekday, month, first, link, last, year }, reading),
  },
  {
    sign: HAS_DAY_OF_MONTH,
    pattern: new RegExp(
      String.raw`(?<![\d.,:$£€#/])\b${LEAD}${WEEKDAY}${DAY}\s+(?:of\s+)?(${MONTH})\b(?:\.?,?\s+${ANY_YEAR})?(\snight\b)?`,
      'gu',
    ),
    read: ([words, , weekday, first, link, last, month, year], reading) =>
      readDate({ words, weekday, month, first, link, last, year }, reading),
  },
  {
    sign: HAS_MONTH,
    pattern: new RegExp(
      String.raw`\b(?:from|[Bb]etween)\s+(${MONTH})\s+(?:to|and|until|through)\s+(${MONTH})\b(?:\s+${YEAR})?(?!\.?\s\d)`,
      'gu',
    ),
    read: ([words, from, to, year], reading) =>
      skipping(
        readMonths({ first: monthOf(from ?? ''), last: monthOf(to ?? ''), year }, reading),
        words,
        /^\p{L}+\s+/u,
      ),
  },
  {
    sign: HAS_DIGITS,
    pattern: new RegExp(
      String.raw`\b(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[ -])?(${MONTH})\.?,?\s+(?:of\s+)?${YEAR}(?:\s+and\b(?!\s+(?:the|a|an|was|were)\b))?`,
      'gu',
    ),
    read: ([words, month, year]) =>
      words.endsWith('and') ? null : fixed('month', monthDays(Number(year), monthOf(month ?? ''))),
  },
  {
    sign: HAS_MONTH,
    pattern: new RegExp(
      String.raw`\b(?:(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Dd]uring|[Tt]hroughout)\s+(?:(?:early|late|mid)[ -]|the (?:end|start|beginning|middle) of )?|(?:[Ee]arly|[Ll]ate|[Mm]id)[ -]|the (?:end|start|beginning|middle) of |([Ll]ast|[Nn]ext|[Tt]his)\s+)(${MONTH})\b(?:\s+and\s+(${MONTH})\b)?(?!\.?\s+\d|\s+\p{Lu}|['’]s\s)`,
      'gu',
    ),
    read: ([words, which, month, second], reading) => {
      const first = readMonth(monthOf(month ?? ''), which, reading);
      return skipping(
        second === undefined ? first : throughMonth(first, monthOf(second)),
        words,
        /^(?:in|since|until|till|during|throughout)\s+/iu,
      );
    },
  },
  {
    sign: HAS_DIGITS,
    pattern: new RegExp(
      String.raw`\b(?:[Ii]n|[Ss]ince|[Dd]uring|[Tt]hroughout|[Uu]ntil|(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter) of)\s+(?:(?:early|late|mid)[ -])?${YEAR}(?![–—/-]\d|,\d{3}|\s+and\s+(?:19|20)\d\d)`,
      'gu',
    ),
    read: ([words, year]) =>
      skipping(fixed('year', yearDays(Number(year))), words, /^(?:in|since|during|throughout|until)\s+/iu),
  },
];

interface DateWords {
  readonly words: string;
  readonly weekday: string | undefined;
  readonly month: string | undefined;
  readonly first: string | undefined;
  readonly link: string | undefined;
  readonly last: string | undefined;
  readonly year: string | undefined;
}

function readDate({ words, weekday, month, first, link, last, year }: DateWords, reading: Reading): Span | null {
  const date = { month: monthOf(month ?? ''), first: Number(first), weekday };
  const day = year === undefined ? undated(date, reading) : dated(Number(year), date);
  if (day === null) return null;
  const span: Pick<Span, 'relative'> = { relative: year === undefined };
  const night = /night/i.test(words);
  if (last === undefined) {
    if (!night) return { ...span, kind: 'day', from: day, to: day };
    const ended = /^over/i.test(words) && reading.facing === 'back' && day === reading.told;
    const from = ended ? shiftDay(day, -1) : day;
    return { ...span, kind: 'night', from, to: shiftDay(from, 1) };
  }
  const to = shiftDay(day, Number(last) - Number(first));
  if (to <= day || to.slice(0, 7) !== day.slice(0, 7)) return null;
  const next = to === shiftDay(day, 1);
  if (link === 'and' && !next) return null;
  return { ...span, kind: night && next ? 'night' : 'days', from: day, to };
}

interface DateRead {
  readonly month: number;
  readonly first: number;
  readonly weekday: string | undefined;
}

/** A weekday that does not fall on the date shows a slip: then nobody knows which of the two is meant. */
function dated(year: number, { month, first, weekday }: DateRead): string | null {
  const day = calendarDay(year, month, first);
  return day === null || (weekday !== undefined && !fallsOn(day, weekday)) ? null : day;
}

function fallsOn(day: string, weekday: string): boolean {
  return ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][weekdayOf(day) - 1] === weekday;
}

/** The year that makes sense: by the weekday beside the date, or by whether the sentence looks back or ahead. */
function undated({ month, first, weekday }: DateRead, { told, before, facing: seems }: Reading): string | null {
  const near = told === null ? null : anniversaries(told, month, first);
  if (told === null || near === null) return null;
  if (YEARLY.test(before)) return null;
  const facing = SINCE.test(before) ? 'back' : seems;
  const { last, next } = near;
  const ago = daysBetween(last, told);
  const away = daysBetween(told, next);
  if (weekday !== undefined) {
    const fit = (ago <= away ? [last, next] : [next, last]).find((day) => fallsOn(day, weekday));
    return fit ?? null;
  }
  if (facing === 'back') return ago > 0 && away <= SOON ? null : last;
  if (facing === 'ahead') return away > 0 && ago <= JUST_PAST ? null : next;
  if (Math.min(ago, away) > NEAR) return null;
  return ago <= away ? last : next;
}

interface MonthsRead {
  readonly first: number;
  readonly last: number;
  readonly year: string | undefined;
}

function readMonths({ first, last, year }: MonthsRead, { told, facing }: Reading): Span | null {
  const wraps = first > last ? 1 : 0;
  if (year !== undefined) {
    const end = monthDays(Number(year), last);
    return { kind: 'days', from: monthDays(Number(year) - wraps, first).from, to: end.to, relative: false };
  }
  if (told === null || facing === 'ahead') return null;
  const now = Number(told.slice(5, 7));
  const endYear = Number(told.slice(0, 4)) - (last > now ? 1 : 0);
  return relative('days', monthDays(endYear - wraps, first).from, monthDays(endYear, last).to);
}

function readMonth(month: number, which: string | undefined, { told, facing }: Reading): Span | null {
  if (told === null) return null;
  const year = Number(told.slice(0, 4));
  const now = Number(told.slice(5, 7));
  const off = yearsOff(month - now, which?.toLowerCase(), facing);
  if (off === null) return null;
  const { from, to } = monthDays(year + off, month);
  return relative('month', from, to);
}

/** "In May and June": two months that follow each other are one stretch; others are two times. */
function throughMonth(first: Span | null, month: number): Span | null {
  if (first === null) return null;
  const next = monthDays(Number(first.from.slice(0, 4)), Number(first.from.slice(5, 7)) + 1);
  return Number(next.from.slice(5, 7)) === month ? relative('days', first.from, next.to) : null;
}

/** "Last June" told in September may be the one just past or the one before; null where that is open. */
function yearsOff(ahead: number, which: string | undefined, facing: Reading['facing']): number | null {
  if (which === 'last') return ahead > 0 ? -1 : null;
  if (which === 'next') return ahead <= 0 ? 1 : null;
  if (which === 'this') return 0;
  if (facing === 'back' || facing === 'open') return ahead > 0 ? -1 : 0;
  if (facing === 'ahead') return ahead < 0 ? 1 : 0;
  return null;
}

function fixed(kind: Span['kind'], { from, to }: { from: string; to: string }): Span {
  return { kind, from, to, relative: false };
}

function onDay(day: string | null): Span | null {
  return day === null ? null : fixed('day', { from: day, to: day });
}

function skipping(span: Span | null, words: string, preposition: RegExp): Span | null {
  return span === null ? null : { ...span, skip: preposition.exec(words)?.[0].length ?? 0 };
}
