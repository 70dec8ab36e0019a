/** One dated run of a digest: what a channel has not been told yet, and what became of what it has; and the ledger that tells the two apart. */

import type { Moment } from './article.ts';
import type { Disagreement, Point, SourceLine, Writer } from './briefing.ts';
import type { Citation } from './span.ts';

/** A row of the ledger of one channel. Rows are only added: of several with the same words and receipts the last one holds. */
export interface DeliveredClaim {
  /** Its slug. */
  readonly topic: string;
  /** As it was read. */
  readonly text: string;
  /** What it says in the words that the gate checked; null where those are the same. */
  readonly checkedAs: string | null;
  /** The newest time its citations stand on, or that of the edition where they give none. */
  readonly at: Moment;
  readonly deliveredAt: Moment;
  /** As in the briefing it came from. */
  readonly citations: readonly Citation[];
  /** What is cited, as it was then: the coverage may lose it. */
  readonly sources: readonly SourceLine[];
  /** What it is one side of; null where it stands for itself. */
  readonly dispute: string | null;
  readonly state: ClaimState;
}

/**
 * `told`: the channel takes it to be so. `updated`: it was told something later. `withdrawn`: it was told that its source says so no
 * more. `settled`: the dispute it was a side of is over. `passed`: it was left out for what was weightier, and is no news any more.
 */
export type ClaimState = 'told' | 'updated' | 'withdrawn' | 'settled' | 'passed';

export interface Edition {
  readonly window: EditionWindow;
  /** One a topic, in the subscription's order; a topic without news has none. */
  readonly sections: readonly EditionSection[];
  /** Titles of topics with nothing new. */
  readonly quiet: readonly string[];
  /** The newest coverage read for its topics. */
  readonly asOf: Moment | null;
  readonly writer: Writer;
  /** In the order of their first citation. */
  readonly sources: readonly SourceLine[];
  /** Those of the sources that the coverage holds no more. */
  readonly gone: readonly string[];
}

export interface EditionWindow {
  /** When the channel's last edition was told until; null for its first. Both are instants. */
  readonly from: Moment | null;
  readonly to: Moment;
  /** 0 where it is on time. */
  readonly minutesLate: number;
}

/** At least one of its lists holds something besides `stillDisputed` and `more`. */
export interface EditionSection {
  readonly topic: string;
  readonly title: string;
  readonly fresh: readonly Point[];
  /** How many more there were, left for a briefing to tell. */
  readonly more: number;
  readonly updated: readonly ClaimUpdate[];
  readonly corrected: readonly Correction[];
  /** New ones, and those with a position that the channel has not been told. */
  readonly disputed: readonly Disagreement[];
  /** Told before, and still open. */
  readonly stillDisputed: readonly Disagreement[];
  readonly settled: readonly Settlement[];
}

/** A later report answers the question that an earlier one answered otherwise. */
export interface ClaimUpdate {
  /** In words of the sources: "people injured"; null where no words name it. */
  readonly about: string | null;
  readonly earlier: DeliveredClaim;
  /** The words of the earlier one that hold no more. */
  readonly struck: string;
  readonly later: Point;
}

/**
 * `changed`: its source now says otherwise, as `later` tells. `dropped`: its source is there, and says nothing of it any more.
 * `withdrawn`: the article is gone.
 */
export type Correction = { readonly earlier: DeliveredClaim; /** The source. */ readonly by: string } & (
  { readonly why: 'changed'; readonly later: Point } | { readonly why: 'dropped' | 'withdrawn' }
);

/** Of all sides of a dispute one is left. */
export interface Settlement {
  readonly about: string;
  /** Said no more: at least one. */
  readonly dropped: readonly DeliveredClaim[];
  readonly left: DeliveredClaim;
}
