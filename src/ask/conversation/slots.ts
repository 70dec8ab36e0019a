/** The places of a question that another subject can take: its phrases and pronouns, and which of them is most of a kind with it. */

import { PRONOUNS } from '../../language/data/pronouns.ts';
import { wordsOf } from '../../language/words.ts';
import type { Names } from './names.ts';
import { phrasesIn, type Phrase } from './phrases.ts';

export const PREPOSITION = '(?:in|on|at|near|from|to|by|for|with|about|of|after|before|since|until|during|against)\\s+';
const ENDS_IN_PREPOSITION = new RegExp(`(?:^|\\s)(${PREPOSITION})$`, 'iu');

export interface Slot extends Phrase {
  /** Before it, with its space; or ''. */
  readonly preposition: string;
  /** Behind "how many". */
  readonly counted: boolean;
}

export interface NewSubject {
  readonly phrase: Phrase;
  readonly preposition: string;
}

const SAME_KIND = 6;
const SAME_PREPOSITION = 3;
const SAME_NUMBER = 2;

/** The place of a question for a new subject: the first of the best; null where nothing is of a kind with it. */
export function slotFor(question: string, { phrase, preposition }: NewSubject, names: Names): Slot | null {
  let best: { slot: Slot; score: number } | null = null;
  for (const slot of slotsOf(question, names)) {
    const kin = kinship(slot, phrase);
    const samePreposition =
      preposition !== '' && slot.preposition.trim().toLowerCase() === preposition.trim().toLowerCase();
    if (kin === 0 || (preposition !== '' && slot.preposition === '' && slot.sort !== 'time')) continue;
    const score =
      kin * SAME_KIND + (samePreposition ? SAME_PREPOSITION : 0) + (slot.plural === phrase.plural ? SAME_NUMBER : 0);
    if (score > (best?.score ?? 0)) best = { slot, score };
  }
  return best?.slot ?? null;
}

/** How far one phrase may stand in the place of another: 1 for its own sort. Only several can be counted. */
function kinship(slot: Slot, phrase: Phrase): number {
  if (slot.counted && !phrase.plural) return 0;
  if (slot.sort === phrase.sort) return 1;
  const [a, b] = [`${slot.sort} ${phrase.sort}`, `${phrase.sort} ${slot.sort}`];
  if (PEOPLE.has(a) || PEOPLE.has(b)) return 0.5;
  return slot.named === phrase.named && (NEAR.has(a) || NEAR.has(b)) ? 0.5 : 0;
}

const PEOPLE = new Set(['person body']);
const NEAR = new Set(['body place', 'place thing', 'thing body']);

/** The phrases of a question, "drones and missiles" as one, and its pronouns. */
function slotsOf(question: string, names: Names): readonly Slot[] {
  const phrases = phrasesIn(question, names);
  const joined: Phrase[] = [];
  for (const phrase of phrases) {
    const last = joined.at(-1);
    if (last?.sort === phrase.sort && /^ (?:and|or) $/u.test(question.slice(last.end, phrase.start)))
      joined[joined.length - 1] = {
        ...phrase,
        start: last.start,
        text: question.slice(last.start, phrase.end),
        plural: true,
      };
    else joined.push(phrase);
  }
  return [...joined, ...personalPronouns(question)].map((phrase) => {
    const before = question.slice(Math.max(0, phrase.start - 10), phrase.start);
    return {
      ...phrase,
      preposition: ENDS_IN_PREPOSITION.exec(before)?.[1] ?? '',
      counted: /\bhow many\s$/iu.test(before),
    };
  });
}

function personalPronouns(question: string): readonly Phrase[] {
  return wordsOf(question)
    .filter(({ folded }) => /^(?:he|she|him|they|them)$/.test(folded))
    .map(({ start, end, folded }) => ({
      ...{ text: question.slice(start, end), start, end, named: false },
      sort: 'person' as const,
      plural: PRONOUNS.get(folded) === 'several',
    }));
}
