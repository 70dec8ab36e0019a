/** What a reader sees of a source's furniture. */

import { expect, test } from 'vitest';
import { furnitureMessage } from '../../src/chat/furniture-message.ts';
import { printed } from './printed.ts';

test('furniture shows line, reason and the words, shortened', () => {
  const long = `Sign up ${'for news '.repeat(40)}`;
  const furniture = [
    { line: 7, start: 0, end: long.length, reason: 'sign-up' as const, text: long },
    { line: 9, start: 400, end: 404, reason: 'share-bar' as const, text: 'Like' },
  ];
  expect(printed(furnitureMessage({ source: 'a.txt', furniture }))).toBe(`a.txt: 2 stretches of furniture

7 sign-up: Sign up for news for news for news for news for news for news for news for news for news
    for news for news for news for news for news for news for news for…
9 share-bar: Like
`);
});

test('a source without furniture says so', () => {
  const none = furnitureMessage({ source: 'a.txt', furniture: [] });
  expect(printed(none)).toBe('Nothing in a.txt was recognised as furniture.\n');
});
