/** What in a sentence could be the answer itself: the figures, times or names of the kind that is asked for, without those the question names. */

import { conceptOf, conceptsOf } from '../language/concepts.ts';
import { figuresIn } from '../language/figures.ts';
import { namesIn } from '../language/names.ts';
import { countryOf } from '../language/places.ts';
import { quantitiesIn, type Quantity } from '../language/quantities.ts';
import { timesIn } from '../language/relative-days.ts';
import type { Stretch } from '../language/sentences.ts';
import { fold, wordsOf } from '../language/words.ts';
import type { Sentence } from '../search/sentence.ts';
import { unitsOf } from './measures.ts';
import { asksOffice } from './question-kinds.ts';
import type { Question } from './question.ts';

/** Offsets are into the sentence's text. */
export interface AnswerIn extends Stretch {
  /** The same for what may be the same answer: a folded name, `550`, `dollar 12`, `day 2026-03-02`. */
  readonly key: string;
}

/** In the order of the text; empty for kinds of answer that no form shows. */
export function answersIn(sentence: Sentence, question: Question): readonly AnswerIn[] {
  switch (question.kind) {
    case 'count':
      return counts(sentence, question);
    case 'amount':
      return keyed(amounts(sentence, question));
    case 'duration':
      return durations(sentence, question);
    case 'time':
      return times(sentence, question).filter((each) => !isWhenSaid(each, sentence, question));
    case 'person':
    case 'speaker':
    case 'name':
      return newNames(sentence, question);
    case 'place':
      return places(sentence, question);
    case 'cause':
    case 'manner':
    case 'saying':
    case 'next':
    case 'yes-no':
    case 'any':
      return [];
  }
}

/** What a question counts that asks how many times: "the ninth time", "twice". */
const TIMES =
  /\b(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|once|twice|thrice)\b|\b[\p{L}\p{N}-]+ times\b/giu;

function counts({ text }: Sentence, question: Question): readonly AnswerIn[] {
  const { wanted, text: asked } = question;
  if (/\bhow (?:many times|often)\b/iu.test(asked))
    return Array.from(text.matchAll(TIMES), ({ index, 0: words }) => ({
      key: fold(words),
      start: index,
      end: index + words.length,
    }));
  const all = quantitiesIn(text).filter(
    ({ kind, compared, value }) => kind !== 'ordinal' || (!compared && value !== '1'),
  );
  // "How many days" counts in a unit: the measure's own words name it.
  const named = all.filter(({ kind, counted, deeds, start, end }) => {
    const own = kind === 'measure' ? conceptsOf(text.slice(start, end)) : NONE;
    return wanted.every((each) => counted.includes(each) || deeds.includes(each) || own.has(each));
  });
  const any = all.filter(({ kind }) => kind !== 'measure');
  return keyed((wanted.length === 0 ? any : named).filter((each) => !countsEither(text, each, question)));
}

const NONE: ReadonlySet<string> = new Set();

/** "Killed or injured" counts more than the killed alone. */
function countsEither(text: string, { end }: Quantity, { terms }: Question): boolean {
  // "30 killed or injured" ends with the first of the two.
  const last = text.lastIndexOf(' ', end - 1) + 1;
  const [, first = '', second = ''] =
    /^[^.;]{0,40}?\b(\p{L}+) or (\p{L}+)/u.exec(text.slice(last)) ??
    /(\p{L}+) or (\p{L}+)$/u.exec(text.slice(0, end)) ??
    [];
  const asked = new Set(terms.map(({ concept }) => concept));
  const [one, other] = [conceptOf(fold(first)), conceptOf(fold(second))];
  return first !== '' && DEED.test(first) && DEED.test(second) && one !== other && asked.has(one) !== asked.has(other);
}

const DEED = /(?:ed|en|dead|hurt|missing|lost)$/u;

function amounts({ text }: Sentence, question: Question): readonly Quantity[] {
  const asked = new Set(question.terms.map(({ word }) => word));
  const units = unitsOf(question);
  return quantitiesIn(text).filter(({ value, unit }) => !asked.has(value) && (units === null || units.has(unit)));
}

const DURATION =
  /\b(?:\d+(?:\.\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a few|many|half)[\s-](?:an?\s|and a half\s)?(?:hours?|minutes?|days?|weeks?|months?|seconds?|years?|decades?)\b|\b(?:hour|minute|day|week|month|year)s?-long\b|\ball (?:day|night|week)\b|\b(?:from|between)\s\S+(?:\s\S+)?\s(?:to|until|and)\s/giu;

/** "The hour-long talks" tell how long talks were, and nothing else was. */
function durations({ text, words }: Sentence, { terms }: Question): readonly AnswerIn[] {
  return Array.from(text.matchAll(DURATION), ({ index, 0: match }) => ({
    key: fold(match),
    start: index,
    end: index + match.length,
  })).filter(({ key, end }) => {
    if (!/-/.test(key)) return true;
    const noun = words.find(({ start }) => start >= end);
    return (
      noun === undefined || terms.some(({ concept, related }) => concept === noun.concept || related.has(noun.concept))
    );
  });
}

function keyed(quantities: readonly Quantity[]): readonly AnswerIn[] {
  return quantities.map(({ unit, value, start, end }) => ({ key: `${unit} ${value}`.trim(), start, end }));
}

/** A year says something only where no fuller date holds it. */
function times({ text, head, entry }: Sentence, { terms, text: question, ofCoverage }: Question): readonly AnswerIn[] {
  if (ofCoverage && entry?.at != null) return [{ key: `instant ${entry.at}`, start: 0, end: 0 }];
  const asked = new Set(terms.map(({ word }) => word));
  const found = timesIn(text, entry?.at ?? head.published)
    .map(({ kind, from, to, start, end }) => ({ key: `${kind} ${from}${from === to ? '' : `..${to}`}`, start, end }))
    .filter(({ start, end }) => !asked.has(fold(text.slice(start, end))));
  const loose = figuresIn(text).filter(
    ({ value, start }) =>
      /^(?:1[5-9]|20)\d\d$|^\d{1,2}:\d\d$/.test(value) &&
      !asked.has(value) &&
      !found.some((each) => each.start <= start && start < each.end),
  );
  if (/\b(?:what time|what hour|o['’]clock)\b/iu.test(question)) return clocks(text);
  const words = Array.from(text.matchAll(LOOSE_TIME), ({ index, 0: match }) => ({
    key: fold(match),
    start: index,
    end: index + match.length,
  }));
  const all = [...found, ...loose.map(({ value, start, end }) => ({ key: value, start, end }))];
  return all.length > 0 ? all : words.filter(({ key }) => !asked.has(key));
}

/** "The pier is shut, Ruiz said on Tuesday": when it was said is no answer, unless the saying is asked about. */
function isWhenSaid({ start }: AnswerIn, { text, speech }: Sentence, { terms, text: asked }: Question): boolean {
  if (speech === null || !/^(?:\s(?:late|early|earlier))?(?:\s(?:on|in|at))?\s$/iu.test(text.slice(speech.end, start)))
    return false;
  const saying = conceptsOf(text.slice(speech.start, speech.end));
  return (
    !/\bsa(?:y|ys|id)\b/iu.test(asked) && !terms.some(({ role, concept }) => role === 'word' && saying.has(concept))
  );
}

/** Asked for the time of day, only a clock answers. */
function clocks(text: string): readonly AnswerIn[] {
  return figuresIn(text)
    .filter(({ value }) => /^\d{1,2}:\d\d$/.test(value))
    .map(({ value, start, end }) => ({ key: value, start, end }));
}

/** Times that no calendar shows: "hours later", "this morning". */
const LOOSE_TIME =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|tonight|overnight|noon|midnight|(?:this|early|late|late on|early on) (?:morning|afternoon|evening|week|month|year)|(?:hours|days|weeks|months|years|minutes) (?:ago|earlier|later|after|before)|january|february|march|april|june|july|august|september|october|november|december|spring|summer|autumn|winter)\b/giu;

/** Without those who are only quoted, unless the speaker is asked for. */
function newNames({ text, speech }: Sentence, { terms, kind, text: question }: Question): readonly AnswerIn[] {
  const isOffice = asksOffice(question);
  const asked = new Set(terms.flatMap(({ word, concept }) => [word, concept]));
  const names = namesIn(text);
  return wordsOf(text)
    .filter(
      ({ folded, start, end }) =>
        (names.has(folded) || countryOf(folded, true) !== null) &&
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

/** "A Norwegian won it": of a country, and nobody in particular. */
function isOneOfMany(text: string, start: number): boolean {
  return /\ban?\s$/iu.test(text.slice(Math.max(0, start - 3), start));
}

/** Asked where, only what stands behind a preposition of place, or behind such a name and a comma; asked which country, any name. */
function places(sentence: Sentence, question: Question): readonly AnswerIn[] {
  const names = newNames(sentence, question);
  if (question.wanted.length > 0) return names;
  return names.filter(({ start }) => PLACED.test(sentence.text.slice(Math.max(0, start - 60), start)));
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
