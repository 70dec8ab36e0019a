/** Which words of a text are part of no noun phrase: function words, numbers, verbs and adverbs, told by lists and by their form. */

import { PARTICIPLES } from '../../language/data/counting-words.ts';
import { NUMBER_WORDS, SCALES } from '../../language/data/number-words.ts';
import { NO_ADVERB } from '../../language/data/polarity.ts';
import { BEFORE_VERB, EMPTY_WORDS, NO_NOUNS } from '../../language/data/pronouns.ts';
import { OFTEN_NOUNS, REPORTING_VERBS } from '../../language/data/reporting-verbs.ts';
import { IRREGULAR_PASTS, NO_PASTS } from '../../language/data/time-words.ts';
import { carriesTopic, type Word } from '../../language/words.ts';
import { isCapital, isTime } from './sorts.ts';

/** What may stand between an auxiliary or a preposition and a noun. */
export const DETERMINERS: ReadonlySet<string> = new Set(
  'the a an this that these those his her its their any all some no'.split(' '),
);

export function breaks(text: string, words: readonly Word[], at: number): boolean {
  const [word, before] = [words[at], words[at - 1]];
  if (word === undefined) return true;
  const { folded } = word;
  if (isNumber(text, words, at)) return true;
  if (isTime(folded, isCapital(text, word))) return false;
  if (isHyphened(text, word)) return false;
  if (!carriesTopic(text, word)) return true;
  const capital = isCapital(text, word);
  if (capital && !OPENS.test(text.slice(Math.max(0, word.start - 4), word.start))) return false;
  if (EMPTY_WORDS.has(folded)) return !/^(?:last|next)$/.test(folded);
  // "The cause", "its plan".
  if (NO_NOUNS.has(folded)) return !DETERMINERS.has(before?.folded ?? '');
  if (REPORTING_VERBS.has(folded) && !OFTEN_NOUNS.has(folded)) return true;
  if (capital && before !== undefined && PARTICIPLES.has(folded)) return true;
  return !capital && (isDeed(folded, before?.folded ?? '') || followsSubject(text, words, at));
}

/** Where a capital only opens a sentence or a line. */
const OPENS = /(?:^|[.!?:•\n][”"’)]?\s*)$/u;

/** "Forty", "550"; not "3 July", "Highway 95", "17:36". */
function isNumber(text: string, words: readonly Word[], at: number): boolean {
  const [word, before, next] = [words[at], words[at - 1], words[at + 1]];
  if (word === undefined || NUMBER_WORDS.has(word.folded) || SCALES.has(word.folded)) return true;
  if (!/^\d/.test(word.folded) || isTime(word.folded, false)) return false;
  if (next !== undefined && isCapital(text, next) && isTime(next.folded, true)) return false;
  return before === undefined || !isCapital(text, before) || !/^[ -]$/.test(text.slice(before.end, word.start));
}

/** Verbs and adverbs by their form. "The injured", "the dead" are people; "were injured" tells of them. */
function isDeed(folded: string, before: string): boolean {
  if (IRREGULAR_PASTS.has(folded) || PARTICIPLES.has(folded) || (/\p{L}{2}ed$/u.test(folded) && !NO_PASTS.has(folded)))
    return !/^(?:the|a|an)$/.test(before);
  if (/\p{L}{3}ly$/u.test(folded) && !NO_ADVERB.has(folded)) return true;
  // "Who owns …", "is being kept", "will it reopen".
  return before === 'who' || SUBJECTS.test(before) || (folded.endsWith('ing') && BE.test(before));
}

const SUBJECTS = /^(?:i|you|he|she|it|we|they|there|nobody|someone|anyone|everyone)$/;
const BE = /^(?:am|is|are|was|were|be|been|being|not|by)$/;
const ASKS = /^(?:who|what|which|when|where|why|how|and|or|but|so|that|if|whether)$/;

/** "The port would close", "to close the port": behind an auxiliary that stands behind its subject, or behind "to", comes the verb. */
function followsSubject(text: string, words: readonly Word[], at: number): boolean {
  const [word, auxiliary, subject] = [words[at], words[at - 1], words[at - 2]];
  const next = words[at + 1];
  if (auxiliary?.folded === 'to' && next !== undefined && DETERMINERS.has(next.folded))
    return text.slice(word?.end, next.start) === ' ';
  if (word === undefined || auxiliary === undefined || subject === undefined || !BEFORE_VERB.has(auxiliary.folded))
    return false;
  return !ASKS.test(subject.folded) && text.slice(subject.end, auxiliary.start) === ' ';
}

/** "Off-site" is one word. */
function isHyphened(text: string, { start, end }: Word): boolean {
  return /^-\p{L}/u.test(text.slice(end, end + 3)) || /\p{L}-$/u.test(text.slice(Math.max(0, start - 3), start));
}
