/** Noun phrases of questions and answers, found without a parser: runs of words between function words, verbs and marks. */

import {
  BEFORE_PREDICATE,
  BEFORE_VERB,
  EMPTY_WORDS,
  NO_NOUNS,
  PREDICATES,
  TIME_NOUNS,
} from '../../language/data/pronouns.ts';
import { quotedIn } from '../../language/quotes.ts';
import type { Stretch } from '../../language/sentences.ts';
import { wordsOf, type Word } from '../../language/words.ts';
import { breaks, DETERMINERS } from './breaks.ts';
import type { Names } from './names.ts';
import { isCapital, isPlural, isTime, sortOf, type Run, type Sorted } from './sorts.ts';

export interface Phrase extends Stretch, Sorted {
  /** With its article, in small letters, and without a possessive ending. */
  readonly text: string;
}

/** A few words and no sentence: longer quotations are statements, no names of things. */
const QUOTED_NAME = /^\S+(?:\s\S+){0,4}$(?<![,.!?])/u;

/** In order and apart; offsets into `text`. */
export function phrasesIn(text: string, names: Names): readonly Phrase[] {
  const quotes = quotedIn(text).filter(({ closed, start, end }) => closed && QUOTED_NAME.test(text.slice(start, end)));
  const words = wordsOf(text);
  const free = words.map((word) => !quotes.some(({ start, end }) => start <= word.start && word.start < end));
  const found: Phrase[] = quotes.map(({ start, end }) => {
    return { text: text.slice(start, end), start, end, sort: 'thing', plural: false, named: false };
  });
  for (const { from, to } of runsIn(text, words, names)) {
    if (free[from] !== true) continue;
    const run = words.slice(from, withoutVerb(text, words, { from, to }));
    const phrase = phraseOf({ text, run, next: words[from + run.length] }, names);
    if (phrase !== null) found.push(phrase);
  }
  return found.toSorted((a, b) => a.start - b.start);
}

function phraseOf(whole: Run, names: Names): Phrase | null {
  const { text, run } = whole;
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (!/\p{L}/u.test(text.slice(first.start, last.end)) && !isTime(last.folded, false)) return null;
  const start = withArticle(text, first.start);
  const end = last.end - (/['’]s?$/u.exec(text.slice(last.start, last.end))?.[0].length ?? 0);
  return { text: smallArticle(text.slice(start, end)), start, end, ...sortOf(whole, names) };
}

/** Words of a phrase; more are a sentence whose verb was not seen. */
const LONGEST_RUN = 6;

/** Indexes of words, `to` excluded. */
interface Range {
  readonly from: number;
  readonly to: number;
}

function runsIn(text: string, words: readonly Word[], names: Names): readonly Range[] {
  const runs: Range[] = [];
  let from: number | null = null;
  const close = (to: number): void => {
    if (from !== null) runs.push({ from, to });
    from = null;
  };
  for (const [i, word] of words.entries()) {
    const last = words[i - 1];
    if (breaks(text, words, i)) close(i);
    else if (from === null || last === undefined) from = i;
    else if (acts(text, words.slice(from, i), { word, names })) close(i);
    else if (i - from >= LONGEST_RUN || parts(text, last, word)) {
      close(i);
      from = i;
    }
  }
  close(words.length);
  return runs;
}

/** "Reed resigns": behind a person's name a small word is a verb, behind a place's it may go on: "Lindow ferry". */
function acts(text: string, run: readonly Word[], { word, names }: { word: Word; names: Names }): boolean {
  const last = run.at(-1);
  if (last === undefined || !isCapital(text, last) || isCapital(text, word)) return false;
  if (text.slice(last.end, word.start) !== ' ' || /['’]s?$/u.test(text.slice(last.start, last.end))) return false;
  if (!names.has(last.folded)) return false;
  return sortOf({ text, run, next: word }, names).sort === 'person';
}

const DAY = /^(?:today|yesterday|tomorrow|tonight|now|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

/** Whether a new phrase begins between two neighbours. */
function parts(text: string, last: Word, word: Word): boolean {
  if (!/^[ \u00a0‑-]$/u.test(text.slice(last.end, word.start))) return true;
  if (/['’]s?$/u.test(text.slice(last.start, last.end)) || DAY.test(word.folded)) return true;
  if (DAY.test(last.folded)) return !TIME_NOUNS.has(word.folded);
  if (/^(?:last|next)$/.test(word.folded)) return true;
  return !isCapital(text, last) && isCapital(text, word) && !/^\d/.test(last.folded);
}

/** Where the subject ends in "(Did) the ferry (sink)", "(Is) the port (open)", "Are trains (running)". */
function withoutVerb(text: string, words: readonly Word[], { from, to }: Range): number {
  const last = words[to - 1];
  if (last === undefined || to - from < 2 || isCapital(text, last)) return to;
  const auxiliary =
    words
      .slice(Math.max(0, from - 3), from)
      .findLast(({ folded }) => !DETERMINERS.has(folded) && !EMPTY_ADJECTIVES.has(folded))?.folded ?? '';
  // In "did the ferry strike begin" the verb is still to come.
  const next = words[to];
  if (
    next !== undefined &&
    text.slice(last.end, next.start) === ' ' &&
    (EMPTY_WORDS.has(next.folded) || NO_NOUNS.has(next.folded))
  )
    return to;
  const drop =
    (BEFORE_VERB.has(auxiliary) && !isPlural(last.folded)) ||
    (BEFORE_PREDICATE.has(auxiliary) && (PREDICATES.has(last.folded) || last.folded.endsWith('ing')));
  return drop ? to - 1 : to;
}

/** "The new bridge": adjectives that say too little to be looked up. */
const EMPTY_ADJECTIVES: ReadonlySet<string> = new Set('new old whole entire latest last first second same'.split(' '));
const ARTICLE = new RegExp(
  `(?<![\\p{L}\\p{N}'’-])(?:the|an?|th(?:is|at|ese|ose)) (?:(?:${[...EMPTY_ADJECTIVES].join('|')}) )?$`,
  'iu',
);

function withArticle(text: string, start: number): number {
  // "Said that Reed …"
  if (
    /\bth(?:is|at) \p{Lu}$/iu.test(text.slice(Math.max(0, start - 6), start + 1)) &&
    /^\p{Lu}/u.test(text.slice(start))
  )
    return start;
  return start - (ARTICLE.exec(text.slice(Math.max(0, start - 16), start))?.[0].length ?? 0);
}

function smallArticle(phrase: string): string {
  return phrase.replace(/^(?:The|An?|Th(?:is|at|ese|ose))(?= )/, (article) => article.toLowerCase());
}
