/** Replies by the address that came with a command or a press: no token goes there, and nowhere else is it sent. */

import type { Outcome } from './make-call.ts';
import type { Quiet } from './post.ts';
import { CALL_MS } from './slack-client.ts';
import { refused, statusFault, tooMany } from './slack-faults.ts';
import { isUnsent, messageOf } from '../unsent.ts';

export interface Responding {
  readonly fetch: typeof fetch;
  /** Set where another server stands for Slack: its host is then the one that is called. */
  readonly slackApiUrl: string | null;
}

/** As `response_url` takes it (docs.slack.dev, handling user interaction): 5 of them, within 30 minutes. */
export type ResponseBody =
  | ({
      readonly response_type: 'in_channel' | 'ephemeral';
      readonly replace_original: false;
      readonly text: string;
      readonly blocks?: readonly object[];
      readonly thread_ts?: string;
    } & Partial<Quiet>)
  | { readonly delete_original: true };

/** The platform's id of what was posted is never told. Refused where the address is none of Slack's or was used up. */
export async function respond(
  url: string,
  body: ResponseBody,
  { fetch, slackApiUrl, signal }: Responding & { readonly signal: AbortSignal },
): Promise<Outcome> {
  if (!isSlacks(url, slackApiUrl)) return refused('no_address', 'the address to reply to is not one of Slack');
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(CALL_MS)]),
    });
    return outcomeOf(response, await response.text());
  } catch (error) {
    const reason = messageOf(error);
    return isUnsent(error) ? { kind: 'not-stored', reason, waitMs: null } : { kind: 'unclear', reason };
  }
}

const SLACKS_HOST = 'hooks.slack.com';

function isSlacks(url: string, slackApiUrl: string | null): boolean {
  const parsed = URL.parse(url);
  if (parsed === null || parsed.username !== '' || parsed.password !== '') return false;
  if (slackApiUrl !== null) return parsed.origin === URL.parse(slackApiUrl)?.origin;
  return parsed.protocol === 'https:' && parsed.host === SLACKS_HOST;
}

/** The reply is `ok`, alone or in JSON. */
function outcomeOf({ status, headers }: Response, text: string): Outcome {
  if (status === 429) return tooMany(secondsIn(headers.get('retry-after')));
  const code = /"error"\s*:\s*"([a-z_]{1,60})"/.exec(text)?.[1] ?? /^[a-z_]{3,60}$/.exec(text.trim())?.[0];
  if (status >= 400 && status < 500 && status !== 408) return refused(code ?? `status_${status}`, GONE);
  if (status !== 200) return statusFault(status);
  if (text.trim() === 'ok' || /^\s*\{\s*"ok"\s*:\s*true\b/.test(text)) return { kind: 'sent', message: null };
  return code === undefined ? { kind: 'unclear', reason: 'a reply that cannot be read' } : refused(code, GONE);
}

const GONE = 'the address to reply to works no more';

function secondsIn(header: string | null): number | null {
  const seconds = Number.parseInt(header ?? '', 10);
  return Number.isNaN(seconds) ? null : seconds;
}
