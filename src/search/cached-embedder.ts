/** An embedder that asks another one only for texts whose vectors are not kept yet. */

import type { Embedder } from '../llm/embedder.ts';
import { equallyLong } from '../llm/embedder.ts';
import type { VectorCache } from '../store/vector-cache.ts';

/** Texts asked for and kept before the next ones are: what was answered before an endpoint failed is not lost. */
const KEPT_AT_ONCE = 256;

export function cachedEmbedder(embedder: Embedder, cache: VectorCache): Embedder {
  const { model } = embedder;
  const embedAndKeep = async (texts: readonly string[], signal?: AbortSignal): Promise<readonly Float32Array[]> => {
    const vectors: Float32Array[] = [];
    for (let start = 0; start < texts.length; start += KEPT_AT_ONCE) {
      const some = texts.slice(start, start + KEPT_AT_ONCE);
      const fresh = await embedder.embed(some, signal);
      cache.write(model, some, fresh);
      vectors.push(...fresh);
    }
    return vectors;
  };
  return {
    model,
    async embed(texts, signal) {
      const complete = async (kept: readonly (Float32Array | null)[]): Promise<readonly Float32Array[]> => {
        const missing = [...new Set(texts.filter((_, index) => (kept[index] ?? null) === null))];
        const fresh = await embedAndKeep(missing, signal);
        const found = new Map(missing.map((text, index) => [text, fresh[index]]));
        return texts.map((text, index) => kept[index] ?? found.get(text)).filter((vector) => vector !== undefined);
      };
      const vectors = await complete(cache.read(model, texts));
      // An endpoint may have put another model behind the same name: then what is kept is worth nothing.
      return equallyLong(vectors) ? vectors : complete([]);
    },
  };
}
