/** `digest run --dry-run`: what would go out on every platform at a time, and not a row of it is written. */

import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { DryRunView } from '../../src/app/digest-dry-run.ts';
import { addMessage } from '../../src/store/outbox-messages.ts';
import { queueEdition } from '../../src/store/editions.ts';
import {
  allRows,
  CHANGES,
  dailyAt,
  DAY_MS,
  digestDesk,
  follow,
  line,
  MINUTE_MS,
  QUAY,
  thisMinute,
  withState,
} from './digest-paper.ts';
import { paperDesk, type PaperDesk } from './paper-desk.ts';

const TOMORROW = thisMinute() + DAY_MS;

async function dryRun(paper: PaperDesk, at: number): Promise<DryRunView> {
  const { status, out } = await paper.run('digest', 'run', '--dry-run', '--json', '--at', new Date(at).toISOString());
  expect(status).toBe(0);
  return JSON.parse(out) as DryRunView;
}

/** "a goes-out: something is new" */
async function outcomes(paper: PaperDesk, at = TOMORROW): Promise<readonly string[]> {
  return (await dryRun(paper, at)).digests.map(({ id, outcome, because }) => `${id} ${outcome}: ${because}`);
}

/** Due tomorrow at this minute. */
function daily(paper: PaperDesk, change: Parameters<typeof follow>[1] = {}): void {
  follow(paper, { rhythm: dailyAt(TOMORROW), ...change }, { nextAt: TOMORROW, lastDay: dayOf(TOMORROW - DAY_MS) });
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

describe('a digest of every day', () => {
  test('would go out at its minute with its edition, and late within the hour', async () => {
    const paper = digestDesk();
    daily(paper);
    const { at, digests } = await dryRun(paper, TOMORROW);
    expect(at).toBe(new Date(TOMORROW).toISOString().replace('.000', ''));
    expect(digests).toMatchObject([{ channel: 'terminal', id: 'a', outcome: 'goes-out', dueAt: at }]);
    expect(digests[0]?.digest).toMatch(/^Harbour fire, every day at \d\d:\d\d, UTC$/);
    expect(digests[0]?.text).toContain('Four people were taken to hospital');
    const late = await dryRun(paper, TOMORROW + 20 * MINUTE_MS);
    expect(late.digests).toMatchObject([{ outcome: 'goes-out', because: '20 minutes late' }]);
    expect(late.digests[0]?.text).toContain('20 minutes late');
  });

  test('is not due before, is left out after more than an hour, and rests where it is paused', async () => {
    const paper = digestDesk();
    daily(paper);
    daily(paper, { id: 'b', topics: ['ferries'], paused: { at: 1, why: 'by hand' } });
    expect(await outcomes(paper, TOMORROW - MINUTE_MS)).toEqual([
      expect.stringMatching(/^a not-due: its next time is \w+, \d+ \w+ at \d\d:\d\d$/),
      'b paused: by hand',
    ]);
    const [after] = await outcomes(paper, TOMORROW + 61 * MINUTE_MS);
    expect(after).toMatch(/^a left-out: it was due on .* at \d\d:\d\d, more than an hour before$/);
  });

  test('with nothing new says so, or is silent', async () => {
    const paper = digestDesk();
    daily(paper, { topics: ['trams'] });
    daily(paper, { id: 'b', topics: ['zeppelins'], whenQuiet: 'silence' });
    const { digests } = await dryRun(paper, TOMORROW);
    expect(digests.map(({ because }) => because)).toEqual(['on time, to say that nothing is new', 'nothing is new']);
    expect(digests.map(({ text }) => text?.includes('Nothing new on: Trams') ?? null)).toEqual([true, null]);
  });
});

describe('a digest of changes', () => {
  test('would go out when something is new, and else is not due', async () => {
    const paper = digestDesk();
    follow(paper);
    follow(paper, { id: 'b', topics: ['trams'] });
    expect(await outcomes(paper)).toEqual(['a goes-out: something is new', 'b not-due: nothing is new']);
  });

  test('waits in its quiet hours, and where it was told often enough that day', async () => {
    const paper = digestDesk();
    const quiet = { from: '00:00', to: '00:00' };
    follow(paper, { rhythm: { ...CHANGES, quiet } });
    follow(paper, { id: 'b', rhythm: { ...CHANGES, mostADay: 1 } });
    withState(paper, ({ db }) => {
      const told = { platform: 'terminal', tenant: 'local', channel: 'terminal', key: 'k', subscription: 'b' };
      queueEdition(db, { ...told, slot: TOMORROW, toldUntil: 0, claims: [] }, 0);
    });
    expect(await outcomes(paper)).toEqual([
      'a waits: its quiet hours are not over',
      'b waits: it has come as often that day as it may',
    ]);
  });

  test('is looked at again when it has rested', async () => {
    const paper = digestDesk();
    follow(paper, {}, { nextAt: TOMORROW + MINUTE_MS });
    expect((await outcomes(paper))[0]).toMatch(/^a not-due: it is looked at again on .* UTC$/);
  });
});

test('a channel of a platform waits for the edition that is on its way there', async () => {
  const paper = digestDesk();
  follow(paper, QUAY);
  expect(await outcomes(paper)).toEqual(['a goes-out: something is new']);
  withState(paper, ({ db }) => {
    const edition = { ...QUAY, key: 'k', subscription: 'a' };
    queueEdition(db, { ...edition, slot: 1, toldUntil: 1, claims: [] }, TOMORROW - MINUTE_MS);
    addMessage(db, { ...edition, thread: null, kind: 'message', parts: ['x'], ifUnsure: 'leave' }, 1);
  });
  expect(await outcomes(paper)).toEqual(['a waits: an edition is still on its way into the channel']);
});

test('what config/digests.yaml says by now is foretold as well, before anything has followed it', async () => {
  const paper = paperDesk();
  const says = (when: string): void => {
    paper.write(
      'config/digests.yaml',
      `digests:\n  - {name: quay, channel: terminal, topics: [harbour-fire], when: ${when}}\n`,
    );
  };
  says('on changes UTC');
  expect((await dryRun(paper, TOMORROW)).digests).toMatchObject([{ id: 'config:quay', channel: 'terminal' }]);
  await paper.run('digest', 'run');
  const kept = allRows(paper)['subscription'];
  says('at 8 Mondays UTC');
  expect((await dryRun(paper, TOMORROW)).digests).toMatchObject([{ digest: 'Harbour fire, Mondays at 08:00, UTC' }]);
  paper.write('config/digests.yaml', '');
  expect((await dryRun(paper, TOMORROW)).digests).toEqual([]);
  expect(allRows(paper)['subscription']).toEqual(kept);
});

test('nothing is written down, printed or told', async () => {
  const paper = digestDesk();
  follow(paper);
  daily(paper, { id: 'b', ...QUAY });
  paper.write(
    'config/digests.yaml',
    'digests:\n  - {name: quay, channel: terminal, topics: [ferries], when: at 8 Oslo}\n',
  );
  const before = allRows(paper);
  const { out, notes } = await paper.run('digest', 'run', '--dry-run', '--at', new Date(TOMORROW).toISOString());
  expect(line(out)).toContain('slack:T0LINDOW/C0QUAY, the edition of Harbour fire');
  expect(line(out)).toContain('terminal, the edition of Harbour fire');
  expect(out.match(/Four people were taken to hospital/g)).toHaveLength(2);
  expect(notes).toBe('briefdesk: the coverage is that of now, and so is what channels were told.\n');
  expect(allRows(paper)).toEqual(before);
  // What it says would go out does.
  expect((await paper.run('digest', 'run')).out).toContain('Four people were taken to hospital');
});

test('where nothing is followed it says so, and leaves no file behind', async () => {
  const { run, desk } = paperDesk();
  const { status, out, notes } = await run('digest', 'run', '--dry-run');
  expect([status, notes]).toEqual([0, '']);
  expect(out).toContain('Nothing is followed. npm run digest -- subscribe TOPICS WHEN sets a digest up.');
  expect(existsSync(desk.environment.stateFolder)).toBe(false);
});

test.each([
  ['2026-03-02', '--at needs a time of day after "2026-03-02", as in 2026-03-02T07:30Z.'],
  ['07:30', '--at does not understand "07:30": a time needs its day'],
  ['2026-02-30T07:30', 'the calendar has no such day'],
  ['soon', '--at does not understand "soon"'],
])('%s is no time', async (time, flaw) => {
  const { status, out, notes } = await paperDesk().run('digest', 'run', '--dry-run', '--at', time);
  expect([status, out]).toEqual([2, '']);
  expect(notes).toContain(flaw);
});
