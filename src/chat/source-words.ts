/** How a source is named to a reader: by its publisher or else by its title, with its day and what it is. */

import type { SourceLine } from '../domain/briefing.ts';
import type { Role, Run } from '../domain/message.ts';
import { faint, run, told } from './blocks.ts';
import { plain } from './plain.ts';

const LONGEST_TITLE = 70;

/** "Harbour Herald, 2 March 2026 (date inferred), live blog" */
export function sourceInWords(line: SourceLine): readonly Run[] {
  const name = line.publisher ?? `“${shortened(line.title, LONGEST_TITLE)}” (publisher not named)`;
  return [faint(`${name}, `), ...dateInWords(line, 'faint'), ...kindInWords(line)];
}

export function dateInWords(
  { published, publishedInferred }: Pick<SourceLine, 'published' | 'publishedInferred'>,
  role: Role,
): readonly Run[] {
  if (published === null) return [run('no date', role)];
  return [told(published, role), ...(publishedInferred ? [run(' (date inferred)', role)] : [])];
}

function kindInWords({ kind }: SourceLine): readonly Run[] {
  switch (kind) {
    case 'article':
      return [];
    case 'live-blog':
      return [faint(', live blog')];
    case 'comment':
      return [faint(', comment')];
  }
}

/** `text` on one line, cut at a space with an ellipsis where it is longer than `most` characters. */
export function shortened(text: string, most: number): string {
  const whole = plain(text);
  const characters = Array.from(whole);
  if (characters.length <= most) return whole;
  const head = characters.slice(0, most - 1).join('');
  const space = head.lastIndexOf(' ');
  return `${(space > most / 2 ? head.slice(0, space) : head).replace(/[\s,;:–—-]+$/u, '')}…`;
}
