/** What Slack's names look like: what is unlike them is not taken for one. */

import { textAt, type Fields } from '../payload-fields.ts';

/** Teams, enterprises, channels, users, bots. */
export const ID = /^[A-Z0-9]{1,32}$/;
/** When a message was sent, which is its name within a channel. */
export const TIMESTAMP = /^\d{1,16}\.\d{1,8}$/;
/** Events, triggers, views and the like. */
export const NAME = /^[\w.:-]{1,200}$/;

const LONGEST_ADDRESS = 1_000;

/** Null where it is missing, or nothing that a reply could be sent to. */
export function addressAt(fields: Fields, name: string): string | null {
  const text = textAt(fields, name);
  if (text === null || text.length > LONGEST_ADDRESS) return null;
  return /^https?:\/\//.test(text) && URL.canParse(text) ? text : null;
}
