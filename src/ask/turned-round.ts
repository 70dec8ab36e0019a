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
/** "Was sharply (accused)", "was Reed (accused)". */
const IS_DONE_TO = /\b(?:is|are|was|were|be|been|being)\s+(?:\p{Lu}\S*\s+){0,4}(?:\p{L}+ly\s+)?$/u;
/** Days and months do nothing. */
const CALENDAR = new RegExp(`^(?:${[...WEEKDAYS, ...Object.keys(MONTHS)].join('|')})$`, 'iu');

type Names = ReadonlySet<string>;

/** Two names of the question change places around one of its verbs. */
export function turnsRound({ text }: Sentence, { text: question, terms }: Question): boolean {
  if (BY.test(text) || BY.test(question)) return false;
  const names = new Set(
    terms.flatMap(({ role, shown, concept }) => (role === 'name' && !CALENDAR.test(shown) ? [concept] : [])),
  );
  return verbsIn(question, names).some((verb) => {
    const asked = aroundIn(question, verb, names);
    const told = aroundIn(text, verb, names);
    return meet(asked.before, told.after) && meet(asked.after, told.before) && !meet(asked.before, told.before);
  });
}

/** Words right behind a name, adverbs aside: "Reed publicly accused". */
function verbsIn(question: string, names: Names): readonly string[] {
  const words = conceptWords(question).filter(({ folded }) => !folded.endsWith('ly'));
  return words.flatMap(({ concept, folded }, i) => {
    const isBehind = names.has(words[i - 1]?.concept ?? '') && !names.has(concept);
    return isBehind && !MUTUAL.test(folded) ? [concept] : [];
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
  const rest = first === -1 ? [] : words.slice(first);
  const end = rest.findIndex(({ concept }) => !names.has(concept));
  return new Set((end === -1 ? rest : rest.slice(0, end)).map(({ concept }) => concept));
}
