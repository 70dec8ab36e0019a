/** A button that was pressed or a choice that was made in a message of ours or on our page. */

import { fieldsAt, fieldsOf, matching, optional, textAt, Unreadable, valueAt } from '../payload-fields.ts';
import { ID, TIMESTAMP } from './ids.ts';
import type { Fields } from '../payload-fields.ts';
import { repliesOf } from './read-command.ts';
import { ignored, PLATFORM } from './reading.ts';
import type { Read, Reading } from './reading.ts';
import type { Place } from '../team/heard.ts';

/** As much as a button can hold. */
const LONGEST_VALUE = 2_000;

/** Of several actions in one payload only the first: Slack sends one at a time. */
export function readPress(body: Fields, { tenant }: Reading): Read {
  const actions = valueAt(body, 'actions');
  const first = fieldsOf(Array.isArray(actions) ? actions[0] : undefined);
  const action = textAt(first, 'value') ?? textAt(fieldsAt(first, 'selected_option'), 'value');
  // A link is a button as well, and a choice can be taken back.
  if (action === null) return ignored('a press that holds nothing');
  if (action.length > LONGEST_VALUE) throw new Unreadable('value is too long');
  const user = matching(fieldsAt(body, 'user'), 'id', ID);
  const replies = repliesOf(body);
  const id = `press:${replies['trigger'] ?? ''}`;
  const place = placeOf(body, user);
  const reply = isRoot(body, place) ? { ...replies, aside: 'channel' } : replies;
  const from = { platform: PLATFORM, tenant, user, reply, ...place };
  return { kind: 'heard', keys: [id], heard: { kind: 'press', id, from, action } };
}

/**
 * Our page has no channel: whoever looks at it is met in person. Elsewhere it is not `direct`, for the reason that a
 * command is not. A message of the channel itself has a thread under it, begun or not; one for the asker alone has none.
 */
function placeOf(body: Fields, user: string): Pick<Place, 'channel' | 'thread'> & { readonly direct: boolean } {
  const container = fieldsAt(body, 'container');
  if (textAt(container, 'type') === 'view') return { channel: user, thread: null, direct: true };
  const channel = optional(container, 'channel_id', ID) ?? matching(fieldsAt(body, 'channel'), 'id', ID);
  const above = optional(container, 'thread_ts', TIMESTAMP);
  if (valueAt(container, 'is_ephemeral') === true) return { channel, thread: above, direct: false };
  const message = fieldsAt(body, 'message');
  const root = optional(message, 'thread_ts', TIMESTAMP) ?? above ?? optional(message, 'ts', TIMESTAMP);
  return { channel, thread: root ?? optional(container, 'message_ts', TIMESTAMP), direct: false };
}

/** What is for the asker alone is seen in a thread only by those who have it open, and the button stands in the channel. */
function isRoot(body: Fields, { thread }: Pick<Place, 'thread'>): boolean {
  const pressed = textAt(fieldsAt(body, 'message'), 'ts') ?? textAt(fieldsAt(body, 'container'), 'message_ts');
  return thread !== null && thread === pressed;
}
