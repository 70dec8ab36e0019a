/** A slash command, whatever its name: the core knows which it answers. */

import { matching, textAt } from '../payload-fields.ts';
import { addressAt, ID, NAME } from './ids.ts';
import type { Fields } from '../payload-fields.ts';
import { readText } from './read-text.ts';
import { PLATFORM } from './reading.ts';
import type { Read, Reading } from './reading.ts';

const COMMAND = /^\/[\p{L}\p{N}_-]{1,40}$/u;

/**
 * A command is never `direct`: Slack gives a conversation with us and one of two people that we are no part of the same
 * kind of id and the same name ("directmessage"). Taken for a channel, the first loses nothing; the other way round we
 * would speak up where somebody reads along. Nor has it a thread: Slack has no commands there.
 */
export function readCommand(body: Fields, { tenant, us }: Reading): Read {
  const id = `command:${matching(body, 'trigger_id', NAME)}`;
  return {
    kind: 'heard',
    keys: [id],
    heard: {
      kind: 'command',
      id,
      from: {
        platform: PLATFORM,
        tenant,
        channel: matching(body, 'channel_id', ID),
        thread: null,
        user: matching(body, 'user_id', ID),
        direct: false,
        reply: repliesOf(body),
      },
      name: matching(body, 'command', COMMAND).slice(1).toLowerCase(),
      text: readText(textAt(body, 'text') ?? '', us).text,
    },
  };
}

/** What opens a form, for three seconds, and where a reply may go for half an hour, five times. */
export function repliesOf(body: Fields): Readonly<Record<string, string>> {
  const responseUrl = addressAt(body, 'response_url');
  return {
    ...(responseUrl === null ? {} : { responseUrl }),
    trigger: matching(body, 'trigger_id', NAME),
  };
}
