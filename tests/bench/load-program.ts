/** The real program as its own process, for loads: started as `npm start` does, and watched. */

import { spawn } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from '../source-files.ts';

export interface Program {
  /** Where it is heard, as its log says. */
  readonly where: readonly string[];
  /** Lines of its log that are no information: warnings and faults. */
  readonly faults: readonly string[];
  /** Resident memory in MB. */
  memory(): number;
  /** Seconds of processor time until now. */
  cpu(): number;
  /** Of its state and what SQLite keeps beside it, in MB. */
  stateSize(): number;
  end(): Promise<number | null>;
}

/** `home`: an empty folder that it may fill; `platform`: the variables of the platform it serves. Resolves when it is ready. */
export async function startProgram(home: string, platform: Readonly<Record<string, string>>): Promise<Program> {
  const state = join(home, 'state');
  const places = { HOME: home, BRIEFDESK_CACHE: join(home, 'cache'), BRIEFDESK_STATE: state };
  const env = { PATH: '/usr/bin:/bin', ...places, ...platform };
  const child = spawn(process.execPath, startWords(), { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  const { promise: isReady, resolve, reject } = Promise.withResolvers<readonly string[]>();
  const faults: string[] = [];
  createInterface(child.stdout).on('line', (line) => {
    const { level, msg, where } = JSON.parse(line) as LogLine;
    if (msg === 'ready') resolve(where ?? []);
    if (level !== 'info' && level !== INFO) faults.push(line);
  });
  void closed.then((status) => {
    reject(new Error(`ended with ${String(status)} before it was ready: ${faults.join('\n')}`));
  });
  return {
    where: await isReady,
    faults,
    memory: () => (Number(/^VmRSS:\s+(\d+) kB$/m.exec(procFile(child.pid, 'status'))?.[1]) * 1024) / 1e6,
    cpu: () => cpuIn(procFile(child.pid, 'stat')),
    stateSize: () =>
      ['', '-wal'].reduce((sum, suffix) => sum + statSync(join(state, `state.db${suffix}`)).size, 0) / 1e6,
    end() {
      child.kill('SIGTERM');
      return closed;
    },
  };
}

interface LogLine {
  readonly level: number | string;
  readonly msg: string;
  readonly where?: readonly string[];
}

/** As pino numbers it. */
const INFO = 30;

/** With its flags, and without npm itself. */
function startWords(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: { start: string } };
  return scripts.start.split(' ').slice(1);
}

function procFile(pid: number | undefined, name: string): string {
  return readFileSync(`/proc/${pid}/${name}`, 'utf8');
}

const TICKS_PER_SECOND = 100;

/** User and system time are the 14th and 15th field; the second, a name in parentheses, may hold anything (proc_pid_stat(5)). */
function cpuIn(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}
