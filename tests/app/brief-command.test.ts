/** `brief TOPIC` from words to exit status, over the coverage of an invented fire. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, paperDesk } from './paper-desk.ts';

describe('brief', () => {
  test('prints a briefing as text', async () => {
    const { status, out, notes } = await paperDesk().run('brief', 'harbour-fire');
    expect([status, notes]).toEqual([0, '']);
    expect(out).toContain('Harbour fire\n');
    expect(out).toMatch(/taken to hospital.* \[[12]\]/s);
  });

  test('prints one JSON document and nothing else', async () => {
    const { status, out } = await paperDesk().run('brief', 'harbour-fire', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ topic: 'harbour-fire', title: 'Harbour fire', writer: 'extractive' });
  });

  test('knows a topic by its alias', async () => {
    const { out } = await paperDesk().run('brief', 'Port Blaze', '--json');
    expect(JSON.parse(out)).toMatchObject({ topic: 'harbour-fire' });
  });

  test('shows file and line of every receipt when asked for evidence', async () => {
    const { out } = await paperDesk().run('brief', 'harbour-fire', '--evidence');
    expect(out).toMatch(/ {4}0[12]-\w+\.txt:\d+ · 2 March 2026\n {4}.*⟦/);
  });

  test.each([
    ['a topic', []],
    ['one topic only', ['harbour', 'fire']],
    ['a topic that is not empty', ['  ']],
    ['a topic without control characters', ['fire\u001B[31m']],
    ['a topic of readable length', ['x'.repeat(10_000)]],
    ['a known flag', ['harbour-fire', '--jsno']],
    ['a folder after --coverage', ['harbour-fire', '--coverage']],
    ['words within bounds', ['harbour-fire', '--words', '39']],
    ['words as a number', ['harbour-fire', '--words', 'many']],
    ['a topic without a typing error', ['harbor-fire']],
  ])('refuses as wrong usage anything but %s', async (_, words) => {
    const { status, out, notes } = await paperDesk().run('brief', ...words);
    expect([status, out]).toEqual([2, '']);
    expect(notes).toMatch(/^briefdesk: .+\n$/);
  });

  test.each(['../x', 'con', 'constructor', '__proto__', 'zeppelins'])(
    'finds nothing about %s, says so and exits with 1',
    async (topic) => {
      const { status, out } = await paperDesk().run('brief', topic, '--json');
      expect(status).toBe(1);
      expect(JSON.parse(out)).toMatchObject({ points: [], reason: 'no-coverage' });
    },
  );

  test('says so as text where it finds nothing', async () => {
    const { status, out } = await paperDesk().run('brief', 'zeppelins');
    expect(status).toBe(1);
    expect(out).toContain('The coverage says nothing about “zeppelins”.');
  });

  test('reads the folder of --coverage instead, and nothing of it stays behind', async () => {
    const { run } = paperDesk();
    const folder = emptyFolder();
    const text = 'A lighthouse at Cape Morrow was struck by lightning on Tuesday, the coast guard said.\n';
    writeFileSync(join(folder, 'cape.txt'), text);
    const there = await run('brief', 'lighthouse lightning', '--coverage', folder, '--json');
    expect(JSON.parse(there.out)).toMatchObject({ points: [{ citations: [{ source: 'cape.txt' }] }] });
    expect((await run('brief', 'lighthouse lightning', '--json')).status).toBe(1);
  });

  test('has a JSON body for coverage that cannot be read', async () => {
    const { status, out, notes } = await paperDesk().run('brief', 'fire', '--coverage', '/no/such/folder', '--json');
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ topic: 'fire', points: [], error: { code: 'coverage' } });
    expect(notes).toContain('/no/such/folder');
  });

  test('names what was left out on the side, ten files and then a count', async () => {
    const { write, run } = paperDesk();
    for (let index = 0; index < 12; index += 1) write(`seeds/${String(index).padStart(2, '0')}-empty.txt`, '');
    const { status, out, notes } = await run('brief', 'harbour-fire', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ topic: 'harbour-fire' });
    expect(notes.match(/^briefdesk: left out \S+-empty\.txt: .+$/gm)).toHaveLength(10);
    expect(notes).toContain('briefdesk: and 2 more; npm run sources lists them.\n');
  });

  test('reads everything anew where the cache cannot be written, and says so', async () => {
    const { write, run, desk } = paperDesk();
    write('cache', 'a file where the folder should be');
    const { status, notes } = await run('brief', 'harbour-fire');
    expect(status).toBe(0);
    expect(notes).toContain(`briefdesk: ${desk.environment.cacheFolder} cannot be written`);
  });
});
