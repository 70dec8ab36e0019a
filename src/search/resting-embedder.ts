/** An embedder that is left alone for a while after it failed, so that a row of questions does not wait for it again and again. */

import { Problem } from '../domain/problem.ts';
import type { Embedder } from '../llm/embedder.ts';

const REST_MS = 60_000;

/** While it rests, its last Problem is thrown at once. `now`: milliseconds of a clock that never goes back. */
export function restingEmbedder(embedder: Embedder, now: () => number = performance.now.bind(performance)): Embedder {
  let failed: { readonly problem: Problem; readonly until: number } | null = null;
  return {
    model: embedder.model,
    async embed(texts, signal) {
      if (failed !== null && now() < failed.until) throw failed.problem;
      try {
        return await embedder.embed(texts, signal);
      } catch (error) {
        if (error instanceof Problem && signal?.aborted !== true) failed = { problem: error, until: now() + REST_MS };
        throw error;
      }
    },
  };
}
