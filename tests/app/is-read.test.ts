/** An article that is not there was withdrawn only where somebody looked for it. */

import { expect, test } from 'vitest';
import { isReadBy } from '../../src/app/is-read.ts';
import type { ConfiguredSource } from '../../src/coverage/live/configured-source.ts';
import type { ArticleHead } from '../../src/domain/coverage.ts';
import { article } from '../store/chat-memory.ts';

const folder = (origin: string): ConfiguredSource => ({ kind: 'folder', origin, folder: 'papers', topics: null });
const feed: ConfiguredSource = {
  ...{ kind: 'feed', origin: 'radio-lindow', name: 'Radio Lindow', address: 'https://radio.example/feed' },
  ...{ publisher: null, language: null, refreshMs: 60_000, topics: null },
};

function holding(...sources: readonly string[]): { readonly heads: () => readonly ArticleHead[] } {
  return { heads: () => sources.map((source) => ({ ...article(), source })) };
}

test('a source on the web is read as long as it is configured, even where it has brought nothing', () => {
  expect(isReadBy([feed], holding())('radio-lindow/fire-12345678')).toBe(true);
  expect(isReadBy([folder('')], holding('herald.txt'))('radio-lindow/fire-12345678')).toBe(false);
});

test('a folder is read as long as it holds something: an empty one may have come loose', () => {
  const sources = [folder(''), folder('wire')];
  const isRead = isReadBy(sources, holding('wire/first.txt'));
  expect([isRead('wire/gone.txt'), isRead('herald.txt')]).toEqual([true, false]);
  expect(isReadBy(sources, holding('courier.txt'))('herald.txt')).toBe(true);
});
