/** Whether two assertions cannot both be true: one question, opposite answers, and nothing that sets them apart. */

import { conceptsOf } from '../../language/concepts.ts';
import { PERIOD, TIME_WORDS } from '../../language/data/times.ts';
import { VAGUE } from '../../language/data/vague-words.ts';
import { kinOf } from '../../language/places.ts';
import type { Assertion } from './assertions.ts';
import { isOneParty, voiceOf } from '../parties.ts';
import { isBefore, isSameDay, toldAt } from '../told-when.ts';

/** Least share of the shorter clause's concepts that two clauses must have in common. */
const SHARE = 0.45;
const FEWEST = 2;
/** How near its predicate, in concepts, something shared must stand in both clauses. */
const NEAR = 2;
const FAR = 99;
/** How many concepts a clause may hold that shares a single one. */
const MOST_BESIDE = 4;
const TIMES = conceptsOf(TIME_WORDS);
/** Sharing these shows nothing: "people", "say". */
const SAYS_LITTLE = new Set(
  [...conceptsOf([...VAGUE].join(' '))].filter((concept) => !concept.endsWith('*') || /^(?:wo)?man\*$/.test(concept)),
);

/** The concepts that two clauses share, or null where both may be true. */
export function clash(no: Assertion, yes: Assertion): readonly string[] | null {
  if (no.sentence === yes.sentence || no.mood !== yes.mood || (no.denied && yes.denied)) return null;
  const shared = [...no.args.keys()].filter(
    (concept) => yes.args.has(concept) && !TIMES.has(concept) && !SAYS_LITTLE.has(concept),
  );
  if (!isEnough(shared, no, yes) || !isTied(shared, no, yes)) return null;
  return isApart(shared, no, yes) || isOneVoice(no, yes) || isUpdate(no, yes) ? null : shared;
}

/** Half of the shorter clause; of a quality, what it is a quality of. */
function isEnough(shared: readonly string[], no: Assertion, yes: Assertion): boolean {
  const isHolder = (concept: string): boolean =>
    (no.args.get(concept) ?? FAR) <= NEAR &&
    yes.args.get(concept) === 1 &&
    !isNamed(concept, no) &&
    !isNamed(concept, yes);
  if (no.axis.startsWith('is ') && shared.some(isHolder)) return true;
  if (shared.length === 1 && isAll(shared[0] ?? '', no, yes)) return true;
  return shared.length >= FEWEST && shared.length >= SHARE * Math.min(no.args.size, yes.args.size);
}

/** "The festival was cancelled", "the festival has not been cancelled": there is no more to share. */
function isAll(concept: string, no: Assertion, yes: Assertion): boolean {
  const sizes = [no, yes].map(({ args }) => [...args.keys()].filter((each) => !TIMES.has(each)).length);
  const isBeside = [no, yes].every(({ args }) => (args.get(concept) ?? FAR) <= (args.size === 1 ? 1 : NEAR));
  const isOneSide = no.behind.has(concept) === yes.behind.has(concept);
  const hasSides = /\b(?:and|or) not\b/u.test(yes.sentence.text);
  return (
    Math.min(...sizes) === 1 &&
    Math.max(...sizes) <= MOST_BESIDE &&
    isBeside &&
    isOneSide &&
    !isNamed(concept, no) &&
    !hasSides
  );
}

function isNamed(concept: string, { names }: Assertion): boolean {
  return names.some((each) => each.has(concept));
}

/** Something shared stands near the predicate in both, or two shared words stand together in both. */
function isTied(shared: readonly string[], no: Assertion, yes: Assertion): boolean {
  const isNear = (concept: string): boolean =>
    Math.max(no.args.get(concept) ?? FAR, yes.args.get(concept) ?? FAR) <= NEAR;
  return (
    shared.some(isNear) ||
    shared.some((concept) => no.narrowed.get(concept) === yes.narrowed.get(concept) && no.narrowed.has(concept))
  );
}

/** Other names, other days, other years, or the east gate and the west gate. */
function isApart(shared: readonly string[], no: Assertion, yes: Assertion): boolean {
  const isQuality =
    no.axis.startsWith('is ') && shared.some((concept) => no.args.get(concept) === 1 && yes.args.get(concept) === 1);
  if (!isQuality && isOther(shared, no, yes)) return true;
  if (differ(no.names[0], yes.names[0]) || differ(no.names[1], yes.names[1])) return true;
  if (differ(timesOf(no), timesOf(yes)) || periodOf(no) !== periodOf(yes)) return true;
  return shared.some((concept) => {
    const [one, other] = [no.narrowed.get(concept), yes.narrowed.get(concept)];
    return one !== undefined && other !== undefined && !yes.args.has(one) && !no.args.has(other);
  });
}

/** One party does it to different things. */
function isOther(shared: readonly string[], no: Assertion, yes: Assertion): boolean {
  if (no.behind.isSubsetOf(TIMES) || yes.behind.isSubsetOf(TIMES)) return false;
  return !shared.some((concept) => no.behind.has(concept) || yes.behind.has(concept));
}

/** Both name some, and none in common. */
function differ(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return false;
  return a.isDisjointFrom(b) && ![...a].some((each) => !kinOf(each).isDisjointFrom(b));
}

function timesOf({ args }: Assertion): ReadonlySet<string> {
  return new Set([...args.keys()].filter((concept) => TIMES.has(concept)));
}

/** The years that a clause is about: what held last year need not hold now. */
function periodOf({ sentence: { text }, start, end }: Assertion): string {
  return Array.from(text.slice(start, end).matchAll(PERIOD), ([period]) => period.toLowerCase())
    .sort()
    .join(' ');
}

/** An outlet against itself, or one speaker told twice. */
function isOneVoice(no: Assertion, yes: Assertion): boolean {
  const one = voiceOf(no.sentence);
  const other = voiceOf(yes.sentence);
  if (one === null && other === null) return no.sentence.passage.source === yes.sentence.passage.source;
  return isOneParty(one, other);
}

/** What had not happened one day may have happened by the next, and what was open may have closed. */
function isUpdate(no: Assertion, yes: Assertion): boolean {
  if (!/^(?:do|no|deed) /.test(no.axis)) return false;
  const [one, other] = [toldAt(no.sentence), toldAt(yes.sentence)];
  if (one === null || other === null || isSameDay(one, other)) return false;
  if (!no.denied && !yes.denied) return true;
  return no.denied ? isBefore(one, other) : isBefore(other, one);
}
