/** `forget`, on a real state file that others may have open. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished, describe, expect, test } from 'vitest';
import { listDeeds } from '../../src/store/audit.ts';
import { listFeedback } from '../../src/store/feedback.ts';
import { openState } from '../../src/store/open-state.ts';
import type { State } from '../../src/store/open-state.ts';
import { fill } from '../store/filled-state.ts';
import { paperDesk } from './paper-desk.ts';
import type { PaperDesk } from './paper-desk.ts';

const LINDOW = { platform: 'slack', tenant: 'T0LINDOW' };

/** The state as a service that runs has it open, with something of two users of one workspace, and of another one. */
function lindow(): PaperDesk & { state: State } {
  const paper = paperDesk();
  const state = openState(join(paper.desk.environment.stateFolder, 'state.db'));
  onTestFinished(() => {
    state.db.close();
  });
  fill(state, { ...LINDOW, channel: 'C0QUAY', user: 'U0DANA', name: 'one' });
  fill(state, { ...LINDOW, channel: 'C0PIER', user: 'U0ADA', name: 'two' });
  fill(state, { ...LINDOW, tenant: 'T0BRANT', channel: 'C0QUAY', user: 'U0DANA', name: 'three' });
  return { ...paper, state };
}

const namesIn = (state: State): readonly string[] =>
  listFeedback(state, 0)
    .map(({ key }) => key)
    .toSorted();
const forgotten = (state: State): readonly string[] =>
  listDeeds(state, 0)
    .filter(({ deed }) => deed === 'forget')
    .map(({ tenant, channel, user, what }) => [tenant, channel, user, what].join('|'));

describe('forget', () => {
  test.each([
    ['user', 'U0DANA', 'user U0DANA in slack:T0LINDOW'],
    ['channel', 'C0QUAY', 'channel C0QUAY in slack:T0LINDOW'],
  ])('removes what is kept of a %s while the service has the file open, and leaves a deed', async (kind, id, name) => {
    const { run, state } = lindow();
    const { status, out, notes } = await run('forget', 'slack:T0LINDOW', `--${kind}`, id);
    expect([status, notes]).toEqual([0, '']);
    expect(out).toMatch(new RegExp(`^Removed what was kept of ${name}: [1-9]\\d* rows\\.\\n$`));
    expect(namesIn(state)).toEqual(['three', 'two']);
    expect(forgotten(state)).toEqual([`T0LINDOW|||a ${kind}, by whoever runs briefdesk`]);
    const again = await run('forget', 'slack:T0LINDOW', `--${kind}`, id);
    expect(again).toEqual({ status: 1, out: `Nothing is kept of ${name}.\n`, notes: '' });
    expect(forgotten(state)).toHaveLength(1);
  });

  test('removes what is kept of a user of a server, and what was said in direct messages, in Discord', async () => {
    const { run, state } = lindow();
    const [server, dana, quay] = ['700000000000000001', '400000000000000001', '100000000000000001'];
    const there = { platform: 'discord', tenant: server, channel: quay, user: dana };
    fill(state, { ...there, name: 'four' });
    fill(state, { ...there, tenant: 'dm', name: 'five' });
    expect((await run('forget', `discord:${server}`, '--user', dana)).out).toMatch(
      new RegExp(`^Removed what was kept of user ${dana} in discord:${server}: `),
    );
    expect(namesIn(state)).toEqual(['five', 'one', 'three', 'two']);
    expect((await run('forget', 'discord:dm', '--channel', quay)).status).toBe(0);
    expect(namesIn(state)).toEqual(['one', 'three', 'two']);
  });

  test('removes what the terminal follows', async () => {
    const { run, state } = lindow();
    fill(state, { platform: 'terminal', tenant: 'local', channel: 'terminal', user: 'the command line', name: 'six' });
    expect((await run('forget', 'terminal:local', '--all')).out).toMatch(/^Removed what was kept of terminal:local: /);
    expect(namesIn(state)).toEqual(['one', 'three', 'two']);
  });

  test('removes a whole workspace where that is spelled out, and nothing else', async () => {
    const { run, state } = lindow();
    const refused = await run('forget', 'slack:T0LINDOW');
    expect(refused.status).toBe(2);
    expect(refused.notes).toContain('--all for the whole workspace');
    expect(namesIn(state)).toEqual(['one', 'three', 'two']);
    const { status, out } = await run('forget', 'slack:T0LINDOW', '--all');
    expect(status).toBe(0);
    expect(out).toMatch(/^Removed what was kept of slack:T0LINDOW: \d+ rows\.\n$/);
    expect(namesIn(state)).toEqual(['three']);
    expect(listDeeds(state, 0).map(({ tenant }) => tenant)).toEqual(['T0BRANT']);
  });

  test('tells the same as JSON', async () => {
    const { run } = lindow();
    const { status, out } = await run('forget', 'slack:T0LINDOW', '--user', 'U0DANA', '--json');
    expect(status).toBe(0);
    const told = JSON.parse(out) as Record<string, unknown>;
    expect(told).toEqual({ workspace: 'slack:T0LINDOW', user: 'U0DANA', rows: told['rows'] });
    expect(told['rows']).toBeGreaterThan(5);
    const again = await run('forget', 'slack:T0LINDOW', '--user', 'U0DANA', '--json');
    expect([again.status, JSON.parse(again.out)]).toEqual([1, { ...told, rows: 0 }]);
  });

  test('leaves no file behind where nothing was ever kept', async () => {
    const { run, desk } = paperDesk();
    expect((await run('forget', 'slack:T0LINDOW', '--all')).status).toBe(1);
    expect(existsSync(desk.environment.stateFolder)).toBe(false);
  });

  test.each([
    [[], 'name the workspace, as in slack:T024BE7LD or discord:81384788765712384.'],
    [['T0LINDOW', '--all'], '"T0LINDOW" is no workspace: write its platform and its ID'],
    [['slack:C0QUAY', '--all'], '"slack:C0QUAY" is no workspace'],
    [['slack:T0LINDOW', 'T0BRANT', '--all'], 'one workspace at a time: "T0BRANT" is too much.'],
    [['slack:T0LINDOW', '--user', 'Dana'], '"Dana" is no member ID'],
    [['slack:T0LINDOW', '--channel', 'U0DANA'], '"U0DANA" is no channel ID'],
    [['slack:T0LINDOW', '--user', 'U0DANA', '--all'], 'one of --user ID, --channel ID, or --all'],
    [['discord:T0LINDOW', '--all'], '"discord:T0LINDOW" is no workspace'],
    [['terminal:T0LINDOW', '--all'], '"terminal:T0LINDOW" is no workspace'],
    [['terminal:local', '--user', 'Dana'], '"Dana" is no user: in the terminal there are none'],
    [['slack:700000000000000001', '--all'], '"slack:700000000000000001" is no workspace'],
    [['constructor:T0LINDOW', '--all'], '"constructor:T0LINDOW" is no workspace'],
    [['discord:700000000000000001', '--user', 'U0DANA'], '"U0DANA" is no user ID, as in 80351110224678912'],
    [['discord:700000000000000001', '--channel', 'quay'], '"quay" is no channel ID'],
    [['slack:T0LINDOW', '--user'], '--user needs a member ID after it.'],
  ])('does not know %j', async (words, flaw) => {
    const { run, state } = lindow();
    const { status, out, notes } = await run('forget', ...words);
    expect([status, out]).toEqual([2, '']);
    expect(notes).toContain(flaw);
    expect(notes).toContain('npm run forget -- --help');
    expect(namesIn(state)).toHaveLength(3);
  });
});

test('whoever asks how to forget learns it, and nothing goes', async () => {
  const { run, state } = lindow();
  const { status, out } = await run('forget', 'slack:T0LINDOW', '--all', '--help');
  expect(status).toBe(0);
  expect(out).toContain('--all            the whole workspace');
  expect(namesIn(state)).toHaveLength(3);
});
