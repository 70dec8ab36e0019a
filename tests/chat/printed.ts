/** Messages as a wide terminal without colour prints them: the shortest way to read one in a test. */

import type { View } from '../../src/chat/page.ts';
import type { Look } from '../../src/chat/terminal/look.ts';
import { renderMessage } from '../../src/chat/terminal/render-message.ts';
import type { Item, Message, Run } from '../../src/domain/message.ts';

/** Read on the day of the harbour fire. */
export const VIEW: View = {
  evidence: false,
  now: Temporal.Instant.from('2026-03-02T20:00:00Z'),
  knownAsOf: null,
  zone: 'Europe/Helsinki',
  allDisputes: '--disputes',
  numbers: [],
};

export function printed(message: Message, look: Partial<Look> = {}): string {
  return renderMessage(message, { width: 100, colour: false, ...look });
}

/** One item of a list, with its bullet. */
export function printedItem(item: Item): string {
  const blocks = [{ kind: 'list', of: 'points', heading: [], items: [item] }] as const;
  return printed({ blocks, actions: [], numbers: [] }).trimEnd();
}

/** Every run that names an instant, in reading order. */
export function instantsIn({ blocks }: Message): readonly Run[] {
  const items = blocks.flatMap((block): readonly Item[] => {
    if (block.kind === 'paragraph') return [block];
    return block.kind === 'list' ? block.items : [];
  });
  const runs = [
    ...items.flatMap((item) => [...item.runs, ...item.receipts.flatMap(({ place, words }) => [...place, ...words])]),
    ...blocks.flatMap((block) => {
      if (block.kind === 'row') return block.lines.flat();
      return block.kind === 'colophon' ? [...block.clocks, ...block.legend.flatMap((line) => line.runs)] : [];
    }),
  ];
  return runs.filter(({ instant }) => instant !== null);
}
