/** What a channel was told and nobody says any more: withdrawn, changed by its source, or brought up to date where a count grew. */

import type { ClaimUpdate, Correction } from '../domain/edition.ts';
import { differsFrom } from './later-figures.ts';
import { pointOf } from './point-of.ts';
import { fateOf, type Fate } from './still-said.ts';
import { claimOf, type Known, type TopicReading } from './topic-reading.ts';

export interface Corrections {
  readonly updated: readonly ClaimUpdate[];
  readonly corrected: readonly Correction[];
}

export function correctionsOf(reading: TopicReading): Corrections {
  const updated: ClaimUpdate[] = [];
  const corrected: Correction[] = [];
  for (const one of reading.known) {
    const { row } = one;
    if (row.topic !== reading.slug || row.state !== 'told' || row.dispute !== null) continue;
    const fate = fateOf(row, one.claim, reading);
    if (fate.kind === 'stands') continue;
    const update = fate.kind === 'changed' ? grown(one, fate, reading) : null;
    if (update === null) corrected.push(correctionOf(one, fate, reading));
    else updated.push(update);
  }
  return { updated, corrected };
}

type Changed = Extract<Fate, { kind: 'changed' }>;

/** A count that its source has raised was right when it was told. */
function grown({ row, claim }: Known, { now }: Changed, { articleIn, weight }: TopicReading): ClaimUpdate | null {
  const article = articleIn(now.passage.source);
  const later = article === null ? null : pointOf(now, article);
  const overtaken = later === null ? null : differsFrom(claim, claimOf(later, articleIn), weight);
  if (later === null || overtaken?.hasGrown !== true) return null;
  return { about: overtaken.about, earlier: row, struck: overtaken.struck, later };
}

function correctionOf(
  { row }: Known,
  fate: Exclude<Fate, { kind: 'stands' }>,
  { articleIn }: TopicReading,
): Correction {
  const { by } = fate;
  const article = articleIn(by);
  const later = fate.kind === 'changed' && article !== null ? pointOf(fate.now, article) : null;
  if (later !== null) return { why: 'changed', earlier: row, by, later };
  return { why: fate.kind === 'withdrawn' ? 'withdrawn' : 'dropped', earlier: row, by };
}
