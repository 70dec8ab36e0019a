/** `digest run`: what is due in the terminal is printed, once, whatever runs beside it or was ended before. */

import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { latestEditions } from '../../src/store/editions.ts';
import { stateOutbox } from '../../src/store/outbox.ts';
import {
  CHANGES,
  dailyAt,
  DAY_MS,
  digestDesk,
  follow,
  followed,
  MINUTE_MS,
  QUAY,
  SLACK,
  TERMINAL,
  thisMinute,
  withState,
} from './digest-paper.ts';
import { paperDesk, type PaperDesk } from './paper-desk.ts';

function ends(paper: PaperDesk): readonly string[] {
  return withState(paper, (state) => latestEditions(state, TERMINAL, 20)).map(({ state: end }) => end);
}

describe('what is due in the terminal', () => {
  test('is printed, and not again', async () => {
    const paper = digestDesk();
    follow(paper);
    const first = await paper.run('digest', 'run');
    expect([first.status, first.notes]).toEqual([0, '']);
    expect(first.out).toContain('Four people were taken to hospital');
    expect(ends(paper)).toEqual(['delivered']);
    expect(followed(paper)[0]?.nextAt).toBeGreaterThan(Date.now() + 4 * MINUTE_MS);
    expect(await paper.run('digest', 'run')).toEqual({ status: 0, out: '', notes: '' });
  });

  test('comes at its minute, once a day, with what was told since left out', async () => {
    const paper = digestDesk();
    const slot = thisMinute();
    follow(paper, { rhythm: dailyAt(slot) }, { nextAt: slot });
    expect((await paper.run('digest', 'run')).out).toContain('The first edition here');
    expect(followed(paper)[0]).toMatchObject({ lastAt: slot, nextAt: slot + DAY_MS });
    expect((await paper.run('digest', 'run')).out).toBe('');
  });

  test('of two digests the second tells nothing that the first told', async () => {
    const paper = digestDesk();
    follow(paper);
    follow(paper, { id: 'b', topics: ['port blaze', 'harbour-fire'] });
    const { out } = await paper.run('digest', 'run');
    expect(out.match(/Four people were taken to hospital/g)).toHaveLength(1);
    expect(ends(paper)).toEqual(['delivered']);
  });

  test('is one JSON document where that is asked for', async () => {
    const paper = digestDesk();
    follow(paper);
    const { editions, dueElsewhere } = JSON.parse((await paper.run('digest', 'run', '--json')).out) as {
      editions: { channel: string; text: string }[];
      dueElsewhere: number;
    };
    expect(editions).toMatchObject([{ channel: 'terminal' }]);
    expect(editions[0]?.text).toContain('Four people were taken to hospital');
    expect(dueElsewhere).toBe(0);
  });

  test('begins with what config/digests.yaml says', async () => {
    const paper = paperDesk();
    const digest =
      '  - name: quay\n    channel: terminal\n    topics: [harbour-fire]\n    when: on changes Oslo, no quiet hours\n';
    paper.write('config/digests.yaml', `digests:\n${digest}`);
    expect((await paper.run('digest', 'run')).out).toContain('Four people were taken to hospital');
    expect(followed(paper)).toMatchObject([{ subscription: { id: 'config:quay', owner: null } }]);
  });
});

describe('an edition that was being printed when briefdesk was ended', () => {
  /** As far as `steps` went. */
  async function endedAfter(steps: 'written' | 'printing'): Promise<PaperDesk> {
    const paper = digestDesk();
    follow(paper);
    await paper.run('digest', 'run');
    const gone = { worker: 'gone', now: () => Date.now() - MINUTE_MS };
    withState(paper, (state) => {
      state.db.exec(`UPDATE edition SET state = 'queued', claims = '[]'; DELETE FROM told_claim;
        UPDATE outbox SET state = 'new', payload = 'The harbour burns.', attempts = 0`);
      if (steps === 'printing') stateOutbox(state, gone).start([1]);
    });
    return paper;
  }

  test('is printed by the next run, where it had not begun', async () => {
    const paper = await endedAfter('written');
    expect((await paper.run('digest', 'run')).out).toBe('The harbour burns.');
    expect(ends(paper)).toEqual(['delivered']);
  });

  test('is not printed again where it had, and that is said', async () => {
    const paper = await endedAfter('printing');
    expect((await paper.run('digest', 'run')).out).toBe('');
    expect(ends(paper)).toEqual(['unknown']);
    expect((await paper.run('status')).out).toContain('edition, ');
    expect((await paper.run('status')).out.replace(/\s+/g, ' ')).toContain('briefdesk was ended while it was printed');
  });
});

test('what is older than is to be kept goes, though no service runs', async () => {
  const paper = digestDesk();
  follow(paper);
  await paper.run('digest', 'run');
  const counts = (): readonly unknown[] =>
    withState(paper, ({ db }) =>
      ['told_claim', 'edition', 'outbox', 'shown'].map(
        (table) => db.prepare(`SELECT count(*) > 0 AS some FROM ${table}`).get()?.['some'],
      ),
    );
  await paper.run('digest', 'run');
  expect(counts()).toEqual([1, 1, 1, 1]);
  withState(paper, ({ db }) => {
    db.exec(
      'UPDATE told_claim SET told_at = 1; UPDATE edition SET since = 1; UPDATE outbox SET since = 1; UPDATE shown SET shown_at = 1',
    );
  });
  await paper.run('digest', 'run');
  expect(counts()).toEqual([0, 0, 0, 0]);
});

describe('what is due on platforms', () => {
  test('is left to the service, and said where that is late', async () => {
    const paper = digestDesk({ slack: SLACK });
    follow(paper, { ...QUAY, rhythm: CHANGES }, { nextAt: Date.now() - 2 * MINUTE_MS });
    const { status, out, notes } = await paper.run('digest', 'run');
    expect([status, out]).toEqual([0, '']);
    expect(notes).toBe(
      'briefdesk: A digest of Slack or Discord is overdue. The service posts those: npm start. See: npm run status\n',
    );
    expect(withState(paper, ({ db }) => db.prepare('SELECT 1 FROM outbox').all())).toEqual([]);
  });

  test('is not spoken of where a service may be about to post it', async () => {
    const paper = digestDesk({ slack: SLACK });
    follow(paper, QUAY, { nextAt: Date.now() - 10_000 });
    expect((await paper.run('digest', 'run')).notes).toBe('');
  });

  test('where its channel turned out to be closed it rests, and its owner is told by the service', async () => {
    const paper = digestDesk({ slack: SLACK });
    follow(paper, QUAY);
    await paper.run('digest', 'now', '--channel', 'slack:T0LINDOW/C0QUAY');
    withState(paper, ({ db }) => {
      db.exec(`UPDATE outbox SET state = 'dead', closed = 1, payload = NULL, reason = 'is_archived'`);
    });
    await paper.run('digest', 'run');
    expect(followed(paper)).toMatchObject([{ subscription: { paused: { why: 'is_archived' } }, nextAt: null }]);
    const posts = withState(paper, ({ db }) => db.prepare(`SELECT channel FROM outbox WHERE state = 'new'`).all());
    expect(posts.map(({ channel }) => channel)).toEqual(['U1']);
  });
});

test('an edition that cannot be written keeps no other, and ends with 1', async () => {
  const paper = digestDesk();
  follow(paper, { id: 'b', rhythm: { ...CHANGES, zone: 'Nowhere/Lost' } });
  follow(paper);
  const { status, out, notes } = await paper.run('digest', 'run');
  expect(status).toBe(1);
  expect(out).toContain('Four people were taken to hospital');
  expect(notes.match(/This is a fault in briefdesk/g)).toHaveLength(1);
});

test.each([
  [['run', 'harbour'], '"digest run" takes no words of its own ("harbour").'],
  [['run', '--at', '2026-03-02T07:30Z'], '--at asks what would go out at another time: add --dry-run.'],
  [['run', '--channel', 'terminal'], '--channel is for one channel'],
])('is wrong usage: digest %j', async (words, flaw) => {
  const { run, desk } = paperDesk();
  const { status, out, notes } = await run('digest', ...words);
  expect([status, out]).toEqual([2, '']);
  expect(notes).toContain(flaw);
  expect(existsSync(desk.environment.stateFolder)).toBe(false);
});
