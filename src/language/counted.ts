/** What a number counts: the noun phrase behind it, and participles that tell what befell the counted. */

import type { ConceptWord } from './concepts.ts';
import { PARTICIPLES, PLURALS } from './data/counting-words.ts';
import { OUTCOMES } from './data/outcomes.ts';
import type { Stretch } from './sentences.ts';

/** How many words may name what is counted. */
const NAMING = 5;
/** Where the naming of what is counted ends. */
const ENDS =
  /[.,;:–—(“”"]|\b(?:in|on|at|of|for|from|by|with|were|was|are|is|be|been|had|have|has|hit|that|which|who|over|to|across|than|as|during|after|before|since|inside|near|aboard|when|while|but|will|would|could|may|might|can|into|under|against|between|among|within|without|per|a|an|the|this|each|every)\b/iu;

/** "(Three) F-16 (jets)": a type between the number and the noun. */
const DESIGNATION = /^(\s\p{Lu}\p{L}{0,3}-\d+\p{L}?)\s/u;

/** Where the words stand; empty where none name anything. */
export interface Named extends Stretch {
  readonly counted: readonly string[];
  readonly deeds: readonly string[];
}

/** "(3) boats and rafts", "(23) injured", "(72) wounded soldiers": the noun phrase, and participles that tell of it. */
export function namedAfter(text: string, words: readonly ConceptWord[], { start, end: to }: Stretch): Named {
  const from = start + (DESIGNATION.exec(text.slice(start, to))?.[1]?.length ?? 0);
  const rest = text.slice(from, to);
  const stop = from + (ENDS.exec(rest)?.index ?? rest.length);
  const counted: string[] = [];
  const deeds: string[] = [];
  let begin = from;
  let end = from;
  for (const word of words.filter((each) => each.start >= from && each.end <= stop).slice(0, NAMING)) {
    const surface = text.slice(word.start, word.end);
    const gap = text.slice(end, word.start);
    const goesOn =
      /^[\s-]*$/.test(gap) ||
      /^[\s-]*(?:and|or)\s+$/.test(gap) ||
      /^\s+(?:other|more|additional|local|different)\s+$/i.test(gap);
    if (!goesOn || (isPlural(last(text, end)) && !/(?:and|or)\s+$/.test(gap))) break;
    if (/(?:and|or)\s+$/.test(gap) && (counted.length === 0 || !pluralSoon(text.slice(word.start, stop)))) break;
    const tells = isParticiple(surface);
    (tells ? deeds : counted).push(word.concept);
    // "23 people injured" is one phrase; in "the seven-hour storm lasted" the verb begins another.
    if (tells && counted.length > 0 && !OUTCOMES.has(word.concept)) break;
    if (begin === from) begin = word.start;
    end = word.end;
    if (tells && counted.length > 0) break;
  }
  return { counted, deeds, start: begin, end };
}

/** "Five of the districts and houses were hit" counts districts only. */
export function andBefore(text: string, from: number, to: number): number {
  const and = text.slice(from, to).search(/\s(?:and|or)\s/);
  return and < 0 ? to : from + and;
}

/** "(boats) and rubber rafts": within three words stands the plural that the second noun phrase ends with. */
function pluralSoon(rest: string): boolean {
  const [first = '', ...more] = (rest.match(/[\p{L}’'-]+/gu) ?? []).slice(0, 3);
  return isPlural(first) || (!first.endsWith('ing') && more.some(isPlural));
}

function last(text: string, end: number): string {
  return /\p{L}+$/u.exec(text.slice(Math.max(0, end - 24), end))?.[0] ?? '';
}

function isPlural(word: string): boolean {
  return /[^s]s$/i.test(word) || PLURALS.has(word.toLowerCase());
}

function isParticiple(word: string): boolean {
  return /^\p{Ll}+ed$/u.test(word) || PARTICIPLES.has(word);
}
