/** What a person said where we can hear it; what programs, edits and comings and goings say is left out. */

import { matching, optional, textAt, valueAt } from '../payload-fields.ts';
import { ID, TIMESTAMP } from './ids.ts';
import type { Fields } from '../payload-fields.ts';
import { readText } from './read-text.ts';
import { ignored, PLATFORM } from './reading.ts';
import type { Read, Reading, Us } from './reading.ts';

/**
 * A mention arrives twice, as `app_mention` and as `message`: both are named after the message, and say the same. Either
 * may be the only one, as an app may not be allowed to read the channel.
 */
export function readMessage(event: Fields, eventId: string, { tenant, us }: Reading): Read {
  const noise = noiseIn(event, us);
  if (noise !== null) return ignored(noise);
  const channel = matching(event, 'channel', ID);
  const message = matching(event, 'ts', TIMESTAMP);
  const thread = optional(event, 'thread_ts', TIMESTAMP);
  const { text, names, namesOthers } = readText(textAt(event, 'text') ?? '', us);
  const toUs = names || textAt(event, 'type') === 'app_mention';
  // Only these are sent for a conversation with us alone: there is no other kind of `im` that an app hears.
  const direct = textAt(event, 'channel_type') === 'im';
  if (!toUs && !direct && thread === null) return ignored('people talking in a channel');
  const from = { platform: PLATFORM, tenant, channel, thread, user: matching(event, 'user', ID), direct, reply: {} };
  const id = `message:${channel}:${message}`;
  const heard = { kind: 'message', id, from, message, text, toUs, toOthers: namesOthers } as const;
  return { kind: 'heard', keys: [id, eventId], heard };
}

/** Kinds of message that are a person's words. */
const SPOKEN: readonly (string | null)[] = [null, 'thread_broadcast', 'file_share', 'me_message'];

function noiseIn(event: Fields, us: Us): string | null {
  const user = textAt(event, 'user');
  if (user === us.user || textAt(event, 'bot_id') === us.bot) return 'our own message';
  if (['bot_id', 'bot_profile'].some((name) => isThere(valueAt(event, name)))) return 'a message of a bot';
  if (!SPOKEN.includes(textAt(event, 'subtype'))) return 'no message of a person';
  if (user === null || user === 'USLACKBOT') return 'nobody said it';
  if (valueAt(event, 'hidden') === true) return 'a hidden message';
  if (isThere(valueAt(event, 'edited'))) return 'an edit';
  return (textAt(event, 'text') ?? '').trim() === '' ? 'a message without words' : null;
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null;
}
