/** Whether a sentence holds the kind of thing that a question asks for. */

import { conceptsOf, conceptWords } from '../language/concepts.ts';
import { countryOf, kinOf } from '../language/places.ts';
import { quotedIn } from '../language/quotes.ts';
import type { Sentence } from '../search/sentence.ts';
import { answersIn } from './answers-in.ts';
import type { Question } from './question.ts';

const CAUSE =
  /\b(?:because|due to|owing to|caus(?:e|ed|es|ing)|since|so that|in order to|in response|in retaliation|blam\w+|reasons?|led to|thanks to|after|amid|over|triggered|prompted|sparked|as a result|following|to (?:avoid|prevent|protect|ensure|help)|fears?|concerns?)\b/iu;
const AHEAD =
  /\b(?:will|would|plans?|planned|planning|expected|expects?|due to|next|upcoming|scheduled|aims?|intends?|could|going to|future|ahead|set to)\b/iu;
const PLACE =
  /\b(?:in|at|near|from|to|outside|across|off|over|around|into|between|inside)\s(?:the\s)?(?:(?:north|south|east|west|central|\p{Ll}+ern)\S*\s)?\p{Lu}/u;

/** 0 where it does not, 1 where it surely does. */
export function holdsAnswer(sentence: Sentence, question: Question): number {
  const { text, speech } = sentence;
  switch (question.kind) {
    case 'count':
    case 'amount':
    case 'duration':
    case 'time':
      return answersIn(sentence, question).length > 0 ? 1 : 0;
    case 'person':
      return answersIn(sentence, question).length > 0 ? 1 : 0.3;
    case 'name':
      return answersIn(sentence, question).length > 0 ? 1 : 0.6;
    case 'speaker':
      return speech !== null ? 1 : quotedIn(text).length > 0 ? 0.7 : 0.3;
    case 'place':
      return PLACE.test(text) || namesPlace(sentence, question) ? 1 : 0.2;
    case 'cause':
      return CAUSE.test(text) ? 1 : 0.5;
    case 'next':
      return AHEAD.test(text) ? 1 : 0.4;
    case 'saying':
      return saying(sentence, question);
    case 'manner':
    case 'yes-no':
    case 'any':
      return 1;
  }
}

function namesPlace({ text }: Sentence, { terms }: Question): boolean {
  const asked = new Set(terms.map(({ concept }) => concept));
  return conceptWords(text).some(
    ({ folded, start, concept }) =>
      countryOf(folded, /\p{Lu}/u.test(text[start] ?? '')) !== null && !asked.has(concept),
  );
}

/** What somebody's words count without quotation marks; where "he" says them; where somebody else does. */
const UNQUOTED = 0.75;
const PRONOUN = 0.7;
const OTHERS = 0;
/** What the holder does counts, where no words are given: "the council has vowed to …". */
const DEED = 0.6;
/** Content words in which a sentence names its subject. */
const SUBJECT = 4;
/** UTF-16 units around an attribution in which the one asked about may stand. */
const NEAR = 60;

function saying({ speech, words, text }: Sentence, { holder }: Question): number {
  const quoted = quotedIn(text).length > 0;
  if (speech === null)
    return holder.length > 0
      ? words.slice(0, SUBJECT).some(({ concept }) => holder.includes(concept))
        ? DEED
        : quoted
          ? 0.4
          : 0
      : quoted
        ? 0.6
        : 0.3;
  const certain = quoted ? 1 : UNQUOTED;
  if (holder.length === 0) return certain;
  const named = words.some(
    ({ start, end, concept }) => start >= speech.start - NEAR && end <= speech.end + NEAR && holder.includes(concept),
  );
  const kin = [...conceptsOf(speech.speaker)].some((concept) => holder.some((each) => kinOf(each).has(concept)));
  return named ? certain : speech.pronoun || kin ? PRONOUN * certain : OTHERS;
}
