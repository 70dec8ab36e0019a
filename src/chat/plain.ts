/** Makes foreign text safe to print: nothing in it can move the cursor, colour the screen or turn the writing direction. */

/** Bidirectional controls, zero-width characters and tags: they change how text looks, never what a reader reads. */
const UNSEEN =
  /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/** One line: white space runs become one space, control characters go. */
export function plain(text: string): string {
  return seen(text.replace(/[\t\n\v\f\r\u0085\u2028\u2029 ]+/g, ' ')).trim();
}

/** The same where line breaks and spaces are meant, as in our own messages around foreign names. */
export function plainLines(text: string): string {
  return text.split('\n').map(seen).join('\n');
}

function seen(text: string): string {
  return text
    .toWellFormed()
    .replace(/\p{Cc}/gu, '')
    .replace(UNSEEN, '');
}
