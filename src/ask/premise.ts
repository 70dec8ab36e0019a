/** Whether the coverage denies what a question takes for granted: "Where will they meet?" where no meeting was discussed. */

import { ownVoice } from '../language/quotes.ts';
import { conceptWords } from '../language/concepts.ts';
import { NEGATION } from '../language/data/negations.ts';
import type { Sentence } from '../search/sentence.ts';
import type { AnswerKind, Question } from './question.ts';
import type { Ranked } from './rank.ts';
import { turnsRound } from './turned-round.ts';

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
  const contradicts = (each: T): boolean =>
    (denies(each.sentence, question) && isOfSame(each, question)) || turnsRound(each.sentence, question);
  return close.find(contradicts) ?? null;
}

/** Whether it holds anything of the question but the denied word, where there is more: that one pier is shut says nothing of a bridge. */
function isOfSame({ held }: Ranked, { terms, predicate }: Question): boolean {
  const others = terms.flatMap(({ concept, role, weight }, i) =>
    concept === predicate || role === 'carried' || role === 'wanted' || weight < 1 ? [] : [held[i] ?? 0],
  );
  return others.length === 0 || others.some((each) => each >= HELD);
}

/** Whether a negation of the source's or a speaker's stands right before what the question says happened. */
export function denies({ text }: Sentence, { predicate, text: asked }: Question): boolean {
  if (predicate === null) return false;
  const voice = ownVoice(text);
  return Array.from(voice.matchAll(new RegExp(NEGATION, 'giu'))).some(({ index, 0: word }) => {
    if (AHEAD.test(asked) && SO_FAR.test(voice.slice(0, index + word.length))) return false;
    return conceptWords(voice.slice(index + word.length).split(/[,;:.–—]/u)[0] ?? '')
      .slice(0, REACH)
      .some(({ concept }) => concept === predicate);
  });
}

/** What has not happened so far may still happen. */
const AHEAD = /\b(?:will|shall|going to)\b|['’]ll\b/iu;
const SO_FAR = /\b(?:has|have|had|did|was|were)(?: not|n['’]t)$/iu;
