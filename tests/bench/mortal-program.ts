/** The real program as its own process, that may be killed at any moment, also before it is ready. */

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from '../source-files.ts';

export interface MortalProgram {
  /** By `Date.now()`. */
  readonly spawnedAt: number;
  /** Milliseconds from then; null where it ended before. */
  readonly ready: Promise<number | null>;
  /** Lines of its log that are no information: warnings and faults. */
  readonly faults: readonly string[];
  /** How it ended: a signal, or its exit code. */
  readonly ended: Promise<NodeJS.Signals | number | null>;
  /** At once; resolves when it is gone. */
  kill(): Promise<void>;
  /** As a supervisor does. */
  end(): Promise<NodeJS.Signals | number | null>;
}

export interface Starting {
  /** A folder that it may fill, the same for each life. */
  readonly home: string;
  /** For compiled code, which any number of them may share. */
  readonly cache: string;
  readonly coverage: string;
  /** Of the platforms it serves. */
  readonly variables: Readonly<Record<string, string>>;
  /** A file that is run before it. */
  readonly preload?: string;
}

export function startMortal({ home, cache, coverage, variables, preload }: Starting): MortalProgram {
  const places = { HOME: home, BRIEFDESK_CACHE: cache, BRIEFDESK_STATE: join(home, 'state') };
  const before = preload === undefined ? [] : ['--import', preload];
  const words = [...before, join(ROOT, 'src/main.ts'), 'start', '--coverage', coverage];
  const spawnedAt = Date.now();
  const env = { PATH: '/usr/bin:/bin', ...places, ...variables };
  const child = spawn(process.execPath, words, { cwd: home, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const faults: string[] = [];
  const { promise: ready, resolve: isReady } = Promise.withResolvers<number | null>();
  const ended = new Promise<NodeJS.Signals | number | null>((resolve) => {
    child.on('close', (code, signal) => {
      isReady(null);
      resolve(signal ?? code);
    });
  });
  createInterface(child.stdout).on('line', (line) => {
    const { level, msg } = JSON.parse(line) as { level: number | string; msg: string };
    if (msg === 'ready') isReady(Date.now() - spawnedAt);
    if (level !== 'info' && level !== INFO) faults.push(line);
  });
  return {
    ...{ spawnedAt, ready, faults, ended },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    end() {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/** As pino numbers it. */
const INFO = 30;
