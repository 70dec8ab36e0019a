/** One call to Discord, with what came of it: it never throws, and ends with its signal. */

import { RequestMethod } from 'discord.js';
import type { REST, RouteLike } from 'discord.js';
import type { Sent } from '../../delivery/poster.ts';
import { faultOf, tooMany } from './discord-faults.ts';
import type { Fault } from './discord-faults.ts';

export interface Hands {
  readonly rest: REST;
  readonly signal: AbortSignal;
  /** How long to call nothing; null where there is no need to wait. */
  readonly restMs: () => number | null;
}

export interface Request {
  readonly method: 'get' | 'post' | 'patch' | 'put' | 'delete';
  readonly route: RouteLike;
  readonly body?: object;
  readonly query?: Readonly<Record<string, string>>;
  /** By a token that is part of the route: ours does not go with it. */
  readonly byToken?: boolean;
}

/** With the channel it stands in, where Discord tells it. */
export interface Stored extends Sent {
  readonly channel: string | null;
}

export type Outcome = Stored | Fault;

/** For a call that Discord answers with the message. */
export async function storeMessage(request: Request, hands: Hands): Promise<Outcome> {
  const reply = await replyOf(request, hands);
  if (reply.kind !== 'reply') return reply;
  const { id, channel_id: channel } = (reply.value ?? {}) as { readonly id?: unknown; readonly channel_id?: unknown };
  if (typeof id !== 'string' || id === '') return { kind: 'unclear', reason: 'a reply that cannot be read' };
  return { kind: 'sent', message: id, channel: typeof channel === 'string' ? channel : null };
}

/** For a call whose answer says nothing more. */
export async function makeCall(request: Request, hands: Hands): Promise<Outcome> {
  const reply = await replyOf(request, hands);
  return reply.kind === 'reply' ? { kind: 'sent', message: null, channel: null } : reply;
}

export interface Answer {
  readonly kind: 'reply';
  readonly value: unknown;
}

/** A request that takes longer has no reply. */
const CALL_MS = 10_000;

export async function replyOf(request: Request, { rest, signal, restMs }: Hands): Promise<Answer | Fault> {
  const waitMs = restMs();
  if (waitMs !== null) return tooMany(waitMs);
  const { method, route, body, query, byToken = false } = request;
  // The client's own limit ends with the first line of a reply; a reply may stall after it.
  const ending = AbortSignal.any([signal, AbortSignal.timeout(CALL_MS)]);
  const { promise: calledOff, resolve } = Promise.withResolvers<Fault>();
  const end = (): void => {
    resolve({ kind: 'unclear', reason: signal.aborted ? 'called off' : 'no reply from Discord in time' });
  };
  ending.addEventListener('abort', end);
  if (ending.aborted) end();
  const call = rest.request({
    method: METHODS[method],
    fullRoute: route,
    auth: !byToken,
    signal: ending,
    ...(body === undefined ? {} : { body }),
    ...(query === undefined ? {} : { query: new URLSearchParams(query) }),
  });
  try {
    return await Promise.race([calledOff, call.then((value): Answer => ({ kind: 'reply', value }), faultOf)]);
  } finally {
    ending.removeEventListener('abort', end);
  }
}

const METHODS = {
  get: RequestMethod.Get,
  post: RequestMethod.Post,
  patch: RequestMethod.Patch,
  put: RequestMethod.Put,
  delete: RequestMethod.Delete,
} as const;
