/** How much a block of Slack's holds. */

import { storedLength } from './escape.ts';

/** Characters of all that is shown, as Slack stores it, and of what buttons say. */
export function charactersIn(block: object): number {
  return textsIn(block).reduce((sum, text) => sum + storedLength(text), 0);
}

/** Every string of a block but the names that Slack gives: of kinds and styles. */
export function textsIn(part: unknown): readonly string[] {
  if (typeof part === 'string') return [part];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) => (name === 'type' || name === 'style' ? [] : textsIn(value)));
}
