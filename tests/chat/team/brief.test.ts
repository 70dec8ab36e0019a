/** A briefing on a platform: for everyone or for one, in a thread that goes on, with what is new since. */

import { describe, expect, test } from 'vitest';
import { writeState } from '../../../src/store/open-state.ts';
import { addMessage } from '../../../src/store/outbox-messages.ts';
import { button, command, form, idOf, labelsIn, message, NOON, press, teamRoom, textOf } from './team-room.ts';
import type { Saying } from '../../../src/chat/team/saying.ts';

const MINUTE_MS = 60_000;

function keyOf(sayings: readonly Saying[]): string {
  return sayings[0]?.key ?? '';
}

describe('a briefing', () => {
  test('that is asked for in a channel is for everyone there, with all that can be done with it', async () => {
    const { hear } = teamRoom();
    const said = await hear(command('/brief harbour-fire'));
    expect(said).toMatchObject([
      { kind: 'message', to: { tenant: 'T1', channel: 'C1', thread: null }, broadcast: false },
    ]);
    expect(textOf(said)).toContain('Four people were injured in the fire at the harbour of Lindow');
    expect(labelsIn(said)).toEqual([
      'Evidence',
      'Sources differ',
      'Timeline',
      'Sources',
      'Refresh',
      'Copy with sources',
      'Helpful',
      'Not helpful',
    ]);
  });

  test('of any words is written too', async () => {
    const { hear } = teamRoom();
    expect(textOf(await hear(command('/brief the ferries to Sandholm')))).toMatch(/^The ferries to Sandholm\n/);
  });

  test('goes on in its thread where the topic has one in the channel today', async () => {
    const { hear, clock } = teamRoom();
    const first = await hear(command('/brief harbour-fire'));
    clock.now += MINUTE_MS;
    const second = await hear(command('/brief Harbour fire', { user: 'U2' }));
    expect(second).toMatchObject([
      { kind: 'message', to: { channel: 'C1', thread: idOf(keyOf(first)) }, broadcast: true },
    ]);
    expect(textOf(second)).toContain('Nothing new since 3 March 2026, 12:00 UTC.');
    for (const elsewhere of [{ channel: 'C2' }, { tenant: 'T2' }]) {
      expect(await hear(command('/brief harbour-fire', elsewhere))).toMatchObject([{ to: { thread: null } }]);
    }
    clock.now += 24 * 60 * MINUTE_MS;
    expect(await hear(command('/brief harbour-fire'))).toMatchObject([{ to: { thread: null } }]);
  });

  test('that is on its way into the channel is not begun a second time', async () => {
    const { hear, state } = teamRoom();
    const [first] = await hear(command('/brief harbour-fire'));
    state.db.prepare(`UPDATE outbox SET state = 'sending', payload = '…', message = NULL`).run();
    const second = await hear(command('/brief harbour-fire', { user: 'U2' }));
    expect(second).toMatchObject([{ kind: 'only-you', asked: { user: 'U2' } }]);
    expect(textOf(second)).toContain('on its way into this channel');
    expect(first?.kind).toBe('message');
  });

  test('opens anew where the platform gave its message no id, as where we are no member', async () => {
    const { hear } = teamRoom({ member: false });
    await hear(command('/brief harbour-fire'));
    expect(await hear(command('/brief harbour-fire'))).toMatchObject([{ kind: 'message', to: { thread: null } }]);
  });

  test('for one reader alone can be shown to all, once', async () => {
    const { hear, clock } = teamRoom();
    const alone = await hear(command('/brief harbour-fire only me'));
    expect(alone).toMatchObject([{ kind: 'only-you', asked: { user: 'U1' } }]);
    const posted = await hear(press(button(alone, 'Post to channel')));
    expect(posted).toMatchObject([{ kind: 'message', to: { channel: 'C1', thread: null } }]);
    expect(labelsIn(posted)).not.toContain('Post to channel');
    expect(textOf(posted)).toBe(textOf(alone));
    clock.now += MINUTE_MS;
    expect(keyOf(await hear(press(button(alone, 'Post to channel'))))).toBe(keyOf(posted));
    const followUp = await hear(message('How many people were injured?', { thread: idOf(keyOf(posted)) }));
    expect(textOf(followUp)).toContain('Four people were injured');
  });

  test('for one reader alone is no part of the thread in which they ask for it', async () => {
    const { hear } = teamRoom();
    const thread = idOf(keyOf(await hear(command('/brief harbour-fire'))));
    const alone = await hear(command('/brief the ferries to Sandholm only me', { thread }));
    expect(alone).toMatchObject([{ kind: 'only-you', asked: { user: 'U1' } }]);
    const copied = textOf(await hear(message('copy', { thread })));
    expect(copied).toContain('Four people were injured');
    expect(copied).not.toContain('Sandholm\n');
  });

  test('whose topic is mistyped, or not covered, is told to the asker alone', async () => {
    const { hear } = teamRoom();
    const typo = await hear(command('/brief habour-fire'));
    expect(typo).toMatchObject([{ kind: 'only-you' }]);
    expect(labelsIn(typo)).toEqual(['harbour-fire']);
    expect(await hear(press(button(typo, 'harbour-fire')))).toMatchObject([{ kind: 'message', to: { thread: null } }]);
    const alone = await hear(command('/brief habour-fire only me'));
    expect(await hear(press(button(alone, 'harbour-fire')))).toMatchObject([{ kind: 'only-you' }]);
    const absent = await hear(command('/brief quantum chess'));
    expect(absent).toMatchObject([{ kind: 'only-you' }]);
    expect(textOf(absent)).toContain('The coverage says nothing about “quantum chess”');
  });

  test('without a topic gives the topics to pick from, as a form or as buttons', async () => {
    const { hear } = teamRoom();
    const bare = await hear(command('/brief'));
    expect(bare).toMatchObject([
      {
        kind: 'form',
        form: 'brief',
        shape: { kind: 'topic', topics: [{ slug: 'harbour-fire' }, { slug: 'ferry-line' }] },
      },
    ]);
    expect(await hear(press(button(bare, 'Harbour fire')))).toMatchObject([{ kind: 'message' }]);
    const picked = await hear(form('brief', { topic: 'ferry-line', words: '', where: 'channel' }));
    expect(textOf(picked)).toMatch(/^Ferry line\n/);
    expect(picked).toMatchObject([{ kind: 'message' }]);
    expect(await hear(form('brief', { topic: 'ferry-line', words: '', where: 'only-me' }))).toMatchObject([
      { kind: 'only-you' },
    ]);
    expect(textOf(await hear(form('brief', { topic: 'ferry-line', words: 'warehouses', where: 'channel' })))).toMatch(
      /^Warehouses\n/,
    );
  });
});

describe('Refresh', () => {
  test('tells whoever pressed it that nothing is new', async () => {
    const { hear, clock } = teamRoom();
    const briefing = await hear(command('/brief harbour-fire'));
    clock.now += MINUTE_MS;
    const thread = idOf(keyOf(briefing));
    const refreshed = await hear(press(button(briefing, 'Refresh'), { thread, user: 'U2' }));
    expect(refreshed).toMatchObject([{ kind: 'only-you', asked: { user: 'U2' } }]);
    expect(textOf(refreshed)).toBe('Nothing new since 3 March 2026, 12:00 UTC.\n');
  });

  test('tells the thread what has changed, of the topic that it stands under', async () => {
    const { hear, clock, state } = teamRoom({ moderators: ['U1'] });
    const briefing = await hear(command('/brief harbour-fire'));
    const thread = idOf(keyOf(briefing));
    const withdraw = message('withdraw 1', { thread, toUs: true });
    await hear(withdraw);
    clock.now += MINUTE_MS;
    const refreshed = await hear(press(button(briefing, 'Refresh'), { thread }));
    expect(refreshed).toMatchObject([{ kind: 'message', to: { channel: 'C1', thread } }]);
    expect(textOf(refreshed)).toMatch(/^Harbour fire\n\n(?:New|Changed) since 3 March 2026, 12:00 UTC/);
    expect(textOf(refreshed)).toContain('told no more.');
    // The thread has gone on to another topic; the button has not.
    await hear(message('brief ferry-line', { thread, toUs: true }));
    clock.now += MINUTE_MS;
    expect(textOf(await hear(press(button(refreshed, 'Refresh'), { thread })))).toMatch(/^Harbour fire\n/);
    expect(state.db.prepare('SELECT count(*) AS count FROM conversation').get()).toEqual({ count: 1 });
  });
});

test('a message key is the same however often an event is answered', async () => {
  const { hear, state } = teamRoom();
  const heard = command('/brief harbour-fire');
  const [first] = await hear(heard);
  writeState(state, () => {
    const again = { platform: 'slack', tenant: 'T1', channel: 'C1', thread: null, kind: 'message' } as const;
    expect(addMessage(state.db, { ...again, key: first?.key ?? '', parts: ['x'], ifUnsure: 'leave' }, NOON)).toBe(
      'known',
    );
  });
});
