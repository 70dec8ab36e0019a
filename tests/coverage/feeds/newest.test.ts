/** Of a long feed the newest items are kept. */

import { expect, test } from 'vitest';
import { read } from './invented-feeds.ts';

function feedOf(dates: readonly (string | null)[]): string {
  const items = dates.map(
    (date, i) => `<item><guid>${i}</guid>${date === null ? '' : `<pubDate>${date}</pubDate>`}</item>`,
  );
  return `<rss><channel>${items.join('')}</channel></rss>`;
}

function kept(dates: readonly (string | null)[]): readonly number[] {
  return read(feedOf(dates)).items.map(({ id }) => Number(id));
}

const hours = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => new Date(Date.UTC(2026, 2, 2, i)).toISOString());

test('a feed of 200 keeps all, as it lists them', () => {
  expect(kept(hours(200))).toEqual(Array.from({ length: 200 }, (_, i) => i));
});

test('of more, those with the latest dates stay, in their own order', () => {
  expect(kept(hours(300))).toEqual(Array.from({ length: 200 }, (_, i) => 100 + i));
  expect(kept(hours(300).toReversed())).toEqual(Array.from({ length: 200 }, (_, i) => i));
});

test('without dates the first stay', () => {
  expect(kept(Array<null>(300).fill(null))).toEqual(Array.from({ length: 200 }, (_, i) => i));
});

test('one without a date is as old as the one before it', () => {
  const dates = hours(300).map((date, i) => (i === 50 || i === 250 ? null : date));
  const found = kept(dates);
  expect(found).toContain(250);
  expect(found).not.toContain(50);
});
