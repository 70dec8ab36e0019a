/** Messages of every shape for property tests, of sensible and of absurd length, holding hostile and foreign text. */

import fc from 'fast-check';
import type { Action, Block, Item, Message, Role, Run } from '../../../src/domain/message.ts';
import { HOSTILE } from './hostile-strings.ts';

const ROLES: readonly Role[] = ['plain', 'strong', 'faint', 'quoted', 'alert', 'struck'];

const words = fc.oneof(
  { weight: 6, arbitrary: fc.lorem({ mode: 'sentences', maxCount: 3 }) },
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', '\n', '\u200B') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '북해 연안의 항구에서 불이 났다. ',
      'كانت النار في الميناء\u200Cها. ',
      '👩‍🚒❤️',
      'नुक़्सान क्ष\u200Dय. ',
    ),
  },
);

/** Now and then as long as a whole article, or one word without end. */
const text = fc.oneof(
  { weight: 20, arbitrary: words },
  {
    weight: 1,
    arbitrary: fc.tuple(words, fc.integer({ min: 20, max: 60 })).map(([some, times]) => `${some} `.repeat(times)),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('x', '&', '<', '火', '😀', 'e\u0301'), fc.integer({ min: 100, max: 4_000 }))
      .map(([one, times]) => one.repeat(times)),
  },
);

const run: fc.Arbitrary<Run> = fc.record({
  text,
  role: fc.constantFrom(...ROLES),
  instant: fc.oneof(
    { weight: 5, arbitrary: fc.constant(null) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('2026-03-02T15:05:00Z', '1969-07-20T20:17:00Z', '2026-12-31T23:59:59+02:00'),
    },
  ),
});

const runs = fc.array(run, { maxLength: 5 });
const receipt = fc.record({ place: runs, words: runs });
const item: fc.Arbitrary<Item> = fc.record({ runs, receipts: fc.array(receipt, { maxLength: 3 }) });
const items = fc.oneof(
  { weight: 8, arbitrary: fc.array(item, { maxLength: 6 }) },
  {
    weight: 1,
    arbitrary: fc.array(fc.record({ runs: fc.tuple(run), receipts: fc.constant([]) }), {
      minLength: 60,
      maxLength: 90,
    }),
  },
);
const number = fc.integer({ min: 1, max: 40 });
const url = fc.option(fc.oneof(words, fc.webUrl({ withFragments: true, withQueryParameters: true })));
const verbatimLines = fc.array(text, { minLength: 2, maxLength: 40 }).map((lines) => lines.join('\n'));

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), text }),
  item.map((one): Block => ({ kind: 'paragraph', ...one })),
  runs.map((some): Block => ({
    kind: 'paragraph',
    runs: some.map((one) => ({ ...one, role: 'faint' })),
    receipts: [],
  })),
  fc.record({
    kind: fc.constant('list' as const),
    of: fc.constantFrom('points' as const, 'events' as const, 'lines' as const),
    heading: runs,
    items,
  }),
  fc.record({ kind: fc.constant('row' as const), number: fc.option(number), lines: fc.array(runs, { maxLength: 3 }) }),
  fc.record({
    kind: fc.constant('colophon' as const),
    clocks: runs,
    legend: fc.array(fc.record({ number, runs, url }), { maxLength: 14 }),
  }),
  fc.record({ kind: fc.constant('verbatim' as const), text: fc.oneof(text, verbatimLines) }),
);

const action: fc.Arbitrary<Action> = fc.record({ label: text, command: text });

export const randomMessage: fc.Arbitrary<Message> = fc.record({
  blocks: fc.oneof(
    { weight: 8, arbitrary: fc.array(block, { maxLength: 8 }) },
    { weight: 1, arbitrary: fc.array(block, { minLength: 50, maxLength: 60 }) },
  ),
  actions: fc.array(action, { maxLength: 12 }),
  numbers: fc.constant([]),
});

/** Every text of a message, in reading order; the marks of rows and legends are left to the reader. */
export function textsOf({ blocks }: Message): readonly string[] {
  return blocks.flatMap((one): readonly string[] => {
    switch (one.kind) {
      case 'heading':
        return [one.text];
      case 'paragraph':
        return textsOfItem(one);
      case 'list':
        return [joined(one.heading), ...one.items.flatMap(textsOfItem)];
      case 'row':
        return one.lines.map(joined);
      case 'colophon':
        return [joined(one.clocks), ...one.legend.map((line) => joined(line.runs))];
      case 'verbatim':
        return [one.text];
    }
  });
}

function textsOfItem({ runs: told, receipts }: Item): readonly string[] {
  return [joined(told), ...receipts.flatMap(({ place, words: cited }) => [joined(place), joined(cited)])];
}

function joined(some: readonly Run[]): string {
  return some.map((one) => one.text).join('');
}
