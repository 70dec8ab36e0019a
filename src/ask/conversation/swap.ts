/** Puts another subject into a question: "How many drones were launched?" with "the missiles" is "How many missiles were launched?" */

import { PARTICIPLES } from '../../language/data/counting-words.ts';
import { MONTHS } from '../../language/data/months.ts';
import type { Names } from './names.ts';
import { phrasesIn, type Phrase } from './phrases.ts';
import { PREPOSITION, slotFor, type NewSubject, type Slot } from './slots.ts';

/** The question with `subject` in the place of the phrase most of its kind; null where it has no place for it. */
export function swapped(question: string, subject: string, names: Names): string | null {
  const { quantity, preposition, rest } = partsOf(subject);
  if (quantity !== '' && !question.toLowerCase().startsWith(quantity.toLowerCase())) return null;
  const befell = withDeed(question, PARTICIPLE.exec(rest)?.[1] ?? '');
  if (befell !== null) return befell;
  const [phrase, other] = phrasesIn(rest, names);
  if (phrase === undefined || other !== undefined) return null;
  const slot = slotFor(question, { phrase, preposition }, names);
  if (slot !== null) return replaced(question, slot, { phrase, preposition, text: rest });
  if (phrase.sort !== 'time' && preposition === '') return null;
  return appended(question, `${preposition === '' ? usualPreposition(rest) : preposition}${rest}`);
}

/** With its space: "on Tuesday", "in July", "at 14:00", "yesterday". */
function usualPreposition(time: string): string {
  if (/^(?:mon|tues|wednes|thurs|fri|satur|sun)day/iu.test(time)) return 'on ';
  if (time.toLowerCase() in MONTHS || /^(?:19|20)\d\d$/.test(time)) return 'in ';
  return /^(?:\d{1,2}(?::\d\d)?(?:\s?[ap]m)?$|noon|midnight)/iu.test(time) ? 'at ' : '';
}

const PARTS = new RegExp(
  `^(?<quantity>how many|how much|which|what)?\\s*(?<preposition>${PREPOSITION})?(?<rest>.+)$`,
  'isu',
);

interface Parts {
  readonly quantity: string;
  /** With its space. */
  readonly preposition: string;
  readonly rest: string;
}

function partsOf(subject: string): Parts {
  const { quantity = '', preposition = '', rest = '' } = PARTS.exec(subject.trim())?.groups ?? {};
  return { quantity, preposition, rest };
}

/** "The injured", "killed": what befell somebody. */
const PARTICIPLE = new RegExp(`^(?:the )?(\\p{Ll}+ed|${[...PARTICIPLES].join('|')})$`, 'iu');
const BEFELL = new RegExp(
  `(\\b(?:were|was|been|be|are|is)\\s(?:\\p{L}+ly\\s)?)(\\p{Ll}+ed|${[...PARTICIPLES].join('|')})\\b`,
  'iu',
);

function withDeed(question: string, deed: string): string | null {
  return deed !== '' && BEFELL.test(question)
    ? question.replace(BEFELL, (_, before: string) => `${before}${deed.toLowerCase()}`)
    : null;
}

function replaced(
  question: string,
  slot: Slot,
  { phrase, preposition, text }: NewSubject & { readonly text: string },
): string {
  const before = question.slice(0, slot.start - (preposition === '' ? 0 : slot.preposition.length));
  const old = question.slice(slot.start, slot.end);
  const fitting = phrase.named ? text : withArticle(text, { old, counted: COUNTING.test(before) });
  return likeQuestion(`${agreeing(before, slot, phrase)}${preposition}${fitting}${question.slice(slot.end)}`, question);
}

const ARTICLE = /^(?:the|an?|th(?:is|at|ese|ose)) /iu;

/** "The missiles" keep their article, "how many" takes none, and "missiles" gets that of "the drones". */
function withArticle(text: string, { old, counted }: { readonly old: string; readonly counted: boolean }): string {
  if (counted) return text.replace(ARTICLE, '');
  return ARTICLE.test(text) ? text : `${ARTICLE.exec(old)?.[0] ?? ''}${text}`;
}

const COUNTING = /\b(?:how many|how much|which|what|any|many|more|no|of)\s$/iu;
/** "Was the ferry" becomes "were the trains". */
const NUMBERS: readonly (readonly [string, string])[] = [
  ['was', 'were'],
  ['is', 'are'],
  ['has', 'have'],
  ['does', 'do'],
];

function agreeing(before: string, slot: Phrase, phrase: Phrase): string {
  if (slot.plural === phrase.plural) return before;
  return before.replace(/\b(was|were|is|are|has|have|does|do)(?=\s$)/iu, (verb) => {
    const pair = NUMBERS.find((each) => each.includes(verb.toLowerCase()));
    const right = pair?.[phrase.plural ? 1 : 0] ?? verb;
    return /^\p{Lu}/u.test(verb) ? right.replace(/^./u, (letter) => letter.toUpperCase()) : right;
  });
}

/** Begins as the question did, and ends as questions do. */
function likeQuestion(text: string, question: string): string {
  const opened = /^\p{Lu}/u.test(question) ? text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : text;
  return /[?!.]$/.test(opened) ? opened : `${opened}?`;
}

function appended(question: string, addition: string): string {
  return `${question.replace(/[\s?!.]+$/u, '')} ${addition}?`;
}
