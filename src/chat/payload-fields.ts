/** Reads fields out of whatever JSON came in: what is missing or does not fit is said, never guessed. */

export type Fields = Readonly<Record<string, unknown>>;

/** Ends the reading of a payload. The message names the field, never what stood in it. */
export class Unreadable extends Error {}

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

/** Empty where it is missing or no list; what is no object in it has no fields. */
export function listAt(fields: Fields, name: string): readonly Fields[] {
  const value = valueAt(fields, name);
  return Array.isArray(value) ? value.map(fieldsOf) : [];
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

/** What a person writes, in code units: Slack's composer stops a little later, Discord's long before. */
const LONGEST_TEXT = 10_000;

/** Empty where it is missing. Throws Unreadable where it is longer than anyone writes. */
export function writtenAt(fields: Fields, name: string): string {
  const text = textAt(fields, name) ?? '';
  return text.length <= LONGEST_TEXT ? text : refuse(name, 'is too long');
}

function refuse(name: string, flaw: string): never {
  throw new Unreadable(`${name} ${flaw}`);
}
