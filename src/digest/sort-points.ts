/** Which points of a briefing are new to a channel, which bring up to date what it was told, and which it knows already. */

import type { Moment } from '../domain/article.ts';
import type { Point, Update } from '../domain/briefing.ts';
import type { ClaimUpdate } from '../domain/edition.ts';
import { followsUp } from './follows-up.ts';
import { answersLater } from './later-figures.ts';
import { pointAt } from './point-of.ts';
import type { Claim } from './read-claim.ts';
import { saysAgain } from './says-again.ts';
import { claimOf, type Known, type TopicReading } from './topic-reading.ts';

export interface News {
  /** In the briefing's order. */
  readonly fresh: readonly Point[];
  readonly updated: readonly ClaimUpdate[];
}

export interface Asked {
  /** What later reports of the coverage make of earlier ones. */
  readonly updates: readonly Update[];
  /** Points that the section tells already. */
  readonly told: readonly Point[];
  /** When the window begins. */
  readonly from: Moment | null;
}

/** Updates of live blogs may come in so much later than they were made. */
const LATE_MS = 2 * 60 * 60_000;

export function newsOf({ updates, told, from }: Asked, reading: TopicReading): News {
  const { points, known, weight, articleIn } = reading;
  const knows = known.filter(({ row }) => row.state !== 'withdrawn').map(({ claim }) => claim);
  const here = told.map((point) => claimOf(point, articleIn));
  const fresh = new Set<Point>();
  const updated: ClaimUpdate[] = [];
  const isNews = (claim: Claim): boolean =>
    !isPassed(claim, from, reading) && !saysAgain(claim, [...knows, ...here], weight);
  const stillOpen = (): readonly Known[] =>
    openRows(reading).filter(({ row }) => !updated.some(({ earlier }) => earlier === row));
  // The newest first: what it overtakes is no news.
  for (const { point, claim } of points.toSorted((a, b) => newestFirst(a.claim, b.claim))) {
    if (!isNews(claim)) continue;
    const update = updateBy(claim, point, { ...reading, known: stillOpen() });
    if (update === null) fresh.add(point);
    else updated.push(update);
    here.push(claim);
  }
  for (const update of updates.flatMap((one) => asTold(one, { ...reading, known: stillOpen() }) ?? [])) {
    const { later } = update;
    if (!fresh.has(later) && !isNews(claimOf(later, articleIn))) continue;
    fresh.delete(later);
    updated.push(update);
  }
  return { fresh: points.flatMap(({ point }) => (fresh.has(point) ? [point] : [])), updated };
}

/** What stands undated is told of last. */
function newestFirst({ at: a }: Claim, { at: b }: Claim): number {
  return a === b ? 0 : (b ?? '') > (a ?? '') ? 1 : -1;
}

/** An update of a live blog that the channel was told from, made before its last edition: it was passed over then. */
function isPassed({ citations, at }: Claim, from: Moment | null, { known, articleIn }: TopicReading): boolean {
  if (from === null || at === null || at.length <= 10 || Date.parse(at) >= Date.parse(from) - LATE_MS) return false;
  return citations.every(({ source }) => {
    const isLive = articleIn(source)?.kind === 'live-blog';
    return isLive && known.some(({ row }) => row.citations.some((other) => other.source === source));
  });
}

/** What was told last first. */
function openRows({ known }: TopicReading): readonly Known[] {
  return known.filter(({ row }) => row.state === 'told' && row.dispute === null).toReversed();
}

function updateBy(claim: Claim, later: Point, { known, weight }: TopicReading): ClaimUpdate | null {
  for (const { row, claim: earlier } of known) {
    const overtaken = answersLater(earlier, claim, weight);
    if (overtaken !== null) return { about: overtaken.about, earlier: row, struck: overtaken.struck, later };
  }
  const before = known.find((one) => followsUp(one.claim, claim, weight));
  return before === undefined ? null : { about: null, earlier: before.row, struck: before.row.text, later };
}

/** An update that the coverage itself shows, where the channel was told the earlier report. */
function asTold({ about, earlier, later }: Update, reading: TopicReading): ClaimUpdate | null {
  const row = openRows(reading).find(
    ({ claim }) =>
      claim.text.includes(earlier.text) &&
      claim.citations.some(({ source, quote }) =>
        earlier.citations.some((other) => other.source === source && other.quote === quote),
      ),
  )?.row;
  const [receipt] = later.citations;
  if (row === undefined || receipt === undefined) return null;
  const own = reading.points.find(({ point }) =>
    point.citations.some(({ source, start }) => source === receipt.source && start === receipt.start),
  );
  const article = reading.articleIn(receipt.source);
  const point = own?.point ?? (article === null ? null : pointAt(receipt, article));
  return point === null ? null : { about, earlier: row, struck: earlier.text, later: point };
}
