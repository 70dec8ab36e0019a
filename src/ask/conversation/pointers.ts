/** Words of a question that point back and have nothing in the question itself to point to. */

import {
  BEFORE_PREDICATE,
  BEFORE_VERB,
  EMPTY_IT,
  EMPTY_THERE,
  EMPTY_WORDS,
  PROFORMS,
  PRONOUNS,
  TIME_NOUNS,
  type Want,
} from '../../language/data/pronouns.ts';
import { REPORTING_VERBS } from '../../language/data/reporting-verbs.ts';
import { STOP_WORDS } from '../../language/data/stop-words.ts';
import { IRREGULAR_PASTS } from '../../language/data/time-words.ts';
import { ownVoice } from '../../language/quotes.ts';
import { wordsOf, type Word } from '../../language/words.ts';
import type { Phrase } from './phrases.ts';

interface Place {
  readonly voice: string;
  readonly words: readonly Word[];
  readonly at: number;
  readonly phrases: readonly Phrase[];
}

export interface Pointers {
  /** What is looked for, in order and each once. */
  readonly wants: readonly Want[];
  /** Whether "that fire", "those drones" says itself what was told of before. */
  readonly again: boolean;
}

/** Words inside quotation marks are somebody else's. */
export function pointersIn(text: string, phrases: readonly Phrase[]): Pointers {
  const voice = ownVoice(text);
  const words = wordsOf(voice);
  const empty = [...spansOf(EMPTY_IT, voice), ...spansOf(EMPTY_THERE, voice)];
  const found: { want: Want; start: number }[] = [];
  let again = false;
  for (const [at, word] of words.entries()) {
    const want = PRONOUNS.get(word.folded.replace(/'(?:ll|d|re|ve)$/u, ''));
    if (want === undefined || empty.some(({ start, end }) => start <= word.start && word.end <= end)) continue;
    if (/^\p{Lu}{2,}$/u.test(voice.slice(word.start, word.end)) && /\p{Ll}/u.test(voice)) continue;
    const place = { voice, words, at, phrases };
    if (!leans(want, place)) continue;
    if (standsBeforeNoun(place)) again = true;
    else found.push({ want, start: word.start });
  }
  for (const [form, want] of PROFORMS) {
    const start = voice.search(form);
    if (start >= 0) found.push({ want, start });
  }
  return { wants: [...new Set(found.toSorted((a, b) => a.start - b.start).map(({ want }) => want))], again };
}

function spansOf(form: RegExp, text: string): readonly { readonly start: number; readonly end: number }[] {
  return Array.from(text.matchAll(new RegExp(form.source, 'giu')), ({ 0: found, index }) => {
    return { start: index, end: index + found.length };
  });
}

function leans(want: Want, place: Place): boolean {
  const word = place.words[place.at];
  if (word === undefined) return false;
  switch (want) {
    case 'man':
    case 'woman':
      return !hasAntecedent(place, word, ({ sort, plural }) => sort === 'person' && !plural);
    case 'several':
      if (/^th[eo]se$/.test(word.folded)) return demonstrates(place);
      return !hasAntecedent(place, word, ({ sort, plural }) => plural || sort === 'person' || sort === 'body');
    case 'thing':
      if (/^th(?:is|at)$/.test(word.folded)) return demonstrates(place);
      return !hasAntecedent(place, word, ({ sort, plural }) => sort !== 'time' && sort !== 'person' && !plural);
    case 'place':
      return !hasAntecedent(place, word, ({ sort }) => sort === 'place');
    case 'time':
      return (
        !/\bif\b/iu.test(place.voice.slice(0, word.start)) && !hasAntecedent(place, word, ({ sort }) => sort === 'time')
      );
  }
}

/** Words that open a clause, behind which an object may be the subject of the one before. */
const CLAUSE =
  /\b(?:that|who|whom|when|where|why|how|after|before|because|while|as|if|whether|and|but|to|which|since)\b/iu;
/** "When she resigned, what did the mayor say?" */
const OPENS_LATER = /^(?:when|after|before|as|if|while|because|since|although|though|until|once)\b/iu;

function hasAntecedent({ voice, words, at, phrases }: Place, word: Word, fits: (phrase: Phrase) => boolean): boolean {
  const before = phrases.filter((phrase) => phrase.end <= word.start && fits(phrase));
  const nearest = before.at(-1);
  if (nearest === undefined)
    return (
      OPENS_LATER.test(voice) &&
      phrases.some((phrase) => fits(phrase) && voice.slice(word.end, phrase.start).includes(','))
    );
  if (!isObject(voice, words, at)) return true;
  // "What did Reed say about her?" is not about Reed; "Did Reed say who paid her?" may be.
  const between = voice.slice(nearest.end, word.start);
  return (
    before.length > 1 ||
    CLAUSE.test(between) ||
    phrases.some(({ start, end }) => start >= nearest.end && end <= word.start)
  );
}

/** "Him", "them", and "her" with no noun behind. */
function isObject(voice: string, words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || !/^(?:him|her|them)$/.test(word.folded)) return false;
  if (word.folded !== 'her') return true;
  const next = words[at + 1];
  return next === undefined || STOP_WORDS.has(next.folded) || voice.slice(word.end, next.start) !== ' ';
}

/** "Who said that?", "Why did that happen?", "What caused that fire?"; not "say that it did", "the ferry that sank", "this week". */
function demonstrates({ voice, words, at }: Place): boolean {
  const [word, before, next] = [words[at], words[at - 1], words[at + 1]];
  if (word === undefined) return false;
  const lead = before?.folded ?? '';
  if (next === undefined || !/^\s+$/u.test(voice.slice(word.end, next.start)))
    return lead !== 'like' || word.folded !== 'this';
  if (word.folded !== 'that') {
    if (TIME_NOUNS.has(next.folded) || next.folded === 'time') return false;
    return (
      word.folded !== 'those' || !/^(?:who|whom|whose|that|with|from|in|on|at|of|aboard|behind)$|ed$/.test(next.folded)
    );
  }
  if (before === undefined || /^(?:what|why|how|when|where|who)$/.test(lead)) return true;
  if (BEFORE_VERB.has(lead) || BEFORE_PREDICATE.has(lead)) return true;
  if (PREPOSITIONS.test(lead)) return true;
  const deed = IRREGULAR_PASTS.has(lead) || lead.endsWith('ed');
  return deed && !REPORTING_VERBS.has(lead) && !EMPTY_WORDS.has(lead);
}

/** "That fire": phrases begin with such words. */
function standsBeforeNoun({ words, at, phrases }: Place): boolean {
  const word = words[at];
  return (
    word !== undefined && /^th(?:is|at|ese|ose)$/.test(word.folded) && phrases.some(({ start }) => start === word.start)
  );
}

const PREPOSITIONS =
  /^(?:about|of|after|before|since|like|with|for|from|by|to|at|on|over|under|behind|during|until|near|against|beyond|despite)$/;
