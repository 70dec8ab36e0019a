/** `sources` and `sources --furniture`, as text and as JSON. */

import { describe, expect, test } from 'vitest';
import { visitedDesk } from './visited-desk.ts';
import { paperDesk } from './paper-desk.ts';

describe('sources', () => {
  test('lists each source, and each file left out with its reason', async () => {
    const { write, run } = paperDesk();
    write('seeds/03-empty.txt', '');
    const { status, out } = await run('sources');
    expect(status).toBe(0);
    expect(out).toContain('[1] Warehouse burns at Port Lindow\n');
    expect(out).toContain('Left out: 1\n• 03-empty.txt: ');
  });

  test('gives the same as JSON', async () => {
    const { out } = await paperDesk().run('sources', '--json');
    const { sources } = JSON.parse(out) as { sources: Record<string, unknown>[] };
    expect(sources).toHaveLength(2);
    expect(sources[1]).toMatchObject({ number: 2, source: '02-courier.txt', published: '2026-03-02', kind: 'article' });
    expect(sources[1]?.['passages']).toBeGreaterThan(0);
  });

  test('shows what was recognised as furniture in one source, with its place', async () => {
    const { write, run } = paperDesk();
    write(
      'seeds/01-herald.txt',
      'Sign up to our newsletter\n\nA crane fell into the harbour of Lindow, the port said.\n',
    );
    const { out } = await run('sources', '--furniture', '01-herald.txt', '--json');
    expect(JSON.parse(out)).toEqual({
      source: '01-herald.txt',
      furniture: [{ line: 1, start: 0, end: 25, reason: 'sign-up', text: 'Sign up to our newsletter' }],
    });
    expect((await run('sources', '--furniture', '01-herald.txt')).out).toContain(
      '1 sign-up: Sign up to our newsletter',
    );
  });

  test('asks back where it has no such source', async () => {
    const { status, notes } = await paperDesk().run('sources', '--furniture', '01-heralt.txt');
    expect(status).toBe(2);
    expect(notes).toContain('no source "01-heralt.txt". Did you mean "01-herald.txt"?');
  });

  test('tells how sources on the web fare, as text and as JSON', async () => {
    const { run } = visitedDesk();
    const { status, out } = await run('sources');
    expect(status).toBe(0);
    expect(out).toContain('3 sources on the web\n\nHarbour Herald · feed · 0 articles · well\n');
    expect(out).toContain('\nCourier · feed · 0 articles · cannot be read\n  https://courier.example/rss answered 503');
    expect(out).toContain('\nPort of Lindow · page · not visited yet\n');
    const { web } = JSON.parse((await run('sources', '--json')).out) as { web: Record<string, unknown>[] };
    expect(web.map(({ origin, state, articles }) => [origin, state, articles])).toEqual([
      ['harbour-herald', 'well', 0],
      ['courier', 'failing', 0],
      ['port-of-lindow', 'waiting', 0],
    ]);
  });

  test('knows one word', async () => {
    const { status, notes } = await paperDesk().run('sources', 'remove', 'herald');
    expect(status).toBe(2);
    expect(notes).toContain('sources takes no words but "add" ("remove herald").');
  });
});
