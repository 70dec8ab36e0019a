/** Reads fields out of whatever JSON somebody sent: what is missing or does not fit is said, never guessed. */

export type Fields = Readonly<Record<string, unknown>>;

/** Ends the reading of a payload. The message names the field, never what stood in it. */
export class Unreadable extends Error {}

/** Teams, enterprises, channels, users, bots. */
export const ID = /^[A-Z0-9]{1,32}$/;
/** When a message was sent, which is its name within a channel. */
export const TIMESTAMP = /^\d{1,16}\.\d{1,8}$/;
/** Events, triggers, views and the like. */
export const NAME = /^[\w.:-]{1,200}$/;

/** No fields at all where there is no object. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

export function fieldsAt(fields: Fields, name: string): Fields {
  return fieldsOf(valueAt(fields, name));
}

/** Only what the payload itself holds: nothing that every object has. */
export function valueAt(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** Null where it is missing, null or empty, or no text. */
export function textAt(fields: Fields, name: string): string | null {
  const value = valueAt(fields, name);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Throws Unreadable where it is missing or unlike the pattern. */
export function matching(fields: Fields, name: string, pattern: RegExp): string {
  return optional(fields, name, pattern) ?? refuse(name, 'is missing');
}

/** Throws Unreadable where it is there and unlike the pattern. */
export function optional(fields: Fields, name: string, pattern: RegExp): string | null {
  const text = textAt(fields, name);
  return text === null || pattern.test(text) ? text : refuse(name, 'does not look like one');
}

/** What a person wrote, in code units; Slack's own composer stops a little later. */
const LONGEST_TEXT = 10_000;

/** Empty where it is missing. Throws Unreadable where it is longer than anyone writes. */
export function writtenAt(fields: Fields, name: string): string {
  const text = textAt(fields, name) ?? '';
  return text.length <= LONGEST_TEXT ? text : refuse(name, 'is too long');
}

const LONGEST_ADDRESS = 1_000;

/** Null where it is missing, or nothing that a reply could be sent to. */
export function addressAt(fields: Fields, name: string): string | null {
  const text = textAt(fields, name);
  if (text === null || text.length > LONGEST_ADDRESS) return null;
  return /^https?:\/\//.test(text) && URL.canParse(text) ? text : null;
}

function refuse(name: string, flaw: string): never {
  throw new Unreadable(`${name} ${flaw}`);
}
