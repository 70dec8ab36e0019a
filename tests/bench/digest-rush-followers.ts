/** Channels that follow a digest, all due at one minute: put into the state before the program starts, and looked at afterwards. */

import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { openState, writeState } from '../../src/store/open-state.ts';
import { saveSubscription } from '../../src/store/subscriptions.ts';
import { TEAM } from '../chat/slack/payloads.ts';

export interface Place {
  readonly platform: string;
  readonly tenant: string;
  readonly channel: string;
}

const DAY_MS = 24 * 60 * 60_000;
const MINUTE_MS = 60_000;

/** A whole minute for which there is time to start. */
export function nextSlot(startMs: number): number {
  return Math.ceil((Date.now() + startMs) / MINUTE_MS) * MINUTE_MS;
}

/** Each its first edition of `topic`, at `slot`. */
export function follow(home: string, places: readonly Place[], { topic, slot }: { topic: string; slot: number }): void {
  const state = openState(pathIn(home));
  writeState(state, () => {
    for (const place of places) {
      const rhythm = { kind: 'daily', at: clockOf(slot), days: [1, 2, 3, 4, 5, 6, 7], zone: 'UTC' } as const;
      // Somebody's own, each another's: those of nobody are of config/digests.yaml, and go where that does not name them.
      const manner = { rhythm, whenQuiet: 'note', paused: null, owner: `U-${place.channel}` } as const;
      const subscription = { id: `rush-${place.channel}`, ...place, topics: [topic], ...manner };
      const since = slot - DAY_MS + MINUTE_MS;
      saveSubscription(state.db, {
        ...{ subscription, since, nextAt: slot, lastDay: null, lastAt: null, toldUntil: null },
      });
    }
  });
  state.db.close();
}

/** Another edition for each, at `slot`. No two channels have been told the same: of what all were told, each lacks something else. */
export function followOn(home: string, slot: number): void {
  const state = openState(pathIn(home));
  writeState(state, () => {
    state.db
      .prepare(
        `UPDATE subscription SET next_at = ?, since = ?, last_day = NULL, last_at = NULL,
           subscription = json_set(subscription, '$.rhythm.at', ?)`,
      )
      .run(slot, slot - DAY_MS + MINUTE_MS, clockOf(slot));
    const channels = state.db.prepare('SELECT DISTINCT platform, tenant, channel FROM told_claim').all();
    const told = state.db.prepare(
      'SELECT id FROM told_claim WHERE platform = ? AND tenant = ? AND channel = ? ORDER BY id',
    );
    const forget = state.db.prepare('DELETE FROM told_claim WHERE id = ?');
    for (const [nth, row] of channels.entries()) {
      const { platform, tenant, channel } = row as unknown as Place;
      const ids = told.all(platform, tenant, channel) as unknown as readonly { readonly id: number }[];
      for (const { id } of lackingOf(nth, ids)) forget.run(id);
    }
  });
  state.db.close();
}

/** For each number others, as its binary digits say. */
function lackingOf<Row>(nth: number, rows: readonly Row[]): readonly Row[] {
  return rows.filter((_, index) => (((nth + 1) >> index) & 1) === 1);
}

/** How many editions of a slot are in which state. */
export function editionsIn(home: string, slot: number): Readonly<Record<string, number>> {
  const db = new DatabaseSync(pathIn(home), { readOnly: true, timeout: 5_000 });
  const rows = db.prepare('SELECT state, count(*) AS n FROM edition WHERE slot = ? GROUP BY state').all(slot);
  db.close();
  return Object.fromEntries((rows as unknown as { state: string; n: number }[]).map(({ state, n }) => [state, n]));
}

function pathIn(home: string): string {
  return join(home, 'state', 'state.db');
}

function clockOf(at: number): string {
  return new Date(at).toISOString().slice(11, 16);
}

/** Beyond those in which commands are given. */
export const FIRST = 100_000;

export function isFollower(channel: string): boolean {
  return Number(channel.slice(1)) >= FIRST;
}

export function slackChannels(count: number): readonly Place[] {
  return Array.from({ length: count }, (_, nth) => ({ platform: 'slack', tenant: TEAM, channel: `C${FIRST + nth}` }));
}
