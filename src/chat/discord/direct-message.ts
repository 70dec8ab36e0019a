/** A message for one reader, in the conversation that they have with us: it takes no permission, and they may take none. */

import { Routes } from 'discord.js';
import type { Post } from '../../store/outbox.ts';
import { replyOf } from './make-call.ts';
import type { Hands, Outcome } from './make-call.ts';
import { create } from './post-in-place.ts';
import type { DiscordPost } from './post.ts';

/** The row's channel is the reader's id. Opening what is open already tells the same (docs.discord.com, create DM). */
export async function toReader(row: Post, post: DiscordPost, hands: Hands): Promise<Outcome> {
  const body = { recipient_id: row.channel };
  const opened = await replyOf({ method: 'post', route: Routes.userChannels(), body }, hands);
  if (opened.kind === 'refused' || opened.kind === 'not-stored') return opened;
  const { id } = (opened.kind === 'reply' ? (opened.value ?? {}) : {}) as { readonly id?: unknown };
  // Whatever came of it, nothing was said yet.
  if (typeof id !== 'string' || id === '')
    return { kind: 'not-stored', reason: 'no conversation with the reader was opened', waitMs: null };
  return create(id, { row, post }, hands);
}
