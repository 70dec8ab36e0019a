/** Why a model did not reply, for an operator: which model, where, and what to do. No text holds the endpoint's key. */

import { Problem } from '../domain/problem.ts';
import type { Failure } from './model.ts';
import { hostOf, withoutKey } from './model-endpoint.ts';
import type { ModelEndpoint } from './model-endpoint.ts';

export interface Fault {
  readonly failure: { readonly kind: FaultKind };
  readonly problem: Problem;
}

/** What an endpoint does; the other failures are our own. */
export type FaultKind = Exclude<Failure['kind'], 'resting' | 'over-budget'>;

const LATER = 'try again later, or look into the endpoint’s log.';
const FASTER = 'try again later, or name a faster model in OPENAI_MODEL.';
/** A page of HTML can be long. */
const LONGEST_CAUSE = 500;

/** Of the cause only its words are kept: the package's errors hold headers. */
export function fault(
  endpoint: ModelEndpoint,
  kind: FaultKind,
  { text, cause }: { text: string; cause?: unknown },
): Fault {
  const message = `The language model ${endpoint.model} at ${hostOf(endpoint)} ${text}`;
  return { failure: { kind }, problem: new Problem('model', message, wordsOf(endpoint, cause)) };
}

export function brokeOff(endpoint: ModelEndpoint): Fault {
  return fault(endpoint, 'broken-off', { text: `broke off before the end of its reply: ${LATER}` });
}

/** The endpoint was content, but nothing came that can be read as a stream. */
export function noStream(endpoint: ModelEndpoint): Fault {
  const cure = 'check that OPENAI_BASE_URL is the address of an OpenAI-compatible API.';
  return fault(endpoint, 'garbled', { text: `answered with something else than a stream of events: ${cure}` });
}

export function silent(endpoint: ModelEndpoint, idleMs: number): Fault {
  return fault(endpoint, 'slow', { text: `said nothing for ${idleMs / 1000} seconds: ${FASTER}` });
}

export function tooSlow(endpoint: ModelEndpoint, totalMs: number): Fault {
  return fault(endpoint, 'slow', { text: `did not finish within ${totalMs / 1000} seconds: ${FASTER}` });
}

export function givenUp(endpoint: ModelEndpoint): Fault {
  return fault(endpoint, 'slow', { text: 'was given up before it had replied: try again, and leave it more time.' });
}

export function garbled(endpoint: ModelEndpoint, flaw: string): Fault {
  const cure = 'name a model in OPENAI_MODEL that keeps to a JSON schema.';
  return fault(endpoint, 'garbled', { text: `replied with something else than was asked for (${flaw}): ${cure}` });
}

export function cutOff(endpoint: ModelEndpoint, mostOutputTokens: number): Fault {
  const cure = 'name a model in OPENAI_MODEL that writes or reasons less.';
  return fault(endpoint, 'cut-off', { text: `had not finished after ${mostOutputTokens} tokens: ${cure}` });
}

/** `words`: what it says about it, '' where it says nothing. */
export function declined(endpoint: ModelEndpoint, words: string): Fault {
  const cure = 'if it does so often, name another model in OPENAI_MODEL.';
  return fault(endpoint, 'declined', { text: `declined to reply: ${cure}${words}` });
}

function wordsOf(endpoint: ModelEndpoint, cause: unknown): Error | undefined {
  if (!(cause instanceof Error)) return undefined;
  return new Error(withoutKey(endpoint, `${cause.name}: ${cause.message}`).slice(0, LONGEST_CAUSE).toWellFormed());
}
