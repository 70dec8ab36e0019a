/** Days and nights told from the day of telling: "on Friday", "last Saturday night", "overnight", "three days ago", "tomorrow". */

import { coming, latest, weekdayOf, weekOf, daysBetween } from './calendar.ts';
import { shiftDay } from './clock.ts';
import { NUMBER_WORDS } from './data/number-words.ts';
import { ANY_SUCH, COUNTED_AFTER, COUNTED_FROM, DAYTIME, OTHER_OVERNIGHT, WEEKDAYS } from './data/time-words.ts';
import { relative, type Reading, type Span, type WhenForm } from './when-form.ts';

const PART = String.raw`(?:\s+(?:early\s+|late\s+|mid-?)?(${DAYTIME}|night|overnight)\b)?`;
const LEAD = String.raw`(?:(overnight(?:\s+on|\s+into|\s+from)?|early(?:\s+on)?|late(?:\s+on)?|earlier(?:\s+on)?|later(?:\s+on)?|(?:the\s+)?(?:early|small|late)\s+hours\s+of)\s+)?`;
const WHICH = String.raw`(?:(last|next|this\s+coming|this\s+past|this|the\s+coming|coming|past)\s+)?`;

/** Furthest ahead, in days, that a weekday is looked for in what somebody said would be. */
const SOON = 3;
/** Longest time ago, in days, that a writer counts exactly. */
const COUNTED = 14;
/** Before this hour in UTC a night that is told of as running began on the day before. */
const SMALL_HOURS = 6;
const EVENING = 17;

export const WHEN_DAYS: readonly WhenForm[] = [
  {
    sign: /day/i,
    pattern: new RegExp(
      String.raw`\b${LEAD}${WHICH}(${WEEKDAYS.join('|')})\b${PART}(?:,?\s+(?:of\s+)?(last|this|next)\s+week\b)?`,
      'giu',
    ),
    read: ([, lead, which, name = '', part, week], reading) => {
      const weekday = WEEKDAYS.findIndex((each) => each === name) + 1;
      if (weekday === 0 || ANY_SUCH.test(reading.before) || isCounted(reading)) return null;
      const day = weekdayMeant({ weekday, which: (which ?? '').toLowerCase(), week: week?.toLowerCase() }, reading);
      return day === null ? null : partOf(day, `${lead ?? ''} ${part ?? ''}`.toLowerCase(), reading);
    },
  },
  {
    sign: / day (?:before|after) /i,
    pattern: /\bthe day (before yesterday|after tomorrow)\b/giu,
    read: ([, which = ''], { told }) => onDay(told, which.startsWith('b') ? -2 : 2),
  },
  {
    sign: /today|tonight|yesterday|tomorrow/i,
    pattern: new RegExp(
      String.raw`\b(?:(early|late|earlier|later|overnight)\s+)?(today|tonight|yesterday|tomorrow)\b${PART}`,
      'giu',
    ),
    read: toldWord,
  },
  {
    sign: /\blast (?:night|evening)/i,
    pattern: /\b(?:late\s+|early\s+)?last (night|evening)\b/giu,
    read: ([, part], { told }) =>
      told === null ? null : part?.toLowerCase() === 'evening' ? onDay(told, -1) : night(shiftDay(told, -1)),
  },
  {
    sign: /\bthis \w/i,
    pattern: new RegExp(String.raw`\b(?:(?:earlier|later|early|late)\s+)?this (?:${DAYTIME})\b`, 'giu'),
    read: (_, { told }) => onDay(told, 0),
  },
  {
    sign: /overnight/i,
    pattern: /\bovernight\b/giu,
    read: (_, reading) => bareOvernight(reading),
  },
  {
    sign: /days? ago\b/i,
    pattern: new RegExp(String.raw`\b(a|\d{1,2}|${[...NUMBER_WORDS.keys()].join('|')}) days? ago\b`, 'giu'),
    read: ([, count = ''], { told, before }) => {
      const days = /\d/.test(count)
        ? Number(count)
        : count.toLowerCase() === 'a'
          ? 1
          : NUMBER_WORDS.get(count.toLowerCase());
      const vague = /\b(?:about|around|some|nearly|almost|roughly|over|than|under|least|or|to|few)\s$/iu.test(before);
      return vague || days === undefined || days > COUNTED ? null : onDay(told, -days);
    },
  },
];

function isCounted({ before, after }: Reading): boolean {
  return COUNTED_FROM.test(after) || (/\bthe\s$/iu.test(before) && COUNTED_AFTER.test(after));
}

function onDay(told: string | null, days: number): Span | null {
  return told === null ? null : relative('day', shiftDay(told, days));
}

function night(evening: string): Span {
  return relative('night', evening, shiftDay(evening, 1));
}

interface WeekdayWords {
  readonly weekday: number;
  /** "last", "next", "this coming" … or nothing. */
  readonly which: string;
  /** The first word of "last week" behind the weekday. */
  readonly week: string | undefined;
}

function weekdayMeant({ weekday, which, week }: WeekdayWords, reading: Reading): string | null {
  const { told, facing, before } = reading;
  if (told === null) return null;
  if (week !== undefined) return shiftDay(weekOf(told, { last: -1, this: 0, next: 1 }[week] ?? 0).from, weekday - 1);
  // "Last Tuesday" told on a Friday is three days ago to some and ten to others.
  if (which === 'last') return weekdayOf(told) > weekday ? null : latest(weekday, shiftDay(told, -1));
  if (/past$/.test(which)) return latest(weekday, shiftDay(told, -1));
  if (/coming$/.test(which) || which === 'next') return coming(weekday, shiftDay(told, 1));
  if (/\b(?:until|till|before|by|ahead of|since)\s+(?:the\s+)?$/iu.test(before) && facing !== 'ahead')
    return /since\s/iu.test(before) && weekday !== weekdayOf(told) ? latest(weekday, told) : null;
  return byFacing(weekday, told, facing);
}

/** In news a bare weekday is the latest such day up to that of publication, and the coming one in what is planned. */
function byFacing(weekday: number, told: string, facing: Reading['facing']): string | null {
  const next = coming(weekday, told);
  switch (facing) {
    case 'back':
    case 'open':
      return latest(weekday, told);
    case 'ahead':
      return next;
    case 'hoped':
      return daysBetween(told, next) <= SOON ? next : null;
    case 'unclear':
      return next === told ? told : null;
  }
}

/** `words`: those around the weekday that say which part of it. */
function partOf(day: string, words: string, reading: Reading): Span {
  const past = reading.facing !== 'ahead' && day === reading.told;
  if (/^overnight\s+into/.test(words)) return night(shiftDay(day, -1));
  // The night that began on the day of telling is not over when it is told: the one that ended on it is meant.
  if (/overnight/.test(words)) return night(past ? shiftDay(day, -1) : day);
  if (!words.endsWith('night')) return relative('day', day);
  return past && (reading.hour ?? 0) < EVENING ? relative('day', day) : night(day);
}

function toldWord([words, lead, name = '', part]: RegExpExecArray, reading: Reading): Span | null {
  const { told, hour, before, facing } = reading;
  if (told === null || (/^\p{Lu}/u.test(words) && !/(?:^|[.!?:–—“"]\s*)$/u.test(before))) return null;
  switch (name.toLowerCase()) {
    case 'today':
      // In the present tense "today" is our times, not a day.
      if (lead === undefined && (facing === 'unclear' || facing === 'open')) return null;
      return onDay(told, 0);
    case 'tonight':
      return night(hour !== null && hour < SMALL_HOURS ? shiftDay(told, -1) : told);
    case 'yesterday':
      return part === 'night' ? night(shiftDay(told, -1)) : onDay(told, -1);
    default:
      return part === 'night' ? night(shiftDay(told, 1)) : onDay(told, 1);
  }
}

function bareOvernight({ told, facing, before, after }: Reading): Span | null {
  if (
    told === null ||
    OTHER_OVERNIGHT.test(after) ||
    /\b(?:sleep|slept|stay\w*|kept|held|camp\w*|every)\s[^.]*$/iu.test(before)
  )
    return null;
  if (facing === 'hoped' || facing === 'unclear') return null;
  return { ...night(facing === 'ahead' ? told : shiftDay(told, -1)), weak: true };
}
