/** How much memory a conversation takes at its peak: the real process, on the shipped coverage, asked 200 questions. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../source-files.ts';
import { configuredQuestions } from './asked-questions.ts';

const QUESTIONS = 200;
/** Answered like any line, in its turn, and with words that no answer has. */
const LAST = '/zeppelins';
const LAST_ANSWER = `There is no command ${LAST}.`;

// Only Linux tells the peak of another process.
test.runIf(process.platform === 'linux')('memory of a conversation', { timeout: 300_000 }, async () => {
  const home = mkdtempSync(join(tmpdir(), 'briefdesk-bench-'));
  const env = { PATH: '/usr/bin:/bin', HOME: home, BRIEFDESK_CACHE: home };
  const child = spawn(process.execPath, startWords(), { cwd: ROOT, env, stdio: 'pipe' });
  try {
    const closed = once(child, 'close');
    const began = performance.now();
    child.stdin.write(`${[...configuredQuestions(QUESTIONS), LAST].join('\n')}\n`);
    let answers = '';
    const texts = child.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false }) as AsyncIterable<string>;
    for await (const text of texts) {
      answers += text;
      if (answers.includes(LAST_ANSWER)) break;
    }
    expect(answers.slice(-200)).toContain(LAST_ANSWER);
    const peak = peakOf(child.pid);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    child.stdout.resume();
    child.stdin.end();
    expect(await closed).toEqual([0, null]);
    expect(peak).toBeGreaterThan(0);
    print(`peak resident memory after ${QUESTIONS} questions in ${seconds} s: ${peak.toFixed(0)} MB`);
  } finally {
    child.kill();
    rmSync(home, { recursive: true, force: true });
  }
});

/** What `npm start` runs, with its flags, so that npm itself is not measured. */
function startWords(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: { start: string } };
  return scripts.start.split(' ').slice(1);
}

/** In MB; the kernel counts kB of 1,024 bytes. */
function peakOf(pid: number | undefined): number {
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return (Number(kilobytes) * 1024) / 1e6;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
