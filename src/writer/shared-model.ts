/** A model that is asked the same thing once: replies are kept, and those who ask at the same time share one call. */

import { Problem } from '../domain/problem.ts';
import type { Call, Model, ModelReply, ModelRequest, Tokens } from '../llm/model.ts';
import type { ReplyCache } from '../store/reply-cache.ts';
import { givenUp } from './given-up.ts';

/** A call under way, and how many wait for its reply. */
interface Flight {
  readonly reply: Promise<ModelReply>;
  readonly stop: AbortController;
  waiting: number;
}

const NONE: Tokens = { input: 0, output: 0 };

/** A call is made on behalf of whoever comes first; for the others, as for a kept reply, it takes no tokens. */
export function sharedModel(model: Model, cache: ReplyCache): Model {
  const { name } = model;
  const flights = new Map<string, Flight>();

  const start = (key: string, request: ModelRequest, call: Call): Flight => {
    const stop = new AbortController();
    const ask = async (): Promise<ModelReply> => {
      const reply = await model.reply(request, { payer: call.payer, signal: stop.signal });
      if (reply.kind === 'replied') {
        unlessBroken(() => {
          cache.write(name, key, reply.value);
        });
      }
      return reply;
    };
    const reply = ask().finally(() => {
      forget(key, flight);
    });
    const flight: Flight = { reply, stop, waiting: 0 };
    flights.set(key, flight);
    return flight;
  };

  const forget = (key: string, flight: Flight): void => {
    if (flights.get(key) === flight) flights.delete(key);
  };

  /** The last to give up ends the call, and whoever comes then begins another. */
  const waitFor = async (key: string, flight: Flight, signal: AbortSignal | undefined): Promise<ModelReply> => {
    flight.waiting += 1;
    const reply = await unlessAborted(flight.reply, signal);
    flight.waiting -= 1;
    if (reply !== null) return reply;
    if (flight.waiting === 0) {
      forget(key, flight);
      flight.stop.abort(signal?.reason);
    }
    return givenUp(name, signal?.reason);
  };

  return {
    name,
    async reply(request, call) {
      const key = keyOf(request);
      const { signal } = call;
      while (signal?.aborted !== true) {
        const kept = unlessBroken(() => cache.read(name, key));
        if (kept !== null) return { kind: 'replied', value: kept.value, tokens: NONE };
        const flight = flights.get(key);
        if (flight === undefined) return waitFor(key, start(key, request, call), signal);
        const reply = await waitFor(key, flight, signal);
        if (!isForPayerAlone(reply)) return { ...reply, tokens: NONE };
      }
      return givenUp(name, signal.reason);
    },
  };
}

/** What decides the reply, in one order. That of the schema's own properties counts: a model writes them in it. */
function keyOf({ instructions, material, schema, mostOutputTokens }: ModelRequest): string {
  return JSON.stringify([instructions, material, schema.name, schema.schema, mostOutputTokens]);
}

/** What one reader has used up says nothing about another's. */
function isForPayerAlone(reply: ModelReply): boolean {
  return reply.kind === 'failed' && reply.failure.kind === 'over-budget' && reply.failure.whose !== 'all';
}

/** A cache that cannot be used costs a call, no more. */
function unlessBroken<Result>(act: () => Result): Result | null {
  try {
    return act();
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

/** Null where the signal came first. */
async function unlessAborted(reply: Promise<ModelReply>, signal: AbortSignal | undefined): Promise<ModelReply | null> {
  if (signal === undefined) return reply;
  const { promise, resolve, reject } = Promise.withResolvers<ModelReply | null>();
  const leave = (): void => {
    resolve(null);
  };
  signal.addEventListener('abort', leave, { once: true });
  reply.then(resolve, reject);
  try {
    return await promise;
  } finally {
    signal.removeEventListener('abort', leave);
  }
}
