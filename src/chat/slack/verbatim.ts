/** Text to copy, as Slack's preformatted text: not a character is lost, however many blocks it takes. */

import { safeVerbatim } from '../safe-text.ts';
import { fitting } from './escape.ts';
import { LIMITS } from './limits.ts';
import { withinWord } from '../part-runs.ts';
import type { Strip } from './post.ts';

export function verbatim(text: string): readonly Strip[] {
  const whole = safeVerbatim(text);
  if (whole.trim() === '') return [];
  return partsOf(whole).map((part) => ({
    block: {
      type: 'rich_text',
      elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: part }] }],
    },
    text: part,
  }));
}

/** Parted after a line where that can be: the parts one after the other are the text. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  for (let rest = text; rest !== '';) {
    const room = fitting(rest, LIMITS.richText);
    const lineEnd = rest.lastIndexOf('\n', room - 1) + 1;
    const at = room === rest.length ? room : lineEnd > 0 ? lineEnd : withinWord(rest, room);
    parts.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return parts;
}
