/** Reads the errors of a model's endpoint: what the package threw, or what a stream said in the place of a reply. */

import { fieldOf, textOf } from './json-fields.ts';
import { isOpenAi, withoutKey } from './model-endpoint.ts';
import type { ModelEndpoint } from './model-endpoint.ts';
import { declined, fault, garbled } from './model-faults.ts';
import type { Fault } from './model-faults.ts';

/** As the APIs write them, and for the first list also as compatible ones do. */
const NO_QUOTA = ['insufficient_quota', 'billing_hard_limit_reached', 'billing_not_active', 'insufficient_balance'];
const DECLINED = [
  'content_filter',
  'content_policy_violation',
  'invalid_prompt',
  'bio_policy',
  'misalignment_policy_violation',
];
/** Most characters of an endpoint's own words that are passed on. */
const MOST_WORDS = 200;

export function failed(endpoint: ModelEndpoint, error: unknown): Fault {
  if (error instanceof SyntaxError) return garbled(endpoint, 'an event that is no JSON');
  const code = textOf(error, 'code');
  // What stands in a stream has no status of its own: some give it as the code.
  const status = fieldOf(error, 'status') ?? fieldOf(error, 'code');
  const words = ownWords(endpoint, textOf(fieldOf(error, 'error'), 'message') || textOf(error, 'error'));
  if (DECLINED.includes(code)) return declined(endpoint, words);
  if (isOutOfQuota(error)) {
    const text = `is refused for want of quota: add credit to its account, or raise its limits.${words}`;
    return fault(endpoint, 'over-quota', { text });
  }
  if (status === 429 || code === 'rate_limit_exceeded') {
    const text = `takes no more requests for now (429): wait a while, or raise the limits of its account.${words}`;
    return fault(endpoint, 'over-quota', { text });
  }
  if (typeof status === 'number') return refused(endpoint, error, { status, words });
  if (error instanceof Error && fieldOf(error, 'error') === undefined) return outOfReach(endpoint, error);
  const text = `failed while it replied${code && ` (${code})`}: try again later, or look into the endpoint’s log.${words}`;
  return fault(endpoint, 'broken-off', { text, cause: error });
}

/** Trying again does not help until someone pays. */
export function isOutOfQuota(error: unknown): boolean {
  return fieldOf(error, 'status') === 402 || NO_QUOTA.includes(textOf(error, 'code'));
}

/** Words of an endpoint or a model as the end of a sentence of ours. */
export function ownWords(endpoint: ModelEndpoint, words: string): string {
  const line = withoutKey(endpoint, words).replace(/\s+/g, ' ').trim();
  if (line === '') return '';
  return ` It says: “${line.length > MOST_WORDS ? `${line.slice(0, MOST_WORDS).toWellFormed()}…` : line}”`;
}

interface Refusal {
  readonly status: number;
  readonly words: string;
}

function refused(endpoint: ModelEndpoint, cause: unknown, { status, words }: Refusal): Fault {
  if (status === 401 || status === 403) return withKey(endpoint, status);
  if (status === 404) {
    const address = isOpenAi(endpoint) ? '' : ', and OPENAI_BASE_URL, which ends before /chat/completions';
    const text = `is not known there (404): check OPENAI_MODEL${address}.${words}`;
    return fault(endpoint, 'rejected', { text, cause });
  }
  if (status === 408)
    return fault(endpoint, 'slow', { text: `gave up waiting (408): try again later.${words}`, cause });
  if (status < 500) {
    const cure = 'check that OPENAI_MODEL names a model for chat that can write JSON.';
    return fault(endpoint, 'rejected', { text: `refuses the request (${status}): ${cure}${words}`, cause });
  }
  const text = `failed (${status}): try again later, or look into the endpoint’s log.${words}`;
  return fault(endpoint, 'unreachable', { text, cause });
}

/** An endpoint that refuses a key may repeat part of it: nothing it says is passed on. */
function withKey(endpoint: ModelEndpoint, status: number): Fault {
  const text =
    endpoint.key === null
      ? `asks for a key (${status}): set OPENAI_API_KEY.`
      : `refuses the key (${status}): check OPENAI_API_KEY, and that it may use this model.`;
  return fault(endpoint, 'key', { text });
}

function outOfReach(endpoint: ModelEndpoint, error: Error): Fault {
  const cure = isOpenAi(endpoint) ? 'check the network.' : 'check OPENAI_BASE_URL, and that the endpoint runs.';
  const text = `cannot be reached (${withoutKey(endpoint, reasonOf(error))}): ${cure}`;
  return fault(endpoint, 'unreachable', { text, cause: error });
}

/** The innermost cause: the system's code for it, or else its words. */
function reasonOf(error: Error): string {
  if (error.cause instanceof Error) return reasonOf(error.cause);
  return textOf(error, 'code') || error.message;
}
