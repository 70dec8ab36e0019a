/** What the coverage commands show, as data without behaviour. */

import type { FurnitureReason } from '../domain/article.ts';
import type { SourceLine } from '../domain/briefing.ts';
import type { SourceHealth } from '../coverage/live/source-health.ts';
import type { LeftOut } from '../domain/coverage.ts';

export interface CoverageView {
  readonly sources: readonly SourceRow[];
  readonly leftOut: readonly LeftOut[];
  /** Sources on the web: what came in through them is not among the sources above. */
  readonly web: readonly CountedSource[];
}

export interface CountedSource extends SourceHealth {
  /** In the coverage. */
  readonly articles: number;
}

export interface SourceRow extends SourceLine {
  /** Null in a thread whose marks have none for it. */
  readonly number: number | null;
  readonly url: string | null;
  readonly passages: number;
  /** Entries of a live blog; 0 elsewhere. */
  readonly entries: number;
}

export interface FurnitureView {
  readonly source: string;
  readonly furniture: readonly FurnitureRow[];
}

export interface FurnitureRow {
  readonly line: number;
  /** UTF-16 code units into the source's text. */
  readonly start: number;
  readonly end: number;
  readonly reason: FurnitureReason;
  readonly text: string;
}
