/** Whether the coverage denies what a question takes for granted: "Where will they meet?" where no meeting was discussed. */

import { ownVoice } from '../language/quotes.ts';
import { conceptWords } from '../language/concepts.ts';
import { NEGATION } from '../language/data/negations.ts';
import type { Sentence } from '../search/sentence.ts';
import type { AnswerKind, Question } from './question.ts';
import type { Ranked } from './rank.ts';

/** How much of a question a sentence must hold to be taken for a denial of it. */
const HELD = 0.45;
/** Content words between a negation and what it denies. */
const REACH = 3;

/** Questions that take something for granted; "did they?" does not. */
const TAKES_FOR_GRANTED: ReadonlySet<AnswerKind> = new Set([
  'place',
  'time',
  'person',
  'cause',
  'count',
  'amount',
  'duration',
  'manner',
  'next',
  'speaker',
  'name',
]);

/** A denial must hold this share of what the nearest sentence holds of the question. */
const AS_NEAR = 0.75;

/** The sentence that denies it, or null. */
export function premiseDenied<T extends Ranked>(question: Question, near: readonly T[]): T | null {
  if (!TAKES_FOR_GRANTED.has(question.kind) || NEGATION.test(question.text)) return null;
  const least = Math.max(HELD, AS_NEAR * Math.max(0, ...near.map(({ match }) => match)));
  const close = near.filter(({ match }) => match >= least);
  return close.find(({ sentence }) => denies(sentence, question) || turnsRound(sentence, question)) ?? null;
}

/** Whether a negation of the source's or a speaker's stands right before what the question says happened. */
export function denies({ text }: Sentence, { predicate }: Question): boolean {
  if (predicate === null) return false;
  const voice = ownVoice(text);
  return Array.from(voice.matchAll(new RegExp(NEGATION, 'giu'))).some(({ index, 0: word }) =>
    conceptWords(voice.slice(index + word.length).split(/[,;:.–—]/u)[0] ?? '')
      .slice(0, REACH)
      .some(({ concept }) => concept === predicate),
  );
}

/** Verbs whose two sides may change places without a change of meaning. */
const MUTUAL =
  /^(?:meet|met|talk|talked|speak|spoke|call|called|agree|agreed|discuss|discussed|phone|phoned|negotiate|negotiated|marry|married)$/iu;

/** "Why did A accuse B?" where the coverage has B accusing A: two names that change places around one verb. */
function turnsRound({ text }: Sentence, question: Question): boolean {
  if (PASSIVE.test(text) || PASSIVE.test(question.text)) return false;
  const names = new Set(question.terms.filter(({ role }) => role === 'name').map(({ concept }) => concept));
  const verbs = question.terms
    .filter(({ role, word }) => role === 'word' && !MUTUAL.test(word))
    .map(({ concept }) => concept);
  return verbs.some((verb) => {
    const asked = aroundIn(question.text, verb, names);
    const told = aroundIn(text, verb, names);
    return asked !== null && told !== null && asked.before === told.after && asked.after === told.before;
  });
}

const PASSIVE = /\bby\s+(?:the\s+|an?\s+)?(?:\p{Ll}+\s+){0,2}\p{Lu}/u;

/** The nearest names before and after a word; null where one is missing. */
function aroundIn(text: string, verb: string, names: ReadonlySet<string>): { before: string; after: string } | null {
  const words = conceptWords(text);
  const place = words.findIndex(({ concept }) => concept === verb);
  if (place === -1) return null;
  const before = words.slice(0, place).findLast(({ concept }) => names.has(concept))?.concept;
  const after = words.slice(place + 1).find(({ concept }) => names.has(concept))?.concept;
  return before === undefined || after === undefined || before === after ? null : { before, after };
}
