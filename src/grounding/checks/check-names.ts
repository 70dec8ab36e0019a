/** Whether the evidence names whom and what the sentence names. */

import { conceptOf } from '../../language/concepts.ts';
import { likenessOf } from '../../language/name-spelling.ts';
import { kinOf } from '../../language/places.ts';
import type { Alignment } from '../alignment.ts';
import type { ToldSentence } from '../telling.ts';

/** Before a name that says where, which no other name of a government may stand for. */
const PLACED = /\b(?:in|at|near|on|to|from|around|across|over|outside|into|towards?)\s(?:the\s)?$/iu;

export function unnamedIn({ claim, evidence }: Alignment): string | null {
  const countries = claim.words.filter(({ concept }) => concept.startsWith('@')).map(({ folded }) => folded);
  for (const name of new Set([...claim.names, ...countries])) {
    const wanted = {
      name,
      concept: conceptOf(name, true),
      kin: isPlace(name, claim) ? [] : [...kinOf(conceptOf(name, true))],
      longer: isInitials(name, claim) ? longerFor(name) : null,
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
  /** What a name of initials alone is short for. */
  readonly longer: RegExp | null;
}

function names(sentence: ToldSentence, { name, concept, kin, longer }: Wanted): boolean {
  return (
    sentence.byConcept.has(concept) ||
    sentence.names.has(name) ||
    kin.some((each) => sentence.byConcept.has(each)) ||
    sentence.words.some(({ folded }) => folded === name) ||
    [...sentence.names].some((each) => likenessOf(each, name) !== 'other') ||
    longer?.test(sentence.text) === true
  );
}

function isInitials(name: string, { words, text }: ToldSentence): boolean {
  const word = words.find(({ folded }) => folded === name);
  return word !== undefined && /^\p{Lu}{2,6}$/u.test(text.slice(word.start, word.end));
}

/** "International Seabed Authority" for "ISA". */
function longerFor(name: string): RegExp {
  const initials = Array.from(name, (letter) => `${letter}[\\p{L}’'-]*`);
  const joint = '[\\s-](?:(?:of|for|and|the|on|in)\\s)*(?:the\\s)?';
  return new RegExp(`(?<!\\p{L})${initials.join(joint)}`, 'iu');
}
