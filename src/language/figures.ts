/** Numbers in a text as values that can be compared: digits, words, scales, clock times. */

import { wordsOf } from './words.ts';
import { NUMBER_WORDS, SCALES, VAGUE_ONE } from './data/number-words.ts';

export interface Figure {
  readonly start: number;
  readonly end: number;
  /** Canonical: `550`, `3300`, `1.66`, `17:36`, `1200000000`. */
  readonly value: string;
}

const NUMBER = /(?<![\p{L}\p{N}])[$€£¥]?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.:]\d+)?)(½|¼|¾)?/gu;
const FRACTIONS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };

/** Figures in order of place. The word "one" counts only before a word it can count, and not as a pronoun. */
export function figuresIn(text: string): readonly Figure[] {
  const found: Figure[] = [...digitsIn(text), ...spelledIn(text)];
  return found.sort((a, b) => a.start - b.start);
}

function digitsIn(text: string): readonly Figure[] {
  return Array.from(text.matchAll(NUMBER), (match) => {
    const end = match.index + match[0].length;
    const digits = (match[1] ?? '').replace(/,/g, '');
    const fraction = FRACTIONS[match[2] ?? ''] ?? 0;
    const scale = SCALES.get(/^[\s-]?(\p{L}+)/u.exec(text.slice(end))?.[1]?.toLowerCase() ?? '');
    return { start: match.index, end, value: canonical(digits, fraction, scale ?? 1) };
  });
}

function canonical(digits: string, fraction: number, scale: number): string {
  if (digits.includes(':') || (fraction === 0 && scale === 1)) return digits.replace(/^0+(?=\d)/, '');
  return String(Math.round((Number(digits) + fraction) * scale * 1e6) / 1e6);
}

function spelledIn(text: string): readonly Figure[] {
  const found: Figure[] = [];
  const words = wordsOf(text);
  for (let i = 0; i < words.length; i++) {
    const first = words[i];
    if (first === undefined || !NUMBER_WORDS.has(first.folded)) continue;
    let value = NUMBER_WORDS.get(first.folded) ?? 0;
    let last = first;
    for (let next = words[i + 1]; next !== undefined; next = words[i + 1]) {
      const gap = text.slice(last.end, next.start);
      const joins = /^[\s-]*$/.test(gap) || /^ and $/.test(gap);
      const add = NUMBER_WORDS.get(next.folded);
      const scale = SCALES.get(next.folded);
      if (!joins || (add === undefined && scale === undefined)) break;
      if (scale !== undefined) value *= scale;
      else if (add !== undefined && value >= 20 && value % 10 === 0 && add < 10) value += add;
      else break;
      last = next;
      i++;
    }
    if (value === 1 && VAGUE_ONE.test(text.slice(Math.max(0, first.start - 12), last.end + 12))) continue;
    found.push({ start: first.start, end: last.end, value: String(value) });
  }
  return found;
}

/** The distinct values of the figures in a text. */
export function figureValues(text: string): ReadonlySet<string> {
  return new Set(figuresIn(text).map((figure) => figure.value));
}
