/** When a sentence was told, and what that says about which of two is the later. */

import type { Moment } from '../domain/article.ts';
import { recall } from '../language/recall.ts';
import type { Sentence } from '../search/sentence.ts';

/** Null for an undated article and for the lead of a live blog, which is rewritten all day. */
export function toldAt({ entry, head }: Sentence): Moment | null {
  return entry === null ? head.published : entry.at;
}

/** Two days differ or not; within one day only instants can be ordered. */
export function isBefore(a: Moment | null, b: Moment | null): boolean {
  if (a === null || b === null) return false;
  const [dayA, dayB] = [a.slice(0, 10), b.slice(0, 10)];
  if (dayA !== dayB) return dayA < dayB;
  return a.length > 10 && b.length > 10 && a < b;
}

export function isSameDay(a: Moment | null, b: Moment | null): boolean {
  return a !== null && b !== null && a.slice(0, 10) === b.slice(0, 10);
}

/** Reports farther apart than this, in days, may well be of two events that are called the same. */
const ONE_STORY = 7;

export function mayTellOneStory(a: Moment | null, b: Moment | null): boolean {
  return a === null || b === null || Math.abs(dayNumber(a) - dayNumber(b)) <= ONE_STORY;
}

/** Days since 1970; the same few days are asked about again and again. */
const dayNumber = recall((moment) => Date.parse(moment.slice(0, 10)) / 86_400_000, 1_000);
