/** A desk that only hears: our gateway over a real state file, with all that it keeps, reports and logs. */

import { gateway } from '../../../src/chat/slack/gateway.ts';
import type { Gateway } from '../../../src/chat/slack/gateway.ts';
import type { Tools } from '../../../src/chat/slack/bolt-logger.ts';
import type { Us } from '../../../src/chat/slack/reading.ts';
import type { Heard } from '../../../src/chat/team/heard.ts';
import { stateInbox } from '../../../src/store/inbox.ts';
import type { State } from '../../../src/store/open-state.ts';
import { openedState } from '../../store/state-file.ts';
import { US } from './payloads.ts';

export interface HearingDesk {
  readonly gateway: Gateway;
  readonly tools: Tools;
  readonly state: State;
  /** All that was kept since the last look. */
  readonly kept: () => readonly Heard[];
  readonly reported: readonly unknown[];
  /** Everything that was logged, as one text. */
  readonly logged: () => string;
}

export function hearingDesk(us: (tenant: string) => Us | null = () => US): HearingDesk {
  const state = openedState();
  const inbox = stateInbox(state, { worker: 'w1', now: () => Date.now() });
  const reported: unknown[] = [];
  const lines: string[] = [];
  const write = (fields: object, text: string): void => {
    lines.push(`${text} ${JSON.stringify(fields)}`);
  };
  const log = { info: write, warn: write, error: write };
  return {
    gateway: gateway({ receive: (event) => inbox.receive(event), us }, log),
    tools: { log, report: (error) => reported.push(error) },
    state,
    kept: () => inbox.take(10_000, ['slack', 'discord']).map(({ payload }) => JSON.parse(payload) as Heard),
    reported,
    logged: () => lines.join('\n'),
  };
}

/** From now on nothing can be written, as where the disk is full. */
export function fillDisk({ db }: State): void {
  const { page_count: pages } = db.prepare('PRAGMA page_count').get() as { page_count: number };
  db.exec(`PRAGMA max_page_count = ${pages}`);
  const fill = db.prepare(
    `INSERT INTO inbox (platform, tenant, reason, state, since, received_at) VALUES ('none', 'none', ?, 'given-up', 0, 0)`,
  );
  for (const length of [2_000, 200, 1]) {
    try {
      for (;;) fill.run('x'.repeat(length));
    } catch (error) {
      if (!String(error).includes('full')) throw error;
    }
  }
}
