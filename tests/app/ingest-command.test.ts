/** `ingest --once`: what it wants, what it says, and how it ends. */

import { expect, test } from 'vitest';
import { paperDesk } from './paper-desk.ts';

const NOWHERE = 'sources:\n  - feed: http://127.0.0.1:9/feed.xml\n    name: Courier\nweb:\n  allow: ["127.0.0.1:9"]\n';

test('it wants to be told that it is to end', async () => {
  const { status, notes } = await paperDesk().run('ingest');
  expect(status).toBe(2);
  expect(notes).toContain('--once');
});

test('it takes no words', async () => {
  expect(await paperDesk().run('ingest', '--once', 'harbour')).toMatchObject({ status: 2, out: '' });
});

test('where nothing on the web is named it says how to name it', async () => {
  const { status, notes } = await paperDesk().run('ingest', '--once');
  expect(status).toBe(1);
  expect(notes).toContain('sources -- add');
  const json = await paperDesk().run('ingest', '--once', '--json');
  expect(JSON.parse(json.out)).toMatchObject({ sources: [], error: { code: 'configuration' } });
});

test('it ends with 1 where no source could be read, and says why', async () => {
  const { run, write } = paperDesk();
  write('config/sources.yaml', NOWHERE);
  const { status, out } = await run('ingest', '--once');
  expect(status).toBe(1);
  expect(out).toContain('1 source on the web');
  expect(out).toMatch(/cannot be\s+reached/);
  const json = await run('ingest', '--once', '--json');
  expect(JSON.parse(json.out)).toMatchObject({ sources: [{ name: 'Courier', state: 'failing', readAt: null }] });
});
