/** An embedder without a model: texts are as alike as the words they share. It counts what it is asked for. */

import { Problem } from '../../src/domain/problem.ts';
import type { Embedder } from '../../src/llm/embedder.ts';

export interface FakeEmbedder extends Embedder {
  /** Every text it was asked for, in order. */
  readonly asked: readonly string[];
}

/** With few `numbers`, different words fall together. */
export function fakeEmbedder(numbers = 256): FakeEmbedder {
  const asked: string[] = [];
  return {
    model: 'shared-words',
    asked,
    embed(texts, signal) {
      if (signal?.aborted === true) return Promise.reject(new Problem('model', 'given up'));
      if (texts.some((text) => text.trim() === '')) return Promise.reject(new Problem('internal', 'a blank text'));
      asked.push(...texts);
      return Promise.resolve(texts.map((text) => vectorOf(text, numbers)));
    },
  };
}

function vectorOf(text: string, numbers: number): Float32Array {
  const vector = new Float32Array(numbers);
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [text];
  for (const word of words) vector[placeOf(word) % numbers] = 1;
  const length = Math.hypot(...vector);
  return vector.map((number) => number / length);
}

/** FNV-1a, which spreads words well. */
function placeOf(word: string): number {
  let hash = 2166136261;
  for (const letter of word) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0;
  return hash;
}
