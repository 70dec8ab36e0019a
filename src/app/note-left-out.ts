/** Tells whoever runs a command, in a few lines, what the coverage it stands on leaves out. */

import { momentInWords } from '../chat/moments.ts';
import { plain } from '../chat/plain.ts';
import type { NotYetKnown } from '../coverage/as-of.ts';
import type { Moment } from '../domain/article.ts';
import type { LeftOut } from '../domain/coverage.ts';
import type { Face } from './face.ts';

const SHOWN = 10;
/** So many are named one by one where most of the rest of a store may be later, which is no news; more are counted. */
const FEW = 3;

export function noteLeftOut(face: Face, leftOut: readonly LeftOut[]): void {
  for (const { source, reason } of leftOut.slice(0, SHOWN)) {
    face.note(`briefdesk: left out ${plain(source)}: ${plain(reason)}`);
  }
  const more = leftOut.length - SHOWN;
  if (more > 0) face.note(`briefdesk: and ${more} more; npm run sources lists them.`);
}

/** What the coverage as it stood at a moment leaves out of all its sources. */
export interface AsOfNote {
  readonly at: Moment;
  readonly leftOut: readonly NotYetKnown[];
  /** How many there are now. */
  readonly sources: number;
}

export function noteNotYetKnown(face: Face, { at, leftOut, sources }: AsOfNote): void {
  if (leftOut.length <= FEW) {
    for (const { source, why, reason } of leftOut)
      face.note(`briefdesk: left out ${why === 'part' ? 'part of ' : ''}${plain(source)}: ${plain(reason)}`);
    return;
  }
  const partly = leftOut.filter(({ why }) => why === 'part').length;
  const left = leftOut.length - partly;
  if (left > 0) {
    const some = left === sources ? `all ${grouped(sources)}` : `${grouped(left)} of ${grouped(sources)}`;
    const are = left === 1 ? 'is' : 'are';
    face.note(`briefdesk: as of ${momentInWords(at)}, ${some} sources ${are} left out: ${whyLeftOut(leftOut)}.`);
  }
  if (partly > 0) {
    const blogs = partly === 1 ? 'a live blog that went on is' : `${grouped(partly)} live blogs that went on are`;
    face.note(`briefdesk: ${blogs} shown up to then, without what has no time of its own.`);
  }
}

const WHOLLY = ['later', 'day-only', 'undated'] as const;

/** "they are later", or each kind with its count. */
function whyLeftOut(leftOut: readonly NotYetKnown[]): string {
  const counts = WHOLLY.map((why) => [why, leftOut.filter((one) => one.why === why).length] as const);
  const given = counts.filter(([, count]) => count > 0);
  const who = (count: number): string => (given.length > 1 ? grouped(count) : count === 1 ? 'it' : 'they');
  return given.map(([why, count]) => `${who(count)} ${reasonOf(why, count)}`).join('; ');
}

function reasonOf(why: (typeof WHOLLY)[number], count: number): string {
  const one = count === 1;
  switch (why) {
    case 'later':
      return one ? 'is later' : 'are later';
    case 'day-only':
      return `${one ? 'gives' : 'give'} only that day, no hour, and may be later`;
    case 'undated':
      return `${one ? 'has' : 'have'} no date (sources.yaml can give one)`;
  }
}

/** "5,000" */
function grouped(count: number): string {
  return count.toLocaleString('en-GB');
}
