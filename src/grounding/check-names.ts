/** Whether the evidence names whom and what the sentence names. */

import { conceptOf } from '../language/concepts.ts';
import { likenessOf } from '../language/name-spelling.ts';
import { kinOf } from '../language/places.ts';
import type { Alignment } from './alignment.ts';
import type { ToldSentence } from './telling.ts';

/** Before a name that says where, which no other name of a government may stand for. */
const PLACED = /\b(?:in|at|near|on|to|from|around|across|over|outside|into|towards?)\s(?:the\s)?$/iu;

export function unnamedIn({ claim, evidence }: Alignment): string | null {
  const countries = claim.words.filter(({ concept }) => concept.startsWith('@')).map(({ folded }) => folded);
  for (const name of new Set([...claim.names, ...countries])) {
    const wanted = {
      name,
      concept: conceptOf(name, true),
      kin: isPlace(name, claim) ? [] : [...kinOf(conceptOf(name, true))],
    };
    if (!evidence.some((sentence) => names(sentence, wanted))) return name;
  }
  return null;
}

function isPlace(name: string, { words, text }: ToldSentence): boolean {
  const word = words.find(({ folded }) => folded === name);
  return word !== undefined && PLACED.test(text.slice(Math.max(0, word.start - 14), word.start));
}

interface Wanted {
  readonly name: string;
  readonly concept: string;
  /** Concepts that news uses for the same government. */
  readonly kin: readonly string[];
}

function names(sentence: ToldSentence, { name, concept, kin }: Wanted): boolean {
  return (
    sentence.byConcept.has(concept) ||
    sentence.names.has(name) ||
    kin.some((each) => sentence.byConcept.has(each)) ||
    sentence.words.some(({ folded }) => folded === name) ||
    [...sentence.names].some((each) => likenessOf(each, name) !== 'other') ||
    isShortFor(name, sentence.text)
  );
}

/** "ISA" for "International Seabed Authority". */
function isShortFor(name: string, text: string): boolean {
  if (name.length < 2 || name.length > 6) return false;
  const initials = Array.from(name, (letter) => `${letter}[\\p{L}’'-]*`);
  const joint = '[\\s-](?:(?:of|for|and|the|on|in)\\s)*(?:the\\s)?';
  return new RegExp(`(?<!\\p{L})${initials.join(joint)}`, 'iu').test(text);
}
