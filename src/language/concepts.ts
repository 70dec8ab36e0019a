/** Words as the things they stand for: inflections by Porter's stem, and the word families of news English on top. */

import { WORD_FAMILIES } from './data/word-families.ts';
import { countryOf, namesOfCountry } from './places.ts';
import { recall, SENTENCES } from './recall.ts';
import { carriesTopic, fold, stemOf, wordsOf, type Word } from './words.ts';

/** Words of a family whose stem is that of another: "building" is no "build". */
const APART = new Set(['building', 'buildings']);
/** Words that share a stem with a family and nothing else: "training" is no train. */
const STRANGERS =
  'training engineer engineers engineering author authors defendant defendants responsible responsibility apart majority majorities nationalize nationalise medic medics'.split(
    ' ',
  );

/** By the word itself, before its stem. */
const exact = new Map<string, string>();
const families = new Map<string, string>();
const members = new Map<string, readonly string[]>();
for (const family of WORD_FAMILIES) {
  const words = family.split(' ');
  const concept = `${stemOf(words[0] ?? '')}*`;
  members.set(concept, words);
  for (const word of words) {
    const stem = stemOf(fold(word));
    if (APART.has(word)) exact.set(word, concept);
    else if (!families.has(stem)) families.set(stem, concept);
  }
}
for (const word of STRANGERS) exact.set(word, word);

/** Forms of a reporting verb that must not pass for the noun: "what he called a warning" is no call. */
const VERB_ONLY = new Set(['called', 'calling']);

export interface ConceptWord extends Word {
  readonly concept: string;
}

/** The words that carry a topic, each with its concept, in order. Figures stand for their value as written. */
export const conceptWords: (text: string) => readonly ConceptWord[] = recall(findConcepts, SENTENCES);

function findConcepts(text: string): readonly ConceptWord[] {
  const found: ConceptWord[] = [];
  for (const word of wordsOf(text)) {
    if (!carriesTopic(text, word)) continue;
    found.push({ ...word, concept: conceptOf(word.folded, /^\p{Lu}/u.test(text.slice(word.start, word.start + 2))) });
  }
  return found;
}

/** `capital`: whether the word was written with one, which tells "Polish" from "polish". */
export function conceptOf(folded: string, capital = false): string {
  const country = countryOf(folded, capital);
  if (country !== null) return country;
  if (VERB_ONLY.has(folded)) return folded;
  const stem = stemOf(folded);
  return exact.get(folded) ?? families.get(stem) ?? stem;
}

export function conceptsOf(text: string): ReadonlySet<string> {
  return new Set(conceptWords(text).map((word) => word.concept));
}

/** Every word to look up for a concept, besides the one it came from: the names of a country, the words of a family. */
export function wordsFor(concept: string): readonly string[] {
  return members.get(concept) ?? namesOfCountry(concept);
}
