/** What the cache of replies keeps, forgets, and survives. */

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { replyCache } from '../../src/store/reply-cache.ts';
import type { ReplyCache } from '../../src/store/reply-cache.ts';

function newPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'replies-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return join(folder, 'cache', 'replies.db');
}

function opened(path = ':memory:', mostReplies?: number): ReplyCache {
  const cache = replyCache(path, mostReplies);
  onTestFinished(() => {
    cache.close();
  });
  return cache;
}

describe('a cache of replies', () => {
  test('gives back any JSON that was put into it, also null', () => {
    const cache = opened();
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), (request, value) => {
        cache.write('harbour-1', request, value);
        expect(cache.read('harbour-1', request)).toEqual({ value: JSON.parse(JSON.stringify(value)) as unknown });
      }),
    );
    expect(cache.read('harbour-1', 'what nobody asked')).toBeNull();
  });

  test('keeps models and requests apart, also where one runs into the other', () => {
    const cache = opened();
    cache.write('harbour', '1 smoke', 'a');
    expect(cache.read('harbour 1', ' smoke')).toBeNull();
    expect(cache.read('harbour1', ' smoke')).toBeNull();
    expect(cache.read('harbour', '1 Smoke')).toBeNull();
  });

  test('keeps the last reply, and outlives its process', () => {
    const path = newPath();
    const cache = replyCache(path);
    cache.write('harbour-1', 'smoke?', { points: ['old'] });
    cache.write('harbour-1', 'smoke?', { points: ['new'] });
    cache.close();
    expect(opened(path).read('harbour-1', 'smoke?')).toEqual({ value: { points: ['new'] } });
  });

  test('does not keep what was asked', () => {
    const path = newPath();
    const cache = replyCache(path);
    cache.write('harbour-1', 'Was Dana Reed on the ferry?', { points: ['She was.'] });
    cache.close();
    const bytes = readFileSync(path).toString('latin1');
    expect(bytes).toContain('She was.');
    expect(bytes).not.toContain('Dana');
  });

  test('forgets the oldest when there are too many, and does not grow for ever', () => {
    const path = newPath();
    const cache = opened(path, 50);
    const reply = 'x'.repeat(2_000);
    const write = (from: number): void => {
      for (let n = from; n < from + 300; n += 1) cache.write('harbour-1', `ferry ${n}`, reply);
    };
    write(0);
    const { size } = statSync(path);
    write(300);
    expect(cache.read('harbour-1', 'ferry 549')).toBeNull();
    expect(cache.read('harbour-1', 'ferry 550')).not.toBeNull();
    expect(statSync(path).size).toBeLessThan(size * 1.2);
  });

  test('starts anew where its file is none', () => {
    const path = newPath();
    replyCache(path).close();
    writeFileSync(path, 'This is a shopping list. '.repeat(400));
    const cache = opened(path);
    expect(cache.read('harbour-1', 'smoke?')).toBeNull();
    cache.write('harbour-1', 'smoke?', 1);
    expect(cache.read('harbour-1', 'smoke?')).toEqual({ value: 1 });
  });
});
