/** `stories`, as text and as JSON. */

import { describe, expect, test } from 'vitest';
import { paperDesk } from './paper-desk.ts';

const BEES =
  'Bees return to the roofs of Tolm\n\nBeekeepers in Tolm counted a third more hives this spring than they did last year, they said.\n';

describe('stories', () => {
  test('puts the articles about one event together, and shows who tells it', async () => {
    const { write, run } = paperDesk();
    write('seeds/03-bees.txt', BEES);
    const { status, out } = await run('stories');
    expect(status).toBe(0);
    expect(out).toMatch(/^2 stories\n\n/);
    expect(out).toContain(' · 01-herald.txt\n');
    expect(out).toMatch(/^Bees return to the roofs of Tolm\n.* · 03-bees\.txt$/m);
  });

  test('gives the same as JSON, every source in one story', async () => {
    const { write, run } = paperDesk();
    write('seeds/03-bees.txt', BEES);
    const { status, out } = await run('stories', '--json');
    expect(status).toBe(0);
    const { stories } = JSON.parse(out) as { stories: { title: string; sources: string[] }[] };
    expect(stories.map(({ sources }) => sources)).toEqual([['01-herald.txt', '02-courier.txt'], ['03-bees.txt']]);
    expect(stories[1]?.title).toBe('Bees return to the roofs of Tolm');
  });

  test('says which folder cannot be read, in the JSON too', async () => {
    const { status, out, notes } = await paperDesk().run('stories', '--coverage', '/no/such/folder', '--json');
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'coverage' } });
    expect(notes).toContain('/no/such/folder');
  });

  test('takes no words of its own', async () => {
    const { status, notes } = await paperDesk().run('stories', 'harbour');
    expect(status).toBe(2);
    expect(notes).toContain('stories takes no words of its own ("harbour").');
  });
});
