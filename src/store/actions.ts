/** What buttons stand for: their id is all that a platform sees, and it says nothing to any other tenant. */

import type { DatabaseSync } from 'node:sqlite';
import { readState } from './open-state.ts';
import type { State } from './open-state.ts';
import type { Tenant } from './tenant.ts';
import { prepared } from './prepared.ts';

export interface ShownAction {
  readonly id: string;
  readonly command: string;
}

export interface ActionsOn {
  /** Key of the message they stand under. */
  readonly shown: string;
  readonly actions: readonly ShownAction[];
}

export interface FoundAction {
  readonly shown: string;
  readonly channel: string;
  /** Who alone sees the message; null: everyone there. */
  readonly user: string | null;
  readonly command: string;
  /** How often this user pressed it. */
  readonly pressed: number;
  readonly pressedAt: number | null;
}

export interface Press {
  /** Of the action. */
  readonly id: string;
  readonly user: string;
}

/** For use inside a transaction, after the message was saved: they go with it. */
// eslint-disable-next-line max-params -- every write takes these: where, whose, what, when
export function saveActions(db: DatabaseSync, { platform, tenant }: Tenant, on: ActionsOn, now: number): void {
  const save = prepared(
    db,
    `INSERT INTO action (platform, tenant, id, shown, command, made_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (platform, tenant, id) DO UPDATE SET
       shown = excluded.shown, command = excluded.command, made_at = excluded.made_at`,
  );
  for (const { id, command } of on.actions) save.run(platform, tenant, id, on.shown, command, now);
}

/** Throws a Problem where SQLite fails. */
export function actionOf(state: State, { platform, tenant }: Tenant, { id, user }: Press): FoundAction | null {
  const row = readState(state, () =>
    prepared(
      state.db,
      `SELECT action.shown, shown.channel, shown.user, action.command, ifnull(press.times, 0) AS pressed,
                press.pressed_at AS pressedAt
         FROM action
         JOIN shown ON shown.platform = action.platform AND shown.tenant = action.tenant AND shown.key = action.shown
         LEFT JOIN press ON press.platform = action.platform AND press.tenant = action.tenant
                        AND press.action = action.id AND press.user = $user
         WHERE action.platform = $platform AND action.tenant = $tenant AND action.id = $id`,
    ).get({ platform, tenant, id, user }),
  );
  return row === undefined ? null : ({ ...row } as unknown as FoundAction);
}

/** For use inside a transaction. Nothing is counted where the action is gone meanwhile. */
// eslint-disable-next-line max-params -- every write takes these: where, whose, what, when
export function savePress(db: DatabaseSync, { platform, tenant }: Tenant, { id, user }: Press, now: number): void {
  prepared(
    db,
    `INSERT INTO press (platform, tenant, action, user, times, pressed_at)
     SELECT platform, tenant, id, $user, 1, $now FROM action WHERE platform = $platform AND tenant = $tenant AND id = $id
     ON CONFLICT (platform, tenant, action, user) DO UPDATE SET times = times + 1, pressed_at = excluded.pressed_at`,
  ).run({ platform, tenant, id, user, now });
}
