/** `digest` in the words of chat, on a real state file. */

import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listDeeds } from '../../src/store/audit.ts';
import { latestEditions, toldClaims } from '../../src/store/editions.ts';
import { CHANGES, digestDesk, follow, followed, line, QUAY, SLACK, TERMINAL, withState } from './digest-paper.ts';
import { paperDesk, type PaperDesk } from './paper-desk.ts';

const SUBSCRIBE = ['digest', 'subscribe', 'harbour', 'fire,', 'ferries', 'at', '07:30', 'weekdays', 'Oslo'];

function deeds(paper: PaperDesk): readonly string[] {
  return withState(paper, (state) => listDeeds(state, 0)).map(
    ({ user, platform, deed, what }) => `${user ?? 'nobody'} ${platform} ${deed} ${what}`,
  );
}

describe('digest', () => {
  test('says where nothing is followed yet how it is done, and leaves no file behind', async () => {
    const { run, desk } = paperDesk();
    const { status, out, notes } = await run('digest');
    expect([status, notes]).toEqual([0, '']);
    expect(out).toBe('Nothing is followed yet. npm run digest -- subscribe TOPICS WHEN sets a digest up.\n');
    expect((await run('digest', 'preview')).status).toBe(1);
    expect(existsSync(desk.environment.stateFolder)).toBe(false);
  });

  test('subscribes the terminal, lists it, and has it in the audit', async () => {
    const paper = paperDesk();
    const { status, out } = await paper.run(...SUBSCRIBE);
    expect(status).toBe(0);
    expect(line(out)).toContain('Subscribed: Harbour fire and Ferries, weekdays at 07:30, Oslo time.');
    expect(line(out)).toContain('npm run digest -- zone changes that.');
    expect(followed(paper)).toMatchObject([{ subscription: { ...TERMINAL, topics: ['harbour-fire', 'ferries'] } }]);
    expect(line((await paper.run('digest')).out)).toContain(
      'Harbour fire and Ferries · weekdays at 07:30, Oslo time. The next edition',
    );
    expect(line((await paper.run('audit')).out)).toContain(
      'digest subscribed to: Harbour fire and Ferries, weekdays at 07:30, Oslo time · by the command line in terminal:local terminal',
    );
  });

  test('pauses, resumes and unsubscribes, and says with 1 that nothing had to be done', async () => {
    const paper = digestDesk();
    follow(paper);
    for (const [word, told] of [
      ['pause', 'Paused: Harbour fire.'],
      ['resume', 'Resumed: Harbour fire.'],
      ['unsubscribe', 'Unsubscribed: Harbour fire comes here no more.'],
    ] as const) {
      const { status, out } = await paper.run('digest', word);
      expect([status, line(out).slice(0, told.length)]).toEqual([0, told]);
      if (word === 'pause') expect((await paper.run('digest', 'pause')).status).toBe(1);
    }
    expect(deeds(paper)).toHaveLength(3);
    expect(followed(paper)).toEqual([]);
    expect((await paper.run('digest', 'pause')).status).toBe(1);
  });

  test('goes by the clocks of this machine in the terminal, and elsewhere by those that are named', async () => {
    const paper = paperDesk({ slack: SLACK });
    expect(line((await paper.run('digest', 'subscribe', 'ferries', 'at', '8')).out)).toContain('at 08:00, Kyiv time');
    const quay = ['--channel', 'slack:T0LINDOW/C0QUAY'];
    const asked = await paper.run('digest', 'subscribe', 'ferries', 'at', '8', ...quay);
    expect([asked.status, asked.notes.includes('by whose clocks?')]).toEqual([2, true]);
  });

  test('sets the clocks, and turns corrections off', async () => {
    const paper = paperDesk();
    expect(line((await paper.run('digest', 'zone', 'Lima')).out)).toContain('From now on times are Lima time');
    expect((await paper.run('digest', 'corrections')).status).toBe(0);
    expect((await paper.run('digest', 'corrections', 'off')).status).toBe(0);
    expect((await paper.run('digest', 'subscribe', 'ferries', 'at', '8')).status).toBe(0);
    expect(followed(paper)).toMatchObject([{ subscription: { rhythm: { at: '08:00', zone: 'America/Lima' } } }]);
  });

  test('previews what an edition would hold, of the folder it is told, and nothing is told by that', async () => {
    const paper = digestDesk();
    follow(paper);
    paper.write(
      'other/03-post.txt',
      'Fish market burns\n\n3 March 2026\n\nThe fish market of Lindow burned, a fire at the harbour, police said.\n',
    );
    const { status, out } = await paper.run('digest', 'preview', '--coverage', join(paper.root, 'other'));
    expect(status).toBe(0);
    expect(out).toContain('The fish market of Lindow burned');
    expect(out).not.toContain('Ivo Brandt');
    expect(withState(paper, (state) => toldClaims(state, TERMINAL))).toEqual([]);
  });

  test('now prints what is new, once, and counts as told', async () => {
    const paper = digestDesk();
    follow(paper);
    const first = await paper.run('digest', 'now');
    expect([first.status, first.notes]).toEqual([0, '']);
    expect(first.out).toContain('Four people were taken to hospital');
    expect(first.out).not.toContain('on its way');
    expect(withState(paper, (state) => toldClaims(state, TERMINAL)).length).toBeGreaterThan(0);
    expect(withState(paper, (state) => latestEditions(state, TERMINAL, 9))).toMatchObject([{ state: 'delivered' }]);
    expect(followed(paper)[0]?.toldUntil).toBeGreaterThan(0);
    const second = await paper.run('digest', 'now');
    expect([second.status, line(second.out)]).toEqual([
      1,
      'There is nothing new about Harbour fire: nothing was posted.',
    ]);
  });
});

describe('a question back', () => {
  test('is answered by a command to type, and leaves nothing behind', async () => {
    const paper = paperDesk();
    const { status, out, notes } = await paper.run('digest', 'subscribe', 'harbour fire', 'at', '07:30', 'CET');
    expect([status, out]).toEqual([2, '']);
    expect(notes).toContain('"CET" can mean several times');
    const [, typed = ''] = /^ {2}npm run digest -- (.*Warsaw)$/mu.exec(notes) ?? [];
    expect((await paper.run('digest', ...typed.split(' '))).status).toBe(0);
    expect(followed(paper)).toMatchObject([
      { subscription: { topics: ['harbour-fire'], rhythm: { at: '07:30', zone: 'Europe/Warsaw' } } },
    ]);
    expect(deeds(paper)).toHaveLength(1);
  });

  test('where several are followed names them by the number in the list', async () => {
    const paper = digestDesk();
    follow(paper);
    follow(paper, { id: 'b', topics: ['ferries'] });
    const { status, notes } = await paper.run('digest', 'pause');
    expect(status).toBe(2);
    expect(notes).toContain('  npm run digest -- pause 1   Ferries\n  npm run digest -- pause 2   Harbour fire\n');
    expect((await paper.run('digest', 'pause', '1')).status).toBe(0);
    expect(followed(paper).map(({ subscription }) => [subscription.id, subscription.paused !== null])).toEqual([
      ['a', false],
      ['b', true],
    ]);
    expect((await paper.run('digest', 'pause', 'trams')).notes).toContain('“trams” is not followed here.');
  });

  test('for topics of a platform names its channel, and quotes what a shell would take apart', async () => {
    const paper = digestDesk({ slack: SLACK });
    const words = ['subscribe', 'harbor', 'fire', 'at', '8', '--channel', 'slack:T0LINDOW/C0QUAY'];
    const { status, notes } = await paper.run('digest', ...words);
    expect(status).toBe(2);
    const about = '  npm run digest -- --channel slack:T0LINDOW/C0QUAY ';
    expect(notes).toContain(`${about}subscribe harbour-fire at 8\n`);
    expect(notes).toContain(`${about}'subscribe "harbor fire" at 8'\n`);
  });

  test.each([
    [['subscribe'], 'name topics and when, as in: npm run digest -- subscribe harbour fire, ferries at 07:30'],
    [['subscribe', 'ferries', 'at', '25:10', 'Oslo'], '"25:10" is no time of day'],
    [['frobnicate'], '"frobnicate" is nothing that digests can do. There is: subscribe, list'],
    [['pasue'], 'Did you mean "pause"?'],
    [['list', '--jsno'], 'unknown flag --jsno. Did you mean "--json"?'],
    [['list', '--json'], '--json goes with "digest run".'],
    [['now', '--at', '2026-03-02T07:30Z'], '--at goes with "digest run".'],
    [['list', '--channel', 'harbour'], '--channel: "harbour" names no channel; write slack:T0123/C0456'],
    [['list', '--channel'], '--channel needs a channel after it.'],
  ])('is wrong usage: digest %j', async (words, flaw) => {
    const { status, out, notes } = await paperDesk().run('digest', ...words);
    expect([status, out]).toEqual([2, '']);
    expect(notes).toContain(flaw);
    expect(notes).toContain('npm run digest -- --help');
  });
});

describe('a channel of a platform', () => {
  const THERE = ['--channel', 'https://app.slack.com/client/T0LINDOW/C0QUAY'];

  test('gets its edition through the outbox, which the service posts', async () => {
    const paper = digestDesk({ slack: SLACK });
    follow(paper, { ...QUAY, rhythm: CHANGES });
    const { status, out } = await paper.run('digest', 'now', ...THERE);
    expect(status).toBe(0);
    expect(out).toContain('An edition is on its way into this channel.');
    expect(out).toContain('The service (npm start) posts it.\n');
    const rows = withState(paper, ({ db }) => db.prepare('SELECT channel, state, payload FROM outbox').all());
    expect(rows).toMatchObject([{ channel: 'C0QUAY', state: 'new' }]);
    expect(String(rows[0]?.['payload'])).toContain('Four people were taken to hospital');
    expect(withState(paper, (state) => latestEditions(state, QUAY, 9))).toMatchObject([{ state: 'queued' }]);
  });

  test('is looked at, but not subscribed or sent to, where the platform is not set up', async () => {
    const paper = digestDesk();
    follow(paper, QUAY);
    expect(line((await paper.run('digest', 'list', ...THERE)).out)).toContain('Harbour fire · when something changes');
    expect(line((await paper.run('digest', 'list')).out)).toContain('This channel follows no digest.');
    for (const words of [['now'], ['resume'], ['subscribe', 'ferries', 'at', '8']]) {
      const { status, out, notes } = await paper.run('digest', ...words, ...THERE);
      expect([status, out]).toEqual([1, '']);
      expect(notes).toContain('Slack is not set up, so nothing could be posted in slack:T0LINDOW/C0QUAY');
    }
    expect((await paper.run('digest', 'pause', ...THERE)).status).toBe(0);
    expect(deeds(paper)).toEqual([
      'the command line slack paused Harbour fire, when something changes, at most 24 times a day, Oslo time',
    ]);
  });
});

test('a state file that is none is named, and left as it is', async () => {
  const paper = digestDesk();
  writeFileSync(join(paper.desk.environment.stateFolder, 'state.db'), 'this is no database, but a letter');
  for (const words of [['list'], ['run'], ['run', '--dry-run']]) {
    const { status, out, notes } = await paper.run('digest', ...words);
    expect([status, out]).toEqual([1, '']);
    expect(notes).toContain('state.db is damaged and was left as it is');
  }
});
