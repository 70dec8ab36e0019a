/** What the words around a number make of it: "more than", "up to", "about", "exactly". */

/** What a figure may stand for: everything from `low` to `high`, both included. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

export interface Bound {
  readonly kind: 'plain' | 'least' | 'most' | 'about' | 'nearly' | 'exactly';
  /** Length of the bounding words before the number, white space included. */
  readonly before: number;
  /** Length of those behind it. */
  readonly after: number;
}

const BEFORE: readonly (readonly [Bound['kind'], RegExp])[] = [
  [
    'most',
    /\b(?:up to|as (?:many|much) as|at (?:the )?most|no (?:more|greater) than|not more than|(?<!\b(?:no|not) )(?:fewer|less) than|(?:just |well )?(?:under|below)|(?:a )?maximum of|limited to|capped at|(?:only|just) shy of)\s+$/i,
  ],
  [
    'least',
    /\b(?:(?:more|greater) than|(?:well |just )?(?:over|above)|as (?:few|little) as|at least|no (?:fewer|less) than|not less than|upwards? of|in excess of|exceed(?:s|ed|ing)?|(?:a )?minimum of|as long as)\s+$/i,
  ],
  ['nearly', /\b(?:nearly|almost|close to|approaching|not quite)\s+$/i],
  ['about', /\b(?:about|around|some|roughly|approximately|approx\.|(?:an )?estimated|circa|or so|maybe|perhaps)\s+$/i],
  ['exactly', /\b(?:exactly|precisely|(?:a )?(?:combined )?total of|all)\s+$/i],
];
const AFTER: readonly (readonly [Bound['kind'], RegExp])[] = [
  ['least', /^(?:\+|\s+or (?:more|over)\b|\s+plus\b)/i],
  ['about', /^(?:-odd\b|\s+or so\b|-ish\b)/i],
  ['most', /^\s+or (?:less|fewer|under)\b/i],
];
/** Longest bounding phrase, in UTF-16 units. */
const REACH = 26;
/** How far "about" and "nearly" may be off, as a share of the number. */
const ABOUT = 0.1;
/** How far a written number may be off where no word says "exactly": not quite half of its last digit … */
const HALF = 0.49;
/** … but by no more than this share, so that 100 and 140 stay apart; people and things are counted more closely than measured. */
const MOST_OFF = { counted: 0.05, measured: 0.1 } as const;
/** Below this whole numbers of people and things are taken to be counted, not rounded. */
const COUNTED_OUT = 100;

/** The bound on the number that stands from `start` to `end`. A determiner between them is passed over: "more than the 40". */
export function boundAt(text: string, start: number, end: number): Bound {
  const lead = text
    .slice(Math.max(0, start - REACH), start)
    .replace(/(?<=\s)(?:the|a|an|his|her|its|their|record)\s+$/i, '');
  const skipped = Math.min(REACH, start) - lead.length;
  const tail = text.slice(end, end + REACH);
  for (const [kind, pattern] of BEFORE) {
    const match = pattern.exec(lead);
    if (match !== null) return { kind, before: match[0].length + skipped, after: 0 };
  }
  return boundBehind(tail);
}

/** The bound that begins where the text does: "(20 people) or more". */
export function boundBehind(text: string): Bound {
  for (const [kind, pattern] of AFTER) {
    const match = pattern.exec(text);
    if (match !== null) return { kind, before: 0, after: match[0].length };
  }
  return { kind: 'plain', before: 0, after: 0 };
}

/** What a number, given as a canonical figure value, may stand for. */
export function rangeOf(written: string, kind: Bound['kind'], how: 'counted' | 'measured'): Range {
  const value = Number(written);
  const off = roundingOf(written, how);
  switch (kind) {
    case 'plain':
      return { low: value - off, high: value + off };
    case 'exactly':
      return { low: value, high: value };
    case 'least':
      return { low: value, high: Infinity };
    case 'most':
      return { low: -Infinity, high: value };
    case 'about':
      return { low: value - ABOUT * value, high: value + ABOUT * value };
    case 'nearly':
      return { low: value - ABOUT * value, high: value };
  }
}

function roundingOf(written: string, how: 'counted' | 'measured'): number {
  const value = Number(written);
  if (how === 'counted' && value < COUNTED_OUT && Number.isInteger(value)) return 0;
  const decimals = /[.](\d+)$/.exec(written)?.[1]?.length ?? 0;
  const zeros = decimals > 0 ? 0 : (/0*$/.exec(written)?.[0].length ?? 0);
  if (how === 'counted' && zeros === 0 && decimals === 0) return 0;
  return Math.min(HALF * 10 ** (zeros - decimals), MOST_OFF[how] * value);
}

export function overlap(a: Range, b: Range): boolean {
  return a.low <= b.high && b.low <= a.high;
}
