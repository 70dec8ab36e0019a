/** What concerns a whole workspace or one reader of it: the home page, what there is, being forgotten, and leaving. */

import { describe, expect, test } from 'vitest';
import { excuseFor } from '../../../src/chat/team/excuse.ts';
import { saveDeed } from '../../../src/store/audit.ts';
import { writeState, type State } from '../../../src/store/open-state.ts';
import { openedState } from '../../store/state-file.ts';
import { button, command, from, idOf, labelsIn, message, press, teamRoom, textOf } from './team-room.ts';

/** Every value of every table. */
function everything({ db }: State): string {
  const tables = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).all() as { name: string }[];
  return JSON.stringify(tables.map(({ name }) => db.prepare(`SELECT * FROM "${name}"`).all()));
}

describe('/briefdesk', () => {
  test('tells what there is to whoever asks', async () => {
    const { hear } = teamRoom();
    for (const [text, begins] of [
      ['', 'Every sentence stands on words of a source'],
      ['help', 'Every sentence stands on words of a source'],
      ['topics', 'harbour-fire · Harbour fire'],
      ['sources', '6 sources'],
      ['digest', 'This channel follows no digest'],
      ['status', 'Coverage · 6 sources'],
      ['STATUS', 'Coverage · 6 sources'],
    ] as const) {
      const said = await hear(command(`/briefdesk ${text}`));
      expect(said).toMatchObject([{ kind: 'only-you', asked: { user: 'U1' } }]);
      expect(textOf(said)).toContain(begins);
    }
    expect(textOf(await hear(command('/briefdesk frobnicate now')))).toContain('There is no “frobnicate” here.');
  });

  test('status counts what may not have arrived', async () => {
    const { hear, state } = teamRoom();
    await hear(command('/brief harbour-fire'));
    expect(textOf(await hear(command('/briefdesk status')))).toContain('everything of the last 24 hours arrived');
    state.db
      .prepare(`UPDATE outbox SET state = 'unknown', message = NULL, reason = 'no reply', since = ?`)
      .run(Date.now() * 2);
    expect(textOf(await hear(command('/briefdesk status')))).toContain(
      '1 message of the last 24 hours may not have arrived',
    );
  });
});

describe('a reader', () => {
  test('who asks for it is forgotten, and others are not', async () => {
    const { hear, state } = teamRoom();
    const thread = idOf((await hear(command('/brief harbour-fire', { user: 'U5ASKER' })))[0]?.key ?? '');
    await hear(message('How many people were injured?', { thread, user: 'U5ASKER' }));
    await hear(message('And who says so?', { direct: true, channel: 'D5', user: 'U5ASKER' }));
    await hear(command('/brief ferry-line only me', { user: 'U5ASKER' }));
    await hear(command('/brief ferry-line only me', { user: 'U6' }));
    expect(textOf(await hear(command('/briefdesk forget them', { user: 'U5ASKER' })))).toContain(
      '/briefdesk forget me',
    );
    expect(everything(state)).toContain('"U5ASKER"');
    expect(textOf(await hear(command('/briefdesk forget me', { user: 'U5ASKER' })))).toContain('is removed');
    expect(everything(state)).not.toContain('U5ASKER');
    expect(everything(state)).toContain('"U6"');
  });

  test('finds the topics on our page, and gets a briefing by a button of it', async () => {
    const { hear } = teamRoom();
    const at = { platform: 'slack', tenant: 'T1', user: 'U3' };
    const home = await hear({ id: 'home:1', kind: 'home', from: at });
    expect(home).toMatchObject([{ kind: 'home', to: at }]);
    expect(labelsIn(home)).toEqual(['Harbour fire', 'Ferry line']);
    const direct = { user: 'U3', channel: 'U3', direct: true };
    expect(await hear(press(button(home, 'Ferry line'), direct))).toMatchObject([
      { kind: 'message', to: { channel: 'U3' } },
    ]);
    // Their direct messages have another id, and are the same conversation.
    expect(textOf(await hear(message('disputes', { user: 'U3', channel: 'D3', direct: true })))).toMatch(
      /^Ferry line · /,
    );
  });

  test('who opens a conversation is offered what could be asked, and it begins anew', async () => {
    const { hear } = teamRoom();
    const direct = { direct: true, channel: 'D1' };
    await hear(message('brief ferry-line', direct));
    const greeting = { ...from({ ...direct, thread: 'pane-1' }) };
    const said = await hear({ id: 'greeting:1', kind: 'greeting', from: greeting });
    expect(said).toMatchObject([
      { kind: 'prompts', prompts: [{ title: 'Harbour fire', text: 'brief harbour-fire' }, {}] },
    ]);
    expect(textOf(await hear(message('disputes', { ...direct, thread: 'pane-1' })))).toContain('Name a topic');
    expect(textOf(await hear(message('brief harbour-fire', { ...direct, thread: 'pane-1' })))).toMatch(
      /^Harbour fire\n/,
    );
  });
});

test('a workspace that leaves is gone, audit and all; one of equal ids on another platform stays', async () => {
  const state = openedState();
  const { hear } = teamRoom({ state, moderators: ['U1'] });
  for (const place of [{ tenant: 'T-gone' }, { tenant: 'T-gone', platform: 'discord' }]) {
    const thread = idOf((await hear(command('/brief harbour-fire', place)))[0]?.key ?? '');
    await hear(message('withdraw 1', { ...place, thread, toUs: true }));
  }
  writeState(state, () => {
    saveDeed(state.db, { platform: 'slack', tenant: 'T-gone' }, { channel: null, user: 'U1', deed: 'x', what: 'y' }, 1);
  });
  await hear({ id: 'left:1', kind: 'left', from: { platform: 'slack', tenant: 'T-gone' } });
  const tables = state.db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).all() as { name: string }[];
  const left = tables.flatMap(({ name }) => state.db.prepare(`SELECT * FROM "${name}"`).all());
  const tenants = left.filter((row) => row['tenant'] === 'T-gone').map((row) => row['platform']);
  expect(new Set(tenants)).toEqual(new Set(['discord']));
});

test('what could not be answered has an honest notice for whoever asked, and none where nobody did', () => {
  for (const heard of [command('/brief x'), message('why?', { toUs: true }), press('id')]) {
    const [notice] = excuseFor(heard, 'crashed');
    expect(notice).toMatchObject({ kind: 'only-you', asked: { user: 'U1' } });
    expect(textOf(notice === undefined ? [] : [notice])).toContain(
      'There is no answer to this: briefdesk was interrupted',
    );
  }
  expect(excuseFor({ id: 'h', kind: 'home', from: { platform: 'slack', tenant: 'T1', user: 'U1' } }, 'failed')).toEqual(
    [],
  );
});
