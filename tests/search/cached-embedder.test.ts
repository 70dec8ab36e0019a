/** What an embedder with a cache asks of the one behind it. */

import { expect, onTestFinished, test } from 'vitest';
import { Problem } from '../../src/domain/problem.ts';
import type { Embedder } from '../../src/llm/embedder.ts';
import { cachedEmbedder } from '../../src/search/cached-embedder.ts';
import { vectorCache } from '../../src/store/vector-cache.ts';
import type { VectorCache } from '../../src/store/vector-cache.ts';
import { fakeEmbedder } from '../llm/fake-embedder.ts';

function emptyCache(): VectorCache {
  const cache = vectorCache(':memory:');
  onTestFinished(() => {
    cache.close();
  });
  return cache;
}

test('each text is asked for once, also when it comes twice in one call', async () => {
  const behind = fakeEmbedder();
  const embedder = cachedEmbedder(behind, emptyCache());
  await embedder.embed(['smoke', 'ferry', 'smoke']);
  await embedder.embed(['ferry', 'crane']);
  expect(behind.asked).toEqual(['smoke', 'ferry', 'crane']);
});

test('vectors kept and vectors asked for come in the order of the texts', async () => {
  const plain = fakeEmbedder();
  const embedder = cachedEmbedder(fakeEmbedder(), emptyCache());
  await embedder.embed(['ferry', 'quay']);
  const texts = ['smoke', 'quay', 'crane', 'ferry', 'smoke'];
  expect(await embedder.embed(texts)).toEqual(await plain.embed(texts));
});

test('what was answered before a failure is kept', async () => {
  const behind = fakeEmbedder();
  const failing: Embedder = {
    model: behind.model,
    embed: (texts) =>
      texts.includes('the last') ? Promise.reject(new Problem('model', 'the crane fell')) : behind.embed(texts),
  };
  const cache = emptyCache();
  const texts = [...Array.from({ length: 300 }, (_, index) => `ferry ${index}`), 'the last'];
  await expect(cachedEmbedder(failing, cache).embed(texts)).rejects.toThrow('the crane fell');
  const before = behind.asked.length;
  await cachedEmbedder(behind, cache).embed(texts);
  expect(before).toBeGreaterThan(200);
  expect(behind.asked.length).toBe(301);
});

test('another model behind the same name is noticed by the length of its vectors', async () => {
  const cache = emptyCache();
  await cachedEmbedder(fakeEmbedder(256), cache).embed(['smoke', 'ferry']);
  const newer = fakeEmbedder(128);
  const embedder = cachedEmbedder(newer, cache);
  expect(await embedder.embed(['smoke', 'crane'])).toEqual(await fakeEmbedder(128).embed(['smoke', 'crane']));
  await embedder.embed(['smoke', 'crane', 'ferry']);
  expect(cache.read(newer.model, ['smoke', 'crane', 'ferry']).map((vector) => vector?.length)).toEqual([128, 128, 128]);
});

test('the signal reaches the one behind', async () => {
  const embedder = cachedEmbedder(fakeEmbedder(), emptyCache());
  await expect(embedder.embed(['smoke'], AbortSignal.abort())).rejects.toThrow(Problem);
});
