/** Replies to an interaction by the token that came with it: it needs no permission there, and works for 15 minutes. */

import { MessageFlags, Routes } from 'discord.js';
import type { Reply } from './discord-calls.ts';
import { refused } from './discord-faults.ts';
import type { Refused } from './discord-faults.ts';
import { LIMITS } from './limits.ts';
import { makeCall, storeMessage } from './make-call.ts';
import type { Hands, Outcome } from './make-call.ts';
import type { DiscordPost } from './post.ts';

/** Discord's clock and ours may differ, and a call takes its time. */
const EARLIER_MS = 15_000;

export function isFresh({ at }: Reply, now: number): boolean {
  return now - Date.parse(at) < LIMITS.tokenMs - EARLIER_MS;
}

/** As Discord itself says it when it is too late. */
export const TOO_LATE: Refused = refused(50_027);

/** Once, however often: the first reply is told anew, seen by whoever it was meant for when it was put off. */
export function editOriginal(reply: Reply, post: DiscordPost, hands: Hands): Promise<Outcome> {
  return storeMessage({ method: 'patch', route: originalOf(reply), body: post, byToken: true }, hands);
}

/** Without a trace. */
export function deleteOriginal(reply: Reply, hands: Hands): Promise<Outcome> {
  return makeCall({ method: 'delete', route: originalOf(reply), byToken: true }, hands);
}

/** A further reply for the asker alone. */
export async function tellAsker(reply: Reply, post: DiscordPost, hands: Hands): Promise<Outcome> {
  const body = { ...post, flags: post.flags | MessageFlags.Ephemeral };
  const route = Routes.webhook(reply.application, reply.token);
  const told = await storeMessage({ method: 'post', route, body, byToken: true }, hands);
  return hidden(told);
}

/** Nobody finds a message again that one reader sees. */
export function hidden(outcome: Outcome): Outcome {
  return outcome.kind === 'sent' ? { ...outcome, message: null } : outcome;
}

function originalOf({ application, token }: Reply): ReturnType<typeof Routes.webhookMessage> {
  return Routes.webhookMessage(application, token, '@original');
}
