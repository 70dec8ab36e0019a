/** Makes plain data of whatever is to be logged: secrets out by their names, errors told, objects with a life of their own only named. */

import type { LogFields } from '../domain/log.ts';
import { REDACTED } from './redact.ts';

/** Words that make the name of a field the name of a secret: `botToken`, `signing_secret`, `x-slack-signature`, `apiKey`. */
const SECRET_WORDS: ReadonlySet<string> = new Set(
  'token secret authorization signature password passphrase credential key cookie trigger ticket'.split(' '),
);

/** Deeper than anything worth reading. */
const DEEPEST = 8;

/** Never throws: what cannot be read is said to be so. */
export function plainFields(fields: LogFields): LogFields {
  try {
    return plainEntries(fields, []);
  } catch {
    return { fields: '[unreadable]' };
  }
}

/** `within` are the objects that `value` stands in, outermost first. */
function plain(value: unknown, within: readonly object[]): unknown {
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'function' || typeof value === 'symbol') return `[${typeof value}]`;
  return typeof value === 'object' && value !== null ? plainObject(value, within) : value;
}

function plainObject(value: object, within: readonly object[]): unknown {
  if (within.includes(value)) return '[circular]';
  if (within.length >= DEEPEST) return '[deeper]';
  if (Array.isArray(value)) return value.map((each) => plain(each, [...within, value]));
  if (Error.isError(value)) return plainError(value, within);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === null || prototype === Object.prototype) return plainEntries(value, within);
  // A client or a request holds tokens anywhere, so nothing of it is looked at.
  return `[${value.constructor.name}]`;
}

function plainEntries(value: object, within: readonly object[]): LogFields {
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      isSecret(name, each) ? REDACTED : plain(each, [...within, value]),
    ]),
  );
}

/** Whatever else hangs on an error (a request, its headers) stays there. */
function plainError(error: Error & { readonly code?: unknown }, within: readonly object[]): LogFields {
  const { name, message, code, stack, cause } = error;
  const inner = [...within, error];
  return {
    ...{ name, message, stack },
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(cause === undefined ? {} : { cause: plain(cause, inner) }),
  };
}

/** What is not there, or is only whether or how many (`tokens: 980`), gives nothing away. */
function isSecret(name: string, value: unknown): boolean {
  if (value === undefined || value === null || typeof value === 'boolean') return false;
  const words = name
    .replace(/(?<=[a-z0-9])(?=[A-Z])/gu, '_')
    .toLowerCase()
    .split(/[^a-z0-9]+/u);
  if (words.join('_').includes('response_url')) return true;
  return words.some(
    (word) => SECRET_WORDS.has(word) || (typeof value !== 'number' && SECRET_WORDS.has(word.replace(/s$/u, ''))),
  );
}
