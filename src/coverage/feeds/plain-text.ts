/** Plain text of what feeds call text: titles and summaries come with markup, escaped once, twice or not at all. */

import { Parser } from 'htmlparser2';

/** In characters: beyond these nobody means a title, a summary or an id any more. */
export const TITLE_LENGTH = 500;
export const SUMMARY_LENGTH = 2000;
export const ID_LENGTH = 2000;

/** Escaped three times over is the most that was ever seen; each reading takes off one layer. */
const MOST_LAYERS = 4;

const UNREAD: ReadonlySet<string> = new Set(['script', 'style', 'template']);

/** Between these there is no space, as there is between all others: `<b>L</b>indow`. */
const INLINE: ReadonlySet<string> = new Set(
  'a,abbr,b,bdi,bdo,big,cite,code,del,dfn,em,font,i,ins,kbd,mark,q,s,samp,small,span,strike,strong,sub,sup,tt,u,var,wbr'.split(
    ',',
  ),
);

/** One line, without a tag or an entity in it. */
export function plainText(markup: string, mostCharacters: number): string {
  // A text as long as that cannot be a title or a summary any more, whatever is left of it without its tags.
  let text = markup.slice(0, 10 * mostCharacters);
  for (let layer = 0; layer < MOST_LAYERS && /[<&]/u.test(text); layer++) {
    const before = text;
    text = withoutTags(before);
    if (text === before) break;
  }
  const line = text
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, (gap) => (/^\p{Cf}+$/u.test(gap) ? keptMarks(gap) : ' '))
    .replace(/<(?=[a-z/!?])/giu, '< ')
    .trim();
  return shortened(line, mostCharacters).toWellFormed();
}

function withoutTags(markup: string): string {
  const parts: string[] = [];
  let unread = 0;
  const parser = new Parser({
    onopentag(name) {
      if (UNREAD.has(name)) unread++;
      else if (!INLINE.has(name)) parts.push(' ');
    },
    ontext(data) {
      if (unread === 0) parts.push(data);
    },
    onclosetag(name) {
      if (UNREAD.has(name)) unread--;
      else if (!INLINE.has(name)) parts.push(' ');
    },
  });
  parser.end(markup);
  return parts.join('');
}

/** Joiners belong to the spelling of some languages; marks that turn the direction of a text hide what it says. */
function keptMarks(marks: string): string {
  return marks.replace(/[^\u200C\u200D]/gu, '');
}

function shortened(line: string, most: number): string {
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
}
