/** Lines of a block as pieces that stay whole: an item with its receipts, wherever a post has room for it. */

import type { Run } from '../../domain/message.ts';
import { faint } from '../blocks.ts';
import { lineOf, safeLine } from './line.ts';
import { STRIP_ROOM } from './pack.ts';
import { partRuns } from '../part-runs.ts';
import { roomOf } from './room.ts';
import type { TextStrip } from './post.ts';

export interface Line {
  /** What Discord reads as a list, a quote or small print; '' for none. */
  readonly margin: '' | '- ' | '> ' | '-# ' | '> -# ';
  readonly runs: readonly Run[];
}

/** What belongs together. */
export type Group = readonly Line[];

/** `heading` stands above, and again where a new post begins below it. One that is itself long is a line of its own. */
export function stripsFor(
  groups: readonly Group[],
  kind: 'text' | 'small',
  heading: readonly Run[] = [],
): readonly TextStrip[] {
  const title = lineOf(safeLine(heading));
  const repeats = title !== '' && title.length <= LONGEST_HEADING;
  const again = repeats ? lineOf(safeLine([...heading, faint(' (continued)')])) : '';
  const above: readonly Group[] = title === '' || repeats ? [] : [[{ margin: '', runs: heading }]];
  const texts = [...above, ...groups].flatMap((group) => fitted(group, STRIP_ROOM - LONGEST_HEADING - 1));
  const [first, ...rest] = repeats ? [[title, ...texts.slice(0, 1)].join('\n'), ...texts.slice(1)] : texts;
  if (first === undefined) return [];
  return [{ kind, text: first, under: null }, ...rest.map((text): TextStrip => ({ kind, text, under: again }))];
}

const LONGEST_HEADING = 300;

/** One text for the group; more where it does not fit: line by line then, and long lines in parts. */
function fitted(group: Group, room: number): readonly string[] {
  const lines = group
    .map(({ margin, runs }) => ({ margin, runs: safeLine(runs) }))
    .filter(({ runs }) => runs.length > 0);
  const whole = lines.map(({ margin, runs }) => `${margin}${lineOf(runs)}`).join('\n');
  if (whole.length <= room) return whole === '' ? [] : [whole];
  return lines.flatMap(({ margin, runs }) =>
    partRuns(runs, roomOf(room - margin.length)).map(
      (part, index) => `${margin === '- ' && index > 0 ? '' : margin}${lineOf(part)}`,
    ),
  );
}
