/** Takes the time off the front of entries that are written on one line with it: "14.05 BST: Ferries stop". */

import { readClock } from '../language/clock.ts';
import type { Block } from './block.ts';
import { part } from './block.ts';

const FEWEST = 3;
const SAYS_LIVE = /\blive\b|\bas it happened\b|\bminute by minute\b|\blatest\b|\bupdates?\b/iu;
const FRONT =
  /^(\[?\d{1,2}(?:[:.h]\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s\(?[A-Z]{2,5}\)?|\s\p{Lu}\p{L}+ time)?\]?)(?:\s?[:|–—-]{1,2}\s|\s{1,3})(?=[\p{Lu}“"‘])/u;

/** Unchanged unless the page calls itself live, or is said to be: a list of past events has times in front as well. */
export function splitStamps(blocks: readonly Block[], stated: boolean): readonly Block[] {
  const live = stated || blocks.slice(0, 5).some(({ text }) => text.length < 300 && SAYS_LIVE.test(text));
  if (!live) return blocks;
  const fronts = blocks.map(({ text }) => frontOf(text));
  if (fronts.filter((length) => length > 0).length < FEWEST) return blocks;
  return blocks.flatMap((block, at) => {
    const length = fronts[at] ?? 0;
    if (length === 0) return [block];
    const rest = block.text.slice(length);
    const from = length + (/^\s?[:|–—-]{1,2}\s/u.exec(rest)?.[0].length ?? 0);
    return [part(block, 0, from), part(block, from, block.text.length)].filter((each) => each !== null);
  });
}

/** Length of the time in front, or 0; also 0 for a line that is nothing but a time. */
function frontOf(text: string): number {
  if (readClock(text) !== null) return 0;
  const front = FRONT.exec(text.slice(0, 60))?.[1];
  return front === undefined || readClock(front.trim()) === null ? 0 : front.length;
}
