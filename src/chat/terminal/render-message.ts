/** A message as text for a terminal: lines of its width, bullets and margins, receipts below what stands on them. */

import type { Block, Colophon, Item, List, Message, Row } from '../../domain/message.ts';
import { safeVerbatim } from '../safe-text.ts';
import { FLUSH, layOut } from './lay-out.ts';
import type { Margin } from './lay-out.ts';
import type { Look } from './look.ts';

const BULLET: Margin = { first: '• ', rest: '  ' };
const HANGING: Margin = { first: '', rest: '    ' };
const BELOW: Margin = { first: '    ', rest: '    ' };

/** Ends with a line break. Actions are left out: a terminal has nothing to press. */
export function renderMessage({ blocks }: Message, look: Look): string {
  return `${blocks.map((block) => renderBlock(block, look)).join('\n\n')}\n`;
}

function renderBlock(block: Block, look: Look): string {
  switch (block.kind) {
    case 'heading':
      return layOut([{ text: block.text, role: 'strong' }], look, FLUSH);
    case 'paragraph':
      return renderItem(block, FLUSH, look);
    case 'list':
      return renderList(block, look);
    case 'row':
      return renderRow(block, look);
    case 'colophon':
      return renderColophon(block, look);
    case 'verbatim':
      // A line that is wider than the screen is broken by the terminal alone: what is copied has no break there.
      return safeVerbatim(block.text);
  }
}

function renderItem({ runs, receipts }: Item, margin: Margin, look: Look): string {
  const below = receipts.flatMap(({ place, words }) => [layOut(place, look, BELOW), layOut(words, look, BELOW)]);
  return [layOut(runs, look, margin), ...below].join('\n');
}

/** Receipts need air between points; all else stands close. */
function renderList({ of, heading, items }: List, look: Look): string {
  const apart = of === 'points' && items.some(({ receipts }) => receipts.length > 0);
  const margin = of === 'lines' ? HANGING : BULLET;
  const rows = items.map((item) => renderItem(item, margin, look)).join(apart ? '\n\n' : '\n');
  return heading.length === 0 ? rows : `${layOut(heading, look, FLUSH)}\n${rows}`;
}

/** Further lines stand under the first word, or a little inside where there is no number. */
function renderRow({ number, lines }: Row, look: Look): string {
  const head = number === null ? '' : `[${number}] `;
  const under = ' '.repeat(head.length);
  const inside = number === null ? '  ' : under;
  return lines
    .map((line, index) =>
      layOut(line, look, index === 0 ? { first: head, rest: under } : { first: inside, rest: inside }),
    )
    .join('\n');
}

function renderColophon({ clocks, legend }: Colophon, look: Look): string {
  const sources = legend.map(({ number, runs: [name, ...rest] }) => {
    const text = `[${number}]\u00A0${name?.text ?? ''}`;
    return layOut([{ text, role: name?.role ?? 'faint' }, ...rest], look, HANGING);
  });
  return [...(clocks.length === 0 ? [] : [layOut(clocks, look, FLUSH)]), ...sources].join('\n');
}
