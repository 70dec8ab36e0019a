/** Whether two figures count or measure the same thing, as far as their words tell. */

import { conceptsOf } from '../../language/concepts.ts';
import { OUTCOMES, PEOPLE, PERSONS } from '../../language/data/outcomes.ts';
import type { Quantity } from '../../language/quantities.ts';
import { recall } from '../../language/recall.ts';
import { isSameDay, toldAt } from '../told-when.ts';
import { sharedIn, type Likeness } from './likeness.ts';
import type { Site } from './sites.ts';

/** How alike the sentences must be, by how much the figures themselves say of what they count. */
const ALIKE = {
  nearlyOne: 0.1,
  countedAndTold: 0.2,
  counted: 0.4,
  told: 0.35,
  measured: 0.3,
  measure: 0.4,
  percent: 0.5,
} as const;

/** From these on, and so near, two numbers are hardly of different things. */
const LARGE = 200;
const NEARLY = 0.05;

export function sameThing(a: Site, b: Site, likeness: Likeness): boolean {
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
