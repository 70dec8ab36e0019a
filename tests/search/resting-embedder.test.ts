import { describe, expect, test } from 'vitest';
import { Problem } from '../../src/domain/problem.ts';
import type { Embedder } from '../../src/llm/embedder.ts';
import { restingEmbedder } from '../../src/search/resting-embedder.ts';

/** Fails until it is mended, and counts how often it is asked. */
function failing(): { embedder: Embedder; asked: () => number; mend: () => void } {
  let asked = 0;
  let broken = true;
  return {
    embedder: {
      model: 'm',
      embed(texts) {
        asked += 1;
        if (broken) return Promise.reject(new Problem('model', 'the endpoint is not reachable.'));
        return Promise.resolve(texts.map(() => Float32Array.of(1)));
      },
    },
    asked: () => asked,
    mend: () => {
      broken = false;
    },
  };
}

describe('an embedder that failed', () => {
  test('is not asked again for a minute, and fails at once with the same words', async () => {
    const inner = failing();
    let clock = 0;
    const resting = restingEmbedder(inner.embedder, () => clock);
    await expect(resting.embed(['a'])).rejects.toThrow('not reachable');
    clock = 59_999;
    await expect(resting.embed(['a'])).rejects.toThrow('not reachable');
    expect(inner.asked()).toBe(1);
  });

  test('is asked again after that, and works as before', async () => {
    const inner = failing();
    let clock = 0;
    const resting = restingEmbedder(inner.embedder, () => clock);
    await expect(resting.embed(['a'])).rejects.toThrow(Problem);
    inner.mend();
    clock = 60_000;
    expect(await resting.embed(['a', 'b'])).toHaveLength(2);
    expect(await resting.embed(['a'])).toHaveLength(1);
    expect(inner.asked()).toBe(3);
  });

  test('does not rest because a caller gave up', async () => {
    const inner = failing();
    const resting = restingEmbedder(inner.embedder, () => 0);
    await expect(resting.embed(['a'], AbortSignal.abort())).rejects.toThrow(Problem);
    inner.mend();
    expect(await resting.embed(['a'])).toHaveLength(1);
  });
});
