/** What a when-phrase means, and what a reader of such phrases is given. */

import type { Moment } from '../domain/article.ts';
import type { TimeKind } from '../domain/timeline.ts';
import type { Facing } from './facing.ts';
import type { Stretch } from './sentences.ts';

export interface TimeFound extends Stretch {
  readonly kind: TimeKind;
  /** ISO days, first and last; for an instant the instant itself, twice. */
  readonly from: Moment;
  readonly to: Moment;
  /** Whether it means another time when told at another: false for a date with its year. */
  readonly relative: boolean;
}

export interface Span extends Omit<TimeFound, 'start' | 'end'> {
  /** How many UTF-16 units of what matched stand before the phrase itself. */
  readonly skip?: number;
  /** Counts only where the sentence names no other day or night. */
  readonly weak?: boolean;
}

/** The surroundings of a phrase, quotations blotted out. */
export interface Reading {
  /** The day on which the sentence was told. */
  readonly told: string | null;
  /** The hour in UTC, where it is known. */
  readonly hour: number | null;
  readonly before: string;
  readonly after: string;
  readonly facing: Facing;
}

export interface WhenForm {
  /** What the phrase cannot do without; cheap, so that most sentences are passed over. */
  readonly sign: RegExp;
  /** With the flag `g`. */
  readonly pattern: RegExp;
  /** Null where the phrase cannot be resolved. */
  readonly read: (match: RegExpExecArray, reading: Reading) => Span | null;
}

/** A phrase that means another time when told at another. */
export function relative(kind: TimeKind, from: string, to = from): Span {
  return { kind, from, to, relative: true };
}
