/** The names in a sentence that could be the answer to who, which or where: none that the question names itself. */

import { conceptOf } from '../language/concepts.ts';
import { namesIn } from '../language/names.ts';
import { countryOf } from '../language/places.ts';
import { wordsOf } from '../language/words.ts';
import type { Sentence } from '../search/sentence.ts';
import type { AnswerIn } from './answer-in.ts';
import { asksOffice } from './question-kinds.ts';
import type { Question } from './question.ts';

/** Without those who are only quoted, unless the speaker is asked for. */
export function names({ text, speech }: Sentence, { terms, kind, text: question }: Question): readonly AnswerIn[] {
  const isOffice = asksOffice(question);
  const asked = new Set(terms.flatMap(({ word, concept }) => [word, concept]));
  const proper = namesIn(text);
  return wordsOf(text)
    .filter(
      ({ folded, start, end }) =>
        (proper.has(folded) || countryOf(folded, true) !== null) &&
        /\p{Lu}/u.test(text[start] ?? '') &&
        !isAdjective(text, folded, end) &&
        !(kind === 'person' && isOneOfMany(text, start)),
    )
    .filter(({ folded }) => !asked.has(folded) && !asked.has(conceptOf(folded, true)))
    .filter(
      ({ start }) => kind === 'speaker' || isOffice || speech === null || start < speech.start || start >= speech.end,
    )
    .map(({ folded, start, end }) => ({ key: folded, start, end }));
}

/** Asked where, only what stands behind a preposition of place, or behind such a name and a comma; asked which country, any name. */
export function places(sentence: Sentence, question: Question): readonly AnswerIn[] {
  const all = names(sentence, question);
  if (question.wanted.length > 0) return all;
  return all.filter(({ start }) => PLACED.test(sentence.text.slice(Math.max(0, start - 60), start)));
}

const PLACED =
  /\b(?:in|at|near|from|to|outside|off|across|over|inside|on|around|into|between|via)\s(?:the\s)?(?:\p{Ll}+\s){0,2}(?:\p{Lu}[\p{L}’'.-]*,?\s){0,4}$/u;

/** "The Norwegian author": of a country, and no name of its own. */
function isAdjective(text: string, folded: string, end: number): boolean {
  const after = /^ (\p{Ll}{3,})/u.exec(text.slice(end, end + 24))?.[1];
  return (
    after !== undefined &&
    countryOf(folded, true) !== null &&
    !/(?:ed|s)$|^(?:and|for|was|won|has|had|beat|will|with|after|who|from|into|over)$/u.test(after)
  );
}

/** "A Norwegian won it": of a country, and nobody in particular. */
function isOneOfMany(text: string, start: number): boolean {
  return /\ban?\s$/iu.test(text.slice(Math.max(0, start - 3), start));
}
