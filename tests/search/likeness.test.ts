/** How likeness is told from vectors. */

import { expect, test } from 'vitest';
import type { Embedder } from '../../src/llm/embedder.ts';
import { likenessOf } from '../../src/search/likeness.ts';
import { fakeEmbedder } from '../llm/fake-embedder.ts';

/** Knows the direction of a few texts, in degrees. */
function compass(degrees: Readonly<Record<string, number>>): Embedder {
  const vector = (text: string): Float32Array => {
    const angle = ((degrees[text] ?? 0) / 180) * Math.PI;
    return Float32Array.of(Math.cos(angle), Math.sin(angle));
  };
  return { model: 'compass', embed: (texts) => Promise.resolve(texts.map(vector)) };
}

test('is the cosine, and never below 0 or above 1', async () => {
  // At 25 degrees rounding takes the cosine of equals above 1.
  const embedder = compass({ asked: 25, same: 25, near: 85, across: 115, against: 205 });
  const [same, near, across, against] = await likenessOf('asked', ['same', 'near', 'across', 'against'], embedder);
  expect(same).toBeCloseTo(1, 6);
  expect(same).toBeLessThanOrEqual(1);
  expect(near).toBeCloseTo(0.5, 6);
  expect(across).toBeCloseTo(0, 6);
  expect(against).toBe(0);
});

test('comes in the order of the texts', async () => {
  const texts = ['A warehouse burns.', 'Ferries left the harbour at noon.', 'The harbour is closed.'];
  const [fire = 0, ferries = 0, harbour = 0] = await likenessOf('Is the harbour closed?', texts, fakeEmbedder());
  expect(harbour).toBeGreaterThan(ferries);
  expect(ferries).toBeGreaterThan(fire);
});

test('to no texts costs nothing', async () => {
  const embedder = fakeEmbedder();
  expect(await likenessOf('Is the harbour closed?', [], embedder)).toEqual([]);
  expect(embedder.asked).toEqual([]);
});
