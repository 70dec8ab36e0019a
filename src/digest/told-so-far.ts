/** What the ledger of a channel comes down to: each claim as it stands by now, and the rows that an edition adds. */

import type { Moment } from '../domain/article.ts';
import type { Disagreement, Point, Position, SourceLine } from '../domain/briefing.ts';
import type { ClaimState, DeliveredClaim } from '../domain/edition.ts';
import type { Citation } from '../domain/span.ts';
import { sourceLine } from '../grounding/ground-briefing.ts';
import { citedAt, type ArticleIn } from './read-claim.ts';

/** The last row of each, in the order in which they were first told. */
export function asTheyStand(rows: readonly DeliveredClaim[]): readonly DeliveredClaim[] {
  const last = new Map<string, DeliveredClaim>();
  for (const row of rows) last.set(keyOf(row), row);
  return [...last.values()];
}

function keyOf({ topic, text, dispute, citations }: DeliveredClaim): string {
  return JSON.stringify([topic, text, dispute, citations.map(({ source, quote }) => [source, quote])]);
}

/** What every row of one topic's section has in common. */
export interface Telling {
  readonly topic: string;
  /** When the edition is of. */
  readonly to: Moment;
  readonly articleIn: ArticleIn;
}

export function rowOf(point: Point, state: ClaimState, { topic, to, articleIn }: Telling): DeliveredClaim {
  const { text, checkedAs, citations } = point;
  const at = citedAt(citations, articleIn) ?? to;
  const sources = linesOf(citations, articleIn);
  return { topic, text, checkedAs, at, deliveredAt: to, citations, sources, dispute: null, state };
}

/** A side is told with what it is about: "people in hospital: four, the fire service". */
export function rowsOf({ about, positions }: Disagreement, telling: Telling): readonly DeliveredClaim[] {
  return positions.map((position) => sideRow(about, position, telling));
}

function sideRow(about: string, { text, holder, citations, at }: Position, telling: Telling): DeliveredClaim {
  const { topic, to, articleIn } = telling;
  const checkedAs = `${about}: ${text}${holder === null ? '' : `, ${holder}`}`;
  const then = citedAt(citations, articleIn) ?? at ?? to;
  const sources = linesOf(citations, articleIn);
  return { topic, text, checkedAs, at: then, deliveredAt: to, citations, sources, dispute: about, state: 'told' };
}

function linesOf(citations: readonly Citation[], articleIn: ArticleIn): readonly SourceLine[] {
  return [...new Set(citations.map(({ source }) => source))].flatMap((source) => {
    const article = articleIn(source);
    return article === null ? [] : [sourceLine(article)];
  });
}

/** The same claim, of which something else is true now. */
export function turned(row: DeliveredClaim, state: ClaimState, to: Moment): DeliveredClaim {
  return { ...row, deliveredAt: to, state };
}
