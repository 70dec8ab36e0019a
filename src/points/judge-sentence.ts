/** How well a sentence reads alone, before asking what it is about: 1 for plain reporting, 0 for what cannot stand by itself. */

import { ownVoice, quotedIn, quotesBalance } from '../language/quotes.ts';
import { wordCount } from '../language/words.ts';
import type { Sentence } from '../search/sentence.ts';
import { isResolvable } from './resolve.ts';

const FIRST_PERSON = /\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us|me|[Ll]et['’]s)\b/u;
const SECOND_PERSON = /\b(?:you|your|you['’]re|you['’]ll)\b/iu;
/** Openings whose meaning stands in an earlier sentence. */
const DANGLING =
  /^(?:[“"‘(]\s*)?(?:(?:but|and|so|yet|then|also|however|meanwhile|instead)\b,?\s+)?(?:it|he|she|they|him|her|his|their|its|this|that|these|those|such|both|one|the (?:former|latter|comments?|remarks?|statements?|move|decision|figure|number|same|other|others|report))\b/iu;
/** Nouns with "the" that need an earlier sentence, but that a topic often explains. */
const HALF_EXPLAINED =
  /\b(?:the (?:decision|move|offer|figures?|plan|proposal|pair|agreement)|disagreed|they (?:discussed|agreed))\b/iu;
const DANGLING_INSIDE = /\b(?:the (?:former|latter|remarks|comments)|as such|in the other cases?|the figure)\b/iu;
/** Openings that the topic's own title mostly explains. */
const LOOSE = /^(?:but |and )?the (?:two (?:sides|leaders|countries|presidents)|pair|warring sides|two)\b/iu;

/** `text`: the sentence as it would be shown. */
export function readsAlone(sentence: Sentence, text: string): number {
  const { passage } = sentence;
  const words = wordCount(text);
  if (words < 5 || words > 70 || text.endsWith('?') || !/[\p{L}\p{N}]/u.test(text)) return 0;
  const voice = ownVoice(text);
  let score = 1;
  if (passage.role === 'headline') score *= 0.2;
  if (passage.role === 'comment') score *= 0.25;
  if (!quotesBalance(text)) score *= 0.15;
  if (!/[.!”"’)]$/u.test(text)) score *= 0.6;
  if (isResolvable(sentence)) score *= 0.8;
  else if (LOOSE.test(voice.trimStart())) score *= 0.8;
  else if (DANGLING.test(voice.trimStart()) || DANGLING_INSIDE.test(voice)) score *= 0.3;
  if (HALF_EXPLAINED.test(voice)) score *= 0.7;
  if (FIRST_PERSON.test(voice)) score *= 0.3;
  if (SECOND_PERSON.test(voice)) score *= 0.5;
  if (/!$/.test(voice.trimEnd())) score *= 0.6;
  if (words < 9 && sentence.figures.length === 0) score *= 0.5;
  if (words > 45) score *= 0.75;
  const quoted = quotedIn(text).reduce((sum, { start, end }) => sum + end - start, 0);
  if (quoted > 0.6 * text.length) score *= sentence.speech === null && !isResolvable(sentence) ? 0.1 : 0.7;
  return score;
}
