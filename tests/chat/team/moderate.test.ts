/** Moderation: who may withdraw what, where it is struck, that it does not come back, and that it is written down. */

import { describe, expect, test } from 'vitest';
import type { Saying } from '../../../src/chat/team/saying.ts';
import { listDeeds } from '../../../src/store/audit.ts';
import { command, idOf, message, press, button, teamRoom, textOf } from './team-room.ts';

const SETTING = { moderators: ['U1'] };
const LEAD = 'Four people were injured in the fire at the harbour of Lindow, the fire service said.';

function replaced(said: readonly Saying[]): readonly Saying[] {
  return said.filter(({ kind }) => kind === 'replace');
}

describe('a withdrawn point', () => {
  test('is struck in place, also in another message of the channel that shows it', async () => {
    const { hear } = teamRoom(SETTING);
    const briefing = await hear(command('/brief harbour-fire'));
    const thread = idOf(briefing[0]?.key ?? '');
    const answer = await hear(message('How many people were injured?', { thread }));
    await hear(command('/brief harbour-fire', { channel: 'C2' }));
    await hear(message('brief harbour-fire', { thread, toUs: true }));
    const said = await hear(message('withdraw 1', { thread, toUs: true }));
    expect(said[0]).toMatchObject({ kind: 'message', to: { thread } });
    expect(textOf(said.slice(0, 1))).toContain(
      'Withdrawn in this channel, and not shown here again: “Four people were injured',
    );
    const struck = replaced(said);
    const parts = struck.flatMap((one) => (one.kind === 'replace' ? one.parts : []));
    expect(parts).toContain(thread);
    expect(parts).toContain(idOf(answer[0]?.key ?? ''));
    for (const one of struck) expect(textOf([one]).replace(/\s+/g, ' ')).toContain(`~${LEAD}~`);
  });

  test('does not come back in that channel, in a briefing or an answer, and does elsewhere', async () => {
    const { hear, clock } = teamRoom(SETTING);
    const briefing = await hear(command('/brief harbour-fire'));
    const thread = idOf(briefing[0]?.key ?? '');
    await hear(message('withdraw 1', { thread, toUs: true }));
    clock.now += 24 * 60 * 60_000;
    const again = textOf(await hear(command('/brief harbour-fire'))).replace(/\s+/g, ' ');
    expect(again).toContain('The fire at the harbour burned for six hours');
    expect(again).not.toContain('Four people');
    expect(textOf(await hear(message('How many people were injured?', { thread })))).not.toContain('Four people');
    for (const elsewhere of [{ channel: 'C2' }, { tenant: 'T2' }]) {
      expect(textOf(await hear(command('/brief harbour-fire', elsewhere)))).toContain('Four people were injured');
    }
  });

  test('is restored in the same way', async () => {
    const { hear } = teamRoom(SETTING);
    const thread = idOf((await hear(command('/brief harbour-fire')))[0]?.key ?? '');
    await hear(message('withdraw 1', { thread, toUs: true }));
    const restored = await hear(message('restore 1', { thread, toUs: true }));
    expect(textOf(replaced(restored)).replace(/\s+/g, ' ')).toContain(LEAD);
    expect(textOf(replaced(restored))).not.toContain('~');
  });

  test('keeps its buttons, and its receipts are those that were shown', async () => {
    const { hear } = teamRoom(SETTING);
    const thread = idOf((await hear(command('/brief harbour-fire')))[0]?.key ?? '');
    const struck = replaced(await hear(message('withdraw 1', { thread, toUs: true })));
    expect(textOf(await hear(press(button(struck, 'Evidence'), { thread })))).toContain('Harbour fire · evidence');
  });
});

describe('a withdrawn source', () => {
  test('is read no more for that channel', async () => {
    const { hear, clock } = teamRoom(SETTING);
    const briefing = await hear(command('/brief harbour-fire'));
    const thread = idOf(briefing[0]?.key ?? '');
    const said = await hear(message('withdraw source 4', { thread, toUs: true }));
    expect(textOf(said)).toContain('source 4, post.html.');
    expect(textOf(replaced(said)).replace(/\s+/g, ' ')).toContain(
      '~Two warehouses of Berg & Sons at Port Lindow were destroyed',
    );
    clock.now += 60_000;
    expect(textOf(await hear(command('/briefdesk sources')))).not.toContain('post.html');
  });
});

describe('who may', () => {
  test('are moderators alone, whatever is named', async () => {
    const { hear, state } = teamRoom(SETTING);
    const thread = idOf((await hear(command('/brief harbour-fire')))[0]?.key ?? '');
    for (const text of ['withdraw 1', 'restore 1', 'withdraw source 1', 'withdraw 99']) {
      const said = await hear(message(text, { thread, toUs: true, user: 'U2' }));
      expect(said).toMatchObject([{ kind: 'only-you', asked: { user: 'U2' } }]);
      expect(textOf(said)).toContain('Only moderators may do this');
    }
    expect(listDeeds(state, 0)).toEqual([]);
  });

  test('is written down, with what they did', async () => {
    const { hear, state, clock } = teamRoom(SETTING);
    const thread = idOf((await hear(command('/brief harbour-fire')))[0]?.key ?? '');
    await hear(message('withdraw 1', { thread, toUs: true }));
    clock.now += 60_000;
    await hear(message('restore 1', { thread, toUs: true }));
    expect(listDeeds(state, 0)).toMatchObject([
      { tenant: 'T1', channel: 'C1', user: 'U1', deed: 'restore', what: `“${LEAD}”` },
      { tenant: 'T1', channel: 'C1', user: 'U1', deed: 'withdraw', what: `“${LEAD}”` },
    ]);
  });

  test('are told what can be withdrawn where they name nothing that is there', async () => {
    const { hear } = teamRoom(SETTING);
    expect(textOf(await hear(message('withdraw 1', { toUs: true })))).toContain(
      'There is nothing to withdraw here yet',
    );
    const thread = idOf((await hear(command('/brief harbour-fire')))[0]?.key ?? '');
    for (const text of ['withdraw 99', 'withdraw 0', 'withdraw source 99']) {
      expect(textOf(await hear(message(text, { thread, toUs: true })))).toContain(
        'Name one of its 5 points by its number',
      );
    }
  });
});
