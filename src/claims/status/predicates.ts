/** What a clause denies: the word that carries it, and whether that is a deed, a quality or a thing. */

import type { ConceptWord } from '../../language/concepts.ts';
import {
  ADVERB,
  DONE_TO_NONE,
  EXISTS,
  NEGATION,
  NO_ADVERB,
  NO_NEGATION_AFTER,
  NO_NEGATION_BEFORE,
  PARTLY,
  TURNS,
} from '../../language/data/polarity.ts';
import { REPORTING_VERBS } from '../../language/data/reporting-verbs.ts';
import { VAGUE } from '../../language/data/vague-words.ts';
import type { Stretch } from '../../language/sentences.ts';
import { wordsOf } from '../../language/words.ts';
import type { Sentence } from '../../search/sentence.ts';
import { deedAxis, isParticiple, qualityAxis, thingAxis } from './axes.ts';
import { clauseAt } from './clauses.ts';
import { moodOf } from './moods.ts';

export interface Denial {
  readonly word: ConceptWord;
  readonly clause: Stretch;
  /** True for "not all", "hasn't completely": part of it may hold. */
  readonly partly: boolean;
  /** What is denied: a deed with its near-synonyms, a quality or a thing by its own word alone. */
  readonly axis: string;
}

/** How many words may stand between a negation and what it denies. */
const REACH = 4;
const LONGEST_THING = 3;
/** How close before a word, in UTF-16 units, a negation turns it. */
const NEGATED_WITHIN = 40;
const OPENS_VERB = /^(?:is|are|was|were|has|have|had|be|been|being|do|does|did)$/;
/** "Did not leave anyone without": twice denied is not denied. */
const TURNS_BACK = /\b(?:without|nothing|none|nobody|never|not)\b|n['’]t\b/iu;
const COPULA = /\b(?:is|are|was|were|be|been|am)(?:n['’]t)?\s?(?:not|never)?$/iu;

/** Every predicate that the sentence denies as a fact. */
export function denialsIn(sentence: Sentence): readonly Denial[] {
  return Array.from(sentence.text.matchAll(NEGATION)).flatMap(
    ({ 0: word, index }) => denialAt(sentence, { start: index, end: index + word.length }) ?? [],
  );
}

function denialAt(sentence: Sentence, { start, end }: Stretch): Denial | null {
  const { text } = sentence;
  if (isIdle(text, { start, end })) return null;
  const clause = clauseAt(text, start);
  // "Did not close until Friday": it closed.
  if (/^[\s,]*until\b/iu.test(text.slice(clause.end, clause.end + 8))) return null;
  if (moodOf(text, clause, sentence.speech !== null) === null) return null;
  if (TURNS_BACK.test(text.slice(end, clause.end))) return null;
  const ahead = { start: end, end: clause.end };
  if (/^no$/i.test(text.slice(start, end))) {
    const opens = EXISTS.test(text.slice(Math.max(clause.start, start - 30), start));
    return noSuchThing(sentence, { clause, ahead, opens });
  }
  const reached = deedDenied(sentence, ahead);
  if (reached === null || !isTelling(text, reached.word)) return null;
  const isQuality = COPULA.test(text.slice(Math.max(0, end - 16), end)) && !isParticiple(reached.word);
  return { ...reached, clause, axis: isQuality ? qualityAxis(reached.word) : deedAxis(reached.word) };
}

interface Nothing {
  readonly clause: Stretch;
  readonly ahead: Stretch;
  /** True behind "there is", "found": there is no such thing. */
  readonly opens: boolean;
}

/** "There was no fire", "no shots were fired", "no injuries were reported": the thing, or what is said to be done to none. */
function noSuchThing(sentence: Sentence, { clause, ahead, opens }: Nothing): Denial | null {
  const thing = thingDenied(sentence, ahead);
  if (thing === null) return null;
  const done = DONE_TO_NONE.exec(sentence.text.slice(thing.end, ahead.end));
  if (!opens && done === null) return null;
  const deed =
    done === null
      ? undefined
      : sentence.words.find(
          ({ start }) => start === thing.end + done.index + done[0].length - (done.groups?.['deed']?.length ?? 0),
        );
  const word = deed !== undefined && isTelling(sentence.text, deed) ? deed : thing;
  if (!isTelling(sentence.text, word)) return null;
  return {
    word,
    partly: false,
    clause,
    axis: word === deed || word.concept.endsWith('*') ? deedAxis(word) : thingAxis(word),
  };
}

/** Says enough to be contradicted, and is no name. */
function isTelling(text: string, word: ConceptWord): boolean {
  return !VAGUE.has(word.folded) && !REPORTING_VERBS.has(word.folded) && !isCapital(text, word);
}

/** "Not only", "whether or not": a negation without force. */
function isIdle(text: string, { start, end }: Stretch): boolean {
  const before = text.slice(Math.max(0, start - 20), start);
  return NO_NEGATION_AFTER.test(text.slice(end, end + 40)) || NO_NEGATION_BEFORE.test(before);
}

function isCapital(text: string, { start }: Stretch): boolean {
  return /^\p{Lu}/u.test(text.slice(start, start + 2));
}

type Reached = Pick<Denial, 'word' | 'partly'>;

/** The first word that carries a meaning; behind "not all ferries were" the one behind the verb. */
function deedDenied({ text, words }: Sentence, { start, end }: Stretch): Reached | null {
  const ahead = wordsOf(text).filter((word) => word.start >= start && word.end <= end);
  const partly = ahead.slice(0, 2).some(({ folded }) => PARTLY.test(folded));
  const first = ahead[0]?.folded ?? '';
  // The subject stands between "not all" and its verb.
  const verb = /^(?:all|every)/.test(first) ? ahead.findIndex(({ folded }) => OPENS_VERB.test(folded)) + 1 : 0;
  if (verb === 0 && /^(?:all|every)/.test(first)) return null;
  for (const each of ahead.slice(verb, verb + REACH + 1)) {
    const word = words.find((one) => one.start === each.start);
    const isManner = ADVERB.test(each.folded) && !NO_ADVERB.has(each.folded);
    if (word !== undefined && !isManner && !PARTLY.test(each.folded)) return { word, partly };
  }
  return null;
}

/** The last word of the noun phrase: "no new evidence". */
function thingDenied({ text, words }: Sentence, { start, end }: Stretch): ConceptWord | null {
  const ahead = words.filter((word) => word.start >= start && word.end <= end).slice(0, LONGEST_THING);
  const gap = ahead.findIndex((word, i) => !/^[\s“"‘'-]*$/u.test(text.slice(ahead[i - 1]?.end ?? start, word.start)));
  return (gap < 0 ? ahead : ahead.slice(0, gap)).at(-1) ?? null;
}

/** Whether a negation stands closely before a word in its clause, and whether it has any force: "not only" has none. */
export function negationBefore(text: string, at: number): 'none' | 'denies' | 'idiom' {
  const from = Math.max(clauseAt(text, at).start, at - NEGATED_WITHIN);
  const turns = TURNS.exec(text.slice(from, at));
  if (turns === null) return 'none';
  const end = from + turns.index + (turns.groups?.['negation']?.length ?? 0);
  return isIdle(text, { start: from + turns.index, end }) ? 'idiom' : 'denies';
}
