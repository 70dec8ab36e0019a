/** Questions that name another subject and leave the rest to the one before: "What about Okafor?", "And the missiles?", "In Oslo?" */

import { BEFORE_PREDICATE, BEFORE_VERB, NO_NOUNS } from '../../language/data/pronouns.ts';
import { IRREGULAR_PASTS } from '../../language/data/time-words.ts';
import { wordsOf } from '../../language/words.ts';
import type { Cleaned } from './clean.ts';
import { contentOf } from './content.ts';
import type { Phrase } from './phrases.ts';

const INSTEAD =
  /^(?:(?:what|how) (?:about|of)|(?:the )?same (?:question )?(?:for|with|about)|i (?:meant|mean))\s+(?<subject>.+)$/isu;
const NOW = /^(?:right )?now$/iu;

/** What is put in place of something, as the reader says; null where the text is a question of its own. */
export function newSubject({ text, joined }: Cleaned): string | null {
  const subject = bare(INSTEAD.exec(text)?.groups?.['subject'] ?? (joined && isFragment(text) ? text : ''));
  return contentOf(subject).length > 0 || NOW.test(subject) ? subject : null;
}

/** The same where the reader only names it. */
export function namedSubject(text: string, phrases: readonly Phrase[]): string | null {
  const [only, other] = phrases;
  const alone = only !== undefined && other === undefined && isNounAsked(text, only);
  return alone || isCounted(text) ? bare(text) : null;
}

/** "… too?", "… as well?" */
function bare(text: string): string {
  return text.replace(/(?:\s+(?:too|as well|though|instead|then))?[\s?!.…]*$/iu, '');
}

const MOST_WORDS = 8;
const OPENS_CLAUSE =
  /^(?:who|whom|whose|what|which|when|where|why|how|if|whether|tell|give|show|list|explain|describe|compare|find|name|say|summari[sz]e|i|we|you|he|she|it|they|there|nobody|everyone)$/;
const BE = /^(?:be|been|being)$/;

/** No sentence: no question word, and no verb but in a relative clause. */
function isFragment(text: string): boolean {
  const words = foldedWords(text);
  if (words.length > MOST_WORDS || OPENS_CLAUSE.test(words[0] ?? '')) return false;
  if (/\p{Lu}\p{Ll}+ \p{Ll}+ed\b/u.test(text)) return false;
  const relative = words.findIndex((word) => /^(?:who|that|which)$/.test(word));
  const main = relative < 0 ? words : words.slice(0, relative);
  return !main.some((word) => isAuxiliary(word) || BE.test(word));
}

/** Content words up to which a phrase is asked for, and not told. */
const FEW = 3;
const LEADS_NOUN =
  /^(?:(?:in|on|at|from|by|for|of|to|with|near|after|before|since|during|any|some|other|more|all)\s)*$/iu;

/** "The missiles?", "In Oslo?": one phrase asked for, and not typed as what to search for. */
function isNounAsked(text: string, { start, end }: Phrase): boolean {
  if (!isFragment(text) || !LEADS_NOUN.test(text.slice(0, start)) || /[\p{L}\p{N}]/u.test(text.slice(end)))
    return false;
  return contentOf(text).length <= FEW && (/\?\s*$/.test(text) || /^(?:the|in|on|at|from|by|any)\b/iu.test(text));
}

const MOST_COUNTED = 4;
const CHOOSES = /^(?:(?:at|in|on|from|by|with|to|for|since|until)\s)?(?:which|what|whose)\s/iu;

/** "How many children?", "Which city?" */
function isCounted(text: string): boolean {
  const words = foldedWords(text);
  if (words.length > MOST_COUNTED || words.some((word) => isAuxiliary(word) || IRREGULAR_PASTS.has(word))) return false;
  if (/^(?:how many|how much)\s/iu.test(text)) return words.length > 2;
  return CHOOSES.test(text) && !words.some((word) => /(?:ed|ing)$/.test(word) || NO_NOUNS.has(word));
}

function isAuxiliary(word: string): boolean {
  return BEFORE_PREDICATE.has(word) || BEFORE_VERB.has(word);
}

function foldedWords(text: string): readonly string[] {
  return wordsOf(text).map(({ folded }) => folded);
}
