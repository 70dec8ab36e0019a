/** Finds the sentences that may answer a question, each with how much of the question it and its surroundings hold. */

import type { Coverage } from '../domain/coverage.ts';
import { wordsFor } from '../language/concepts.ts';
import { wordsBehind } from '../language/related.ts';
import { wordsOf } from '../language/words.ts';
import { kinOf } from '../language/places.ts';
import { lookUp, readSentences } from '../search/look-up.ts';
import type { Sentence } from '../search/sentence.ts';
import { holdsTerm } from './holds-term.ts';
import type { Question, Term } from './question.ts';

export interface Candidate {
  readonly sentence: Sentence;
  /** Share of the question's weight that the sentence holds, itself or by its surroundings at their discount, 0 to 1. */
  readonly match: number;
  /** Share of the question's pairs that stand together in the sentence; 1 where it has none. */
  readonly paired: number;
  /** How far each term of the question is held, by its place: 1 by the sentence itself, less by its kin or surroundings. */
  readonly held: readonly number[];
}

export interface Sought {
  readonly candidates: readonly Candidate[];
  /** How telling each term is, by its place. */
  readonly weights: readonly number[];
  /** The terms that no passage of the coverage holds. */
  readonly unknown: readonly Term[];
}

/** How many passages one question looks at. */
const PASSAGES = 150;
/** Rows of the word index that one question may walk: what its common words add is not worth the wait. */
const POSTINGS = 4_000;
/** What a word counts that every passage holds: where all articles are about the matter, its words are common and still ask. */
const COMMON = 1;
/** What two words that stand together count besides, for the lesser of them. */
const PAIR = 0.6;
/** What a sentence gains that holds the words the question quotes. */
const QUOTED = 0.5;

export function findCandidates(question: Question, coverage: Coverage): Sought {
  const { terms } = question;
  const { words, rarity, absent } = lookUp(wordsBehindTerms(terms), coverage, POSTINGS);
  const rarityOf = (concept: string): number =>
    Math.min(rarity.get(concept) ?? absent, ...[...kinOf(concept)].map((kin) => rarity.get(kin) ?? absent));
  const weights = terms.map(({ concept, weight }) => weight * (COMMON + rarityOf(concept)));
  const known = (concept: string): boolean => rarity.has(concept) || [...kinOf(concept)].some((kin) => rarity.has(kin));
  const sentences = readSentences(coverage.query.search(words, PASSAGES));
  return {
    candidates: candidatesAmong(sentences, question, weights),
    weights,
    unknown: terms.filter(({ concept }) => !known(concept)),
  };
}

/** Every word that may stand for a term, with the concept it is counted for; a later term and a closer word win. */
function wordsBehindTerms(terms: readonly Term[]): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const { word, concept, related, parts } of terms) {
    for (const part of parts)
      for (const other of [part.word, ...wordsFor(part.concept)]) words.set(other, part.concept);
    for (const each of related.keys())
      for (const other of wordsBehind(each)) words.set(other, words.get(other) ?? concept);
    const forms = parts.length === 0 ? wordsFor(concept) : wordsBehind(concept);
    for (const each of [word, ...forms]) words.set(each, concept);
    for (const kin of kinOf(concept))
      for (const each of [kin, ...wordsFor(kin)]) if (!each.startsWith('@')) words.set(each, kin);
  }
  return words;
}

function candidatesAmong(
  sentences: readonly Sentence[],
  { terms, pairs, quoted }: Question,
  weights: readonly number[],
): readonly Candidate[] {
  const weightOf = new Map(terms.map(({ concept }, i) => [concept, weights[i] ?? 0]));
  const together = pairs.map(([a, b]) => PAIR * Math.min(weightOf.get(a) ?? 0, weightOf.get(b) ?? 0));
  const inPairs = sumOf(together);
  const whole = Math.max(1e-9, sumOf(weights));
  return sentences.map((sentence, i) => {
    const [before = null, after = null] = [sentences[i - 1], sentences[i + 1]].map((each) =>
      each?.passage === sentence.passage ? each : null,
    );
    const held = terms.map((term) => holdsTerm({ sentence, before, after }, term));
    const alone = sumOf(held.map((each, t) => each * (weights[t] ?? 0)));
    const joined = sumOf(pairs.map((pair, p) => (together[p] ?? 0) * beside(sentence, pair)));
    const match = Math.min(1, (alone + joined) / (whole + inPairs) + QUOTED * quotes(sentence, quoted));
    return { sentence, match, paired: inPairs === 0 ? 1 : joined / inPairs, held };
  });
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0);
}

/** 1 where the two stand next to each other in the sentence. */
function beside({ words, concepts }: Sentence, [a, b]: readonly [string, string]): number {
  if (!concepts.has(a) || !concepts.has(b)) return 0;
  return words.some(({ concept, end }, i) => {
    const next = words[i + 1];
    return concept === a && next?.concept === b && next.start - end <= 4;
  })
    ? 1
    : 0;
}

/** Share of the question's quotations that stand word for word in the sentence. */
export function quotes({ text }: Sentence, quoted: readonly string[]): number {
  if (quoted.length === 0) return 0;
  const plain = ` ${foldAll(text)} `;
  return quoted.filter((each) => plain.includes(` ${foldAll(each)} `)).length / quoted.length;
}

function foldAll(text: string): string {
  return wordsOf(text)
    .map(({ folded }) => folded)
    .join(' ');
}
