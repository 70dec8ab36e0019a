/** One question in one part, and one sentence of coverage, for tests of what the one finds in the other. */

import type { Question } from '../../../src/ask/question.ts';
import { readQuestion } from '../../../src/ask/read-question.ts';
import type { Sentence } from '../../../src/search/sentence.ts';
import { eachAsSentence } from '../../search/sentences-of.ts';

export function questionOf(text: string): Question {
  const [first, ...more] = readQuestion(text);
  if (first === undefined || more.length > 0) throw new Error(`"${text}" must be one question`);
  return first;
}

/** Of an article of 2 March 2026. */
export function sentenceOf(text: string): Sentence {
  const [sentence] = eachAsSentence([text]);
  if (sentence?.text !== text) throw new Error(`"${text}" was not read as one sentence`);
  return sentence;
}
