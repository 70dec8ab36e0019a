/** Runs the real program the way a reader does: a process of its own, on the Node that `npm ci` brought. */

import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

export const ROOT = join(import.meta.dirname, '../..');

const ENTRY = join(ROOT, 'src/main.ts');

// As on a reader's machine, what can be rebuilt is kept from one run to the next; who wants a first run names an empty folder.
const CACHE = emptyFolder();

export interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly notes: string;
}

/** `variables` are added to `bareEnvironment`. */
export function briefdesk(words: readonly string[], variables: Readonly<Record<string, string>> = {}): Outcome {
  const env = { ...bareEnvironment(), ...variables };
  const { status, stdout, stderr } = spawnSync(process.execPath, [ENTRY, ...words], { env, encoding: 'utf8' });
  return { status, out: stdout, notes: stderr };
}

/** The same without stopping this process, where a server of it is to answer the program. */
export async function briefdeskMeanwhile(
  words: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<Outcome> {
  const env = { ...bareEnvironment(), ...variables };
  const child = spawn(process.execPath, [ENTRY, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let notes = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (notes += text));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { status, out, notes };
}

/** Closes the reading end after the first bytes, as `head` does, and resolves with how the program ended. */
export async function briefdeskIntoClosedPipe(words: readonly string[]): Promise<Outcome> {
  const child = spawn(process.execPath, [ENTRY, ...words], {
    env: bareEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let notes = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (notes += text));
  child.stdout.destroy();
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { status, out: '', notes };
}

export function emptyFolder(): string {
  return mkdtempSync(join(inject('scratch'), 'folder-'));
}

/** Only what a process needs, with a home of its own. */
export function bareEnvironment(): Record<string, string> {
  return { PATH: '/usr/bin:/bin', HOME: emptyFolder(), BRIEFDESK_CACHE: CACHE };
}
