/** Where the words of a sentence stand in its evidence, and which sentences of it are about the same. */

import { baseOf } from '../language/antonyms.ts';
import { conceptOf } from '../language/concepts.ts';
import { relatedTo } from '../language/related.ts';
import { kinOf } from '../language/places.ts';
import { likenessOf } from '../language/name-spelling.ts';
import { tell, type ToldSentence, type ToldWord } from './telling.ts';

export interface Alignment {
  readonly claim: ToldSentence;
  readonly evidence: readonly ToldSentence[];
  /** For each word of the claim, what meets it in each sentence of the evidence that holds any. */
  readonly meets: ReadonlyMap<ToldWord, ReadonlyMap<ToldSentence, readonly Met[]>>;
  readonly weights: ReadonlyMap<ToldWord, number>;
}

export interface Met {
  readonly word: ToldWord;
  /** 1 for the same word, less for one that may stand for it. */
  readonly closeness: number;
}

export function align(evidence: readonly ToldSentence[], claim: ToldSentence): Alignment {
  const meets = new Map(claim.words.map((word) => [word, meetingsOf(word, evidence)] as const));
  const weights = new Map(
    claim.words.map((word) => [word, 1 / (1 + Math.log(Math.max(1, meets.get(word)?.size ?? 0)))] as const),
  );
  return { claim, evidence, meets, weights };
}

function meetingsOf(word: ToldWord, evidence: readonly ToldSentence[]): ReadonlyMap<ToldSentence, readonly Met[]> {
  const found = new Map<ToldSentence, readonly Met[]>();
  const near = new Map<string, number>([[word.concept, 1]]);
  for (const [concept, closeness] of relatedTo(word.concept, word.folded)) near.set(concept, closeness);
  for (const concept of kinOf(word.concept)) near.set(concept, KIN);
  // Words that are kept apart from a noun by their form, such as "called", are forms of its verb all the same.
  if (word.concept === word.folded) near.set(conceptOf(baseOf(word.folded)), 1);
  for (const sentence of evidence) {
    const met: Met[] = [];
    for (const [concept, closeness] of near)
      for (const each of sentence.byConcept.get(concept) ?? []) met.push({ word: each, closeness });
    if (met.length === 0 && word.name) {
      for (const each of sentence.words)
        if (each.name && likenessOf(each.folded, word.folded) !== 'other') met.push({ word: each, closeness: 1 });
    }
    if (met.length > 0) found.set(sentence, met);
  }
  return found;
}

/** "Oslo" for Norway's government. */
const KIN = 0.5;

/** How much of the words a sentence of the evidence holds, 0 to 1. */
export function coverage({ meets, weights }: Alignment, words: readonly ToldWord[], sentence: ToldSentence): number {
  let whole = 0;
  let held = 0;
  for (const word of words) {
    const weight = weights.get(word) ?? 1;
    whole += weight;
    held += weight * Math.max(0, ...(meets.get(word)?.get(sentence) ?? []).map(({ closeness }) => closeness));
  }
  return whole === 0 ? 0 : held / whole;
}

/** What a sentence of the evidence must hold of some words to be about the same. */
export interface Nearness {
  /** Of what the best one holds. */
  readonly share: number;
  /** Of the words themselves. */
  readonly least: number;
}

const NEARLY: Nearness = { share: 0.8, least: 0 };
/** Sentences of the longest receipts: a few passages, no article. */
export const RECEIPT = 10;
/** Where the words differ from one sentence to the next, both must be about the same beyond doubt. */
export const SURELY: Nearness = { share: 0.8, least: 0.55 };

/** The sentences of the evidence that hold nearly as much of the words as the best one, best first. */
export function homesOf(
  alignment: Alignment,
  words: readonly ToldWord[],
  { share, least }: Nearness = NEARLY,
): readonly ToldSentence[] {
  const held = alignment.evidence
    .map((sentence) => {
      const own = coverage(alignment, words, sentence);
      const whole = coverage(alignment, alignment.claim.words, sentence);
      return { sentence, own: whole >= MOSTLY ? Math.max(own, least) : own, held: own > 0, cover: own + WHOLE * whole };
    })
    .filter(({ held }) => held)
    .toSorted((a, b) => b.cover - a.cover);
  const best = held[0]?.cover ?? 0;
  return held.filter(({ own, cover }) => own >= least && cover >= share * best).map(({ sentence }) => sentence);
}

/** What the rest of the sentence counts beside the words in question. */
const WHOLE = 0.4;
/** A sentence that holds so much of the whole claim is about it, whatever it holds of a part. */
const MOSTLY = 0.65;

/** The sentence as one telling, whatever ICU makes of it, with the names of its evidence known. */
export function claimOf(sentence: string, evidence: readonly ToldSentence[] = []): ToldSentence {
  const known = new Set(evidence.flatMap(({ names }) => [...names]));
  return tell(sentence.replace(/(?<!(?<!\p{L})\p{Lu})[\n.!?]+(?=[\s”"’]+\p{Lu})/gu, ','), known);
}
