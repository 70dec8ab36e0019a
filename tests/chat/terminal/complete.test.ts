/** What Tab makes of a line that was begun. */

import { expect, test } from 'vitest';
import { TERMINAL_COMMANDS } from '../../../src/chat/terminal/commands.ts';
import { complete } from '../../../src/chat/terminal/complete.ts';
import type { Topic } from '../../../src/domain/topic.ts';

const FIRE: Topic = {
  slug: 'harbour-fire',
  title: '',
  aliases: ['port blaze', 'harm\u0007 done'],
  about: '',
  questions: [],
};
const DESK = { commands: TERMINAL_COMMANDS, topics: [FIRE, { ...FIRE, slug: 'ferry', aliases: [] }] };

test.each([
  ['/br', ['/brief '], '/br'],
  ['/q', ['/quit'], '/q'],
  ['/t', ['/timeline ', '/topics'], '/t'],
  ['/brief ', ['harbour-fire', 'port blaze', 'harm done', 'ferry'], ''],
  ['/Timeline  Har', ['harbour-fire', 'harm done'], 'Har'],
  ['/brief port b', ['port blaze'], 'port b'],
  ['/evidence h', [], 'h'],
  ['/nonsense h', [], 'h'],
  ['how many', [], 'how many'],
])('%j may go on as %j', (line, endings, begun) => {
  expect(complete(line, DESK)).toEqual([endings, begun]);
});

test('an empty line shows all commands', () => {
  expect(complete('', DESK)[0]).toHaveLength(TERMINAL_COMMANDS.length);
});
