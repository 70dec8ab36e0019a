/** Finds the sentences that may answer a question, each with how much of the question it and its surroundings hold. */

import type { Coverage } from '../domain/coverage.ts';
import { wordsFor } from '../language/concepts.ts';
import { phrasesIn, wordsBehind } from '../language/related.ts';
import { stemOf, wordsOf } from '../language/words.ts';
import { kinOf } from '../language/places.ts';
import { lookUp, readSentences } from '../search/look-up.ts';
import { headingConcepts } from '../search/relevance.ts';
import type { Sentence } from '../search/sentence.ts';
import type { Question, Term } from './question.ts';

export interface Candidate {
  readonly sentence: Sentence;
  /** Share of the question's weight that the sentence holds itself, 0 to 1. */
  readonly own: number;
  /** The same with what its surroundings hold, at their discount. */
  readonly match: number;
  /** Share of the question's pairs that stand together in the sentence; 1 where it has none. */
  readonly paired: number;
  /** Share of its names that are but the beginning of a longer one in the sentence: "Harbour Prize Committee". */
  readonly longer: number;
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
const PASSAGES = 200;
/** What a word counts that every passage holds: where all articles are about the matter, its words are common and still ask. */
const COMMON = 1;
/** What a seat of government counts for its country. */
const KIN = 0.6;
/** What the surroundings of a sentence count: the one before, others of its passage, its heading. */
const BEFORE = 0.6;
const BESIDE = 0.4;
/** A number of the sentence before is seldom meant. */
const FIGURE_BEFORE = 0.35;
/** What another word of the same family counts. */
const FAMILY = 0.85;
const HEADING = 0.5;
/** What two words that stand together count besides, for the lesser of them. */
const PAIR = 0.6;
/** What a sentence gains that holds the words the question quotes. */
const QUOTED = 0.5;

export function findCandidates(question: Question, coverage: Coverage): Sought {
  const { terms } = question;
  const words = new Map<string, string>();
  for (const { word, concept, related, parts } of terms) {
    for (const part of parts)
      for (const other of [part.word, ...wordsFor(part.concept)]) words.set(other, part.concept);
    for (const each of related.keys())
      for (const other of wordsBehind(each)) words.set(other, words.get(other) ?? concept);
    for (const each of [word, ...wordsFor(concept)]) words.set(each, concept);
    for (const kin of kinOf(concept))
      for (const each of [kin, ...wordsFor(kin)]) if (!each.startsWith('@')) words.set(each, kin);
  }
  const { words: within, rarity, absent } = lookUp(words, coverage);
  const rarityOf = (concept: string): number =>
    Math.min(rarity.get(concept) ?? absent, ...[...kinOf(concept)].map((kin) => rarity.get(kin) ?? absent));
  const weights = terms.map(({ concept, weight }) => weight * (COMMON + rarityOf(concept)));
  const known = (concept: string): boolean => rarity.has(concept) || [...kinOf(concept)].some((kin) => rarity.has(kin));
  const sentences = readSentences(coverage.query.search(within, PASSAGES), coverage);
  return {
    candidates: candidatesAmong(sentences, question, weights),
    weights,
    unknown: terms.filter(({ concept }) => !known(concept)),
  };
}

function candidatesAmong(
  sentences: readonly Sentence[],
  { terms, pairs, quoted }: Question,
  weights: readonly number[],
): readonly Candidate[] {
  const place = new Map(terms.map(({ concept }, i) => [concept, i]));
  const together = pairs.map(
    ([a, b]) => PAIR * Math.min(weights[place.get(a) ?? -1] ?? 0, weights[place.get(b) ?? -1] ?? 0),
  );
  const inPairs = together.reduce((sum, each) => sum + each, 0);
  const whole = Math.max(
    1e-9,
    weights.reduce((sum, each) => sum + each, 0),
  );
  const share = (held: readonly number[]): number =>
    held.reduce((sum, each, i) => sum + each * (weights[i] ?? 0), 0) / whole;
  return sentences.map((sentence, i) => {
    const own = terms.map((term) => holdsItself(sentence, term));
    const before = sentences[i - 1]?.passage === sentence.passage ? sentences[i - 1] : undefined;
    const after = sentences[i + 1]?.passage === sentence.passage ? sentences[i + 1] : undefined;
    const heading = headingConcepts(sentence);
    const held = terms.map(({ concept, role }, t) =>
      Math.max(
        own[t] ?? 0,
        (role === 'figure' ? FIGURE_BEFORE : BEFORE) * (before === undefined ? 0 : holds(before.concepts, concept)),
        BESIDE * (after === undefined ? 0 : holds(after.concepts, concept)),
        HEADING * holds(heading, concept),
      ),
    );
    const joined = pairs.reduce((sum, pair, p) => sum + (together[p] ?? 0) * beside(sentence, pair), 0);
    const match = Math.min(1, (share(held) * whole + joined) / (whole + inPairs) + QUOTED * quotes(sentence, quoted));
    const paired = inPairs === 0 ? 1 : joined / inPairs;
    return { sentence, own: share(own), match, paired, longer: longerNames(sentence, terms), held };
  });
}

function longerNames({ text, words }: Sentence, terms: readonly Term[]): number {
  const asked = new Set(terms.map(({ concept }) => concept));
  const ends = words.flatMap((word, i) => {
    const next = words[i + 1];
    if (
      !asked.has(word.concept) ||
      !/[\p{Lu}\p{N}]/u.test(text[word.start] ?? '') ||
      (next !== undefined && asked.has(next.concept))
    )
      return [];
    return [{ concept: word.concept, goesOn: /^[ -](?:\p{Lu}\p{Ll}|\d+ )/u.test(text.slice(word.end, word.end + 5)) }];
  });
  const names = [...Map.groupBy(ends, ({ concept }) => concept).values()];
  return names.length === 0 ? 0 : names.filter((each) => each.every(({ goesOn }) => goesOn)).length / names.length;
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

function holdsItself(sentence: Sentence, { word, concept, related, parts }: Term): number {
  if (parts.length > 0) return holdsPhrase(sentence, { concept, related, parts });
  const held = holds(sentence.concepts, concept);
  if (held < 1) return Math.max(held, relatedIn(sentence, related));
  const stem = stemOf(word);
  const words = sentence.words.filter((each) => each.concept === concept);
  return words.some(({ folded }) => stemOf(folded) === stem) ? 1 : FAMILY;
}

/** The phrase itself, its words apart, or what may stand for it. */
function holdsPhrase(
  sentence: Sentence,
  { concept, related, parts }: Pick<Term, 'concept' | 'related' | 'parts'>,
): number {
  if (phrasesOf(sentence).has(concept)) return 1;
  const apart = parts.filter((part) => sentence.concepts.has(part.concept)).length / parts.length;
  return Math.max(FAMILY * apart, relatedIn(sentence, related));
}

/** Sentences of which the phrases were looked for, with those found. */
const phrases = new WeakMap<Sentence, ReadonlySet<string>>();

function relatedIn(sentence: Sentence, related: ReadonlyMap<string, number>): number {
  let best = 0;
  for (const [concept, closeness] of related)
    if (closeness > best && (concept.includes('_') ? phrasesOf(sentence) : sentence.concepts).has(concept))
      best = closeness;
  return best;
}

function phrasesOf(sentence: Sentence): ReadonlySet<string> {
  const known = phrases.get(sentence) ?? new Set(phrasesIn(sentence.text).map(({ concept }) => concept));
  phrases.set(sentence, known);
  return known;
}

function holds(concepts: ReadonlySet<string>, concept: string): number {
  if (concepts.has(concept)) return 1;
  for (const kin of kinOf(concept)) if (concepts.has(kin)) return KIN;
  return 0;
}
