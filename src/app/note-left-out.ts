/** Tells whoever runs a command, in a few lines, what the coverage it stands on leaves out. */

import type { LeftOut } from '../domain/coverage.ts';
import { plain } from '../terminal/plain.ts';
import type { Face } from './face.ts';

const SHOWN = 10;

export function noteLeftOut(face: Face, leftOut: readonly LeftOut[]): void {
  for (const { source, reason } of leftOut.slice(0, SHOWN)) {
    face.note(`briefdesk: left out ${plain(source)}: ${plain(reason)}`);
  }
  const more = leftOut.length - SHOWN;
  if (more > 0) face.note(`briefdesk: and ${more} more; npm run sources lists them.`);
}
