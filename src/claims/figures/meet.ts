/** Whether two figures answer the same question, and whether their answers can both hold. */

import type { Quantity } from '../../language/quantities.ts';
import { isOneParty, voiceOf } from '../parties.ts';
import { mayTellOneStory, toldAt } from '../told-when.ts';
import { compare, listsMeet, sharesMeet, type Meeting } from './compare.ts';
import { sharedIn, type Likeness } from './likeness.ts';
import { sameThing } from './same-thing.ts';
import { occasionOf, scopeOf, type Scope } from './scope.ts';
import type { Site } from './sites.ts';

/** How alike two sentences must be whose names or places differ, and how alike where a report of the event is only carried on. */
const DOUBTFUL = 0.45;
const CARRIED_ON = 0.12;

const scopes = new WeakMap<Site, Scope>();

function scope(site: Site): Scope {
  const known = scopes.get(site);
  if (known !== undefined) return known;
  const [first] = site.parts;
  const read = first === undefined ? NOWHERE : scopeOf(site.sentence, first);
  scopes.set(site, read);
  return read;
}

const NOWHERE: Scope = {
  names: new Set(),
  places: new Set(),
  periods: new Set(),
  weekdays: new Set(),
  otherOccasion: true,
  supposed: false,
};

export function meet(a: Site, b: Site, likeness: Likeness): Meeting {
  const [x, y] = [a.parts[0], b.parts[0]];
  if (x === undefined || y === undefined || x.kind !== y.kind || x.unit !== y.unit) return 'apart';
  if (a.sentence === b.sentence || !mayTellOneStory(toldAt(a.sentence), toldAt(b.sentence))) return 'apart';
  // "72 of the 550" here and there is one share; "40 of the 52" against "31 of the 52" are two answers like any.
  if (x.whole !== null && y.whole !== null && (x.value === y.value || x.whole !== y.whole)) return sharesMeet(x, y);
  // The cheap questions first: most pairs are about different things.
  const meeting = a.parts.length > 1 || b.parts.length > 1 ? listsMeet(a, b) : onesMeet(a, b, likeness);
  if (meeting === 'apart') return 'apart';
  switch (occasionOf(scope(a), scope(b))) {
    case 'apart':
      return 'apart';
    case 'doubtful':
      return likeness(a, b) < DOUBTFUL ? 'apart' : meeting;
    case 'open':
      return meeting;
  }
}

function onesMeet(a: Site, b: Site, likeness: Likeness): Meeting {
  const [x, y] = [a.parts[0], b.parts[0]];
  if (x === undefined || y === undefined || x.part !== y.part || x.whole !== y.whole) return 'apart';
  return sameThing(a, b, likeness) ? compare(x.range, y.range, () => a.outcome !== null || bothHeld(a, b)) : 'apart';
}

/**
 * Whether an earlier report's figure is carried on by a later one's: another number of the same, or a bound that the later passes.
 * Asked only of reports written during the event, so less must be shared than where two figures are set against each other.
 */
export function carriesOn(earlier: Site, later: Site, likeness: Likeness): boolean {
  const [x, y] = [earlier.parts[0], later.parts[0]];
  if (x === undefined || y === undefined || earlier.parts.length > 1 || later.parts.length > 1) return false;
  if (x.kind !== y.kind || x.unit !== y.unit || x.part !== y.part || earlier.outcome !== later.outcome) return false;
  if (likeness(earlier, later) < CARRIED_ON || occasionOf(scope(earlier), scope(later)) === 'apart') return false;
  const words = (each: Quantity): readonly string[] => [...each.counted, ...each.deeds];
  const same = x.kind === 'measure' ? sharedIn(words(x), words(y)) >= 2 : earlier.outcome !== null || shareHead(x, y);
  return same && (x.range.high < y.range.low || (x.range.high === Infinity && x.range.low < y.range.low));
}

function shareHead(x: Quantity, y: Quantity): boolean {
  return x.counted.includes(y.counted.at(-1) ?? '') || y.counted.includes(x.counted.at(-1) ?? '');
}

/** "Police counted 12,000, the organisers 50,000." */
function bothHeld(a: Site, b: Site): boolean {
  const [one, other] = [voiceOf(a.sentence), voiceOf(b.sentence)];
  return one !== null && other !== null && !isOneParty(one, other);
}
