/** `status`, as text and as JSON, from a real state file. */

import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { StatusView } from '../../src/app/status-view.ts';
import { queueEdition, skipEdition } from '../../src/store/editions.ts';
import { hold } from '../../src/store/inbox-upkeep.ts';
import { addMessage } from '../../src/store/outbox-messages.ts';
import {
  CHANGES,
  dailyAt,
  DAY_MS,
  digestDesk,
  follow,
  line,
  MINUTE_MS,
  QUAY,
  TERMINAL,
  withState,
} from './digest-paper.ts';
import { paperDesk, type PaperDesk } from './paper-desk.ts';
import { visitedDesk } from './visited-desk.ts';

const SLOT = Date.parse('2036-03-03T06:30:00Z');
const OSLO = { ...dailyAt(SLOT), at: '07:30', zone: 'Europe/Oslo' } as const;

async function json(paper: PaperDesk): Promise<StatusView> {
  const { status, out } = await paper.run('status', '--json');
  expect(status).toBe(0);
  return JSON.parse(out) as StatusView;
}

async function text(paper: PaperDesk): Promise<string> {
  return line((await paper.run('status')).out);
}

describe('status', () => {
  test('says where nothing was ever kept that nothing is, and leaves no file behind', async () => {
    const { run, desk } = paperDesk();
    const { status, out, notes } = await run('status');
    expect([status, notes]).toEqual([0, '']);
    expect(out).toContain('Service · does not run\nLate · nothing\n');
    expect(out).toContain('No digest is followed: npm run digest -- subscribe TOPICS WHEN sets one up.');
    expect(existsSync(desk.environment.stateFolder)).toBe(false);
  });

  test('tells of each digest its next three times and its last three editions', async () => {
    const paper = digestDesk();
    follow(paper, { rhythm: OSLO }, { nextAt: SLOT });
    follow(paper, { ...QUAY, id: 'b' }, { nextAt: SLOT });
    follow(paper, { ...QUAY, id: 'c', topics: ['ferries'], paused: { at: 1, why: 'by hand' } });
    withState(paper, ({ db }) => {
      for (const days of [1, 2, 3, 4]) {
        const slot = SLOT - days * DAY_MS;
        skipEdition(db, { ...TERMINAL, key: `k${days}`, subscription: 'a', slot, reason: 'nothing was new' }, slot);
      }
    });
    const { digests } = await json(paper);
    expect(digests.map(({ channel, id, paused }) => [channel, id, paused])).toEqual([
      ['slack:T0LINDOW/C0QUAY', 'b', null],
      ['slack:T0LINDOW/C0QUAY', 'c', 'by hand'],
      ['terminal', 'a', null],
    ]);
    expect(digests[2]?.next).toEqual([
      { at: '2036-03-03T06:30:00Z', words: 'Monday, 3 March at 07:30' },
      { at: '2036-03-04T06:30:00Z', words: 'Tuesday, 4 March at 07:30' },
      { at: '2036-03-05T06:30:00Z', words: 'Wednesday, 5 March at 07:30' },
    ]);
    expect(digests[2]?.last.map(({ at, state, reason }) => [at.slice(0, 10), state, reason])).toEqual([
      ['2036-03-02', 'skipped', 'nothing was new'],
      ['2036-03-01', 'skipped', 'nothing was new'],
      ['2036-02-29', 'skipped', 'nothing was new'],
    ]);
    const shown = await text(paper);
    expect(shown).toContain(
      'terminal · Harbour fire, every day at 07:30, Oslo time. Next: Monday, 3 March at 07:30; Tuesday,',
    );
    expect(shown).toContain('Last: left out, Sunday, 2 March at 07:30: nothing was new; left out,');
    expect(shown).toContain('Next: when something changes. Last: no edition yet.');
    expect(shown).toContain('Paused: by hand.');
  });

  test('tells what may not have arrived, where, when and why, an edition or another message', async () => {
    const paper = digestDesk();
    withState(paper, ({ db }) => {
      for (const key of ['edition', 'answer', 'sent']) {
        addMessage(db, { ...QUAY, thread: null, kind: 'message', key, parts: ['x'], ifUnsure: 'leave' }, 1);
      }
      queueEdition(db, { ...QUAY, key: 'edition', subscription: 'a', slot: SLOT, toldUntil: 1, claims: [] }, 1);
      db.prepare(
        `UPDATE outbox SET state = iif(key = 'sent', 'sent', 'unknown'), payload = NULL, reason = 'timed out', since = ? + id`,
      ).run(SLOT);
    });
    expect((await json(paper)).doubtful).toEqual([
      { channel: 'slack:T0LINDOW/C0QUAY', what: 'message', at: '2036-03-03T06:30:00Z', reason: 'timed out' },
      { channel: 'slack:T0LINDOW/C0QUAY', what: 'edition', at: '2036-03-03T06:30:00Z', reason: 'timed out' },
    ]);
    const shown = await text(paper);
    expect(shown).toContain(
      'May not have arrived, and is not sent again slack:T0LINDOW/C0QUAY · message, 3 March 2036, 06:30 UTC: timed out',
    );
    expect(shown).toContain('slack:T0LINDOW/C0QUAY · edition, 3 March 2036, 06:30 UTC: timed out');
  });

  test('tells what is late: digests from the first minute on, and posts that wait', async () => {
    const paper = digestDesk();
    follow(paper, {}, { nextAt: Date.now() - 30_000 });
    expect(await text(paper)).toContain('Late · nothing');
    follow(paper, { ...QUAY, id: 'b', rhythm: CHANGES }, { nextAt: Date.now() - 125 * MINUTE_MS });
    withState(paper, ({ db }) => {
      const post = { ...QUAY, thread: null, kind: 'message', key: 'k', parts: ['x'], ifUnsure: 'leave' } as const;
      addMessage(db, post, Date.now() - 5 * MINUTE_MS - 1000);
    });
    const shown = await text(paper);
    expect(shown).toContain(
      'Late · 1 digest overdue, the longest for 2 hours; 1 post waiting, the oldest for 5 minutes',
    );
    expect(shown).toContain('Overdue for 2 hours.');
    const { lag } = await json(paper);
    expect(lag).toMatchObject({ posts: 1, events: 0 });
    expect(lag.overdueMs).toBeGreaterThan(125 * MINUTE_MS - 1);
  });

  test('tells whether a service runs, by when it was last heard', async () => {
    const paper = digestDesk();
    const heard = (agoMs: number): void => {
      withState(paper, ({ db }) => {
        hold(db, { worker: 'w', now: () => Date.now() - agoMs });
      });
    };
    heard(10_000);
    expect(await text(paper)).toContain('Service · runs, last heard');
    heard(40_000);
    expect(await text(paper)).toContain('Service · does not run, last heard');
    expect((await json(paper)).service).toMatchObject({ runs: false });
  });

  test('is not taken for a service itself', async () => {
    const paper = digestDesk();
    follow(paper);
    await paper.run('digest', 'run');
    expect(await text(paper)).toContain('Service · does not run Late');
  });

  test('tells which sources on the web are amiss, in one line', async () => {
    const shown = await text(visitedDesk());
    expect(shown).toMatch(
      / Sources amiss · Courier: https:\S+ answered 503: .* \(3 times in a row\) \(npm run sources\) /,
    );
    expect(shown).not.toContain('Harbour Herald');
    expect(await text(digestDesk())).not.toContain('amiss');
  });

  test.each([
    [['now'], 'status takes no words of its own ("now").'],
    [['--days', '3'], 'unknown flag --days.'],
  ])('does not know %j', async (words, flaw) => {
    const { status, out, notes } = await paperDesk().run('status', ...words);
    expect([status, out]).toEqual([2, '']);
    expect(notes).toContain(flaw);
    expect(notes).toContain('npm run status -- --help');
  });
});
