/** How alike texts are to a question in what they mean, whatever words they use. */

import type { Embedder } from '../llm/embedder.ts';

/** For each text, in order, 0 (nothing in common) to 1 (the same). Throws a Problem where the embedder does. */
export async function likenessOf(
  question: string,
  texts: readonly string[],
  embedder: Embedder,
): Promise<readonly number[]> {
  if (texts.length === 0) return [];
  const [asked, ...vectors] = await embedder.embed([question, ...texts]);
  return vectors.map((vector) => Math.min(1, Math.max(0, cosine(asked ?? new Float32Array(), vector))));
}

/** Vectors of length 1 have nothing else to divide by. */
function cosine(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, number, index) => sum + number * (b[index] ?? 0), 0);
}
