/** An event of Slack's Events API: a message, our page or a conversation opened, or the end of our stay. */

import { fieldsAt, matching, textAt, valueAt } from '../payload-fields.ts';
import { ID, NAME, TIMESTAMP } from './ids.ts';
import type { Fields } from '../payload-fields.ts';
import { readMessage } from './read-message.ts';
import { ignored, PLATFORM } from './reading.ts';
import type { Read, Reading, Us } from './reading.ts';

export function readEvent(body: Fields, reading: Reading): Read {
  const event = fieldsAt(body, 'event');
  const id = `event:${matching(body, 'event_id', NAME)}`;
  switch (textAt(event, 'type') ?? '') {
    case 'app_mention':
    case 'message':
      return readMessage(event, id, reading);
    case 'app_home_opened':
      return readHome(event, id, reading);
    case 'assistant_thread_started':
      return readGreeting(event, id, reading);
    default:
      return ignored('an event that we do not use');
  }
}

/**
 * Slack sends two events, in any order, and the second may find that we know the workspace no more. Tokens of people
 * who revoke their own are not ours. Null where it is something else.
 */
export function readLeaving(body: Fields, tenant: string, us: (tenant: string) => Us | null): Read | null {
  const event = fieldsAt(body, 'event');
  const type = textAt(body, 'type') === 'event_callback' ? textAt(event, 'type') : null;
  if (type !== 'app_uninstalled' && type !== 'tokens_revoked') return null;
  if (type === 'tokens_revoked' && !isOurs(valueAt(fieldsAt(event, 'tokens'), 'bot'), us(tenant)))
    return ignored('tokens of people, not ours');
  const id = `event:${matching(body, 'event_id', NAME)}`;
  return { kind: 'heard', keys: [id], heard: { kind: 'left', id, from: { platform: PLATFORM, tenant } } };
}

/** The tokens are told by their users. */
function isOurs(users: unknown, us: Us | null): boolean {
  return Array.isArray(users) && users.length > 0 && (us === null || users.includes(us.user));
}

/** Our page, or the messages beside it: what apps made since 2026 hear when somebody opens a conversation with them. */
function readHome(event: Fields, id: string, { tenant }: Reading): Read {
  const to = { platform: PLATFORM, tenant, user: matching(event, 'user', ID) };
  switch (textAt(event, 'tab') ?? '') {
    case 'home':
      return { kind: 'heard', keys: [id], heard: { kind: 'home', id, from: to } };
    case 'messages': {
      const from = { ...to, channel: matching(event, 'channel', ID), thread: null, direct: true, reply: {} };
      return { kind: 'heard', keys: [id], heard: { kind: 'greeting', id, from } };
    }
    default:
      return ignored('another tab of our page');
  }
}

function readGreeting(event: Fields, id: string, { tenant }: Reading): Read {
  const opened = fieldsAt(event, 'assistant_thread');
  return {
    kind: 'heard',
    keys: [id],
    heard: {
      kind: 'greeting',
      id,
      from: {
        platform: PLATFORM,
        tenant,
        channel: matching(opened, 'channel_id', ID),
        thread: matching(opened, 'thread_ts', TIMESTAMP),
        user: matching(opened, 'user_id', ID),
        direct: true,
        reply: {},
      },
    },
  };
}
