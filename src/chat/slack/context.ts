/** Small print: lines that tell of the message, such as from when it is and what its marks stand for. */

import type { types } from '@slack/bolt';
import type { Run } from '../../domain/message.ts';
import { withSigns } from '../role-signs.ts';
import { storedLength } from './escape.ts';
import { LIMITS } from './limits.ts';
import { localInMrkdwn } from './local-time.ts';
import { partRuns, textOf } from '../part-runs.ts';
import { roomOf } from './room.ts';
import type { Strip } from './post.ts';

/** Lines as plain text, which has no markup: a source's name may be anything. Each is an element of its own. */
export function smallPrint(lines: readonly (readonly Run[])[]): readonly Strip[] {
  return stripsOf(lines.flatMap(partsOf).map((text) => ({ text, element: plainElement(text) })));
}

/** Our own words around times, with each reader's own clock. */
export function clockLine(runs: readonly Run[]): readonly Strip[] {
  if (runs.length === 0) return [];
  const text = textOf(runs.map(withSigns));
  const marked = runs.map((run) => `${run.text}${localInMrkdwn(run)}`).join('');
  if (MARKUP.test(text) || marked.length > LIMITS.contextText) return smallPrint([runs]);
  // Date tags exist in mrkdwn alone. Verbatim: Slack looks for no names or addresses in it.
  return stripsOf([{ text, element: { type: 'mrkdwn', text: marked, verbatim: true } }]);
}

/** Signs that mrkdwn or a date tag would read, most without an escape: such a line is plain, in UTC. */
const MARKUP = /[*_~`|^<>&@#]|:[^\s:]+:/;

interface Line {
  readonly text: string;
  readonly element: types.ContextBlockElement;
}

function partsOf(runs: readonly Run[]): readonly string[] {
  return partRuns(runs.map(withSigns), roomOf(LIMITS.contextText)).map(textOf);
}

function plainElement(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}

/** Blocks of some lines each, none longer than one text may be. */
function stripsOf(lines: readonly Line[]): readonly Strip[] {
  const rows: Line[][] = [];
  let length = 0;
  for (const one of lines) {
    const last = rows.at(-1);
    const own = storedLength(one.text);
    if (last !== undefined && last.length < LIMITS.contextElements && length + own <= LIMITS.contextText) {
      last.push(one);
      length += own;
    } else {
      rows.push([one]);
      length = own;
    }
  }
  return rows.map((row) => ({
    block: { type: 'context', elements: row.map(({ element }) => element) },
    text: row.map(({ text }) => text).join('\n'),
  }));
}
