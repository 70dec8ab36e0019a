/** What every embedder promises, whatever turns its texts into vectors. */

import { LLMock } from '@copilotkit/aimock';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Problem } from '../../src/domain/problem.ts';
import type { Embedder } from '../../src/llm/embedder.ts';
import { openAiEmbedder } from '../../src/llm/openai-embedder.ts';
import { cachedEmbedder } from '../../src/search/cached-embedder.ts';
import { vectorCache } from '../../src/store/vector-cache.ts';
import { fakeEmbedder } from '../llm/fake-embedder.ts';

const EMBEDDERS: Readonly<Record<string, () => Embedder | Promise<Embedder>>> = {
  'on an endpoint': async () => {
    const mock = new LLMock({ port: 0, host: '127.0.0.1', logLevel: 'silent' });
    await mock.start();
    onTestFinished(() => mock.stop());
    return openAiEmbedder({ baseUrl: `${mock.url}/v1`, key: 'sk-harbour', model: 'text-embedding-3-small' });
  },
  'with a cache': () => {
    const cache = vectorCache(':memory:');
    onTestFinished(() => {
      cache.close();
    });
    return cachedEmbedder(fakeEmbedder(), cache);
  },
  'for tests': () => fakeEmbedder(),
};

const TEXTS = ['The ferry left Port Lindow at noon.', 'Dana Reed closed the harbour.', 'A warehouse burns.'];

describe.each(Object.entries(EMBEDDERS))('an embedder %s', (_, open) => {
  test('gives vectors of length 1 with equally many numbers', async () => {
    const vectors = await (await open()).embed(TEXTS);
    expect(vectors).toHaveLength(3);
    for (const vector of vectors) {
      expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
      expect(vector.length).toBe(vectors[0]?.length);
    }
  });

  test('gives each text its own vector, in the order of the texts', async () => {
    const embedder = await open();
    const together = await embedder.embed(TEXTS);
    const alone = [];
    for (const text of TEXTS.toReversed()) alone.unshift(...(await embedder.embed([text])));
    expect(together).toEqual(alone);
    expect(new Set(together.map(String)).size).toBe(3);
  });

  test('gives equal texts equal vectors', async () => {
    const [one, , other] = await (await open()).embed(['Smoke rose.', 'Ferries stopped.', 'Smoke rose.']);
    expect(other).toEqual(one);
  });

  test('takes many texts at once', async () => {
    const embedder = await open();
    const texts = Array.from({ length: 300 }, (_each, index) => `Ferry number ${index} arrived.`);
    const vectors = await embedder.embed(texts);
    expect(vectors).toHaveLength(300);
    expect([vectors[0], vectors[150], vectors[299]]).toEqual(
      await embedder.embed(['Ferry number 0 arrived.', 'Ferry number 150 arrived.', 'Ferry number 299 arrived.']),
    );
  });

  test.each([
    ['long', 'The quay was closed. '.repeat(5_000)],
    ['in another script', 'Пором не вийшов у море 🔥'],
    ['with half a pair of surrogates', 'smoke \uD83D'],
  ])('takes a text %s', async (_name, text) => {
    expect(await (await open()).embed([text])).toHaveLength(1);
  });

  test('asked for nothing gives nothing', async () => {
    expect(await (await open()).embed([])).toEqual([]);
  });

  test('has a Problem for a blank text', async () => {
    await expect((await open()).embed(['Smoke rose.', ' \n'])).rejects.toThrow(Problem);
  });

  test('has a Problem for a signal that came before it began', async () => {
    await expect((await open()).embed(TEXTS, AbortSignal.abort())).rejects.toThrow(Problem);
  });
});
