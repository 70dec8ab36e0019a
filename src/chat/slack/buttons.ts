/** What a reader may do next, as rows of buttons. Pressing one says its command. */

import type { types } from '@slack/bolt';
import type { Action } from '../../domain/message.ts';
import { safe } from '../safe-text.ts';
import { shortened } from '../source-words.ts';
import { storedLength } from './escape.ts';
import { LIMITS } from './limits.ts';
import type { Strip } from './post.ts';

/** Every button of a message has an id of its own; this finds them all. */
export const COMMAND_BUTTON = /^command-\d+$/;

/** A command that is too long for a button is left out: buttons are shortcuts, nothing is told in them alone. */
export function buttonRows(actions: readonly Action[]): readonly Strip[] {
  const buttons = actions
    .map(({ label, command }) => ({ label: labelled(label, LIMITS.buttonText), command: safe(command).trim() }))
    .filter(({ label, command }) => label !== '' && command !== '' && storedLength(command) <= LIMITS.buttonValue);
  return rowsOf(buttons.map(buttonOf)).map((row) => ({
    block: { type: 'actions', elements: row },
    text: `Buttons: ${row.map(({ text }) => text.text).join(' · ')}`,
  }));
}

/** One line, shortened where it must be: `most` counts code units, of which some characters take two. */
export function labelled(label: string, most: number): string {
  const short = shortened(safe(label), most);
  return short.length <= most ? short : shortened(short, Math.floor(most / 2));
}

function buttonOf({ label, command }: Action, index: number): types.Button {
  return {
    type: 'button',
    action_id: `command-${index}`,
    text: { type: 'plain_text', text: label, emoji: false },
    value: command,
  };
}

/** A row never makes a message too long: long commands get rows of their own. */
function rowsOf(buttons: readonly types.Button[]): types.Button[][] {
  const rows: types.Button[][] = [];
  let length = 0;
  for (const button of buttons) {
    const last = rows.at(-1);
    const own = storedLength(button.value ?? '');
    if (last !== undefined && last.length < LIMITS.buttonsInRow && length + own <= LIMITS.buttonValue) {
      last.push(button);
      length += own;
    } else {
      rows.push([button]);
      length = own;
    }
  }
  return rows;
}
