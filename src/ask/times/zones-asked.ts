/** The time zones that a question names: "in UTC", "give BST and UTC", "in Tokyo time". */

import type { Stretch } from '../../language/sentences.ts';
import type { Zone } from './zone.ts';
import { abbreviated, offsetNamed, zoneOfTime } from './zone-named.ts';

const MAY_NAME = /\btime\b|\b[A-Za-z]{2,5}\b/u;
/** Abbreviations that are nothing else in English; the others are zones only where one is expected. */
const CLEAR = new Set(
  'utc gmt bst cet cest eet eest msk edt cdt mdt pst pdt jst kst hkt sgt aest aedt awst acst acdt nzst nzdt'.split(' '),
);
/** Words of English, which are zones in capitals only. */
const WORDS = new Set('west wet art cat eat get pet mut wit cot bot tot z'.split(' '));
const EXPECTS = /(?:\b(?:in|into|to|give|and|or)|[,/(]|\d(?:\s?[ap]\.?m\.?)?)\s*$/iu;
const IS_ALL = /^\s*(?:$|[?.!,;:/)]|(?:and|or|time|please)\b)/iu;
const OFFSET = /\b(?:UTC|GMT)\s?[+−–-]\s?\d{1,2}(?::?[0-5]\d)?(?!\d)/giu;
const BEFORE_TIME = /((?:[\p{L}.'’-]+\s+){1,4})time\b/giu;
/** "The time in Tokyo", "what time is that in Tokyo". */
const TIME_IN = /\btime\s+(?:(?:is|was)\s+(?:it|this|that)\s+)?in\s+((?:[\p{L}.'’-]+\s*){1,4})/giu;

interface Found extends Stretch {
  readonly zone: Zone;
}

/** In the order of the question, each once. */
export function zonesAsked(question: string): readonly Zone[] {
  if (!MAY_NAME.test(question)) return [];
  const found: Found[] = [];
  for (const each of [...offsetsIn(question), ...timesOfPlaces(question), ...abbreviationsIn(question)])
    if (!found.some(({ start, end }) => start < each.end && each.start < end)) found.push(each);
  const zones = found.toSorted((a, b) => a.start - b.start).map(({ zone }) => zone);
  return zones.filter(({ id }, at) => zones.findIndex((other) => other.id === id) === at);
}

function offsetsIn(question: string): readonly Found[] {
  return [...question.matchAll(OFFSET)].flatMap(({ 0: words, index }) => {
    const zone = offsetNamed(words);
    return zone === null ? [] : [{ start: index, end: index + words.length, zone }];
  });
}

function timesOfPlaces(question: string): readonly Found[] {
  const before = [...question.matchAll(BEFORE_TIME)].flatMap(({ 0: all, 1: words = '', index }) => {
    const own = named(words, 'last');
    return own === null ? [] : [{ ...own, start: index + own.start, end: index + all.length }];
  });
  const behind = [...question.matchAll(TIME_IN)].flatMap(({ 0: all, 1: words = '', index }) => {
    const own = named(words, 'first');
    const from = index + all.length - words.length;
    return own === null ? [] : [{ ...own, start: from + own.start, end: from + own.end }];
  });
  return [...before, ...behind];
}

/** The longest name of a place that reaches to the last word, or that begins with the first. */
function named(words: string, side: 'first' | 'last'): Found | null {
  const each = [...words.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
  for (const at of each.keys()) {
    const run = side === 'last' ? each.slice(at) : each.slice(0, each.length - at);
    const [start, end] = [run[0]?.start ?? 0, run.at(-1)?.end ?? 0];
    const zone = zoneOfTime(words.slice(start, end));
    if (zone !== null) return { start, end, zone };
  }
  return null;
}

function abbreviationsIn(question: string): readonly Found[] {
  // Nobody means a zone by EAT who writes everything in capitals.
  const capitals = /\p{Ll}/u.test(question);
  return [...question.matchAll(/(?<![\p{L}\p{N}.-])[A-Za-z]{2,5}(?![\p{L}\p{N}-])/gu)].flatMap(
    ({ 0: word, index: start }) => {
      const zone = abbreviated(word);
      const end = start + word.length;
      if (zone === null) return [];
      const key = word.toLowerCase();
      if (WORDS.has(key) && !(capitals && word === word.toUpperCase())) return [];
      const expected = EXPECTS.test(question.slice(0, start)) && IS_ALL.test(question.slice(end));
      return CLEAR.has(key) || expected ? [{ start, end, zone }] : [];
    },
  );
}
