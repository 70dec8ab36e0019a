/** The cited account of one topic, and the Draft it is made from. Only `grounding/` turns one into the other. */

import type { Article, Moment } from './article.ts';
import type { Citation } from './span.ts';

export type Standing = 'agreed' | 'single-source' | 'disputed' | 'unnamed' | 'comment' | 'early';

export interface Point {
  readonly text: string;
  /** Whose words or claim it is; null where the source says so in its own voice. */
  readonly speaker: string | null;
  /** Through whom the words came, where the source did not hear them itself. */
  readonly via: string | null;
  readonly standing: Standing;
  /** One to twelve, best first; each makes the whole claim of the point. */
  readonly citations: readonly Citation[];
}

export interface Position {
  readonly text: string;
  readonly holder: string | null;
  readonly reportedBy: readonly string[];
  readonly citations: readonly Citation[];
}

export interface Disagreement {
  readonly about: string;
  readonly positions: readonly Position[];
}

export interface Report {
  readonly text: string;
  readonly at: Moment | null;
  readonly citations: readonly Citation[];
}

export interface Update {
  readonly about: string;
  readonly earlier: Report;
  readonly later: Report;
}

/** What a reader needs to see of a source beside a briefing. */
export type SourceLine = Pick<Article, 'source' | 'title' | 'publisher' | 'published' | 'publishedInferred' | 'kind'>;

/** What a writer returns: nothing in it has been checked yet. */
export interface Draft {
  readonly topic: string;
  readonly title: string;
  readonly writer: string;
  readonly points: readonly Point[];
  readonly unanswered: readonly string[];
}

declare const grounded: unique symbol;

/** A Draft whose every point passed the gate. The brand keeps plain objects out. */
export interface Briefing extends Draft {
  readonly [grounded]: true;
  /** The newest coverage read for the topic. */
  readonly asOf: Moment | null;
  /** The newest coverage a point stands on. */
  readonly newestCited: Moment | null;
  readonly disagreements: readonly Disagreement[];
  readonly updates: readonly Update[];
  readonly variants: readonly Disagreement[];
  readonly sources: readonly SourceLine[];
}

/** Finding nothing is a result: what was looked for, and the passages that came nearest. */
export interface NothingFound {
  readonly topic: string;
  readonly points: readonly [];
  readonly reason: 'no-coverage';
  readonly nearest: readonly Citation[];
}
