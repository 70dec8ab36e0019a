/** How much a block of Slack's holds. */

import { storedLength } from './escape.ts';

/** Characters of all that is shown, as Slack stores it, and of what buttons say. */
export function charactersIn(block: object): number {
  return lengthOf(block);
}

function lengthOf(part: unknown): number {
  if (typeof part === 'string') return storedLength(part);
  if (typeof part !== 'object' || part === null) return 0;
  let sum = 0;
  for (const [name, value] of Object.entries(part)) if (!isGiven(name)) sum += lengthOf(value);
  return sum;
}

/** Every string of a block but the names that Slack gives: of kinds and styles. */
export function textsIn(part: unknown): readonly string[] {
  if (typeof part === 'string') return [part];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) => (isGiven(name) ? [] : textsIn(value)));
}

function isGiven(name: string): boolean {
  return name === 'type' || name === 'style';
}
