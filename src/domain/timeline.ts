/** The dated events of a topic, each with its receipts: what happened when, as the sources tell it. */

import type { Moment } from './article.ts';
import type { Point, SourceLine } from './briefing.ts';

/** A `night` runs from the evening of one day to the morning of the next; `days` are several, both ends included. */
export type TimeKind = 'instant' | 'day' | 'night' | 'days' | 'month' | 'year';

export interface When {
  readonly kind: TimeKind;
  /** ISO days, first and last; for an instant the instant itself, twice. Days are those of the place of the event. */
  readonly from: Moment;
  readonly to: Moment;
  /** The source's words where the time was worked out from when they were told ("last Saturday night"); null for a full date. */
  readonly words: string | null;
}

/** A point of which it is told when it happened. */
export interface TimelineEvent extends Point {
  readonly when: When;
  /** After the newest coverage: a plan, not yet something that happened. */
  readonly ahead: boolean;
  /** True where `when` was worked out from a day of publication that is itself inferred. */
  readonly inferred: boolean;
}

export interface Timeline {
  readonly topic: string;
  readonly title: string;
  /** The newest coverage read for the topic. */
  readonly asOf: Moment | null;
  /** In the order of their times; never empty. */
  readonly events: readonly TimelineEvent[];
  /** In the order of their first citation. */
  readonly sources: readonly SourceLine[];
}
