/** What was recognised as page furniture in one source: never briefed, never cited, kept with its reason. */

import type { Item, Message } from '../domain/message.ts';
import { faint, heading, list, paragraph, said } from './blocks.ts';
import type { FurnitureRow, FurnitureView } from './coverage-view.ts';
import { shortened } from './source-words.ts';

const LONGEST = 160;

export function furnitureMessage({ source, furniture }: FurnitureView): Message {
  const count = furniture.length === 1 ? '1 stretch' : `${furniture.length} stretches`;
  const blocks =
    furniture.length === 0
      ? [paragraph([said(`Nothing in ${source} was recognised as furniture.`)])]
      : [heading(`${source}: ${count} of furniture`), ...list([], furniture.map(stretchItem), 'lines')];
  return { blocks, actions: [], numbers: [] };
}

function stretchItem({ line, reason, text }: FurnitureRow): Item {
  return { runs: [faint(`${line} ${reason}: `), said(shortened(text, LONGEST))], receipts: [] };
}
