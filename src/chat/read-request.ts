/** Reads what a reader typed: a command with what stands after it, or words of their own. */

import { cut } from '../ask/conversation/limit.ts';
import { plain } from './plain.ts';

export type Request =
  | { readonly kind: 'command'; readonly name: string; readonly argument: string }
  | { readonly kind: 'text'; readonly text: string };

/** In UTF-16 code units; longer than any question that is read, so that it is still said that one was cut. */
const LONGEST = 10_000;

/** On one line, without control characters. A command's name is in small letters, and none for a slash alone. */
export function readRequest(typed: string): Request {
  const text = plain(cut(typed, LONGEST));
  const [, name, argument = ''] = /^\/(\S*)(?: (.*))?$/su.exec(text) ?? [];
  return name === undefined ? { kind: 'text', text } : { kind: 'command', name: name.toLowerCase(), argument };
}
