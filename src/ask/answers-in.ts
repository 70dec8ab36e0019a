/** What in a sentence could be the answer itself: the figures, times or names of the kind that is asked for, without those the question names. */

import type { Sentence } from '../search/sentence.ts';
import type { AnswerIn } from './answer-in.ts';
import { amounts, counts } from './figures-told.ts';
import { names, places } from './names-told.ts';
import type { Question } from './question.ts';
import { durations, times } from './times-told.ts';

/** In the order of the text; empty for kinds of answer that no form shows. */
export function answersIn(sentence: Sentence, question: Question): readonly AnswerIn[] {
  switch (question.kind) {
    case 'count':
      return counts(sentence, question);
    case 'amount':
      return amounts(sentence, question);
    case 'duration':
      return durations(sentence, question);
    case 'time':
      return times(sentence, question);
    case 'person':
    case 'speaker':
    case 'name':
      return names(sentence, question);
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
