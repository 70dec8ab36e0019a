/** Lets vectors have their say: sentences that mean much the same as the question come before those that only share its words. */

import { Problem } from '../domain/problem.ts';
import type { Embedder } from '../llm/embedder.ts';
import { likenessOf } from '../search/likeness.ts';
import type { Found } from './answer-part.ts';
import type { Ranked } from './rank.ts';

/** How many of the best by words are compared. */
const COMPARED = 120;
/** How much of the order is by meaning; both brought to 0 to 1 by their least and most, which mixed best in measurements. */
const MEANING = 0.25;

export interface Meant {
  readonly found: readonly Found[];
  /** Why words alone decided after all. */
  readonly notes: readonly string[];
}

/** The same where the embedder fails, with a note: an answer by words is better than none. */
export async function byMeaning(found: readonly Found[], embedder: Embedder): Promise<Meant> {
  try {
    return { found: await Promise.all(found.map((each) => reordered(each, embedder))), notes: [] };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { found, notes: [`Found by words alone: ${error.message}`] };
  }
}

async function reordered(found: Found, embedder: Embedder): Promise<Found> {
  const best = found.ranked.slice(0, COMPARED);
  const texts = best.map(({ sentence }) => sentence.text);
  const meaning = spread(await likenessOf(found.question.text, texts, embedder));
  const words = spread(best.map(({ score }) => score));
  const most = best[0]?.score ?? 0;
  const mixed = best.map((each, i): Ranked => ({
    ...each,
    score: most * ((1 - MEANING) * (words[i] ?? 0) + MEANING * (meaning[i] ?? 0)),
  }));
  return { ...found, ranked: [...mixed.toSorted((a, b) => b.score - a.score), ...found.ranked.slice(COMPARED)] };
}

/** 0 for the least, 1 for the most. */
function spread(values: readonly number[]): readonly number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return values.map((value) => (most === least ? 1 : (value - least) / (most - least)));
}
