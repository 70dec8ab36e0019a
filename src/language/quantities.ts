/** Figures with what they count: number, bound, unit, the things counted, what is told of them, and what they are a share of. */

import { boundAt, boundBehind, rangeOf, type Bound, type Range } from './bounds.ts';
import { conceptOf, conceptWords } from './concepts.ts';
import { andBefore, namedAfter } from './counted.ts';
import { CURRENCIES, UNITS } from './data/units.ts';
import { deedsAround, type Reading } from './deeds.ts';
import { figuresIn, type Figure } from './figures.ts';
import { isDate } from './number-names.ts';
import { mayHoldShare, numeralsIn, type Numeral } from './numerals.ts';
import { recall, SENTENCES } from './recall.ts';
import type { Stretch } from './sentences.ts';

/** Its own offsets reach from the bounding words to the last word of what is counted. */
export interface Quantity extends Stretch {
  readonly kind: 'count' | 'measure' | 'ordinal';
  /** The number as figures write it: `550`, `1.66`, `5–10`; in base units only in `range`. Shares are in percent. */
  readonly value: string;
  readonly range: Range;
  /** The base unit of a measure, '' for a count. */
  readonly unit: string;
  /** Where the words stand that name what is counted, or what befell it; empty where none do. */
  readonly named: Stretch;
  /** Concepts of what is counted, in order; empty where only the deed tells ("23 injured"). */
  readonly counted: readonly string[];
  /** Concept of what a measure is of, where it stands before it ("a depth of 10 km"); null elsewhere. */
  readonly of: string | null;
  /** Concepts of what is told of them in the same clause, nearest first. */
  readonly deeds: readonly string[];
  /** The whole it is a share of: "72 of the 550"; `counted` is then what the whole counts. Null where there is none. */
  readonly whole: string | null;
  /** True for "14 of whom", "five of the districts": a part of things told of before. */
  readonly part: boolean;
  /** True where it stands for another time or thing: "up from 537", "a previous record of 12". */
  readonly compared: boolean;
  /** True where another quantity follows it in one list: "12 boats and 3 rafts". */
  readonly joined: boolean;
}

const COMPARED =
  /\b(?:(?:up|down|rose|risen|fell|fallen|grew|increased|decreased|dropped|climbed|jumped|cut|lowered|raised|reduced) from|than(?: the)?|(?:previous|earlier|old|former|prior)(?: \p{L}+){0,2}(?: of| was| stood at)?|compared (?:to|with)(?: the)?|against|versus|instead of|rather than|not)\s*$/iu;
const OF_WHOLE =
  /^\s+(?:out\s+)?of\s+(?:(?:the|its|their|his|her|those|these|all|some|about|around|nearly|more than|over)\s+)*/iu;
const OF_SHARED = /^\s+(?:of\s+)?(?:(?:the|its|their|his|her|those|these|all)\s+)*/iu;
const OF_WHOM = /^,?\s+of\s+(?:whom|which|them)\b/iu;

/** "Almost every district", "nearly all of the houses": a share of a whole that no number gives. */
const NEARLY_ALL =
  /\b(?:almost|nearly|virtually|practically) (?:every|all(?: of)?(?: the| its| their)?)\s+(?=\p{Ll})/giu;

/** Whether a text holds anything that `quantitiesIn` may find. */
export function mayCount(text: string, figures: readonly Figure[]): boolean {
  return (
    figures.length > 0 || mayHoldShare(text) || /\b(?:almost|nearly|virtually|practically) (?:every|all)\b/iu.test(text)
  );
}

/** Quantities in order. Dates, clock times, years and numbers in names are none. */
export const quantitiesIn: (text: string) => readonly Quantity[] = recall(findQuantities, SENTENCES);

function findQuantities(text: string): readonly Quantity[] {
  const all = figuresIn(text);
  if (!mayCount(text, all)) return [];
  const read = { text, words: conceptWords(text), figures: numeralsIn(text, all) };
  const wholes = new Set<number>();
  const raw = read.figures.flatMap((figure, i) => {
    if (wholes.has(figure.start)) return [];
    const quantity = quantityAt(read, i);
    if (quantity?.whole != null) wholes.add(read.figures[i + 1]?.start ?? -1);
    return quantity === null ? [] : [quantity];
  });
  return [...shareDeeds(raw, text), ...nearlyAllIn(read)];
}

function nearlyAllIn({ text, words, figures }: Reading): readonly Quantity[] {
  return Array.from(text.matchAll(NEARLY_ALL), ({ index, 0: whole }): Quantity => {
    const named = namedAfter(text, words, { start: index + whole.length, end: text.length });
    const deeds = [...named.deeds, ...deedsAround({ text, words, figures }, { start: index, end: named.end })];
    return {
      ...{ start: index, end: named.end, kind: 'count', value: 'nearly all', unit: '', whole: null, part: true },
      ...{
        range: { low: Infinity, high: Infinity },
        named: { start: named.start, end: named.end },
        counted: named.counted,
        of: null,
        deeds,
        compared: false,
        joined: false,
      },
    };
  }).filter(({ counted }) => counted.length > 0);
}

interface Numbers extends Reading {
  readonly figures: readonly Numeral[];
}

function quantityAt({ text, words, figures }: Numbers, i: number): Quantity | null {
  const figure = figures[i];
  if (figure === undefined) return null;
  const unit = unitAt(text, figure);
  const isOrdinal = unit === null && isOrdinalAt(text, figure);
  if (isDate(text, figure, unit !== null)) return null;
  const tail = unit?.end ?? figure.end;
  const whole = unit === null ? wholeAt(text, figures, i) : null;
  const beside = boundAt(text, figure.start, tail);
  const of = (figure.unit?.base === 'percent' ? OF_SHARED : OF_WHOLE).exec(text.slice(tail))?.[0].length ?? 0;
  const part = unit === null && (whole !== null || of > 0 || OF_WHOM.test(text.slice(tail)));
  const isShare = unit?.base === 'percent';
  const from = whole?.end ?? tail + (part || isShare ? of : beside.after);
  const next = figures[whole === null ? i + 1 : i + 2]?.start ?? text.length;
  // What has its unit before it is named there: "a magnitude 6.1 quake struck".
  const until = unit !== null && unit.before > 0 ? from : part && whole === null ? andBefore(text, from, next) : next;
  const named = namedAfter(text, words, { start: from, end: until });
  const bound =
    beside.kind === 'plain' ? { ...boundBehind(text.slice(named.end)), at: named.end } : { ...beside, at: tail };
  const start = figure.start - Math.max(bound.before, unit?.before ?? 0);
  const end = Math.max(bound.at + bound.after, whole?.end ?? 0, named.end);
  return {
    start,
    end,
    kind: isOrdinal ? 'ordinal' : unit === null ? 'count' : 'measure',
    value: figure.value,
    range: rangeAt(figure, bound.kind, unit),
    unit: unit?.base ?? '',
    named: { start: named.start, end: named.end },
    counted: named.counted,
    of: unit === null ? null : measuredBefore(text, start, unit),
    deeds: [...named.deeds, ...deedsAround({ text, words, figures }, { start, end })],
    whole: whole?.value ?? null,
    part,
    compared: COMPARED.test(text.slice(Math.max(0, start - 50), start)) || isLeft(text, { start, end }),
    joined: false,
  };
}

/** "A depth of (10 km)": what is measured may stand before its measure. */
function measuredBefore(text: string, start: number, { base, before }: UnitFound): string | null {
  if (before > 0) return conceptOf(base);
  const noun = /(\p{Ll}{3,})\s+of\s+$/u.exec(text.slice(Math.max(0, start - 24), start))?.[1];
  return noun === undefined ? null : conceptOf(noun);
}

/** "Ninth", "third", "9th"; "two thousand" only ends like one. */
function isOrdinalAt(text: string, { start, end }: Numeral): boolean {
  const written = text.slice(start, end);
  if (/\d$/.test(written)) return /^(?:st|nd|rd|th)\b/iu.test(text.slice(end, end + 3));
  return /(?:first|second|third|th)$/iu.test(written);
}

/** A share in words is as loose as "about". */
function rangeAt({ low, high, unit: said }: Numeral, kind: Bound['kind'], unit: UnitFound | null): Range {
  const how = unit === null ? 'counted' : 'measured';
  const bound = said?.base === 'percent' && kind === 'plain' ? 'about' : kind;
  const plain = (written: string): string => (unit === null ? written : String(Number(written)));
  const factor = unit?.factor ?? 1;
  return { low: rangeOf(plain(low), bound, how).low * factor, high: rangeOf(plain(high), bound, how).high * factor };
}

/** "From (5) to 10": the number that no longer holds. */
function isLeft(text: string, { start, end }: Stretch): boolean {
  return (
    /\bfrom\s+$/iu.test(text.slice(Math.max(0, start - 8), start)) &&
    /^(?:\s\p{L}+)?\s+to\s+[\p{Sc}\d]/iu.test(text.slice(end, end + 24))
  );
}

interface UnitFound {
  readonly base: string;
  readonly factor: number;
  readonly end: number;
  /** Length of the unit's name before the number; 0 where it stands behind. */
  readonly before: number;
}

function unitAt(text: string, { start, end, unit: said }: Numeral): UnitFound | null {
  if (said !== null) return { ...said, end, before: 0 };
  const currency = CURRENCIES[text[start] ?? ''];
  if (currency !== undefined) return { base: currency, factor: 1, end, before: 0 };
  // A magnitude has no unit behind it, only its name before it: "a magnitude 6.1 quake".
  const name = /\bmagnitude(?:[\s-]of)?[\s-]$/iu.exec(text.slice(Math.max(0, start - 14), start))?.[0];
  if (name !== undefined) return { base: 'magnitude', factor: 1, end, before: name.length };
  const match = /^[\s-]?(%|per cent\b|\p{L}+(?:\/h)?)/iu.exec(text.slice(end, end + 20));
  const unit = UNITS.get(match?.[1]?.toLowerCase().replace(' ', '') ?? '');
  if (match === null || unit === undefined) return null;
  return { ...unit, end: end + match[0].length, before: 0 };
}

function wholeAt(text: string, figures: readonly Numeral[], i: number): { value: string; end: number } | null {
  const [figure, next] = [figures[i], figures[i + 1]];
  if (figure === undefined || next === undefined) return null;
  const gap = text.slice(figure.end, next.start);
  const match = OF_WHOLE.exec(gap);
  return match?.[0].length === gap.length ? { value: next.value, end: next.end } : null;
}

/** In "12 boats and 3 rafts were lost" both were: deeds of the last of a list are shared, as are those before the first. */
function shareDeeds(quantities: readonly Quantity[], text: string): readonly Quantity[] {
  const shared = [...quantities];
  for (let i = shared.length - 2; i >= 0; i--) {
    const [one, next] = [shared[i], shared[i + 1]];
    if (one === undefined || next === undefined || one.kind !== next.kind || one.unit !== next.unit) continue;
    if (!/^,?\s*(?:and|or|plus|along with|as well as|,)\s*$/i.test(text.slice(one.end, next.start))) continue;
    if (one.counted.length === 0 || next.counted.length === 0 || endsInDeed(one, text)) continue;
    const deeds = [...new Set([...one.deeds, ...next.deeds])];
    shared[i] = { ...one, deeds, joined: true };
    shared[i + 1] = { ...next, deeds };
  }
  return shared;
}

/** "One person died (and four people were injured)" is a clause of its own. */
function endsInDeed({ end, deeds }: Quantity, text: string): boolean {
  const last = /\p{L}+$/u.exec(text.slice(Math.max(0, end - 24), end))?.[0] ?? '';
  return deeds.includes(conceptOf(last.toLowerCase()));
}
