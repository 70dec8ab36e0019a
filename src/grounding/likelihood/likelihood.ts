/** How surely evidence, taken together, supports what a sentence says: who did what to whom, and the rest of its words. */

import type { Alignment } from '../alignment.ts';
import { astrayIn } from './astray.ts';
import { companyOf } from './company.ts';
import { fragmentsIn } from './copies.ts';
import { tellsOfAnother } from './deeds.ts';
import { slotsIn } from './slots.ts';

/** From this likelihood on a sentence counts as supported. */
export const LIKELY = 0.5;

/** What speaks for a sentence, or against it, 0 to 1 each but `unnamed`, which counts. */
export interface Signs {
  /** How far its words keep their company; in short evidence all words do. */
  readonly company: number;
  /** How much of it the evidence tells elsewhere. */
  readonly astray: number;
  /** Names that the evidence never names. */
  readonly unnamed: number;
  /** A word or a name in the place of another, or a word in the place of one that excludes it. */
  readonly exchanged: number;
  readonly renamed: number;
  readonly opposed: number;
  /** The evidence tells its deed of another. */
  readonly anothers: number;
  /** Pieces of text by the word, where the evidence has no capitals. */
  readonly fragments: number;
}

/**
 * How much each sign counts: logistic regression over sentences of summaries and drafts labelled as supported or not, each set
 * weighing the same, and a supported sentence that is dropped more than an unsupported one that is kept.
 */
const WEIGHTS: Signs = {
  ...{ company: 1.1, astray: -1.3, unnamed: -1.2, exchanged: -0.87, renamed: -7.3 },
  ...{ opposed: -8.1, anothers: -0.93, fragments: -8.4 },
};
const BASE = 1.35;

/** 0 to 1. */
export function likelihoodOf(alignment: Alignment): number {
  return alignment.claim.words.length === 0 ? 0 : weigh(signsOf(alignment));
}

/** From log odds to 0 to 1. */
export function weigh(signs: Signs): number {
  const odds = (Object.keys(WEIGHTS) as (keyof Signs)[]).reduce((sum, sign) => sum + WEIGHTS[sign] * signs[sign], BASE);
  return 1 / (1 + Math.exp(-odds));
}

/** Up to so many sentences belong together whatever their order, and from so many on company tells fully. */
const SHORT = 4;
const LONG = 12;

export function signsOf(alignment: Alignment): Signs {
  const { claim, evidence, meets } = alignment;
  const long = Math.min(1, Math.max(0, (evidence.length - SHORT) / (LONG - SHORT)));
  return {
    company: long === 0 ? 0 : long * companyOf(alignment),
    astray: astrayIn(alignment),
    unnamed: claim.words.filter((word) => word.name && (meets.get(word)?.size ?? 0) === 0).length,
    ...slotsIn(alignment),
    anothers: Number(tellsOfAnother(alignment)),
    fragments: fragmentsIn(alignment),
  };
}
