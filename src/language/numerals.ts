/** Numbers as news writes them in more than one word: ranges, fractions, "one in five", "an hour and a half". */

import { NUMBER_WORDS, SCALES } from './data/number-words.ts';
import { CURRENCIES, UNITS, type Unit } from './data/units.ts';
import type { Figure } from './figures.ts';
import { isDate, isName } from './number-names.ts';
import type { Stretch } from './sentences.ts';

export interface Numeral extends Stretch {
  /** As figures write it, `5–10` for a range. */
  readonly value: string;
  /** The ends of a range as figures write them; both are `value` for a single number. */
  readonly low: string;
  readonly high: string;
  /** The unit, where the phrase itself holds or means one. */
  readonly unit: Unit | null;
}

const PERCENT: Unit = { base: 'percent', factor: 1 };
const PARTS = {
  half: 2,
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
} as const;
const PART = Object.keys(PARTS).join('|');
const TIMES = 'an?|one|two|three|four|five|six|seven|eight|nine';

/** "Half of the", "two thirds of", "a quarter of"; "the first half of the year" and "the other half" are no shares. */
const SHARE = new RegExp(
  String.raw`\b(?<!\b(?:first|second|third|fourth|last|latter|final|other|better|early|late|each|either|front|back|top|bottom|upper|lower|\p{L}+ern)[ -])(?:(?<half>half)(?= of\b| (?:the|its|their|his|her|all|those|these)\b)|(?<times>${TIMES})[ -](?<part>${PART})s?(?= of\b))`,
  'giu',
);
const HALF_DOZEN = /\bhalf a dozen\b/giu;
/** "Half an hour", "an hour and a half", "three quarters of a mile". */
const HALF_UNIT = new RegExp(
  String.raw`\b(?:half an? (?<halved>\p{L}+)|an? (?<whole>\p{L}+) and a half|(?<times>${TIMES})[ -](?<part>${PART})s? of an? (?<of>\p{L}+))\b`,
  'giu',
);
/** Scores, votes and odds are pairs of numbers, not ranges. */
const PAIRED =
  /\b(?:vot\p{L}*|ballot|w[io]n\p{L}*|los[et]\p{L}*|beat\p{L}*|scores?|odds|defeat\p{L}*|led|draw|lead|ratio)\b[^.;]{0,24}$/iu;
const FROM = /\bfrom\s+$/iu;
const SPREAD = /(?:^|\b(?:rang\p{L}+|var(?:y|ies|ied|ying)|anywhere|anything|estimat\p{L}+|somewhere)\s+)from\s+$/iu;

/** Whether a text holds a number that is no figure. */
export function mayHoldShare(text: string): boolean {
  return /\b(?:half|third|quarter)/iu.test(text);
}

/** Every number of the text that may count something, in order; figures within a longer phrase are part of it. */
export function numeralsIn(text: string, figures: readonly Figure[]): readonly Numeral[] {
  const phrases = [...(mayHoldShare(text) ? fractionsIn(text) : []), ...pairsIn(text, figures)];
  const free = figures.filter(
    (figure) => !isName(text, figure) && !phrases.some(({ start, end }) => figure.start < end && start < figure.end),
  );
  return [...phrases, ...free.map(single)].toSorted((a, b) => a.start - b.start);
}

function single({ start, end, value }: Figure): Numeral {
  return { start, end, value, low: value, high: value, unit: null };
}

function fractionsIn(text: string): readonly Numeral[] {
  const measured = Array.from(text.matchAll(HALF_UNIT)).flatMap((match) => {
    const { halved, whole, of, times, part } = match.groups ?? {};
    const unit = UNITS.get((halved ?? whole ?? of ?? '').toLowerCase());
    const value = whole === undefined ? fraction(times, part ?? 'half') : 1.5;
    return unit === undefined || unit.base === 'percent' ? [] : [phrase(match, value, unit)];
  });
  const shares = Array.from(text.matchAll(SHARE), (match) => {
    const { times, part } = match.groups ?? {};
    return phrase(match, 100 * fraction(times, part ?? 'half'), PERCENT);
  }).filter(({ start }) => !measured.some((each) => each.start === start));
  const dozens = Array.from(text.matchAll(HALF_DOZEN), (match) => phrase(match, 6, null));
  return [...measured, ...shares, ...dozens];
}

function fraction(times: string | undefined, part: string): number {
  return (NUMBER_WORDS.get(times?.toLowerCase() ?? '') ?? 1) / PARTS[part.toLowerCase() as keyof typeof PARTS];
}

function phrase({ index, 0: words }: RegExpMatchArray, number: number, unit: Unit | null): Numeral {
  const value = String(Math.round(number * 100) / 100);
  return { start: index ?? 0, end: (index ?? 0) + words.length, value, low: value, high: value, unit };
}

/** Ranges, and "one in five", out of two figures that stand side by side. */
function pairsIn(text: string, figures: readonly Figure[]): readonly Numeral[] {
  return figures.flatMap((first, i) => {
    const second = figures[i + 1];
    if (second === undefined || second.start - first.end > 16) return [];
    const pair = { text, first, second, gap: text.slice(first.end, second.start), lead: text.slice(0, first.start) };
    return rangeOf(pair) ?? shareOf(pair) ?? [];
  });
}

interface Pair {
  readonly text: string;
  readonly first: Figure;
  readonly second: Figure;
  readonly gap: string;
  readonly lead: string;
}

function rangeOf(pair: Pair): Numeral | null {
  const { text, first, second, gap, lead } = pair;
  const [, unit = '', join = ''] = /^\s?(%|per ?cent|\p{L}*)\s?(to|and|[-–])\s?$/iu.exec(gap) ?? [];
  if (join === '' || (unit !== '' && !UNITS.has(unit.toLowerCase().replace(' ', '')))) return null;
  const between = /\bbetween\s+$/iu.exec(lead)?.[0] ?? '';
  if ((join === 'and') !== (between !== '') || isNotOne(pair)) return null;
  if (FROM.test(lead) && !SPREAD.test(lead)) return null;
  if ((/^[-–]$/u.test(join) || PAIRED.test(lead)) && !countsOn(pair)) return null;
  const low = scaledLike(pair);
  if (!(Number(low) < Number(second.value))) return null;
  const currency = CURRENCIES[text[first.start] ?? ''];
  return {
    ...{ start: first.start - between.length, end: second.end },
    ...{ value: `${low}–${second.value}`, low, high: second.value },
    unit: currency === undefined ? null : { base: currency, factor: 1 },
  };
}

/** "5-10 boats", "30–40 minute", "$5-10m"; "a 2-3 defeat" is a score. */
function countsOn({ text, first, second }: Pair): boolean {
  if (CURRENCIES[text[first.start] ?? ''] !== undefined) return true;
  const word = /^[\s-]?(%|\p{L}+)/u.exec(text.slice(second.end))?.[1]?.toLowerCase() ?? '';
  return UNITS.has(word) || /^(?:people|per|.*[^s]s)$/u.test(word);
}

/** Parts of names and of dates are no ends of a range. */
function isNotOne({ text, first, second }: Pair): boolean {
  const inName = /\p{L}[-–/]?$/u.test(text.slice(0, first.start)) || /^[-–/]\p{N}/u.test(text.slice(second.end));
  return inName || [first, second].some((each) => Number.isNaN(Number(each.value)) || isDate(text, each, false));
}

/** In "5 to 10 million" both are millions. */
function scaledLike({ text, first, second }: Pair): string {
  const scale = ({ start, end }: Figure): number =>
    SCALES.get(/\p{L}+$/u.exec(text.slice(start, end))?.[0].toLowerCase() ?? '') ?? 1;
  return scale(first) > 1 ? first.value : String(Number(first.value) * scale(second));
}

/** "One in five", "three out of every ten", but not "three in 24 hours". */
function shareOf(pair: Pair): Numeral | null {
  const { text, first, second, gap } = pair;
  const [few, many] = [Number(first.value), Number(second.value)];
  if (!/^\s(?:in(?: every)?|out of every)\s$/iu.test(gap) || !(few < many) || isNotOne(pair)) return null;
  const after = /^[\s-](\p{L}+)/u.exec(text.slice(second.end))?.[1]?.toLowerCase() ?? '';
  if (UNITS.has(after)) return null;
  const value = String(Math.round((10_000 * few) / many) / 100);
  return { start: first.start, end: second.end, value, low: value, high: value, unit: PERCENT };
}
