/** Whether two figures answer the same question, and whether their answers can both hold. */

import { conceptsOf } from '../../language/concepts.ts';
import { OUTCOMES, PEOPLE, PERSONS } from '../../language/data/outcomes.ts';
import { recall } from '../../language/recall.ts';
import { overlap, type Range } from '../../language/bounds.ts';
import type { Quantity } from '../../language/quantities.ts';
import type { Site } from './sites.ts';
import { isOneParty, voiceOf } from '../parties.ts';
import { isSameDay, mayTellOneStory, toldAt } from '../told-when.ts';
import { occasionOf, scopeOf, type Scope } from './scope.ts';

export type Meeting = 'apart' | 'agree' | 'differ';

/** How much two sentences have in common besides the figure: shared weight against the lighter one's, 0 to 1. */
export type Likeness = (a: Pick<Site, 'sentence'>, b: Pick<Site, 'sentence'>) => number;

/** How alike the sentences must be, by how much the figures themselves say of what they count. */
const ALIKE = {
  carriedOn: 0.12,
  doubtful: 0.45,
  nearlyOne: 0.1,
  outcome: 0.15,
  countedAndTold: 0.2,
  counted: 0.4,
  told: 0.35,
  measured: 0.3,
  measure: 0.4,
  percent: 0.5,
} as const;
/** Two counts farther apart than this are of different things, unless people are counted or two parties count otherwise. */
const FARTHEST = 4;

/** From these on, and so near, two numbers are hardly of different things. */
const LARGE = 200;
const NEARLY = 0.05;

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
  if (x.whole !== null && y.whole !== null) return sharesMeet(x, y);
  // The cheap questions first: most pairs are about different things.
  const meeting = a.parts.length > 1 || b.parts.length > 1 ? listsMeet(a, b) : onesMeet(a, b, likeness);
  if (meeting === 'apart') return 'apart';
  switch (occasionOf(scope(a), scope(b))) {
    case 'apart':
      return 'apart';
    case 'doubtful':
      return likeness(a, b) < ALIKE.doubtful ? 'apart' : meeting;
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
  if (likeness(earlier, later) < ALIKE.carriedOn || occasionOf(scope(earlier), scope(later)) === 'apart') return false;
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

/** `mayLieFar`: asked only where the two do. */
function compare(a: Range, b: Range, mayLieFar: () => boolean): Meeting {
  if (overlap(a, b)) return 'agree';
  const [small, large] = a.high < b.low ? [a.high, b.low] : [b.high, a.low];
  return large <= FARTHEST * Math.max(small, 0) || mayLieFar() ? 'differ' : 'apart';
}

function never(): boolean {
  return false;
}

/** "72 of the 550": the same share of the same whole, told of otherwise. */
function sharesMeet(x: Quantity, y: Quantity): Meeting {
  if (x.value !== y.value || x.whole !== y.whole || Number(x.value) < FARTHEST) return 'apart';
  const told = (each: Quantity): ReadonlySet<string> => new Set(each.deeds);
  const counts = (each: Quantity): ReadonlySet<string> => new Set(each.counted);
  if (!told(x).isDisjointFrom(told(y)) || x.counted.length === 0 || y.counted.length === 0) return 'agree';
  return counts(x).isSubsetOf(counts(y)) && counts(y).isSubsetOf(counts(x)) ? 'agree' : 'differ';
}

function sameThing(a: Site, b: Site, likeness: Likeness): boolean {
  const [x, y] = [a.parts[0], b.parts[0]];
  if (x === undefined || y === undefined) return false;
  if (a.outcome !== null || b.outcome !== null) return a.outcome === b.outcome && sameGroup(x, y) && shareMore(a, b);
  const told = sharedIn(x.deeds, y.deeds);
  if (x.kind === 'measure') {
    const counted = sharedIn(x.counted, y.counted);
    // "12 percent of voters" here may be "voters … by 12 percent" there.
    const either = sharedIn([...new Set([...x.counted, ...x.deeds])], [...y.counted, ...y.deeds]);
    if (x.of !== null && y.of !== null) return x.of === y.of && likeness(a, b) >= ALIKE.measured;
    if (x.unit === 'percent') return either >= 2 && likeness(a, b) >= ALIKE.percent;
    return either >= 2 && likeness(a, b) >= (counted > 0 && told > 0 ? ALIKE.countedAndTold : ALIKE.measure);
  }
  if (x.counted.length === 0 || y.counted.length === 0)
    return told >= 1 && likeness(a, b) >= (nearlyOne(x, y) ? ALIKE.nearlyOne : ALIKE.told);
  if (x.counted.at(-1) !== y.counted.at(-1)) return told >= 1 && areCrowds(x, y) && likeness(a, b) >= ALIKE.told;
  return likeness(a, b) >= (told >= 1 ? ALIKE.countedAndTold : ALIKE.counted);
}

/** Two large numbers that are nearly the same hardly count different things. */
function nearlyOne(x: Quantity, y: Quantity): boolean {
  const [a, b] = [Number(x.value), Number(y.value)];
  return Math.min(a, b) >= LARGE && Math.abs(a - b) <= NEARLY * Math.max(a, b);
}

/** "50,000 people marched" and "12,000 demonstrators marched": one of the two says no more than that they were people. */
function areCrowds(x: Quantity, y: Quantity): boolean {
  const [a, b] = [x.counted.at(-1) ?? '', y.counted.at(-1) ?? ''];
  return (PEOPLE.has(a) && PERSONS.has(b)) || (PERSONS.has(a) && PEOPLE.has(b));
}

function sharedIn(a: readonly string[], b: readonly string[]): number {
  return a.filter((concept) => b.includes(concept)).length;
}

/** "50 people were injured" could be about anything: more must be told by both or stand in both titles, if only little on one day. */
function shareMore(a: Site, b: Site): boolean {
  const [one, other] = [contextOf(a), contextOf(b)];
  const shared = [...one].filter((concept) => concept !== a.outcome && other.has(concept)).length;
  return shared >= (isSameDay(toldAt(a.sentence), toldAt(b.sentence)) ? 1 : 2);
}

const contexts = new WeakMap<Site, ReadonlySet<string>>();

function contextOf(site: Site): ReadonlySet<string> {
  const known = contexts.get(site);
  if (known !== undefined) return known;
  const { concepts, entry, head } = site.sentence;
  const all = [...concepts, ...conceptsAgain(entry?.headline ?? head.title)];
  const context = new Set(all.filter((concept) => !PEOPLE.has(concept) && !/^\d/.test(concept)));
  contexts.set(site, context);
  return context;
}

const conceptsAgain = recall(conceptsOf, 2_000);

/** "12 dead", "12 people" and "12 residents" are of people; "3 children" are not the same as "12 people". */
function sameGroup(x: Quantity, y: Quantity): boolean {
  const [a, b] = [groupOf(x), groupOf(y)];
  return a.isSubsetOf(b) && b.isSubsetOf(a);
}

function groupOf({ counted }: Quantity): ReadonlySet<string> {
  return new Set(counted.filter((concept) => !PEOPLE.has(concept) && !OUTCOMES.has(concept)));
}

/** Lists of the same things part by part; a list against one count of all its things together by its sum. */
function listsMeet(a: Site, b: Site): Meeting {
  const deeds = (site: Site): readonly string[] => site.parts.flatMap((part) => part.deeds);
  if (sharedIn(deeds(a), deeds(b)) === 0) return 'apart';
  if (a.parts.length === b.parts.length) {
    const pairs = a.parts.map((x) => ({ x, y: b.parts.find((y) => x.counted.at(-1) === y.counted.at(-1)) }));
    if (pairs.some(({ y }) => y === undefined)) return 'apart';
    const meetings = pairs.map(({ x, y }) => (y === undefined ? 'apart' : compare(x.range, y.range, never)));
    if (meetings.includes('apart')) return 'apart';
    return meetings.includes('differ') ? 'differ' : 'agree';
  }
  const [list, one] = a.parts.length > 1 ? [a, b] : [b, a];
  const [total] = one.parts;
  if (total === undefined || one.parts.length > 1) return 'apart';
  if (!list.parts.every((part) => part.counted.some((concept) => total.counted.includes(concept)))) return 'apart';
  const sum = {
    low: list.parts.reduce((low, part) => low + part.range.low, 0),
    high: list.parts.reduce((high, part) => high + part.range.high, 0),
  };
  return compare(sum, total.range, never);
}
