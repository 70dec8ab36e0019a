/** What went wrong with a call to Slack: whether it was surely refused, surely not stored, or neither. */

import { webApi } from '@slack/bolt';
import type { Refusal } from '../../delivery/poster.ts';
import { isUnsent, messageOf } from '../unsent.ts';

export type Fault = Refused | NotStored | Unclear;

/** `reason`: with what to do about it. */
export interface Refused extends Refusal {
  /** Slack's own name for it. */
  readonly code: string;
}

export interface NotStored {
  readonly kind: 'not-stored';
  readonly reason: string;
  readonly waitMs: number | null;
}

export interface Unclear {
  readonly kind: 'unclear';
  readonly reason: string;
}

/** Of whatever a call to the Web API threw. */
export function faultOf(error: unknown): Fault {
  if (error instanceof webApi.WebAPIRateLimitedError) return tooMany(error.retryAfter);
  if (error instanceof webApi.WebAPIPlatformError) return platformFault(error.data);
  if (error instanceof webApi.WebAPIHTTPError) return statusFault(error.statusCode);
  const cause = error instanceof webApi.WebAPIRequestError ? error.original : error;
  if (isUnsent(cause))
    return { kind: 'not-stored', reason: `no connection to Slack: ${messageOf(cause)}`, waitMs: null };
  // The client reads no wait out of it, and says so in words alone.
  if (/^Retry header did not contain/.test(messageOf(cause))) return tooMany(null);
  return { kind: 'unclear', reason: `no reply from Slack: ${messageOf(cause)}` };
}

export function tooMany(seconds: number | null): NotStored {
  return { kind: 'not-stored', reason: 'too many requests', waitMs: seconds === null ? null : seconds * 1000 };
}

/** Slack itself answers 200 or 429: all else is by something on the way, or by Slack in trouble. */
export function statusFault(status: number): NotStored | Unclear {
  const reason = `HTTP status ${status}`;
  return status >= 400 && status < 500 && status !== 408
    ? { kind: 'not-stored', reason, waitMs: null }
    : { kind: 'unclear', reason };
}

export function refused(code: string, cure = CURES[code] ?? 'Slack does not take it'): Refused {
  return { kind: 'refused', code, reason: `${code}: ${cure}`, isClosed: CLOSED.has(code) };
}

/**
 * Nothing of ours can be posted in that channel (docs.slack.dev, errors of chat.postMessage). A token or a scope that is
 * missing is none of these: it holds up every channel, and is mended for all of them in one place.
 */
const CLOSED: ReadonlySet<string> = new Set([
  'channel_not_found',
  'is_archived',
  'no_permission',
  'not_in_channel',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
]);

type Reply = webApi.WebAPIPlatformError['data'];

/** What is no code is no reply of Slack's: the client hands on any text as one. */
function platformFault(reply: Reply): Fault {
  const code: unknown = reply.error;
  if (typeof code !== 'string' || !/^[a-z][a-z0-9_.]{0,79}$/.test(code))
    return { kind: 'unclear', reason: 'a reply that cannot be read' };
  if (LIMITED.has(code)) return tooMany(reply.response_metadata?.retryAfter ?? null);
  if (IN_TROUBLE.has(code)) return { kind: 'unclear', reason: code };
  return code === 'missing_scope' ? refused(code, scopeCure(reply)) : refused(code);
}

const LIMITED: ReadonlySet<string> = new Set(['ratelimited', 'rate_limited', 'message_limit_exceeded']);
/** The call may have been carried out in part (docs.slack.dev, errors of each method). */
const IN_TROUBLE: ReadonlySet<string> = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
]);

function scopeCure(reply: Reply): string {
  const needed: unknown = 'needed' in reply ? reply.needed : null;
  const named = typeof needed === 'string' && /^[\w.:, -]{1,200}$/.test(needed) ? `the scope ${needed}` : 'a scope';
  return `${named} is missing: add it to the app in Slack and install the app again`;
}

const INSTALL = 'the token works no more: install the app in this workspace again';
const INVITE = 'we are not in this channel: /invite the app there';
const KEPT = 'only some may write in this channel: let the app do so';
const LENGTH = 'a fault of ours: longer than Slack takes';

const CURES: Readonly<Record<string, string>> = {
  account_inactive: INSTALL,
  cant_update_message: 'the message is not ours',
  channel_not_found: 'the channel is gone, or we are not in it: /invite the app there',
  edit_window_closed: 'this workspace lets no message be changed any more',
  invalid_auth: INSTALL,
  is_archived: 'the channel is archived: nobody can post there',
  message_not_found: 'the message is gone',
  messages_tab_disabled: 'the app takes no direct messages: its Messages Tab is switched off',
  msg_blocks_too_long: LENGTH,
  msg_too_long: LENGTH,
  no_permission: INVITE,
  not_authed: INSTALL,
  not_in_channel: INVITE,
  not_installed: 'the workspace has no token: install the app there',
  restricted_action: 'the settings of this workspace let no app post there',
  restricted_action_read_only_channel: KEPT,
  restricted_action_thread_only_channel: KEPT,
  token_expired: INSTALL,
  token_revoked: INSTALL,
  user_not_in_channel: 'the reader is not in this channel',
};
