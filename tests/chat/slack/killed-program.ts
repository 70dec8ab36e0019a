/** The real program on one state file, killed and started again, with a Slack on loopback that waits to be told what comes of a call. */

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { onTestFinished } from 'vitest';
import { HARBOUR_COVERAGE } from '../../brief/harbour-fire.ts';
import { bareEnvironment, emptyFolder, ROOT } from '../../journeys/run-briefdesk.ts';
import { keepingSlack } from './killed-slack.ts';
import type { KeepingSlack } from './killed-slack.ts';
import { command } from './payloads.ts';
import { post, SECRET, signedForm } from './signed.ts';

export interface ProgramTown {
  readonly slack: KeepingSlack;
  start(): Promise<Program>;
  /** Resolves once the reply to a call of this method has left, from now on. */
  replied(method: string): Promise<void>;
  /** Resolves once a call has come to this step, and leaves it there. */
  stuck(step: string): Promise<void>;
  /** States of all events and posts. Between two processes. */
  kept(): readonly string[];
  /** The last process is gone: the next one need not wait to know it, and nothing that it did is waited for. */
  bury(): void;
}

export interface Program {
  /** Types `/brief` in a channel; resolves when it was acknowledged. */
  brief(channel: string): Promise<void>;
  kill(): Promise<void>;
  /** Ends it as a supervisor does; resolves with its exit status. */
  end(): Promise<unknown>;
}

export async function programTown(): Promise<ProgramTown> {
  const coverage = emptyFolder();
  for (const [name, text] of Object.entries(HARBOUR_COVERAGE)) writeFileSync(join(coverage, name), text);
  const folder = emptyFolder();
  const told = new Map<string, () => void>();
  const tell = (what: string): boolean => {
    told.get(what)?.();
    return told.delete(what);
  };
  const until = (what: string): Promise<void> =>
    new Promise((resolve) => {
      told.set(what, resolve);
    });
  const slack = await keepingSlack({
    now: Date.now,
    closed: [],
    blind: false,
    reach: (step) => (tell(step) ? new Promise<never>(() => undefined) : true),
    replied: (method) => {
      tell(method);
    },
  });
  const inState = <Result>(act: (db: DatabaseSync) => Result): Result => {
    const db = new DatabaseSync(join(folder, 'state.db'));
    try {
      return act(db);
    } finally {
      db.close();
    }
  };
  return {
    slack,
    start: () =>
      started(coverage, {
        SLACK_BOT_TOKEN: 'xoxb-lindow',
        SLACK_SIGNING_SECRET: SECRET,
        SLACK_API_URL: slack.apiUrl,
        SLACK_HOST: '127.0.0.1',
        SLACK_PORT: '0',
        BRIEFDESK_STATE: folder,
      }),
    replied: until,
    stuck: until,
    kept: () =>
      inState((db) =>
        db
          .prepare('SELECT state FROM inbox UNION ALL SELECT state FROM outbox')
          .all()
          .map((row) => String(row['state'])),
      ),
    bury() {
      told.clear();
      inState((db) => {
        db.exec('UPDATE worker SET heard_at = 0');
      });
    },
  };
}

let commands = 0;

async function started(coverage: string, variables: Readonly<Record<string, string>>): Promise<Program> {
  const child = spawn(process.execPath, [`${ROOT}/src/main.ts`, 'start', '--coverage', coverage], {
    env: { ...bareEnvironment(), ...variables },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await closed;
  });
  const port = await portOf(child);
  const ended = async (signal: NodeJS.Signals): Promise<unknown> => {
    child.kill(signal);
    const [status] = (await closed) as readonly unknown[];
    return status;
  };
  return {
    async brief(channel) {
      commands += 1;
      const fields = { channel_id: channel, text: 'harbour fire', trigger_id: `1.2.${commands}` };
      const { status, text } = await post(port, signedForm(command(fields)));
      if (status !== 200) throw new Error(`${status}: ${text}`);
    },
    async kill() {
      await ended('SIGKILL');
    },
    end: () => ended('SIGTERM'),
  };
}

async function portOf({ stdout }: ChildProcess): Promise<number> {
  if (stdout === null) throw new Error('no output');
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  createInterface(stdout)
    .on('line', (line) => {
      const { msg, where } = JSON.parse(line) as Readonly<Record<string, unknown>>;
      if (msg === 'ready') resolve(Number(URL.parse(String(where))?.port));
    })
    .on('close', () => {
      reject(new Error('it ended before it was ready'));
    });
  return promise;
}
