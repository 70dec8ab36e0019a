/** One request to an endpoint, heard to its end: within its time, tried once more where that can help. */

import { failed, isOutOfQuota, ownWords } from './endpoint-errors.ts';
import { fieldOf } from './json-fields.ts';
import type { Tokens } from './model.ts';
import type { ModelEndpoint } from './model-endpoint.ts';
import { brokeOff, cutOff, declined, garbled, givenUp, noStream, silent, tooSlow } from './model-faults.ts';
import type { Fault } from './model-faults.ts';
import { idleTimer, pause } from './patience.ts';
import type { Patience } from './patience.ts';
import { NOTHING_SAID } from './said.ts';
import type { Asked, End, Format, ModelApi, Said } from './said.ts';

export type Heard =
  | { readonly kind: 'said'; readonly text: string; readonly tokens: Tokens }
  /** `error` is what the request was answered with in place of a stream, null where there was one. */
  | { readonly kind: 'fault'; readonly fault: Fault; readonly tokens: Tokens; readonly error: unknown };

export interface Line {
  readonly api: ModelApi;
  readonly endpoint: ModelEndpoint;
  readonly patience: Patience;
}

/** Where the endpoint does not say how long to wait. */
const RETRY_MS = 500;

export async function hearOut(asked: Asked, format: Format, line: Line): Promise<Heard> {
  const heard = await hearOnce(asked, format, line);
  const waitMs = heard.kind === 'said' ? null : retryAfterMs(heard.error);
  if (waitMs === null || waitMs >= line.patience.leftMs()) return heard;
  await pause(waitMs, line.patience.signal);
  return hearOnce(asked, format, line);
}

async function hearOnce(asked: Asked, format: Format, { api, endpoint, patience }: Line): Promise<Heard> {
  const idle = idleTimer(patience.idleMs);
  let said = NOTHING_SAID;
  let events: number | null = null;
  let error: unknown = null;
  try {
    const stream = await api.open(asked, format, AbortSignal.any([patience.signal, idle.signal]));
    events = 0;
    for await (const event of stream) {
      idle.heard();
      events += 1;
      said = api.hear(said, event);
    }
  } catch (thrown) {
    error = thrown;
  } finally {
    idle.end();
  }
  const { end, tokens } = said;
  const fault = (one: Fault, refusal: unknown = null): Heard => ({ kind: 'fault', fault: one, tokens, error: refusal });
  if (end !== null) {
    const one = faultOfEnd(end, said, { asked, endpoint });
    return one === null ? { kind: 'said', text: said.text, tokens } : fault(one);
  }
  if (patience.givenUp()) return fault(givenUp(endpoint));
  if (patience.signal.aborted) return fault(tooSlow(endpoint, patience.totalMs));
  if (idle.signal.aborted) return fault(silent(endpoint, patience.idleMs));
  if (events === null) return fault(failed(endpoint, error), error);
  if (error instanceof SyntaxError || fieldOf(error, 'error') !== undefined)
    return fault(begun(failed(endpoint, error)));
  return fault(events === 0 && error === null ? noStream(endpoint) : brokeOff(endpoint));
}

interface Between {
  readonly asked: Asked;
  readonly endpoint: ModelEndpoint;
}

/** Null where the end is that of a reply. */
function faultOfEnd(end: End, { text, refusal }: Said, { asked, endpoint }: Between): Fault | null {
  switch (end.kind) {
    case 'complete':
      if (refusal !== '') return declined(endpoint, ownWords(endpoint, refusal));
      return text.trim() === '' ? garbled(endpoint, 'no text') : null;
    case 'cut-off':
      return cutOff(endpoint, asked.mostOutputTokens);
    case 'declined':
      return declined(endpoint, ownWords(endpoint, refusal));
    case 'failed':
      return begun(failed(endpoint, end.error));
  }
}

/** What fails once a stream is there was reached, and has taken tokens. */
function begun(fault: Fault): Fault {
  return fault.failure.kind === 'unreachable' ? { ...fault, failure: { kind: 'broken-off' } } : fault;
}

/** Null where the same request would end the same, or was already being replied to. */
function retryAfterMs(error: unknown): number | null {
  if (error === null || isOutOfQuota(error)) return null;
  const status = fieldOf(error, 'status');
  if (typeof status === 'number' && status < 500 && ![408, 409, 429].includes(status)) return null;
  const headers = fieldOf(error, 'headers');
  if (!(headers instanceof Headers)) return RETRY_MS;
  const ms = Number(headers.get('retry-after-ms') ?? NaN);
  if (ms >= 0) return ms;
  const after = headers.get('retry-after') ?? '';
  const seconds = Number(after === '' ? NaN : after);
  const untilMs = Number.isNaN(seconds) ? Date.parse(after) - Date.now() : seconds * 1000;
  return untilMs >= 0 ? untilMs : RETRY_MS;
}
