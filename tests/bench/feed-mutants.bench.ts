/** Mutations of real feeds, read in the worker: FEEDS=folder names the feeds (default: invented ones). */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openApart } from '../../src/coverage/apart.ts';
import { Problem } from '../../src/domain/problem.ts';
import { FEEDS } from '../coverage/feeds/invented-feeds.ts';

const MUTANTS = 2000;
const FROM = { contentType: null, address: 'https://courier.example/feed' };

test('2,000 mutations: none crashes, each within 5 s and 256 MB', { timeout: 1_200_000 }, async () => {
  const feeds = feedsToMutate(process.env['FEEDS']);
  const random = mulberry(20_260_302);
  const apart = openApart();
  const took: number[] = [];
  const failed = new Map<string, number>();
  let crashes = 0;
  try {
    for (let i = 0; i < MUTANTS; i++) {
      const feed = feeds[Math.floor(random() * feeds.length)] ?? new Uint8Array();
      const body = mutated(feed, random);
      const began = performance.now();
      try {
        await apart.readFeed(body, FROM);
      } catch (error) {
        if (!(error instanceof Problem) || /takes more|cannot be read|not read/u.test(error.message)) crashes++;
        const kind = error instanceof Error ? error.message.slice(0, 40) : String(error);
        failed.set(kind, (failed.get(kind) ?? 0) + 1);
      }
      took.push(performance.now() - began);
    }
  } finally {
    await apart.close();
  }
  took.sort((a, b) => a - b);
  const at = (share: number): string => `${(took[Math.ceil(share * took.length) - 1] ?? 0).toFixed(1)} ms`;
  console.log(`${MUTANTS} mutations of ${feeds.length} feeds: median ${at(0.5)}, p99 ${at(0.99)}, longest ${at(1)}`);
  console.log(`refused: ${JSON.stringify(Object.fromEntries(failed), null, 2)}`);
  expect(crashes).toBe(0);
  expect(took.at(-1)).toBeLessThan(5000);
});

function feedsToMutate(folder: string | undefined): readonly Uint8Array[] {
  if (folder === undefined) return Object.values(FEEDS).map((text) => new TextEncoder().encode(text));
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
}

/** One to four changes: a stretch cut, repeated, moved or replaced, bytes flipped, elements nested, a long attribute. */
function mutated(feed: Uint8Array, random: () => number): Uint8Array {
  let body = Buffer.from(feed);
  const changes = 1 + Math.floor(random() * 4);
  for (let i = 0; i < changes && body.length < 5_000_000; i++) {
    const at = Math.floor(random() * body.length);
    const stretch = body.subarray(at, at + Math.floor(random() * 3000));
    const inserts = [
      () => Buffer.alloc(0),
      () => Buffer.concat(Array<Buffer>(1 + Math.floor(random() * 400)).fill(stretch)),
      () =>
        Buffer.from(
          ['<item>', '<div>', '<a/>', '<title>', '</title>', '&amp;', '<!--', '<'][Math.floor(random() * 8)]?.repeat(
            10 ** Math.floor(random() * 6),
          ) ?? '',
        ),
      () => Buffer.from(` x="${'y'.repeat(1_000_000 * random())}"`),
      () => Buffer.from(stretch.map((byte) => (random() < 0.1 ? byte ^ (1 << Math.floor(random() * 8)) : byte))),
      () => Buffer.from(`<![CDATA[${'<div>&amp;lt;'.repeat(100_000 * random())}`),
    ];
    const insert = inserts[Math.floor(random() * inserts.length)]?.() ?? Buffer.alloc(0);
    body = Buffer.concat([body.subarray(0, at), insert, body.subarray(at + (random() < 0.5 ? stretch.length : 0))]);
  }
  return body.subarray(0, 5_000_000);
}

function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
