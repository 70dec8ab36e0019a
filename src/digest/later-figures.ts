/** Figures that answer one question at two times: a count that grew, a bound that was passed, a number its source has put right. */

import { followsOn, replaces } from '../claims/figures/changes.ts';
import { likenessBy, type Likeness } from '../claims/figures/likeness.ts';
import { meet } from '../claims/figures/meet.ts';
import { scopeOf } from '../claims/figures/scope.ts';
import type { Site } from '../claims/figures/sites.ts';
import { aboutChange, tellingOf } from '../claims/figures/tellings.ts';
import type { EarlyReports } from '../claims/early-reports.ts';
import { isOneParty, voiceOf } from '../claims/parties.ts';
import { kinOf } from '../language/places.ts';
import type { Claim } from './read-claim.ts';
import type { Weight } from './weigh-words.ts';

/** What is said no more, and of what. */
export interface Overtaken {
  readonly about: string;
  readonly struck: string;
  /** Whether it is a count of people that grew, as such counts do. */
  readonly hasGrown: boolean;
}

/** Reports are ordered by their times alone: what was told first is known here. */
const NONE_EARLY: EarlyReports = { has: () => false, tells: () => false };

/** What `later` makes of a figure of `earlier`; null where it answers none of its questions, or not later. */
export function answersLater(earlier: Claim, later: Claim, weight: Weight): Overtaken | null {
  const likeness = likenessFor(weight);
  for (const before of earlier.sites)
    for (const after of later.sites) {
      if (!followsOn(before, after, NONE_EARLY) || areApart(before, after)) continue;
      const meeting = meet(before, after, likeness);
      const succession = { earlier: before, later: after, meeting };
      if (replaces(succession, NONE_EARLY, likeness) || (meeting === 'differ' && isPutRight(before, after)))
        return overtaken(before, after);
    }
  return null;
}

/** Whether each figure of `claim` was told with the same value of the same thing; there must be one. */
export function sameFigures(claim: Claim, other: Claim, weight: Weight): boolean {
  const likeness = likenessFor(weight);
  return (
    claim.sites.length > 0 &&
    claim.sites.every((site) =>
      other.sites.some(
        (each) =>
          !areApart(site, each) &&
          site.parts.length === each.parts.length &&
          site.parts.every(({ value }, i) => value === each.parts[i]?.value) &&
          meet(site, each, likeness) === 'agree',
      ),
    )
  );
}

/** What its source, or whoever counts, now gives otherwise. */
export function differsFrom(earlier: Claim, now: Claim, weight: Weight): Overtaken | null {
  const likeness = likenessFor(weight);
  for (const before of earlier.sites)
    for (const after of now.sites)
      if (!areApart(before, after) && meet(before, after, likeness) === 'differ') return overtaken(before, after);
  return null;
}

/** "Two hurt at Port Alder", "four hurt at Port Lindow": two places are two questions. */
function areApart(a: Site, b: Site): boolean {
  const [x, y] = [a.parts[0], b.parts[0]];
  if (x === undefined || y === undefined) return true;
  const [one, other] = [scopeOf(a.sentence, x).places, scopeOf(b.sentence, y).places];
  if (one.size === 0 || other.size === 0) return false;
  return ![...one].some((place) => other.has(place) || !kinOf(place).isDisjointFrom(other));
}

function isPutRight({ sentence: a }: Site, { sentence: b }: Site): boolean {
  return a.passage.source === b.passage.source || isOneParty(voiceOf(a), voiceOf(b));
}

function overtaken(before: Site, after: Site): Overtaken {
  const { sentence, start, end } = tellingOf(before);
  const [low, high] = [after.parts[0]?.range.low ?? 0, before.parts[0]?.range.high ?? Infinity];
  const hasGrown = before.outcome !== null && low > high;
  return { about: aboutChange([before, after]), struck: sentence.text.slice(start, end), hasGrown };
}

const likenesses = new WeakMap<Weight, Likeness>();

/** It remembers each sentence. */
function likenessFor(weight: Weight): Likeness {
  const likeness = likenesses.get(weight) ?? likenessBy(weight);
  likenesses.set(weight, likeness);
  return likeness;
}
