/** What is due of one subscription at a moment, daily or when something changes: decided here from its row, carried out by whoever asks. */

import type { OnChange, Rhythm } from '../domain/subscription.ts';
import { dueNow } from './due-now.ts';
import { mayTell } from './may-tell.ts';
import { localDay } from './slots.ts';
import type { Had, Slot } from './slots.ts';

/** A subscription that does not rest, as the store holds it. */
export interface DueRow extends Had {
  readonly rhythm: Rhythm;
  /** When there is something to decide, in milliseconds since 1970; null: not of itself. */
  readonly nextAt: number | null;
}

export type WhatIsDue =
  /** Nothing, until then. */
  | { readonly kind: 'nothing'; readonly until: number | null }
  /** It would be looked at, and may not be told: what there is waits. */
  | { readonly kind: 'wait'; readonly why: 'told-enough' | 'quiet-hours' }
  | { readonly kind: 'send'; readonly slot: Slot; readonly delayed: boolean; readonly nextAt: number | null }
  /** Too late for its slot: no edition comes of it. */
  | { readonly kind: 'skip'; readonly slot: Slot; readonly nextAt: number | null };

/** `toldAt`: when it was told lately, at least on the local day of `now`; counted for what comes when something changes. */
export function whatIsDue(row: DueRow, now: number, toldAt: readonly number[]): WhatIsDue {
  const { rhythm, nextAt } = row;
  if (nextAt === null || nextAt > now) return { kind: 'nothing', until: nextAt };
  switch (rhythm.kind) {
    case 'daily': {
      const tick = dueNow([{ ...row, id: ROW, rhythm }], now);
      const next = tick.nextAt.get(ROW) ?? null;
      const [skip] = tick.skip;
      const [send] = tick.send;
      if (skip !== undefined) return { kind: 'skip', slot: skip.slot, nextAt: next };
      if (send !== undefined) return { kind: 'send', slot: send.slot, delayed: send.delayed, nextAt: next };
      return { kind: 'nothing', until: next };
    }
    case 'on-change':
      return onChangeDue(rhythm, now, toldAt);
  }
}

const ROW = 'this';

function onChangeDue(rhythm: OnChange, now: number, toldAt: readonly number[]): WhatIsDue {
  const day = localDay(rhythm.zone, now);
  const toldToday = toldAt.filter((at) => localDay(rhythm.zone, at) === day).length;
  if (toldToday >= rhythm.mostADay) return { kind: 'wait', why: 'told-enough' };
  if (!mayTell(rhythm, { toldToday, now })) return { kind: 'wait', why: 'quiet-hours' };
  return { kind: 'send', slot: { at: now, day }, delayed: false, nextAt: null };
}
