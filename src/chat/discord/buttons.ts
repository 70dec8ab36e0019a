/** What a reader may do next, as rows of buttons. Pressing one says its command. */

import type { Action } from '../../domain/message.ts';
import { safe } from '../safe-text.ts';
import { shortened } from '../source-words.ts';
import { LIMITS } from './limits.ts';
import { button, row } from './post.ts';
import type { RowStrip } from './post.ts';

/** What is too long for a button is left out: buttons are shortcuts, nothing is told in them alone. */
export function buttonRows(actions: readonly Action[]): readonly RowStrip[] {
  const buttons = choices(actions, LIMITS.buttonLabel).map(({ label, command }) => button(label, command));
  return inRows(buttons, LIMITS.buttonsInRow).map((some) => ({ kind: 'row', row: row(some) }));
}

/** Those that Discord can bring back, each once: it takes no id twice in a message. */
export function choices(actions: readonly Action[], longestLabel: number): readonly Action[] {
  const fit = actions
    .map(({ label, command }) => ({ label: labelled(label, longestLabel), command: safe(command).trim() }))
    .filter(({ label, command }) => label !== '' && command !== '' && command.length <= LIMITS.customId);
  return [...new Map(fit.map((one) => [one.command, one])).values()];
}

/** One line, shortened where it must be: `most` counts code units, of which some characters take two. */
export function labelled(label: string, most: number): string {
  const short = shortened(safe(label), most);
  return short.length <= most ? short : shortened(short, Math.floor(most / 2));
}

/** As even as they can be, so that none is left with one. */
export function inRows<One>(all: readonly One[], most: number): readonly (readonly One[])[] {
  const rows = Math.ceil(all.length / most);
  const each = Math.ceil(all.length / rows);
  return Array.from({ length: rows }, (_, index) => all.slice(index * each, (index + 1) * each));
}
