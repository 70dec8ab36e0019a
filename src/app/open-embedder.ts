/** Opens the embedder that the environment names, with the cache of its vectors. */

import { join } from 'node:path';
import { Problem } from '../domain/problem.ts';
import type { Embedder } from '../llm/embedder.ts';
import { openAiEmbedder } from '../llm/openai-embedder.ts';
import { cachedEmbedder } from '../search/cached-embedder.ts';
import { restingEmbedder } from '../search/resting-embedder.ts';
import { vectorCache } from '../store/vector-cache.ts';
import type { VectorCache } from '../store/vector-cache.ts';
import type { Desk } from './face.ts';

export interface OpenEmbedder {
  readonly embedder: Embedder;
  close(): void;
}

/** Null where the environment names none. */
export function openEmbedder(desk: Desk): OpenEmbedder | null {
  const { embeddings } = desk.environment;
  if (embeddings === null) return null;
  const cache = openCache(desk);
  return {
    embedder: cachedEmbedder(restingEmbedder(openAiEmbedder(embeddings)), cache),
    close() {
      cache.close();
    },
  };
}

/** Where nothing can be kept, every run asks for all vectors anew: slower, but the same. */
function openCache({ environment, face }: Desk): VectorCache {
  try {
    return vectorCache(join(environment.cacheFolder, 'vectors.db'));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    face.note(`briefdesk: ${error.message} Until then no vectors are kept. BRIEFDESK_CACHE names another folder.`);
    return vectorCache(':memory:');
  }
}
