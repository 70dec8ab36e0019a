/** Strikes what is withdrawn in a message that stands there already: still to be read, and seen to be said no more. */

import type { Block, Item, Message, Run } from '../../domain/message.ts';
import { faint } from '../blocks.ts';
import type { Shown } from '../conversation.ts';
import type { Content } from './say.ts';
import { isWithdrawn, type Withdrawn } from './withdrawn.ts';

export function struck({ message, shown }: Content, withdrawn: Withdrawn): Message {
  const gone = shown === null ? NONE : goneFrom(shown, withdrawn);
  if (gone.points.length + gone.sides.length === 0) return message;
  return { ...message, blocks: message.blocks.map((block) => blockOf(block, gone)) };
}

interface Gone {
  readonly points: readonly string[];
  readonly sides: readonly { readonly about: string; readonly text: string }[];
}

const NONE: Gone = { points: [], sides: [] };

function goneFrom({ points, disagreements }: Shown, withdrawn: Withdrawn): Gone {
  const sides = disagreements.flatMap(({ about, positions }) => positions.map((one) => ({ ...one, about })));
  return {
    points: points.filter((one) => isWithdrawn(one, withdrawn)).map(({ text }) => text),
    sides: sides.filter((one) => isWithdrawn(one, withdrawn)),
  };
}

function blockOf(block: Block, gone: Gone): Block {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, ...itemOf(block, gone) };
    case 'list':
      return { ...block, items: block.items.map((item) => itemOf(item, gone)) };
    case 'heading':
    case 'row':
    case 'colophon':
    case 'verbatim':
      return block;
  }
}

/** A point begins its item: what follows it are its marks. A side stands among others, after what they are about. */
function itemOf(item: Item, { points, sides }: Gone): Item {
  const [first, ...rest] = item.runs;
  if (first === undefined) return item;
  if (points.includes(first.text)) return { runs: [strike(first), ...rest, faint(' · withdrawn')], receipts: [] };
  const own = sides.filter(({ about }) => first.text.toLowerCase().startsWith(about.toLowerCase()));
  if (own.length === 0) return item;
  return {
    ...item,
    runs: [first, ...rest.map((run) => (own.some(({ text }) => run.text.startsWith(text)) ? strike(run) : run))],
  };
}

function strike(run: Run): Run {
  return { ...run, role: 'struck' };
}
