/** Disputes of an edition: which of those open now the channel knows already, and which of those it knows are over. */

import type { Disagreement, Position } from '../domain/briefing.ts';
import type { DeliveredClaim, Settlement } from '../domain/edition.ts';
import { conceptsOf } from '../language/concepts.ts';
import { figureValues } from '../language/figures.ts';

export interface Disputes {
  /** New, or with a position that was not told. */
  readonly disputed: readonly Disagreement[];
  /** As they were called when they were told. */
  readonly stillDisputed: readonly Disagreement[];
  readonly settled: readonly Settlement[];
  /** Sides told before of disputes that are over, whether or not there is anything to say of it. */
  readonly over: readonly DeliveredClaim[];
}

export interface SidesTold {
  readonly topic: string;
  /** The instant that the edition is of. */
  readonly to: string;
  /** Disputes that sections before this one call still open. */
  readonly mentioned: ReadonlySet<string>;
  /** Everything that the channel was told, under any topic. */
  readonly rows: readonly DeliveredClaim[];
  /** Whether anybody still says so. */
  readonly stands: (side: DeliveredClaim) => boolean;
}

export function disputesNow(
  open: readonly Disagreement[],
  { topic, to, mentioned, rows, stands }: SidesTold,
): Disputes {
  const sides = rows.filter(({ dispute, state }) => dispute !== null && state === 'told');
  const told = [
    ...Map.groupBy(sides, ({ topic: of, dispute, deliveredAt }) => JSON.stringify([of, dispute, deliveredAt])).values(),
  ];
  const before = open.map((one) => ({ one, sides: told.find((each) => isTold(one, each, rows)) ?? null }));
  const own = told.filter((each) => each[0]?.topic === topic && !open.some((one) => isOneDispute(one, each)));
  const ended = own.map((each) => ({ sides: each, left: each.filter(stands) }));
  return {
    disputed: before.flatMap(({ one, sides: known }) => (known === null ? [one] : [])),
    // What a section before this one tells is told already.
    stillDisputed: before.flatMap(({ one, sides: known }) => {
      const about = known?.[0]?.deliveredAt === to ? null : (known?.[0]?.dispute ?? null);
      return about === null || mentioned.has(about) ? [] : [{ ...one, about }];
    }),
    settled: ended.flatMap(({ sides: each, left }) => settlementOf(each, left)),
    // A dispute that is merely told of no more is not over.
    over: ended.flatMap(({ sides: each, left }) => (left.length < 2 ? each : [])),
  };
}

function settlementOf(sides: readonly DeliveredClaim[], left: readonly DeliveredClaim[]): readonly Settlement[] {
  const [one, ...others] = left;
  const dropped = sides.filter((side) => side !== one);
  if (one === undefined || others.length > 0 || dropped.length === 0) return [];
  return [{ about: one.dispute ?? '', dropped, left: one }];
}

/** Two of its sides were told as such, and every other one was told in some way. */
function isTold(one: Disagreement, sides: readonly DeliveredClaim[], rows: readonly DeliveredClaim[]): boolean {
  return (
    isOneDispute(one, sides) &&
    one.positions.every((position) => [...sides, ...rows].some((row) => isSide(position, row)))
  );
}

function isOneDispute({ positions }: Disagreement, sides: readonly DeliveredClaim[]): boolean {
  const met = sides.filter((side) => positions.some((position) => isSide(position, side)));
  return met.length >= 2 && positions.filter((position) => sides.some((side) => isSide(position, side))).length >= 2;
}

/** Share of the words of the shorter that the longer has. */
const ALIKE = 0.8;

/** The same figures from one receipt, or of the same in words; where there are none, the same words. */
function isSide({ text, citations }: Position, row: DeliveredClaim): boolean {
  if (!figuresMeet(figureValues(text), figureValues(row.text))) return false;
  const isReceipt = citations.some(({ source, quote }) =>
    row.citations.some((other) => other.source === source && other.quote === quote),
  );
  if (isReceipt) return true;
  const [a, b] = [conceptsOf(text), conceptsOf(row.text)];
  const fewest = Math.min(a.size, b.size);
  return fewest > 0 && a.intersection(b).size >= ALIKE * fewest;
}

function figuresMeet(now: ReadonlySet<string>, then: ReadonlySet<string>): boolean {
  return now.size === 0 || then.size === 0 || (now.size === then.size && now.isSubsetOf(then));
}
