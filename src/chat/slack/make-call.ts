/** One call to Slack's Web API, with what came of it: it never throws, and ends with its signal. */

import type { webApi } from '@slack/bolt';
import type { Sent } from '../../delivery/poster.ts';
import { faultOf } from './slack-faults.ts';
import type { Fault } from './slack-faults.ts';

export type Outcome = Sent | Fault;

/** A method that posts tells the platform's id of what was posted, as `ts`. */
export async function makeCall(call: () => Promise<webApi.WebAPICallResult>, signal: AbortSignal): Promise<Outcome> {
  const reply = await replyOf(call, signal);
  if (reply.kind !== 'reply') return reply;
  const ts = 'ts' in reply.value ? reply.value.ts : null;
  return { kind: 'sent', message: typeof ts === 'string' && ts !== '' ? ts : null };
}

export interface Reply<Value> {
  readonly kind: 'reply';
  readonly value: Value;
}

/** The client itself knows no signal: a call that is called off goes on alone, for as long as its own limit. */
export async function replyOf<Value>(call: () => Promise<Value>, signal: AbortSignal): Promise<Reply<Value> | Fault> {
  const { promise: calledOff, resolve } = Promise.withResolvers<Fault>();
  const end = (): void => {
    resolve({ kind: 'unclear', reason: 'called off' });
  };
  signal.addEventListener('abort', end);
  if (signal.aborted) end();
  try {
    return await Promise.race([calledOff, settled(call)]);
  } finally {
    signal.removeEventListener('abort', end);
  }
}

async function settled<Value>(call: () => Promise<Value>): Promise<Reply<Value> | Fault> {
  try {
    return { kind: 'reply', value: await call() };
  } catch (error) {
    return faultOf(error);
  }
}
