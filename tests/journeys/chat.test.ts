/** A conversation with the real program: lines through a pipe in, answers out. */

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bareEnvironment, emptyFolder, ROOT, type Outcome } from './run-briefdesk.ts';

const START = [join(ROOT, 'src/main.ts'), 'start'];

const COVERAGE = {
  'herald.txt': `Warehouse burns at Port Lindow

2 March 2026

Four people were taken to hospital after a fire at the harbour of Lindow on Monday, the fire service said.

The fire destroyed a grain warehouse and two cranes, according to the port authority of Lindow.
`,
  'courier.txt': `Harbour of Lindow closed after blaze

3 March 2026

The harbour of Lindow was closed to ships on Tuesday after the fire in a grain warehouse, the mayor said.
`,
};

function coverage(): string {
  const folder = emptyFolder();
  for (const [name, text] of Object.entries(COVERAGE)) writeFileSync(join(folder, name), text);
  return folder;
}

function converse(input: string, words: readonly string[] = ['--coverage', coverage()]): Outcome {
  const options = { env: bareEnvironment(), input, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [...START, ...words], options);
  return { status, out: stdout, notes: stderr };
}

/** The answers to these lines: how many lines one has differs, but each ends before the next one begins. */
function answersTo(lines: readonly string[]): readonly string[] {
  const { status, out, notes } = converse(`${lines.join('\n/zeppelins\n')}\n/zeppelins\n`);
  expect([status, notes]).toEqual([0, '']);
  return out.split('There is no command /zeppelins. /help lists those that there are.\n\n').slice(0, -1);
}

describe('a conversation through a pipe', () => {
  test('briefs, shows evidence, answers questions in the thread, lists topics and goes on after nonsense', () => {
    const lines = [
      '/brief harbour fire',
      '/evidence 2',
      'How many people were taken to hospital?',
      '/topics',
      '/nonsense',
      '/timeline',
    ];
    const [briefing, evidence, answer, topics, nonsense, timeline, ...more] = answersTo(lines);
    expect(more).toEqual([]);
    expect(briefing).toMatch(/\nHarbour fire\n\n.*\[1\](?:.|\n)*\n\[1\] .*\n\[2\] .*2026\n\n$/s);
    expect(evidence).toMatch(
      /^Harbour fire · evidence for point 2 of \d\n\n.*\n {4}\S+\.txt:\d+ · [23] March 2026\n {4}⟦/s,
    );
    expect(answer).toMatch(/Four people were taken to hospital .* \[\d\]/s);
    expect(legendOf(answer)[0]).toBe(legendOf(briefing).find((line) => line.includes('Warehouse burns')));
    expect(topics).toMatch(/^\S+ · .*\n {2}\S/);
    expect(nonsense).toBe('There is no command /nonsense. /help lists those that there are.\n\n');
    expect(timeline).toMatch(/Harbour fire · timeline\n/);
  });

  test('ends with /quit, whatever comes after it', () => {
    expect(converse('/nonsense\n/quit\n/nonsense\n')).toEqual({
      status: 0,
      out: 'There is no command /nonsense. /help lists those that there are.\n\n',
      notes: '',
    });
  });

  test('ends with the input, where that holds nothing', () => {
    expect(converse('')).toEqual({ status: 0, out: '', notes: '' });
  });

  test('ends quietly when the answers are no longer read, though more is asked', async () => {
    const child = spawn(process.execPath, [...START, '--coverage', coverage()], { env: bareEnvironment() });
    let notes = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (notes += text));
    child.stdin.on('error', () => undefined);
    const ask = setInterval(() => child.stdin.write('/help\n'), 20);
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [status] = (await once(child, 'close')) as [number | null];
    clearInterval(ask);
    expect([status, notes]).toEqual([0, '']);
  });
});

describe('a conversation that cannot begin', () => {
  test.each([
    [['--coverage', '/no/such/folder'], 1, 'There is no folder /no/such/folder'],
    [['--coverage'], 2, '--coverage needs a folder after it.'],
    [['harbour'], 2, 'start takes no words of its own ("harbour").'],
    [['--evidence'], 2, 'unknown flag --evidence.'],
  ])('with %j says why', (words, status, reason) => {
    const outcome = converse('/help\n', words);
    expect([outcome.status, outcome.out]).toEqual([status, '']);
    expect(outcome.notes).toContain(reason);
  });
});

test('the README shows a conversation as it really goes', () => {
  const shown = /<!-- conversation -->\n(.*?)<!-- \/conversation -->/s.exec(
    readFileSync(join(ROOT, 'README.md'), 'utf8'),
  );
  const excerpt = (shown?.[1] ?? '').replace(/^ {4}/gm, '').trim();
  const lines = [...excerpt.matchAll(/^› (.*)$/gm)].map(([, line]) => line);
  expect(lines.length).toBeGreaterThan(1);
  const { out } = converse(`${lines.join('\n')}\n`, []);
  expect(excerpt.replace(/^› .*\n/gm, '').trim()).toBe(out.trim());
});

function legendOf(answer = ''): readonly string[] {
  return answer.match(/^\[\d\] .*$/gm) ?? [];
}
