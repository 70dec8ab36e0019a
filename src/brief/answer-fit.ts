/** How well a sentence answers one of a topic's questions: what it shares with the question, and whether it holds the kind of answer asked for. */

import { kinOf } from '../language/places.ts';
import { headingConcepts } from '../search/relevance.ts';
import type { Sentence } from '../search/sentence.ts';
import { KIN } from '../search/topic-query.ts';
import type { Question } from '../search/topic-query.ts';

/** What a sentence's heading says counts less than what the sentence itself says. */
const HEADING = 0.4;
/** What an answer to a question that fits any topic counts beside one of the topic's own. */
const GENERAL = 0.3;
/** From this relevance on an answer counts in full. */
const ABOUT_IT = 0.4;
const FITS = 1.2;

/** 0 to about 1.3; above 0.5 a reader would call it an answer. `relevance` stands in where the question names no thing. */
export function answerFit(
  sentence: Sentence,
  question: Question,
  pool: { idf: (concept: string) => number; relevance: number },
): number {
  const fit = kindFit(sentence, question);
  if (question.concepts.length === 0) return fit >= 1 ? pool.relevance * fit * GENERAL : 0;
  const heading = headingConcepts(sentence);
  let asked = 0;
  let met = 0;
  for (const concept of question.concepts) {
    const weight = pool.idf(concept);
    asked += weight;
    if (sentence.concepts.has(concept)) met += weight;
    else if (holdsKin(sentence.concepts, concept)) met += KIN * weight;
    else if (heading.has(concept)) met += HEADING * weight;
  }
  // A good match of the question's words in a sentence about something else answers nothing.
  return asked === 0 ? 0 : (met / asked) * fit * Math.min(1, pool.relevance / ABOUT_IT);
}

/** The fit from which the coverage may answer a question; low, since a wrong "does not say" costs more trust than a missing one. */
export function answeredFrom({ concepts }: Question): number {
  return concepts.length === 0 ? 0.5 * GENERAL : 0.2;
}

const DURATION = /\b(?:hours?|minutes?|days?|weeks?|months?|seconds?|years?)(?:-long)?\b/iu;
const TIME =
  /\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:yesterday|today|tomorrow|tonight|last|next) ?\w*/iu;
const CAUSE =
  /\b(?:because|due to|owing to|caused?|after|since|so that|in order to|in response|blam\w+|reasons?|led to|means|thanks to)\b/iu;
const AHEAD =
  /\b(?:will|would|plans?|planned|expected|expects?|due to|next|upcoming|scheduled|aims?|intends?|could|going to|future|ahead)\b/iu;

function holdsKin(concepts: ReadonlySet<string>, concept: string): boolean {
  for (const kin of kinOf(concept)) if (concepts.has(kin)) return true;
  return false;
}

function kindFit(sentence: Sentence, { kind, holder }: Question): number {
  const { figures, speech, text } = sentence;
  switch (kind) {
    case 'count':
      return figures.length > 0 ? FITS : 0.4;
    case 'duration':
      return DURATION.test(text) ? FITS : 0.4;
    case 'time':
      return TIME.test(text) ? FITS : 0.6;
    case 'cause':
      return CAUSE.test(text) ? FITS : 0.6;
    case 'next':
      return AHEAD.test(text) ? FITS : 0.5;
    case 'saying':
      if (speech === null) return /[“"]/.test(text) ? 0.8 : 0.5;
      return holder.length === 0 ? FITS : speaksFor(sentence, holder) ? 1.3 : 0.6;
    case 'any':
      return 1;
  }
}

/** Whether the one asked about is near the attribution: "Ana Ruiz, a spokeswoman for the port, said". */
function speaksFor({ speech, words }: Sentence, holder: readonly string[]): boolean {
  if (speech === null) return false;
  return words.some(
    ({ start, end, concept }) =>
      start >= speech.start - 60 &&
      end <= speech.end + 60 &&
      (holder.includes(concept) || holder.some((each) => kinOf(each).has(concept))),
  );
}
