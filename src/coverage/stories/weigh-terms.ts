/** How much each term tells of an event: the rarer the more, and a name more than a word. */

import { soundIn } from '../../language/romanise.ts';
import type { StoryFeatures } from './story-features.ts';

/** An article as a vector of length 1: terms by number, with their weights. */
export interface TermVector {
  readonly terms: Int32Array;
  readonly weights: Float64Array;
}

type Kind = 'name' | 'figure' | 'word';

/**
 * The share of articles that are believed to hold a term before any is read, and how many articles that belief is worth: without it a
 * few articles would hold nothing but rare words.
 */
const BELIEVED: Readonly<Record<Kind, number>> = { name: 0.004, figure: 0.01, word: 0.05 };
const BELIEF = 200;
/** Events of one kind share their words and differ in their names. */
const EMPHASIS: Readonly<Record<Kind, number>> = { name: 1.3, figure: 1, word: 1 };

interface Term {
  readonly number: number;
  readonly kind: Kind;
  holders: number;
}

export function weighTerms(articles: readonly StoryFeatures[]): readonly TermVector[] {
  const isName = namesAmong(articles);
  const known = new Map<string, Term>();
  const held = articles.map(({ names, words }) => {
    const terms = new Set([...names, ...words].map((concept) => termOf(concept, isName(concept), known)));
    for (const term of terms) term.holders += 1;
    return [...terms];
  });
  return held.map((terms) => vectorOf(terms, articles.length));
}

/** A concept is a name where at least half of its articles write it as one: capitals in a headline prove little. */
function namesAmong(articles: readonly StoryFeatures[]): (concept: string) => boolean {
  const more = new Map<string, number>();
  for (const { names, words } of articles) {
    for (const name of names) more.set(name, (more.get(name) ?? 0) + 1);
    for (const word of words) more.set(word, (more.get(word) ?? 0) - 1);
  }
  return (concept) => !isFigure(concept) && (more.get(concept) ?? 0) >= 0;
}

function isFigure(concept: string): boolean {
  return /^\d/.test(concept);
}

function termOf(concept: string, isName: boolean, known: Map<string, Term>): Term {
  const key = isName ? `name ${spelt(concept)}` : concept;
  const term = known.get(key) ?? {
    number: known.size,
    kind: isName ? 'name' : isFigure(concept) ? 'figure' : 'word',
    holders: 0,
  };
  known.set(key, term);
  return term;
}

/** Names meet however they are romanised; countries and word families are one concept already. */
function spelt(concept: string): string {
  return /^@|\*$/.test(concept) ? concept : soundIn(concept) || concept;
}

function vectorOf(terms: readonly Term[], articles: number): TermVector {
  const weights = Float64Array.from(terms, (term) => EMPHASIS[term.kind] * rarity(term, articles));
  const length = Math.hypot(...weights) || 1;
  return { terms: Int32Array.from(terms, ({ number }) => number), weights: weights.map((weight) => weight / length) };
}

/** The inverse document frequency, with what was believed before. */
function rarity({ kind, holders }: Term, articles: number): number {
  return Math.log((articles + BELIEF) / (holders + BELIEF * BELIEVED[kind]));
}
