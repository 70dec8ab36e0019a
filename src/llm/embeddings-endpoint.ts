/** An embeddings endpoint, and what its failures mean for a reader: which one, and what to do. No text holds its key. */

import { Problem } from '../domain/problem.ts';

export interface EmbeddingsEndpoint {
  /** Ends before `/embeddings`. */
  readonly baseUrl: string;
  /** Null where the endpoint asks for none. */
  readonly key: string | null;
  readonly model: string;
}

/** Most characters of an endpoint's own words that are passed on. */
const MOST_WORDS = 200;

/** `error` is what the package threw. */
export function failed(endpoint: EmbeddingsEndpoint, error: unknown): Problem {
  return problem(endpoint, whatToDo(endpoint, error), new Error(withoutKey(endpoint, String(error))));
}

export function tooSlow(endpoint: EmbeddingsEndpoint, timeoutMs: number): Problem {
  return problem(
    endpoint,
    `gave no answer within ${timeoutMs / 1000} seconds: try again later, or name a faster endpoint or a smaller model.`,
  );
}

export function givenUp(endpoint: EmbeddingsEndpoint, reason: unknown): Problem {
  return problem(endpoint, 'was given up before it answered: try again, and leave it more time.', reason);
}

export function malformed(endpoint: EmbeddingsEndpoint, flaw: string): Problem {
  return problem(
    endpoint,
    `answered with something else than embeddings (${flaw}): check that BRIEFDESK_EMBEDDINGS_URL is the address of an OpenAI-compatible API and that BRIEFDESK_EMBEDDINGS_MODEL names a model for embeddings.`,
  );
}

function problem({ baseUrl }: EmbeddingsEndpoint, text: string, cause?: unknown): Problem {
  return new Problem('model', `The embeddings endpoint ${new URL(baseUrl).host} ${text}`, cause);
}

function whatToDo(endpoint: EmbeddingsEndpoint, error: unknown): string {
  const { status } = error as { readonly status?: unknown };
  const words = ownWords(endpoint, error);
  switch (status) {
    case 401:
    case 403:
      return endpoint.key === null
        ? `asks for a key (${status}): set BRIEFDESK_EMBEDDINGS_KEY.`
        : `refuses the key (${status}): check BRIEFDESK_EMBEDDINGS_KEY.`;
    case 404:
      return `knows no model "${endpoint.model}" at this address (404): check BRIEFDESK_EMBEDDINGS_MODEL, and BRIEFDESK_EMBEDDINGS_URL, which ends before /embeddings.${words}`;
    case 429:
      return `takes no more requests for now (429): wait a while, or raise the limits of its account.${words}`;
  }
  if (typeof status !== 'number') {
    return `cannot be reached (${reasonOf(endpoint, error)}): check BRIEFDESK_EMBEDDINGS_URL, and that the endpoint runs.`;
  }
  return status < 500
    ? `refuses the request (${status}): check that BRIEFDESK_EMBEDDINGS_MODEL names a model for embeddings.${words}`
    : `failed (${status}): try again later, or look into its log.${words}`;
}

/** What a JSON answer says about the error; a page of HTML says nothing. */
function ownWords(endpoint: EmbeddingsEndpoint, error: unknown): string {
  const said = (error as { readonly error?: unknown }).error;
  const words = typeof said === 'string' ? said : (said as { readonly message?: unknown } | undefined)?.message;
  if (typeof words !== 'string' || words.trim() === '') return '';
  const line = withoutKey(endpoint, words).replace(/\s+/g, ' ').trim();
  return ` It says: “${line.length > MOST_WORDS ? `${line.slice(0, MOST_WORDS).toWellFormed()}…` : line}”`;
}

/** The innermost cause: the system's code for it, or else its words. */
function reasonOf(endpoint: EmbeddingsEndpoint, error: unknown): string {
  if (!(error instanceof Error)) return withoutKey(endpoint, String(error));
  if (error.cause !== undefined) return reasonOf(endpoint, error.cause);
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' ? code : withoutKey(endpoint, error.message);
}

function withoutKey({ key }: EmbeddingsEndpoint, text: string): string {
  return key === null ? text : text.replaceAll(key, '[key]');
}
