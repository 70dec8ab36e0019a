/** Takes off what readers put around a question: mentions, greetings, politeness, and the words that tie it to what was said before. */

import { smallTalkIn } from './small-talk.ts';

export interface Cleaned {
  /** Never empty where the text was not; the words that are left stand as they were typed. */
  readonly text: string;
  /** Whether it began with "and", "or", "but": it goes on with what was asked before. */
  readonly joined: boolean;
}

/** Mentions as Slack and Discord write them, wherever they stand, and a name with an at sign before all else. */
const MENTIONS = /<[@!#&]+[\w|.-]{1,80}>|^\s*@[\p{L}\p{N}_.-]{1,40}[,:]?(?=\s|$)/gu;
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** White space and marks made plain. */
export function plainText(text: string): string {
  return text
    .replace(MENTIONS, ' ')
    .replace(INVISIBLE, (mark) => (/[\u2028\u2029]/.test(mark) ? ' ' : ''))
    .replace(/\s+/gu, ' ')
    .trim();
}

/** `text` as `plainText` leaves it. */
export function clean(text: string): Cleaned {
  let rest = withoutTail(text);
  let joined = false;
  for (let before = ''; before !== rest;) {
    before = rest;
    const opener = JOINING.exec(rest)?.[0] ?? '';
    if (opener !== '' && hasWords(rest.slice(opener.length))) {
      joined = true;
      rest = rest.slice(opener.length);
    }
    for (const lead of LEADS) {
      const shorter = rest.replace(lead, '');
      if (hasWords(shorter)) rest = shorter;
    }
    rest = withoutSmallTalk(rest);
  }
  return { text: rest, joined };
}

const ASKS =
  "(?:who|whom|whose|what|which|when|where|why|how|if|whether|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|any|anything|anyone)(?:['’]\\p{L}+)?\\b";
const YOU = '(?:you|u|ya|someone|somebody|anyone|anybody)';
const JOINING = /^(?:[,;–—-]\s*)?(?:and|but|or|also)(?:[,:]?\s+|\s*[,:]\s*)(?=[\p{L}\p{N}"“'‘])/iu;

const LEADS: readonly RegExp[] = [
  /^[\s,;:.!¿¡…–—-]+/u,
  /^(?:please|pls|plz|kindly)\b[,\s]+/iu,
  new RegExp(
    `^(?:so|then(?! what\\b)|well|ok(?:ay)?|alright|now|anyways?|hm+|um+|uh+|erm?|oh|ah|hey|hi|hello|yo|yes|yeah|thanks|thank you|thx|cool|actually|btw|by the way|wait)(?: (?:there|all|team|everyone|guys|briefdesk|bot))?(?:[,.!…:–—-]+\\s*|\\s+)(?=(?:and|but|so|what about|how about)\\s|${ASKS})`,
    'iu',
  ),
  /^(?:so|then|well|ok(?:ay)?|alright|now|anyways?|hm+|um+|uh+|erm?|oh|ah|hey|actually|btw|by the way|wait|like|look|listen)\s?[,:…]+\s*/iu,
  new RegExp(`^so,?\\s+(?=(?:the|a|an|he|she|it|they|that|this|those|these|there|nobody|no one|nothing)\\b)`, 'iu'),
  new RegExp(
    `^(?:(?:can|could|would|will) ${YOU} (?:please |kindly |maybe |just )?(?:tell|inform|remind|explain to|let) (?:me|us)(?: know)?|(?:please |just )?(?:tell|inform|remind) (?:me|us)|do (?:you|u|we|they) (?:happen to )?know|does (?:anyone|anybody|someone) know|(?:do you have )?any idea|i(?:['’]d| would) (?:like|love) to know|i (?:just )?(?:want|wanted|need|needed) to know|i(?:['’]m|m| am| was) (?:just )?(?:wondering|curious)|i wonder|let me know|just (?:wondering|curious)|(?:a )?(?:quick )?question|(?:may|can|could) i (?:just )?ask(?: you)?|i have a question|what i want(?:ed)? to know is)[,:.]?\\s+(?=${ASKS})`,
    'iu',
  ),
  new RegExp(
    `^(?:can|could|would|will) ${YOU} (?:please |kindly |maybe |just )?(?=(?:tell|explain|describe|summari[sz]e|list|show|give|compare|name|find)\\b)`,
    'iu',
  ),
  new RegExp(`^(?:what|how) about (?=(?:who|whom|whose|when|where|why|how many|how much)\\b)`, 'iu'),
];

/** "…, please?" keeps its question mark. */
const TAIL = /[\s,.!–—-]+(?:please|pls|plz|thanks|thank you|thx|ty|cheers|lol|tho)(?=[\s!.?…]*$)/iu;

function withoutTail(text: string): string {
  const end = text.slice(-60);
  const shorter = `${text.slice(0, -60)}${end.replace(TAIL, '')}`;
  return hasWords(shorter) ? shorter.replace(/\s+(?=[?!.…]*$)/u, '') : text;
}

/** "Thanks a lot! How many …", "How many …? Thanks again!" */
function withoutSmallTalk(text: string): string {
  const head = /^([^,.!?;:…\n–—]{1,60}?)\s?[,.!;:…–—-]+\s+(?=[\p{L}\p{N}"“'‘])/u.exec(text);
  if (head?.[1] !== undefined && isTalk(head[1])) return text.slice(head[0].length);
  const tail = /[.!?…]\s+([^,.!?;:…\n]{1,60})[\s.!…]*$/u.exec(text.slice(-80));
  if (tail?.[1] !== undefined && isTalk(tail[1])) return text.slice(0, text.length - tail[0].length + 1);
  return text;
}

/** An offence may be part of what is told, and no words are no talk. */
function isTalk(text: string): boolean {
  const kind = smallTalkIn(text);
  return hasWords(text) && kind !== null && kind !== 'help' && kind !== 'identity';
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
