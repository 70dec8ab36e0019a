/** How much of a sentence its evidence tells elsewhere than the rest. */

import type { Alignment } from '../alignment.ts';

/** What the sentence before or behind counts. */
const BESIDE = 0.6;

/** 0 to 1: the share of its words that do not stand where most of the others do, though they stand somewhere. */
export function astrayIn({ claim, evidence, meets, weights }: Alignment): number {
  const words = claim.words.map((word) => {
    const found = meets.get(word);
    const own = evidence.map((sentence) =>
      (found?.get(sentence) ?? []).reduce((most, { closeness }) => Math.max(most, closeness), 0),
    );
    const held = own.map((here, s) => Math.max(here, BESIDE * (own[s - 1] ?? 0), BESIDE * (own[s + 1] ?? 0)));
    return { held, weight: weights.get(word) ?? 1, most: Math.max(0, ...own) };
  });
  const whole = words.reduce((sum, { weight }) => sum + weight, 0);
  const totals = evidence.map((_, s) => words.reduce((sum, { held, weight }) => sum + weight * (held[s] ?? 0), 0));
  const astray = words.reduce((sum, { held, weight, most }) => {
    if (most === 0 || whole === weight) return sum;
    const rests = totals.map((total, s) => total - weight * (held[s] ?? 0));
    const rest = Math.max(...rests);
    const home = rests.indexOf(rest);
    return sum + weight * (1 - (held[home] ?? 0) / most) * (rest / (whole - weight));
  }, 0);
  return whole === 0 ? 0 : astray / whole;
}
