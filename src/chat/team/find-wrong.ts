/** What one thread was shown and its sources do not say any more: found in what the thread holds, and not told there yet. */

import { findCorrections, type CoverageNow } from '../../digest/find-corrections.ts';
import type { ArticleIn } from '../../digest/read-claim.ts';
import { isPrintedStill } from '../../digest/still-said.ts';
import { rowOf } from '../../digest/told-so-far.ts';
import type { Article } from '../../domain/article.ts';
import type { Point, SourceLine } from '../../domain/briefing.ts';
import type { DeliveredClaim } from '../../domain/edition.ts';
import { sourceLine } from '../../grounding/ground-briefing.ts';
import { toSecond } from '../../language/clock.ts';
import type { Shown } from '../conversation.ts';
import { claimName, type ThreadCorrection } from './correct-thread.ts';
import { isWithdrawn, type Withdrawn } from './withdrawn.ts';

/** A message as it was read. */
export interface Read {
  readonly shown: Shown;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** As they stood then: all that it cites. */
  readonly articles: () => readonly Article[];
}

export interface WhatIsKnown {
  /** Names of claims that the thread was told of. */
  readonly told: ReadonlySet<string>;
  /** In its channel. */
  readonly withdrawn: Withdrawn;
  readonly now: CoverageNow;
  /** Of the same coverage. */
  readonly articleIn: ArticleIn;
}

/** `read`: the oldest first. Null where all stands, or is told. */
export function findWrong(
  read: readonly Read[],
  { told, withdrawn, now, articleIn }: WhatIsKnown,
): Pick<ThreadCorrection, 'correction' | 'names'> | null {
  const suspects = new Map<string, { readonly row: DeliveredClaim; readonly message: Read }>();
  for (const message of read) {
    for (const point of message.shown.points) {
      const name = claimName(point);
      if (suspects.has(name) || told.has(name) || isWithdrawn(point, withdrawn)) continue;
      if (point.citations.some((citation) => isPrintedStill(citation, articleIn))) continue;
      suspects.set(name, { row: claimOf(point, message), message });
    }
  }
  if (suspects.size === 0) return null;
  const rows = [...suspects.values()].map(({ row }) => row);
  const { corrected, updated: grown } = findCorrections(rows, now);
  const wrong = [...corrected, ...grown].map(({ earlier }) => earlier);
  const names = wrong.map(claimName);
  const [first] = names.flatMap((name) => suspects.get(name)?.message ?? []).toSorted((a, b) => a.at - b.at);
  if (first === undefined) return null;
  // Whoever has asked again since knows of a count that has grown.
  const quotes = new Set(read.flatMap(({ shown }) => shown.points).flatMap(quotesIn));
  const updated = grown.filter(({ later }) => !quotesIn(later).some((quote) => quotes.has(quote)));
  const lines = [
    ...[...corrected, ...updated].flatMap(({ earlier }) => earlier.sources),
    ...[...corrected, ...updated].flatMap((one) => ('later' in one ? linesOf(one.later, articleIn) : [])),
  ];
  const sources = [...new Map(lines.map((line) => [line.source, line])).values()];
  const gone = sources.map(({ source }) => source).filter((source) => articleIn(source) === null);
  const correction = { title: first.shown.title, toldAt: toSecond(first.at), corrected, updated, sources, gone };
  return { correction, names };
}

/** As the ledger of a channel would have it. */
function claimOf(point: Point, { at, articles }: Read): DeliveredClaim {
  const then = articles();
  const articleIn: ArticleIn = (source) => then.find((article) => article.source === source) ?? null;
  return rowOf(point, 'told', { topic: '', to: toSecond(at), articleIn });
}

function quotesIn({ citations }: Point): readonly string[] {
  return citations.map(({ source, quote }) => JSON.stringify([source, quote]));
}

function linesOf({ citations }: Point, articleIn: ArticleIn): readonly SourceLine[] {
  return citations.flatMap(({ source }) => {
    const article = articleIn(source);
    return article === null ? [] : [sourceLine(article)];
  });
}
