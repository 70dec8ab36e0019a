/** What counts as a command, and what a line is cleared of. */

import { expect, test } from 'vitest';
import { readRequest } from '../../src/chat/read-request.ts';

const command = (name: string, argument: string) => ({ kind: 'command', name, argument });
const text = (words: string) => ({ kind: 'text', text: words });

test.each([
  ['/brief harbour fire', command('brief', 'harbour fire')],
  ['  /Brief   harbour\tfire ', command('brief', 'harbour fire')],
  ['/help', command('help', '')],
  ['/', command('', '')],
  ['/ help', command('', 'help')],
  ['how many were hurt?', text('how many were hurt?')],
  ['3/4 of the pier', text('3/4 of the pier')],
  ['', text('')],
])('%j is read', (typed, request) => {
  expect(readRequest(typed)).toEqual(request);
});

test('control characters, escape sequences and a byte order mark are no words', () => {
  expect(readRequest('\uFEFF/brief\u0000 fire\u001B\u202E\u0007')).toEqual(command('brief', 'fire'));
  expect(readRequest('how\u0008 many\r\nwere hurt?')).toEqual(text('how many were hurt?'));
});

test('a line of any length is read to a fixed one, without half a character at its end', () => {
  const read = readRequest(`x${'🚢'.repeat(1_000_000)}`);
  expect(read).toEqual(text(`x${'🚢'.repeat(4_999)}`));
});
