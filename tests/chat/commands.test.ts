/** The commands that every face shows, completes and registers. */

import { expect, test } from 'vitest';
import { COMMANDS, usageOf } from '../../src/chat/commands.ts';
import { TERMINAL_COMMANDS } from '../../src/chat/terminal/commands.ts';

test('a command is used by its name and what stands after it, in brackets where it may be left out', () => {
  expect(TERMINAL_COMMANDS.map(usageOf)).toEqual([
    '/brief TOPIC',
    '/ask QUESTION',
    '/evidence [NUMBER]',
    '/disputes [TOPIC]',
    '/timeline [TOPIC]',
    '/topics',
    '/sources',
    '/help',
    '/quit',
  ]);
});

test('names and descriptions are of a length that Discord registers', () => {
  const names = COMMANDS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => !/^[a-z]{1,32}$/.test(name))).toEqual([]);
  expect(COMMANDS.filter(({ does }) => does.length > 100)).toEqual([]);
});
