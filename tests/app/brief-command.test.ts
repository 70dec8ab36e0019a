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
    ['one view at a time', ['harbour-fire', '--disputes', '--timeline']],
    ['a time after --as-of', ['harbour-fire', '--as-of']],
    ['a time that exists', ['harbour-fire', '--as-of', '2026-02-30']],
    ['a time with its day', ['harbour-fire', '--as-of', '17:18']],
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

  test('says how to write a time that it does not understand', async () => {
    const { notes } = await paperDesk().run('brief', 'harbour-fire', '--as-of', 'yesterday');
    expect(notes).toBe(
      'briefdesk: --as-of does not understand "yesterday": write a day, 2026-03-02, or a time, 2026-03-02T17:18Z. ' +
        'See: npm run brief -- --help\n',
    );
  });

  test('reads everything anew where the cache cannot be written, and says so', async () => {
    const { write, run, desk } = paperDesk();
    write('cache', 'a file where the folder should be');
    const { status, notes } = await run('brief', 'harbour-fire');
    expect(status).toBe(0);
    expect(notes).toContain(`briefdesk: ${desk.environment.cacheFolder} cannot be written`);
  });
});

/** Told hour by hour, so that there is a before. */
const BLOG = `Harbour fire: the latest
The harbour stays closed.
05:43 PM GMT
Six in hospital after harbour fire
Six people were taken to hospital after the fire at the harbour of Lindow on Monday, the fire service said.
09:00 AM GMT
Fire at the harbour of Lindow
A fire broke out at the harbour of Lindow on Monday morning and destroyed a grain warehouse, the fire service said.
`;

const SOURCES = 'sources:\n  - { file: 03-blog.txt, published: 2026-03-02, kind: live-blog, publisher: Radio North }\n';

describe('brief --disputes', () => {
  test('shows what sources differ on, without the points, with receipts on request', async () => {
    const { run } = paperDesk();
    const { status, out } = await run('brief', 'harbour-fire', '--disputes');
    expect(status).toBe(0);
    expect(out).toMatch(/Harbour fire · where sources differ\n\nSources differ\n• /);
    expect(out).toMatch(/(?=.*\bfour\b.* \[\d\])(?=.*\bsix\b.* \[\d\])/is);
    expect(out).not.toContain('smoke');
    expect((await run('brief', 'harbour-fire', '--disputes', '--evidence')).out).toMatch(
      / {4}01-herald\.txt:\d+ · .*\n {4}⟦Four people/,
    );
  });

  test('prints the briefing with all its differences as JSON', async () => {
    const { status, out } = await paperDesk().run('brief', 'harbour-fire', '--disputes', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      topic: 'harbour-fire',
      disagreements: [{ positions: [{ citations: [{}] }, { citations: [{}] }] }],
      furtherDisagreements: 0,
    });
  });

  test('is done where nothing differs, and says so', async () => {
    const { status, out } = await paperDesk().run('brief', 'smoke church', '--disputes');
    expect(status).toBe(0);
    expect(out).toContain('No difference between the sources was found.');
  });
});

describe('brief --timeline', () => {
  test('shows the dated events, with the clock of the reader', async () => {
    const { write, run } = paperDesk();
    write('seeds/03-blog.txt', BLOG);
    write('seeds/sources.yaml', SOURCES);
    const { status, out } = await run('brief', 'harbour-fire', '--timeline');
    expect(status).toBe(0);
    expect(out).toMatch(/Harbour fire · timeline\n\nMon 2 Mar 2026\n• /);
    expect(out).toContain('“Monday”');
  });

  test('prints the events as JSON, each with its time and receipts', async () => {
    const { status, out } = await paperDesk().run('brief', 'harbour-fire', '--timeline', '--json');
    expect(status).toBe(0);
    const { events } = JSON.parse(out) as { events: { when: object; citations: object[] }[] };
    expect(events.length).toBeGreaterThan(0);
    for (const { when, citations } of events) {
      expect(when).toMatchObject({ from: '2026-03-02', to: '2026-03-02' });
      expect(citations.length).toBeGreaterThan(0);
    }
  });

  test('is done where the coverage dates nothing, and says so', async () => {
    const { run, write } = paperDesk();
    const rule = 'The lighthouse of Cape Morrow is white and has a red door, the coast guard says.\n';
    write('seeds/04-cape.txt', `The lighthouse\n\n${rule}`);
    const { status, out } = await run('brief', 'lighthouse door', '--timeline');
    expect(status).toBe(0);
    expect(out).toContain('The coverage dates no event of this topic.');
    expect(JSON.parse((await run('brief', 'lighthouse door', '--timeline', '--json')).out)).toMatchObject({
      events: [],
    });
  });

  test('finds nothing where there is nothing', async () => {
    const { status, out } = await paperDesk().run('brief', 'zeppelins', '--timeline', '--json');
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ topic: 'zeppelins', points: [], reason: 'no-coverage' });
  });
});

describe('brief --as-of', () => {
  const desk = (): ReturnType<typeof paperDesk> => {
    const made = paperDesk();
    made.write('seeds/03-blog.txt', BLOG);
    made.write('seeds/sources.yaml', SOURCES);
    return made;
  };

  test.each([['--evidence'], ['--disputes'], ['--timeline']])(
    'shows with %s nothing that is later, says so first and notes what is left out',
    async (view) => {
      const { status, out, notes } = await desk().run('brief', 'harbour-fire', '--as-of', '2026-03-02T12:00Z', view);
      expect(status).toBe(0);
      expect(out).toMatch(/^As known on 2 March 2026, 12:00 UTC\.\n\nHarbour fire/);
      expect(out).not.toMatch(/hospital after|Six|Courier|Herald/);
      expect(notes).toMatch(
        /^briefdesk: left out 01-herald\.txt: .*\n.*left out 02-courier\.txt: .*\n.*left out part of 03-blog\.txt: .*\n$/,
      );
    },
  );

  test('takes a day to its end', async () => {
    const { status, out, notes } = await desk().run('brief', 'harbour-fire', '--as-of', '2026-03-02');
    expect([status, notes]).toEqual([0, '']);
    expect(out).toMatch(/^As known at the end of 2 March 2026, UTC\.\n/);
    expect(out).toMatch(/Six people/);
  });

  test('finds nothing before there was any coverage, and says what is left out', async () => {
    const { write, run } = desk();
    write('seeds/04-radio.txt', 'Radio\n\n3 March 2026\n\nThe harbour of Lindow opened again, Radio North said.\n');
    const { status, out, notes } = await run('brief', 'harbour-fire', '--as-of', '2026-03-01');
    expect(status).toBe(1);
    expect(out).toBe(
      'As known at the end of 1 March 2026, UTC.\n\nThe coverage says nothing about “Harbour fire”.\n\nNo passage comes near it.\n',
    );
    expect(notes).toBe('briefdesk: as of 1 March 2026, 23:59 UTC, all 4 sources are left out: they are later.\n');
    const json = await run('brief', 'harbour-fire', '--as-of', '2026-03-01', '--json');
    expect(json.status).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({ topic: 'harbour-fire', points: [], reason: 'no-coverage' });
    expect(json.notes).toBe(notes);
  });
});
