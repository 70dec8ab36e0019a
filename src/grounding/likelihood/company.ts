/** Whether the words of a sentence stand in its evidence among the words they stand among in the sentence. */

import type { Alignment, Met } from '../alignment.ts';
import type { ToldSentence, ToldWord } from '../telling.ts';

/** How many words before and behind are a word's company. */
const NEAR = 4;
/** So many UTF-16 units farther apart than in the sentence words may stand; beyond, company counts half at `HALF` more. */
const LOOSE = 20;
const HALF = 60;
/** What company in the sentence before or behind counts. */
const BESIDE = 0.35;

interface Companion {
  readonly word: ToldWord;
  readonly weight: number;
  /** How far it stands from the word it is company of. */
  readonly distance: number;
}

/** 0 to 1: how much of its company the evidence holds around the word of the sentence of which it holds least. */
export function companyOf(alignment: Alignment): number {
  const { claim, evidence, meets } = alignment;
  const places = new Map(evidence.map((sentence, i) => [sentence, i]));
  const shares = claim.words.map((word, i) => {
    const company = companyAt(alignment, i);
    const whole = company.reduce((sum, { weight }) => sum + weight, 0);
    let most = 0;
    for (const [sentence, found] of meets.get(word) ?? []) {
      const place = places.get(sentence) ?? 0;
      const beside = [evidence[place - 1], evidence[place + 1]].filter((each) => each !== undefined);
      for (const met of found) {
        const held = whole === 0 ? 1 : heldAround(alignment, company, { met, sentence, beside }) / whole;
        most = Math.max(most, met.closeness * held);
      }
    }
    return most;
  });
  return Math.min(1, ...shares);
}

function companyAt({ claim, weights }: Alignment, at: number): readonly Companion[] {
  const own = claim.words[at]?.start ?? 0;
  return claim.words.flatMap((word, i) => {
    const steps = Math.abs(i - at);
    if (steps === 0 || steps > NEAR) return [];
    return [{ word, weight: (weights.get(word) ?? 1) / Math.sqrt(steps), distance: Math.abs(word.start - own) }];
  });
}

interface Place {
  readonly met: Met;
  readonly sentence: ToldSentence;
  readonly beside: readonly ToldSentence[];
}

function heldAround({ meets }: Alignment, company: readonly Companion[], { met, sentence, beside }: Place): number {
  return company.reduce((sum, { word, weight, distance }) => {
    const found = meets.get(word);
    let best = beside.some((each) => found?.has(each)) ? BESIDE : 0;
    for (const each of found?.get(sentence) ?? []) {
      if (each.word === met.word) continue;
      const farther = Math.max(0, Math.abs(each.word.start - met.word.start) - distance - LOOSE);
      best = Math.max(best, each.closeness / (1 + farther / HALF));
    }
    return sum + weight * best;
  }, 0);
}
