/** The times in a sentence that could be the answer to when, or how long. */

import { conceptsOf } from '../language/concepts.ts';
import { figuresIn } from '../language/figures.ts';
import { timesIn } from '../language/relative-days.ts';
import { fold } from '../language/words.ts';
import type { Sentence } from '../search/sentence.ts';
import type { AnswerIn } from './answer-in.ts';
import type { Question } from './question.ts';

const DURATION =
  /\b(?:\d+(?:\.\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a few|many|half)[\s-](?:an?\s|and a half\s)?(?:hours?|minutes?|days?|weeks?|months?|seconds?|years?|decades?)\b|\b(?:hour|minute|day|week|month|year)s?-long\b|\ball (?:day|night|week)\b|\b(?:from|between)\s\S+(?:\s\S+)?\s(?:to|until|and)\s/giu;

/** "The hour-long talks" tell how long talks were, and nothing else was. */
export function durations({ text, words }: Sentence, { terms }: Question): readonly AnswerIn[] {
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

export function times(sentence: Sentence, question: Question): readonly AnswerIn[] {
  return timesAmong(sentence, question).filter((each) => !isWhenSaid(each, sentence, question));
}

/** A year says something only where no fuller date holds it. */
function timesAmong({ text, head, entry }: Sentence, question: Question): readonly AnswerIn[] {
  const { terms, ofCoverage } = question;
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
  if (/\b(?:what time|what hour|o['’]clock)\b/iu.test(question.text)) return clocks(text);
  const words = Array.from(text.matchAll(LOOSE_TIME), ({ index, 0: match }) => ({
    key: fold(match),
    start: index,
    end: index + match.length,
  }));
  const all = [...found, ...loose.map(({ value, start, end }) => ({ key: value, start, end }))];
  return all.length > 0 ? all : words.filter(({ key }) => !asked.has(key));
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

/** "The pier is shut, Ruiz said on Tuesday": when it was said is no answer, unless the saying is asked about. */
function isWhenSaid({ start }: AnswerIn, { text, speech }: Sentence, { terms, text: asked }: Question): boolean {
  if (speech === null || !/^(?:\s(?:late|early|earlier))?(?:\s(?:on|in|at))?\s$/iu.test(text.slice(speech.end, start)))
    return false;
  const saying = conceptsOf(text.slice(speech.start, speech.end));
  return (
    !/\bsa(?:y|ys|id)\b/iu.test(asked) && !terms.some(({ role, concept }) => role === 'word' && saying.has(concept))
  );
}
