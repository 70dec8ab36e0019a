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
  /** How many of the cited sources are independent: copies of one text count once. */
  readonly independent: number;
  /** Of a sentence that a model worded: what it says in English, which is what the gate checks. Null for a source's own words. */
  readonly checkedAs: string | null;
}

export interface Position {
  readonly text: string;
  /** Whose claim it is; null where the sources say so themselves. */
  readonly holder: string | null;
  /** The sources that print it, in order. */
  readonly reportedBy: readonly string[];
  readonly citations: readonly Citation[];
  /** When it was told, as far as its best source says. */
  readonly at: Moment | null;
  /** Other sources that give the same by another count, such as the sum. */
  readonly inLine: readonly string[];
  /** Independent sources on this side, those in line with it counted. */
  readonly independent: number;
}

export interface Disagreement {
  readonly about: string;
  readonly positions: readonly Position[];
}

export interface Report {
  readonly text: string;
  readonly at: Moment | null;
  /** Written while the event still ran: that is what puts it first where no hour does. */
  readonly early: boolean;
  readonly citations: readonly Citation[];
}

export interface Update {
  readonly about: string;
  readonly earlier: Report;
  readonly later: Report;
}

/** What a reader needs to see of a source beside a briefing. */
export type SourceLine = Pick<Article, 'source' | 'title' | 'publisher' | 'published' | 'publishedInferred' | 'kind'>;

/** Who put the points into words. */
export interface Writer {
  /** The model, or null where every point is in its source's own words. */
  readonly model: string | null;
  /** For the reader: why a model that was to write did not; null where none was, or it did. */
  readonly notice: string | null;
}

/** No model had a part in it, and none was to. */
export const OWN_WORDS: Writer = { model: null, notice: null };

/** What a writer returns: nothing in it has been checked yet. */
export interface Draft {
  readonly topic: string;
  readonly title: string;
  readonly writer: Writer;
  readonly points: readonly Point[];
  readonly unanswered: readonly string[];
  /** The weightiest first. */
  readonly disagreements: readonly Disagreement[];
  /** How many more there are than are shown. */
  readonly furtherDisagreements: number;
  readonly updates: readonly Update[];
  readonly variants: readonly Disagreement[];
}

declare const grounded: unique symbol;

/** A Draft whose every point passed the gate. The brand keeps plain objects out. */
export interface Briefing extends Draft {
  readonly [grounded]: true;
  /** The newest coverage read for the topic. */
  readonly asOf: Moment | null;
  /** The newest coverage a point stands on. */
  readonly newestCited: Moment | null;
  readonly sources: readonly SourceLine[];
}

/** Finding nothing is a result: what was looked for, and the passages that came nearest. */
export interface NothingFound {
  readonly topic: string;
  readonly points: readonly [];
  readonly reason: 'no-coverage';
  readonly nearest: readonly Citation[];
}
