/** Makes text safe to leave for Slack: nothing in it can mention, link, hide or turn the writing direction. */

import { plainLines } from '../plain.ts';

/** Scripts whose letters a joiner shapes; elsewhere it only hides. */
const JOINED =
  '\\p{sc=Arab}\\p{sc=Syrc}\\p{sc=Nkoo}\\p{sc=Mong}\\p{sc=Deva}\\p{sc=Beng}\\p{sc=Guru}\\p{sc=Gujr}\\p{sc=Orya}' +
  '\\p{sc=Taml}\\p{sc=Telu}\\p{sc=Knda}\\p{sc=Mlym}\\p{sc=Sinh}\\p{sc=Mymr}\\p{sc=Khmr}\\p{sc=Tibt}';
const PICTURE = '\\p{Extended_Pictographic}\\p{Emoji_Modifier}?';

/** Takes no room and is drawn as nothing. Joiners and variation selectors are looked at apart: emoji need them. */
const UNSEEN = /(?![\u200C\u200D\uFE0E\uFE0F])\p{Default_Ignorable_Code_Point}/gu;
/** What is in the group has a use where it stands. */
const SELECTORS = new RegExp(
  `((?<=${PICTURE})[\\uFE0E\\uFE0F](?![\\uFE0E\\uFE0F])|(?<=[0-9#*])\\uFE0F(?=\\u20E3))|[\\uFE0E\\uFE0F]`,
  'gu',
);
const JOINERS = new RegExp(
  `((?<=[${JOINED}])[\\u200C\\u200D](?![\\u200C\\u200D])|(?<=${PICTURE}\\uFE0F?)\\u200D(?=\\p{Extended_Pictographic}))|[\\u200C\\u200D]`,
  'gu',
);

/** One line: white space runs become one space, what cannot be seen goes. Spaces at the ends stay, they part runs. */
export function safe(text: string): string {
  return withoutUnseen(text.replace(/[\t\n\v\f\r\u0085\u2028\u2029 ]+/g, ' ')).replace(/ {2,}/g, ' ');
}

/** Line breaks stay. Doing it twice changes nothing more. */
export function withoutUnseen(text: string): string {
  return plainLines(text).replace(UNSEEN, '').replace(SELECTORS, '$1').replace(JOINERS, '$1');
}

/** For `text` and mrkdwn: Slack begins mentions, links and dates with `<` (docs.slack.dev, formatting message text). */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** How long a text is at worst where Slack keeps it: it stores these three signs escaped, also where it gets them bare. */
export function storedLength(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; at += 1) length += storedUnit(text.charCodeAt(at));
  return length;
}

const AMPERSAND = 0x26;
const LESS = 0x3c;
const GREATER = 0x3e;

function storedUnit(unit: number): number {
  if (unit === AMPERSAND) return '&amp;'.length;
  return unit === LESS || unit === GREATER ? '&lt;'.length : 1;
}

/** How many code units of `text` fit into `most` stored ones. */
export function fitting(text: string, most: number): number {
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    length += storedUnit(text.charCodeAt(at));
    if (length > most) return at;
  }
  return text.length;
}
