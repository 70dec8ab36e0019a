/** Makes foreign text safe to show: nothing in it can hide or turn the writing direction. */

import { plainLines } from './plain.ts';

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

/** Several lines, however their ends are written; a tab, which has no width of its own, is four spaces. */
export function safeVerbatim(text: string): string {
  return withoutUnseen(text.replace(/\r\n|[\v\f\r\u0085\u2028\u2029]/g, '\n').replaceAll('\t', '    '));
}
