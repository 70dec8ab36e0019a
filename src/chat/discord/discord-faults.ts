/** What went wrong with a call to Discord: whether it was surely refused, surely not stored, or neither. */

import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes as CODES } from 'discord.js';
import type { Refusal } from '../../delivery/poster.ts';
import { isUnsent, messageOf } from '../unsent.ts';

export type Fault = Refused | NotStored | Unclear;

/** `reason`: with what to do about it. */
export interface Refused extends Refusal {
  /** Discord's own number for it. */
  readonly code: number;
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

/** Of whatever a call threw. No reason holds an address: a token may be part of it. */
export function faultOf(error: unknown): Fault {
  if (error instanceof RateLimitError) return tooMany(error.retryAfter);
  if (error instanceof DiscordAPIError) return answerFault(error);
  if (error instanceof HTTPError) return { kind: 'unclear', reason: `HTTP status ${error.status}` };
  // The client forgets a token that Discord did not take.
  if (error instanceof Error && /^Expected token to be set/.test(error.message)) return refused(UNAUTHORIZED);
  if (isUnsent(error))
    return { kind: 'not-stored', reason: `no connection to Discord: ${messageOf(error)}`, waitMs: null };
  return { kind: 'unclear', reason: `no reply from Discord: ${messageOf(error)}` };
}

export function tooMany(waitMs: number | null): NotStored {
  return { kind: 'not-stored', reason: 'too many requests', waitMs };
}

export function refused(code: number): Refused {
  const reason = `${code}: ${CURES[code] ?? 'Discord does not take it'}`;
  return { kind: 'refused', code, reason, isClosed: SHUT.has(code) };
}

/** The status, where Discord has no number of its own for it. */
const UNAUTHORIZED = 401;

function answerFault({ status, code }: DiscordAPIError): Fault {
  if (status === 408) return { kind: 'unclear', reason: `HTTP status ${status}` };
  const known = typeof code === 'number' ? code : 0;
  if (LIMITED.has(known)) return tooMany(null);
  if (known !== 0) return refused(known);
  if (status === UNAUTHORIZED) return refused(UNAUTHORIZED);
  // Without a number of Discord's it is by something on the way.
  return { kind: 'not-stored', reason: `HTTP status ${status}`, waitMs: null };
}

const LIMITED: ReadonlySet<number> = new Set([
  CODES.ActionCannotBePerformedDueToSlowmodeRateLimit,
  CODES.ChannelWriteRateLimit,
  CODES.OpeningDirectMessagesTooFast,
  CODES.MaximumNumberOfEditsToMessagesOlderThanOneHourReached,
  CODES.CloudflareIsBlockingYourRequest,
  CODES.ServiceResourceIsBeingRateLimited,
  CODES.APIResourceOverloaded,
]);

/** The token of an interaction works no more, or what it replied with is gone. */
const GONE: ReadonlySet<number> = new Set([
  CODES.UnknownInteraction,
  CODES.UnknownWebhook,
  CODES.UnknownMessage,
  CODES.InvalidWebhookToken,
]);

export function isGone({ kind, ...fault }: { readonly kind: string; readonly code?: number }): boolean {
  return kind === 'refused' && GONE.has(fault.code ?? 0);
}

/** We may not write there. A token that works no more is none of these: it holds up every channel, and is mended for all of them in one place. */
const SHUT: ReadonlySet<number> = new Set([
  CODES.UnknownChannel,
  CODES.UnknownGuild,
  CODES.MissingAccess,
  CODES.MissingPermissions,
  CODES.CannotSendMessagesInNonTextChannel,
]);

export function isShut({ kind, ...fault }: { readonly kind: string; readonly code?: number }): boolean {
  return kind === 'refused' && SHUT.has(fault.code ?? 0);
}

const ACCESS = 'let briefdesk see the channel, send messages and send messages in threads there';
const TOO_LATE = 'asked more than 15 minutes ago, or replied to already: ask again';
const NO_MESSAGES = 'the reader takes no messages from briefdesk';
const BLOCKED = 'the rules of this server do not let it through';

const CURES: Readonly<Partial<Record<number, string>>> = {
  [UNAUTHORIZED]: 'the token works no more: set DISCORD_TOKEN to the one that the developer portal shows',
  [CODES.UnknownChannel]: 'the channel or thread is gone, or briefdesk was removed from the server',
  [CODES.UnknownGuild]: 'briefdesk was removed from the server',
  [CODES.UnknownMessage]: 'the message is gone',
  [CODES.UnknownWebhook]: TOO_LATE,
  [CODES.UnknownInteraction]: TOO_LATE,
  [CODES.InvalidWebhookToken]: TOO_LATE,
  [CODES.MissingAccess]: ACCESS,
  [CODES.MissingPermissions]: ACCESS,
  [CODES.CannotEditMessageAuthoredByAnotherUser]: 'the message is not ours',
  [CODES.CannotSendMessagesToThisUser]: NO_MESSAGES,
  [CODES.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds]: NO_MESSAGES,
  [CODES.CannotSendMessagesInNonTextChannel]: 'there are no messages in this kind of channel',
  [CODES.InvalidFormBodyOrContentType]: 'a fault of ours: Discord finds it malformed',
  [CODES.InvalidActionOnArchivedThread]: 'the thread is archived and locked: unlock it',
  [CODES.ThreadLocked]: 'the thread is locked: unlock it',
  [CODES.MaximumActiveThreads]: 'the server has as many threads as it may: archive some',
  [CODES.MessageWasBlockedByAutomaticModeration]: BLOCKED,
  [CODES.TitleWasBlockedByAutomaticModeration]: BLOCKED,
};
