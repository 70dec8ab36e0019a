/** Whether the coverage denies what a question takes for granted: "Where will they meet?" where no meeting was discussed. */

import { ownVoice } from '../language/quotes.ts';
import { conceptWords, type ConceptWord } from '../language/concepts.ts';
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
    return meet(asked.before, told.after) && meet(asked.after, told.before) && !meet(asked.before, told.before);
  });
}

const PASSIVE = /\bby\s+(?:the\s+|an?\s+)?(?:\p{Ll}+\s+){0,2}\p{Lu}/u;

type Names = ReadonlySet<string>;

function meet(some: Names, others: Names): boolean {
  return !some.isDisjointFrom(others);
}

/** The words of the nearest name before a word and of the nearest behind: "Dana Reed". */
function aroundIn(text: string, verb: string, names: Names): { readonly before: Names; readonly after: Names } {
  const words = conceptWords(text);
  const place = words.findIndex(({ concept }) => concept === verb);
  const before = place === -1 ? [] : words.slice(0, place).reverse();
  return { before: firstName(before, names), after: firstName(place === -1 ? [] : words.slice(place + 1), names) };
}

function firstName(words: readonly ConceptWord[], names: Names): Names {
  const found = new Set<string>();
  let last: ConceptWord | null = null;
  for (const word of words) {
    if (last !== null && (!names.has(word.concept) || Math.max(word.start - last.end, last.start - word.end) > 1))
      break;
    if (!names.has(word.concept)) continue;
    found.add(word.concept);
    last = word;
  }
  return found;
}
