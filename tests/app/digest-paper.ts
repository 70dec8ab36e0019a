/** A desk on which digests are followed: its state file looked into, and rows put there as time would have made them. */

import { join } from 'node:path';
import type { SlackVariables } from '../../src/app/slack-variables.ts';
import type { Daily, OnChange, Subscription } from '../../src/domain/subscription.ts';
import { openState, writeState } from '../../src/store/open-state.ts';
import type { State } from '../../src/store/open-state.ts';
import { allSubscriptions, saveSubscription } from '../../src/store/subscriptions.ts';
import type { Followed } from '../../src/store/subscriptions.ts';
import { saveZone } from '../../src/store/zones.ts';
import { paperDesk, type PaperDesk } from './paper-desk.ts';

export const TERMINAL = { platform: 'terminal', tenant: 'local', channel: 'terminal' } as const;
export const QUAY = { platform: 'slack', tenant: 'T0LINDOW', channel: 'C0QUAY' } as const;
export const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;

export const SLACK: SlackVariables = {
  ...{ mode: 'socket', appToken: 'xapp-none', host: '127.0.0.1', port: 0, apiUrl: null },
  installs: { kind: 'single', botToken: 'xoxb-none' },
};

export const CHANGES: OnChange = { kind: 'on-change', mostADay: 24, quiet: null, zone: 'Europe/Oslo' };

/** At that minute of every day, by UTC. */
export function dailyAt(instant: number): Daily {
  const at = new Date(instant).toISOString().slice(11, 16);
  return { kind: 'daily', at, days: [1, 2, 3, 4, 5, 6, 7], zone: 'UTC' };
}

/** The beginning of the minute that is on. */
export function thisMinute(): number {
  return Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS;
}

export function withState<Result>({ desk }: PaperDesk, act: (state: State) => Result): Result {
  const state = openState(join(desk.environment.stateFolder, 'state.db'));
  try {
    return act(state);
  } finally {
    state.db.close();
  }
}

/** Follows the harbour fire in the terminal since yesterday, and is told of changes, where nothing else is said; due now. */
export function follow(paper: PaperDesk, change: Partial<Subscription> = {}, row: Partial<Followed> = {}): void {
  const now = Date.now();
  const subscription: Subscription = {
    ...{ id: 'a', ...TERMINAL, topics: ['harbour-fire'], rhythm: CHANGES },
    ...{ whenQuiet: 'note', paused: null, owner: 'U1' },
    ...change,
  };
  const times = { since: now - DAY_MS, lastDay: null, lastAt: null, toldUntil: null, nextAt: now - 1 };
  withState(paper, (state) => {
    writeState(state, () => {
      saveSubscription(state.db, { subscription, ...times, ...row });
    });
  });
}

export function followed(paper: PaperDesk): readonly Followed[] {
  return withState(paper, allSubscriptions);
}

/** The terminal goes by the clocks of Oslo already, where nothing else is said. */
export function digestDesk(environment: Parameters<typeof paperDesk>[0] = {}): PaperDesk {
  const paper = paperDesk(environment);
  withState(paper, (state) => {
    writeState(state, () => {
      for (const place of [TERMINAL, QUAY]) saveZone(state.db, place, 'Europe/Oslo');
    });
  });
  return paper;
}

/** Every row of every table. */
export function allRows(paper: PaperDesk): Readonly<Record<string, readonly unknown[]>> {
  return withState(paper, ({ db }) => {
    const tables = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).all();
    return Object.fromEntries(
      tables.map(({ name }) => [String(name), db.prepare(`SELECT * FROM "${String(name)}"`).all()]),
    );
  });
}

/** As one line. */
export function line(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
