/** How text is laid out for a face: as wide as its terminal, never so wide that lines are hard to read. */

import type { Look } from '../chat/terminal/look.ts';
import type { Face } from './face.ts';

const WIDEST = 100;
const NARROWEST = 20;

/** A file or a pipe gets the widest lines, so that the same input gives the same bytes everywhere. */
export function lookFor({ columns, colour }: Face): Look {
  return { width: Math.max(NARROWEST, Math.min(columns ?? WIDEST, WIDEST)), colour };
}
