/** Whether answers to one question can both hold: ranges that overlap, lists and their sums, shares of one whole. */

import { overlap, type Range } from '../../language/bounds.ts';
import type { Quantity } from '../../language/quantities.ts';
import { sharedIn } from './likeness.ts';
import type { Site } from './sites.ts';

export type Meeting = 'apart' | 'agree' | 'differ';

/** Two counts farther apart than this are of different things, unless people are counted or two parties count otherwise. */
const FARTHEST = 4;

/** `mayLieFar`: asked only where the two do. */
export function compare(a: Range, b: Range, mayLieFar: () => boolean): Meeting {
  if (overlap(a, b)) return 'agree';
  const [small, large] = a.high < b.low ? [a.high, b.low] : [b.high, a.low];
  return large <= FARTHEST * Math.max(small, 0) || mayLieFar() ? 'differ' : 'apart';
}

function never(): boolean {
  return false;
}

/** "72 of the 550": the same share of the same whole, told of otherwise. */
export function sharesMeet(x: Quantity, y: Quantity): Meeting {
  if (x.value !== y.value || x.whole !== y.whole || Number(x.value) < FARTHEST) return 'apart';
  const told = (each: Quantity): ReadonlySet<string> => new Set(each.deeds);
  const counts = (each: Quantity): ReadonlySet<string> => new Set(each.counted);
  if (!told(x).isDisjointFrom(told(y)) || x.counted.length === 0 || y.counted.length === 0) return 'agree';
  return counts(x).isSubsetOf(counts(y)) && counts(y).isSubsetOf(counts(x)) ? 'agree' : 'differ';
}

/** Lists of the same things part by part; a list against one count of all its things together by its sum. */
export function listsMeet(a: Site, b: Site): Meeting {
  const deeds = (site: Site): readonly string[] => site.parts.flatMap((part) => part.deeds);
  if (sharedIn(deeds(a), deeds(b)) === 0) return 'apart';
  if (a.parts.length === b.parts.length) {
    const pairs = a.parts.map((x) => ({ x, y: b.parts.find((y) => x.counted.at(-1) === y.counted.at(-1)) }));
    if (pairs.some(({ y }) => y === undefined)) return 'apart';
    const meetings = pairs.map(({ x, y }) => (y === undefined ? 'apart' : compare(x.range, y.range, never)));
    if (meetings.includes('apart')) return 'apart';
    return meetings.includes('differ') ? 'differ' : 'agree';
  }
  const [list, one] = a.parts.length > 1 ? [a, b] : [b, a];
  const [total] = one.parts;
  if (total === undefined || one.parts.length > 1) return 'apart';
  if (!list.parts.every((part) => part.counted.some((concept) => total.counted.includes(concept)))) return 'apart';
  const sum = {
    low: list.parts.reduce((low, part) => low + part.range.low, 0),
    high: list.parts.reduce((high, part) => high + part.range.high, 0),
  };
  return compare(sum, total.range, never);
}
