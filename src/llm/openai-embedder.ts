/** An embedder on an endpoint that speaks OpenAI's embeddings API: a hosted one, or a server of one's own. */

import type OpenAI from 'openai';
import { Problem } from '../domain/problem.ts';
import type { Embedder } from './embedder.ts';
import { equallyLong } from './embedder.ts';
import { failed, givenUp, malformed, tooSlow } from './embeddings-endpoint.ts';
import type { EmbeddingsEndpoint } from './embeddings-endpoint.ts';
import { readVectors } from './read-vectors.ts';

/** What common servers take in one request unless told otherwise (32: text-embeddings-inference). */
const MOST_TEXTS = 32;
const MOST_CHARACTERS = 30_000;
/** About 500 tokens of English, which small models take; some servers refuse more. A longer text goes by its opening. */
const LONGEST_TEXT = 2_000;
const TIMEOUT_MS = 30_000;

interface Request {
  readonly client: OpenAI;
  readonly endpoint: EmbeddingsEndpoint;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

/** `timeoutMs` is for one request with its retries. A call makes as many as its texts need; its signal bounds them all. */
export function openAiEmbedder(endpoint: EmbeddingsEndpoint, timeoutMs = TIMEOUT_MS): Embedder {
  return {
    model: endpoint.model,
    async embed(texts, signal) {
      if (texts.some((text) => text.trim() === '')) throw new Problem('internal', 'A blank text has no vector.');
      const client = await connect(endpoint);
      const vectors: Float32Array[] = [];
      for (const batch of batchesOf(texts)) {
        vectors.push(...(await vectorsOf(batch, { client, endpoint, timeoutMs, signal })));
      }
      if (!equallyLong(vectors)) throw malformed(endpoint, 'vectors of different lengths');
      return vectors;
    },
  };
}

/** The package takes a while to load: only those who need it do. */
async function connect({ baseUrl, key }: EmbeddingsEndpoint): Promise<OpenAI> {
  const { OpenAI } = await import('openai');
  return new OpenAI({
    baseURL: baseUrl,
    // What is not said here the package takes from the environment, where it may be meant for another endpoint.
    apiKey: key ?? 'none',
    defaultHeaders: key === null ? { authorization: null } : {},
    organization: null,
    project: null,
    logLevel: 'off',
  });
}

function* batchesOf(texts: readonly string[]): Generator<readonly string[]> {
  let batch: string[] = [];
  let characters = 0;
  for (const whole of texts) {
    // Half a pair of surrogates is not Unicode, and not every server takes it.
    const text = whole.slice(0, LONGEST_TEXT).toWellFormed();
    if (batch.length === MOST_TEXTS || characters + text.length > MOST_CHARACTERS) {
      yield batch;
      batch = [];
      characters = 0;
    }
    batch.push(text);
    characters += text.length;
  }
  if (batch.length > 0) yield batch;
}

async function vectorsOf(
  batch: readonly string[],
  { client, endpoint, timeoutMs, signal }: Request,
): Promise<readonly Float32Array[]> {
  const deadline = AbortSignal.timeout(timeoutMs);
  const stop = signal === undefined ? deadline : AbortSignal.any([signal, deadline]);
  // No encoding is named: the package's own method asks for base64, which some endpoints refuse and others ignore.
  const body = { model: endpoint.model, input: batch };
  const answer = await client.post('/embeddings', { body, signal: stop }).catch((error: unknown) => {
    if (signal?.aborted === true) throw givenUp(endpoint, signal.reason);
    if (deadline.aborted) throw tooSlow(endpoint, timeoutMs);
    if (error instanceof SyntaxError) throw malformed(endpoint, 'broken JSON');
    throw failed(endpoint, error);
  });
  const read = readVectors(answer, batch.length);
  if (read.kind === 'malformed') throw malformed(endpoint, read.flaw);
  return read.vectors;
}
