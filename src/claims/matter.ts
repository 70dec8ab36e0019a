/** What claims come down to when they meet: a matter, the positions taken on it, and the tellings each position stands on. */

import type { Sentence } from '../search/sentence.ts';
import type { Stretch } from '../language/sentences.ts';

/** One sentence that takes a position. Its own offsets mark the words of `sentence.text` that carry the position. */
export interface Telling extends Stretch {
  readonly sentence: Sentence;
  /** Whose claim it is, as the sentence names them; null where the source says so itself. */
  readonly holder: string | null;
}

/** Tellings that agree; the first words it best. */
export type Stance = readonly Telling[];

/** One question with two or more answers. */
export interface Matter {
  /** What is in question, in words of the sources: "people injured". */
  readonly about: string;
  readonly stances: readonly Stance[];
}

/** A later telling that extends or replaces an earlier one. */
export interface Change {
  readonly about: string;
  readonly earlier: Telling;
  /** The newest first. */
  readonly later: Stance;
}

/** One sentence may be read more than once: its place tells that it is the same. */
export function placeOf({ passage, start }: Sentence): string {
  return `${passage.id}+${start}`;
}
