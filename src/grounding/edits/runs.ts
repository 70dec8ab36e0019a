/** Where a sentence runs along one of its evidence, word by word, and the spots in between where it does not. */

import type { EditToken } from './tokens.ts';

/** Words in a row that stand in a row in the evidence, by index. */
interface Run {
  readonly claim: number;
  readonly evidence: number;
  readonly length: number;
}

/** Where the sentence runs along the evidence on both sides and has other words, or none, in the place of its words. */
export interface Spot {
  readonly words: readonly EditToken[];
  /** What the evidence has in their place. */
  readonly place: readonly EditToken[];
  /** The words beside the spot, one on each side, where there are any. */
  readonly beside: readonly EditToken[];
  /** What the runs on both sides count: those of the weaker side, and all. */
  readonly least: number;
  readonly both: number;
}

export interface Course {
  /** The words of the sentence that stand in runs, or that the evidence has in the same place. */
  readonly held: ReadonlySet<EditToken>;
  readonly spots: readonly Spot[];
}

/** What a word without a topic counts, and what the start or the end of both counts. */
const FUNCTION_WORD = 0.4;
const EDGE = 1;
/** Least that both sides of a spot must count, each alone and together. */
const SIDE = 0.8;
const SIDES = 2.2;
/** Beyond so many words in its place the evidence tells something else there. */
const WIDE = 12;

export function courseAlong(claim: readonly EditToken[], evidence: readonly EditToken[]): Course {
  const runs = runsIn(claim, evidence);
  const spots = [...runs, null].flatMap(
    (right, i) => spotBetween({ claim, evidence }, runs[i - 1] ?? null, right) ?? [],
  );
  const inRuns = runs.flatMap((run) => claim.slice(run.claim, run.claim + run.length));
  const inPlace = spots.flatMap(({ words, place }) =>
    words.filter(({ key }) => place.some((each) => each.key === key)),
  );
  return { held: new Set([...inRuns, ...inPlace]), spots };
}

/** The longest runs first, none over another, in the order of the sentence. */
function runsIn(claim: readonly EditToken[], evidence: readonly EditToken[]): readonly Run[] {
  const taken = { claim: new Set<number>(), evidence: new Set<number>() };
  const runs: Run[] = [];
  const all = allRuns(claim, evidence).toSorted(
    (a, b) => b.length - a.length || Math.abs(a.claim - a.evidence) - Math.abs(b.claim - b.evidence),
  );
  for (const run of all) {
    const steps = Array.from({ length: run.length }, (_, k) => k);
    const isTaken = (k: number): boolean => taken.claim.has(run.claim + k) || taken.evidence.has(run.evidence + k);
    const first = steps.findIndex((k) => !isTaken(k));
    if (first < 0) continue;
    const end = steps.findIndex((k) => k > first && isTaken(k));
    const kept = {
      claim: run.claim + first,
      evidence: run.evidence + first,
      length: (end < 0 ? run.length : end) - first,
    };
    if (!tells(claim.slice(kept.claim, kept.claim + kept.length))) continue;
    for (let k = 0; k < kept.length; k++) {
      taken.claim.add(kept.claim + k);
      taken.evidence.add(kept.evidence + k);
    }
    runs.push(kept);
  }
  return runs.toSorted((a, b) => a.claim - b.claim);
}

/** Two words of which one carries a topic, or three of any kind. */
function tells(words: readonly EditToken[]): boolean {
  return words.length > 2 || (words.length === 2 && words.some(({ content }) => content));
}

function allRuns(claim: readonly EditToken[], evidence: readonly EditToken[]): readonly Run[] {
  const runs: Run[] = [];
  const places = Map.groupBy(evidence.keys(), (j) => evidence[j]?.key ?? '');
  claim.forEach(({ key }, i) => {
    for (const j of places.get(key) ?? []) {
      if (i > 0 && j > 0 && claim[i - 1]?.key === evidence[j - 1]?.key) continue;
      let length = 1;
      while (i + length < claim.length && claim[i + length]?.key === evidence[j + length]?.key) length++;
      if (length > 1) runs.push({ claim: i, evidence: j, length });
    }
  });
  return runs;
}

interface Pair {
  readonly claim: readonly EditToken[];
  readonly evidence: readonly EditToken[];
}

function spotBetween({ claim, evidence }: Pair, left: Run | null, right: Run | null): Spot | null {
  const from = left === null ? 0 : left.claim + left.length;
  const to = right?.claim ?? claim.length;
  const place = placeBetween(evidence, left, right);
  if (place === null || (from === to && place.length === 0)) return null;
  const [before, behind] = [weightOf(claim, left), weightOf(claim, right)];
  const [least, both] = [Math.min(before, behind), before + behind];
  if (least < SIDE || both < SIDES) return null;
  const beside = [claim[from - 1], claim[to]].filter((word) => word !== undefined);
  return { words: claim.slice(from, to), place, beside, least, both };
}

function weightOf(claim: readonly EditToken[], run: Run | null): number {
  if (run === null) return EDGE;
  const words = claim.slice(run.claim, run.claim + run.length);
  return words.reduce((sum, { content }) => sum + (content ? 1 : FUNCTION_WORD), 0);
}

/**
 * What the evidence has between two runs, from the start of its clause to the first, or from the last to the end of its clause; null where that
 * is no one place.
 */
function placeBetween(
  evidence: readonly EditToken[],
  left: Run | null,
  right: Run | null,
): readonly EditToken[] | null {
  const from = left === null ? 0 : left.evidence + left.length;
  const to = right?.evidence ?? evidence.length;
  if (from > to || (left === null && right === null)) return null;
  if (left === null) {
    const start = evidence.findLastIndex(({ apart }, j) => apart && j < to);
    return evidence.slice(Math.max(0, start, to - WIDE), to);
  }
  if (right === null) {
    const end = evidence.findIndex(({ apart }, j) => apart && j > from);
    return evidence.slice(from, Math.min(end < 0 ? to : end, from + WIDE));
  }
  return to - from > WIDE ? null : evidence.slice(from, to);
}
