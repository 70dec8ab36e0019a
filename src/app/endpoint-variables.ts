/** Reads the endpoints that the environment names, and says of each variable that cannot be used what to do about it. */

import type { EmbeddingsEndpoint } from '../llm/embeddings-endpoint.ts';
import { isOpenAi } from '../llm/model-endpoint.ts';
import type { ModelEndpoint } from '../llm/model-endpoint.ts';
import type { Variables } from './environment.ts';

/** `flaws` name every variable and its cure, never a value: someone may have put a key in the wrong place. */
export interface ReadEndpoint<Endpoint> {
  /** Null where nobody named one, or it cannot be used. */
  readonly endpoint: Endpoint | null;
  readonly flaws: readonly string[];
}

const EMBEDDINGS = {
  url: 'BRIEFDESK_EMBEDDINGS_URL',
  key: 'BRIEFDESK_EMBEDDINGS_KEY',
  model: 'BRIEFDESK_EMBEDDINGS_MODEL',
};
const MODEL = { url: 'OPENAI_BASE_URL', key: 'OPENAI_API_KEY', model: 'OPENAI_MODEL' };
const WRITE_ADDRESS = 'write the address of an OpenAI-compatible API, such as http://localhost:11434/v1.';

export function readEmbeddings(variables: Variables): ReadEndpoint<EmbeddingsEndpoint> {
  const { baseUrl, key, model, named, flaws } = read(variables, EMBEDDINGS);
  if (!named) return { endpoint: null, flaws: [] };
  const missing = baseUrl === null ? [`${EMBEDDINGS.url} is missing: ${WRITE_ADDRESS}`] : [];
  const endpoint = baseUrl === null || model === null ? null : { baseUrl, key, model };
  return usable(endpoint, [...missing, ...flaws], 'Or leave out every BRIEFDESK_EMBEDDINGS variable.');
}

export function readModel(variables: Variables): ReadEndpoint<ModelEndpoint> {
  const { baseUrl, key, model, named, flaws } = read(variables, MODEL);
  if (!named) return { endpoint: null, flaws: [] };
  const endpoint = model === null ? null : { baseUrl, key, model };
  const keyless = key === null && flaws.length === 0 && endpoint !== null && isOpenAi(endpoint);
  const missing = keyless
    ? [`${MODEL.key} is missing: OpenAI asks for one; an endpoint that asks for none is named in ${MODEL.url}.`]
    : [];
  const leaveOut = `Or leave out ${MODEL.key}, ${MODEL.model} and ${MODEL.url}.`;
  return usable(endpoint, [...missing, ...flaws], leaveOut);
}

/** What is flawed is not used at all; the last flaw says what may be left out instead. */
export function usable<Endpoint>(
  endpoint: Endpoint | null,
  flaws: readonly string[],
  leaveOut: string,
): ReadEndpoint<Endpoint> {
  return flaws.length === 0 ? { endpoint, flaws } : { endpoint: null, flaws: [...flaws, leaveOut] };
}

interface Read {
  readonly baseUrl: string | null;
  readonly key: string | null;
  readonly model: string | null;
  /** Whether any of them is set. */
  readonly named: boolean;
  readonly flaws: readonly string[];
}

function read(variables: Variables, names: typeof MODEL): Read {
  const baseUrl = trimmed(variables[names.url]);
  const key = trimmed(variables[names.key]);
  const model = trimmed(variables[names.model]);
  const modelFlaw = model === null ? `${names.model} is missing: name a model that the endpoint serves.` : null;
  const flaws = [urlFlaw(baseUrl, names), keyFlaw(key, names.key), modelFlaw].filter((flaw) => flaw !== null);
  return { baseUrl, key, model, named: baseUrl !== null || key !== null || model !== null, flaws };
}

function urlFlaw(text: string | null, names: typeof MODEL): string | null {
  if (text === null) return null;
  const url = URL.parse(text);
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    return `${names.url} is no http or https address: ${WRITE_ADDRESS}`;
  }
  if (url.username === '' && url.password === '') return null;
  return `${names.url} holds a user or a password: take it out; a key belongs in ${names.key}.`;
}

/** It travels in a header, which takes no other signs. */
function keyFlaw(key: string | null, name: string): string | null {
  if (key === null || /^[\x21-\x7e]+$/.test(key)) return null;
  return `${name} holds blanks or signs that no key has: copy it again.`;
}

export function trimmed(value: string | undefined): string | null {
  const text = value?.trim() ?? '';
  return text === '' ? null : text;
}
