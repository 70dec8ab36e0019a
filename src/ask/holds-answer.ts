/** Whether a sentence holds the kind of thing that a question asks for. */

import { conceptsOf, conceptWords } from '../language/concepts.ts';
import { countryOf, kinOf } from '../language/places.ts';
import { ownVoice, quotedIn } from '../language/quotes.ts';
import type { Speech } from '../language/speech.ts';
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
/** What a quotation counts that nobody is named for, where one holder is asked for and where anybody is; what none counts. */
const WHOSE = 0.4;
const ANYBODYS = 0.6;
const NO_WORDS = 0.3;
/** What the holder does counts, where no words are given: "the council has vowed to …". */
const DEED = 0.3;
/** Content words that open a sentence with its subject. */
const SUBJECT = 1;

function saying({ speech, words, text }: Sentence, { holder }: Question): number {
  const quoted = quotedIn(text).length > 0;
  const anybody = holder.length === 0;
  if (speech === null) {
    if (anybody) return quoted ? ANYBODYS : NO_WORDS;
    const acts = words.slice(0, SUBJECT).some(({ concept }) => holder.includes(concept));
    return acts ? DEED : quoted ? WHOSE : 0;
  }
  const certain = quoted ? 1 : UNQUOTED;
  if (anybody || namesInAttribution({ words, text }, speech, holder)) return certain;
  const kin = [...conceptsOf(speech.speaker)].some((concept) => holder.some((each) => kinOf(each).has(concept)));
  return speech.pronoun || kin ? PRONOUN * certain : OTHERS;
}

/** UTF-16 units beside an attribution in which the office of the speaker may stand. */
const NEAR = 60;

/** Behind "Reed said" stands what she speaks of; behind "said Reed" and before "Reed, said", who she is. */
function namesInAttribution(
  { words, text }: Pick<Sentence, 'words' | 'text'>,
  { start: from, end: to, speaker, speakerStart }: Speech,
  holder: readonly string[],
): boolean {
  const first = from === speakerStart;
  const before = first && text.startsWith(',', from + speaker.length) ? NEAR : 0;
  const behind = first ? 0 : NEAR;
  const voice = ownVoice(text);
  return words.some(
    ({ start, end, concept }) =>
      holder.includes(concept) && start >= from - before && end <= to + behind && voice[start] !== ' ',
  );
}
