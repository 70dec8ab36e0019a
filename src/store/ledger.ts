/** The ledger of calls to language models, in `state.db`: the most a call can take is counted before it is made, so that no crash hides it. */

import type { State } from './open-state.ts';
import { readState, writeState } from './open-state.ts';
import { passedLimit } from './limits.ts';
import type { Limits, LimitedBy, SpentToday } from './limits.ts';

export interface Ledger {
  /** Counts `call` at its most, unless a limit would be passed: then nothing is counted and the call must not be made. */
  reserve(call: PlannedCall): Reserved | Refused;
  /** Puts what the call really took in place of its most. A call that is never settled stays counted at its most. */
  settle(reservation: number, tokens: SpentTokens): void;
  /** Of each UTC day from `since` (`2026-03-02`) on, what was spent on whose behalf, by day. */
  spent(since: string): readonly Spending[];
}

export interface SpentTokens {
  readonly input: number;
  readonly output: number;
}

export interface Spender {
  readonly user: string | null;
  readonly channel: string | null;
  readonly workspace: string | null;
}

export interface PlannedCall {
  readonly model: string;
  readonly payer: Spender;
  /** The most that the call can take. */
  readonly most: SpentTokens;
}

export interface Reserved {
  readonly kind: 'reserved';
  readonly reservation: number;
}

export interface Refused {
  readonly kind: 'refused';
  readonly whose: LimitedBy;
  /** When the next UTC day begins, `2026-03-03T00:00:00Z`. */
  readonly opensAt: string;
}

export interface Spending extends SpentTokens {
  readonly day: string;
  readonly payer: Spender;
  readonly calls: number;
  /** Of these, calls counted at their most: still running, ended by a crash, or never told what they took. */
  readonly unsettled: number;
}

/** `limits` are tokens per UTC day; `now` is in milliseconds since 1970. Its methods throw a Problem where SQLite fails. */
export function stateLedger(state: State, limits: Limits, now: () => number = Date.now): Ledger {
  return {
    reserve: (call) =>
      writeState(state, () => {
        const day = dayOf(now());
        const whose = passedLimit(limits, spentOn(state, day, call.payer), call);
        if (whose !== null) return { kind: 'refused', whose, opensAt: `${day.add({ days: 1 }).toString()}T00:00:00Z` };
        return { kind: 'reserved', reservation: insert(state, day, call) };
      }),
    settle(reservation, { input, output }) {
      writeState(state, () => {
        state.db
          .prepare('UPDATE call SET input = ?, output = ?, settled = 1 WHERE id = ?')
          .run(input, output, reservation);
      });
    },
    spent: (since) => readState(state, () => spendings(state, since)),
  };
}

function dayOf(ms: number): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('UTC').toPlainDate();
}

/** Users and channels of one workspace are strangers to those of another, also where they bear the same name. */
function spentOn({ db }: State, day: Temporal.PlainDate, { workspace, channel, user }: Spender): SpentToday {
  return db
    .prepare(
      `SELECT total(input + output) AS "all",
              total(input + output) FILTER (WHERE workspace IS $workspace) AS workspace,
              total(input + output) FILTER (WHERE workspace IS $workspace AND channel IS $channel) AS channel,
              total(input + output) FILTER (WHERE workspace IS $workspace AND user IS $user) AS user
       FROM call WHERE day = $day`,
    )
    .get({ day: day.toString(), workspace, channel, user }) as unknown as SpentToday;
}

function insert({ db }: State, day: Temporal.PlainDate, { model, payer, most }: PlannedCall): number {
  const { lastInsertRowid } = db
    .prepare('INSERT INTO call (day, model, workspace, channel, user, input, output) VALUES (?, ?, ?, ?, ?, ?, ?)')
    .run(day.toString(), model, payer.workspace, payer.channel, payer.user, most.input, most.output);
  return Number(lastInsertRowid);
}

function spendings({ db }: State, since: string): readonly Spending[] {
  const rows = db
    .prepare(
      `SELECT day, workspace, channel, user, count(*) AS calls, count(*) FILTER (WHERE settled = 0) AS unsettled,
              sum(input) AS input, sum(output) AS output
       FROM call WHERE day >= ? GROUP BY day, workspace, channel, user ORDER BY day, workspace, channel, user`,
    )
    .all(since) as unknown as readonly (Omit<Spending, 'payer'> & Spender)[];
  return rows.map(({ workspace, channel, user, ...counts }) => ({ ...counts, payer: { workspace, channel, user } }));
}
