/** Whether the coverage has it the other way round: "Why did Reed accuse Okafor?" where Okafor accused Reed. */

import { conceptWords, type ConceptWord } from '../language/concepts.ts';
import { MONTHS } from '../language/data/months.ts';
import { WEEKDAYS } from '../language/data/time-words.ts';
import type { Sentence } from '../search/sentence.ts';
import type { Question } from './question.ts';

/** Verbs whose two sides may change places without a change of meaning. */
const MUTUAL =
  /^(?:meet|met|talk|talked|speak|spoke|call|called|agree|agreed|discuss|discussed|phone|phoned|negotiate|negotiated|marry|married)$/iu;
/** "Accused by Reed": who stands where tells nothing. */
const BY = /\bby\s+(?:the\s+|an?\s+)?(?:\p{Ll}+\s+){0,2}\p{Lu}/u;
/** "Was (sharply) accused". */
const IS_DONE_TO = /\b(?:is|are|was|were|be|been|being)\s+(?:\p{L}+ly\s+)?$/iu;
/** Days and months do nothing. */
const CALENDAR = new RegExp(`^(?:${[...WEEKDAYS, ...Object.keys(MONTHS)].join('|')})$`, 'iu');

type Names = ReadonlySet<string>;

/** Two names of the question change places around one of its verbs. */
export function turnsRound({ text }: Sentence, { text: question, terms }: Question): boolean {
  if (BY.test(text) || BY.test(question)) return false;
  const names = new Set(
    terms.flatMap(({ role, shown, concept }) => (role === 'name' && !CALENDAR.test(shown) ? [concept] : [])),
  );
  const verbs = terms.filter(({ role, word }) => role === 'word' && !MUTUAL.test(word));
  return verbs.some(({ concept }) => {
    const asked = aroundIn(question, concept, names);
    const told = aroundIn(text, concept, names);
    return meet(asked.before, told.after) && meet(asked.after, told.before) && !meet(asked.before, told.before);
  });
}

function meet(some: Names, others: Names): boolean {
  return !some.isDisjointFrom(others);
}

/** The words of the nearest name before a verb and of the nearest behind: "Dana Reed". */
function aroundIn(text: string, verb: string, names: Names): { readonly before: Names; readonly after: Names } {
  const words = conceptWords(text);
  const place = words.findIndex(({ concept }) => concept === verb);
  const isActive = place !== -1 && !IS_DONE_TO.test(text.slice(0, words[place]?.start));
  const before = isActive ? words.slice(0, place).reverse() : [];
  const behind = isActive ? words.slice(place + 1) : [];
  return { before: firstName(before, names), after: firstName(behind, names) };
}

function firstName(words: readonly ConceptWord[], names: Names): Names {
  const first = words.findIndex(({ concept }) => names.has(concept));
  const found = new Set<string>();
  for (let i = Math.max(0, first); i < words.length; i++) {
    const [word, last] = [words[i], words[i - 1]];
    if (word === undefined || !names.has(word.concept)) break;
    if (i > first && last !== undefined && Math.max(word.start - last.end, last.start - word.end) > 1) break;
    found.add(word.concept);
  }
  return found;
}
