/** Numbers in a text as values that can be compared: digits, words, scales, clock times. */

import { METRES, NUMBER_WORDS, ORDINALS, SCALES, VAGUE_AFTER_ONE, VAGUE_BEFORE_ONE } from './data/number-words.ts';
import { STOP_WORDS } from './data/stop-words.ts';
import { recall, SENTENCES } from './recall.ts';
import { wordsOf, type Word } from './words.ts';

export interface Figure {
  readonly start: number;
  readonly end: number;
  /** Canonical: `550`, `3300`, `1.66`, `17:36`, `1200000000`. */
  readonly value: string;
}

const NUMBER = /(?<![\p{L}\p{N}])([$€£¥])?(?:(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.:]\d+)?)([½¼¾])?|([½¼¾]))/gu;
const FRACTIONS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };
/** What may follow a clock time: "5 p.m.", "5.30pm". */
const HALF_OF_DAY = /^\s?([ap])(?:\.\s?m\b\.?|m\b)/i;
/** Longest text after a number that can still belong to it. */
const TAIL = 24;

/** Figures in order of place. The word "one" counts nothing where it is a pronoun. */
export const figuresIn: (text: string) => readonly Figure[] = recall(findFigures, SENTENCES);

function findFigures(text: string): readonly Figure[] {
  const found: Figure[] = [...digitsIn(text), ...spelledIn(text)];
  return found.sort((a, b) => a.start - b.start);
}

function digitsIn(text: string): readonly Figure[] {
  return Array.from(text.matchAll(NUMBER), (match) => {
    const [whole, currency, written, fraction = match[4] ?? ''] = match;
    const start = match.index;
    const end = start + whole.length;
    const digits = (written ?? '0').replace(/,/g, '');
    const after = text.slice(end, end + TAIL);
    const half = HALF_OF_DAY.exec(after);
    const time = half === null || currency !== undefined ? null : clockTime(digits, half[1]?.toLowerCase() === 'p');
    if (half !== null && time !== null) return { start, end: end + half[0].length, value: time };
    const scale = scaleAfter(after, currency !== undefined);
    return {
      start,
      end: end + (scale?.length ?? 0),
      value: canonical(digits, FRACTIONS[fraction] ?? 0, scale?.factor ?? 1),
    };
  });
}

/** "5.30" in the afternoon is `17:30`; null where no clock shows it. */
function clockTime(digits: string, afternoon: boolean): string | null {
  const [, hour = '', minute = '00'] = /^(\d{1,2})(?:[.:]([0-5]\d))?$/.exec(digits) ?? [];
  const hours = Number(hour);
  if (hour === '' || hours < 1 || hours > 12) return null;
  return `${String((hours % 12) + (afternoon ? 12 : 0))}:${minute}`;
}

/** The scale that follows a number; a lone "m" is one only where it cannot mean metres. */
function scaleAfter(after: string, money: boolean): { factor: number; length: number } | null {
  const match = /^[\s-]?(\p{L}+)(?![\p{L}\p{N}&])/u.exec(after);
  const word = match?.[1] ?? '';
  const factor = SCALES.get(word.toLowerCase());
  if (match === null || factor === undefined) return null;
  if (/^m$/i.test(word) && !money && (match[0].length > 1 || METRES.test(after.slice(1)))) return null;
  return { factor, length: match[0].length };
}

function canonical(digits: string, fraction: number, scale: number): string {
  const plain = digits.replace(/^0+(?=\d)/, '');
  if (digits.includes(':')) return plain;
  if (fraction === 0 && scale === 1) return plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain;
  return String(Math.round((Number(digits) + fraction) * scale * 1e6) / 1e6);
}

function spelledIn(text: string): readonly Figure[] {
  const found: Figure[] = [];
  for (const run of runsOf(text)) {
    const folded = run.map((word) => word.folded);
    let at = 0;
    while (at < run.length) {
      const number = numberAt(folded, at);
      const [first, last] = [run[at], number === null ? undefined : run[number.next - 1]];
      if (number !== null && first !== undefined && last !== undefined && !isVagueOne(folded, at, text[first.end]))
        found.push({ start: first.start, end: last.end, value: String(number.value) });
      at = number?.next ?? at + 1;
    }
  }
  return found;
}

/** Runs of words with nothing but white space and hyphens between them: no number goes on over a comma. */
function runsOf(text: string): readonly (readonly Word[])[] {
  const runs: Word[][] = [];
  let end = -1;
  for (const word of wordsOf(text)) {
    const run = runs.at(-1);
    if (run !== undefined && /^[\s-]*$/.test(text.slice(end, word.start))) run.push(word);
    else runs.push([word]);
    end = word.end;
  }
  return runs;
}

function isVagueOne(folded: readonly string[], at: number, mark: string | undefined): boolean {
  if (folded[at] !== 'one') return false;
  const [farther, before, after] = [folded[at - 2] ?? '', folded[at - 1] ?? '', folded[at + 1]];
  if (VAGUE_BEFORE_ONE.has(before) || (after !== undefined && VAGUE_AFTER_ONE.has(after))) return true;
  // "one-off", but "one-hundred" is a number; "the last one" ends there or goes on with a function word.
  if (mark === '-') return numberAt(folded, at)?.next === at + 1;
  return VAGUE_BEFORE_ONE.has(farther) && (after === undefined || STOP_WORDS.has(after));
}

interface Spelled {
  readonly value: number;
  /** Index of the first word after it. */
  readonly next: number;
}

/** The number that begins at word `at`: groups below a thousand, each with a smaller scale than the one before. */
function numberAt(folded: readonly string[], at: number): Spelled | null {
  let value = 0;
  let next = at;
  for (let ceiling = Infinity; ceiling > 1;) {
    const group = groupAt(folded, next > at && folded[next] === 'and' ? next + 1 : next);
    const scale = group === null ? Infinity : largeScale(folded[group.next]);
    if (group === null || scale >= ceiling) break;
    value += group.value * scale;
    next = group.next + (scale > 1 ? 1 : 0);
    ceiling = scale;
  }
  return next === at ? null : { value: Math.round(value * 1e6) / 1e6, next };
}

function largeScale(word = ''): number {
  const scale = SCALES.get(word) ?? 1;
  return word.length > 1 && scale >= 1000 ? scale : 1;
}

/** "ninth", "four hundred and ten", "two dozen", "two and a half"; before a scale also "a" and "half a". */
function groupAt(folded: readonly string[], at: number): Spelled | null {
  const ordinal = ORDINALS.get(folded[at] ?? '');
  if (ordinal !== undefined) return { value: ordinal, next: at + 1 };
  const [word = '', second = '', third = ''] = folded.slice(at, at + 3);
  if (word === 'half' && second === 'a' && largeScale(third) > 1) return { value: 0.5, next: at + 2 };
  const tens =
    word === 'a' && second.length > 2 && SCALES.has(second) ? { value: 1, next: at + 1 } : tensAt(folded, at);
  if (tens === null) return null;
  const { value, next } = tens;
  if (folded[next] === 'dozen') return { value: value * 12, next: next + 1 };
  if (folded[next] === 'hundred') return withRest(folded, value * 100, next + 1);
  const half = folded.slice(next, next + 3).join(' ') === 'and a half';
  return half ? { value: value + 0.5, next: next + 3 } : tens;
}

/** What stands behind "hundred"; "between one hundred and two hundred" names two numbers. */
function withRest(folded: readonly string[], hundreds: number, next: number): Spelled {
  const rest = tensAt(folded, folded[next] === 'and' ? next + 1 : next);
  if (rest === null || folded[rest.next] === 'hundred') return { value: hundreds, next };
  return { value: hundreds + rest.value, next: rest.next };
}

/** "seven", "seventeen", "seventy-seven", "seventy-seventh". */
function tensAt(folded: readonly string[], at: number): Spelled | null {
  const value = NUMBER_WORDS.get(folded[at] ?? '');
  if (value === undefined) return null;
  const following = folded[at + 1] ?? '';
  const unit = NUMBER_WORDS.get(following) ?? ORDINALS.get(following) ?? 0;
  const joined = value >= 20 && value % 10 === 0 && unit > 0 && unit < 10;
  return joined ? { value: value + unit, next: at + 2 } : { value, next: at + 1 };
}

/** The distinct values of the figures in a text. */
export function figureValues(text: string): ReadonlySet<string> {
  return new Set(figuresIn(text).map((figure) => figure.value));
}
