/** Follow-ups: what a thread remembers, who is answered where, and what is left to people. */

import { describe, expect, test } from 'vitest';
import type { From } from '../../../src/chat/team/heard.ts';
import type { Saying } from '../../../src/chat/team/saying.ts';
import { button, command, idOf, labelsIn, message, press, teamRoom, textOf, type Room } from './team-room.ts';

const QUESTION = 'How many people were injured?';

async function briefed(room: Room): Promise<Partial<From> & { thread: string }> {
  const [said] = await room.hear(command('/brief harbour-fire'));
  return { thread: idOf(said?.key ?? '') };
}

function numbersIn(sayings: readonly Saying[]): ReadonlyMap<string, string> {
  const lines = textOf(sayings).matchAll(/^\[(\d+)\] (.+)$/gm);
  return new Map([...lines].map(([, number = '', source = '']) => [source, number]));
}

describe('in the thread of a briefing', () => {
  test('a question is answered there, and one that stands on it is understood', async () => {
    const room = teamRoom();
    const thread = await briefed(room);
    const first = await room.hear(message(QUESTION, thread));
    expect(first).toMatchObject([{ kind: 'message', to: { channel: 'C1', thread: thread.thread }, broadcast: false }]);
    expect(textOf(first)).toContain('Four people were injured');
    expect(labelsIn(first)).toEqual(['Evidence', 'Copy with sources', 'Helpful', 'Not helpful']);
    const second = await room.hear(message('And who says so?', thread));
    expect(textOf(second)).toContain('Understood as: ');
    expect(textOf(second)).toContain('Four people were hurt');
  });

  test('what the coverage does not hold is not answered', async () => {
    const room = teamRoom();
    const thread = await briefed(room);
    const said = await room.hear(message('How many firefighters died?', thread));
    expect(said).toMatchObject([{ kind: 'message', to: { thread: thread.thread } }]);
    expect(textOf(said)).toContain('The coverage does not say');
  });

  test('sources keep their numbers', async () => {
    const room = teamRoom();
    const briefing = await room.hear(command('/brief harbour-fire'));
    const thread = { thread: idOf(briefing[0]?.key ?? '') };
    const told = numbersIn(briefing);
    const answer = numbersIn(await room.hear(message(QUESTION, thread)));
    expect(answer.size).toBeGreaterThan(1);
    for (const [source, number] of answer) expect([source, number]).toEqual([source, told.get(source)]);
  });

  test('another briefing moves its topic, and is itself followed up', async () => {
    const room = teamRoom();
    const thread = await briefed(room);
    const second = await room.hear(message('brief ferry-line', { ...thread, toUs: true }));
    expect(second).toMatchObject([{ kind: 'message', to: { thread: thread.thread }, broadcast: false }]);
    expect(textOf(await room.hear(message('disputes', thread)))).toMatch(/^Ferry line · where sources differ/);
    // The topic that it began with has no thread here any more.
    expect(await room.hear(command('/brief harbour-fire'))).toMatchObject([{ to: { thread: null } }]);
  });

  test('people who talk to each other are left alone, and their words are not kept', async () => {
    const room = teamRoom();
    const thread = await briefed(room);
    await room.hear(message(QUESTION, thread));
    expect(await room.hear(message('Dana said she saw the copper herself', { ...thread, user: 'U2' }))).toEqual([]);
    expect(await room.hear(message('can you ring her?', { ...thread, toOthers: true }))).toEqual([]);
    expect(JSON.stringify(room.state.db.prepare('SELECT * FROM conversation').all())).not.toContain('copper herself');
    expect(textOf(await room.hear(message('so how many were injured?', { ...thread, user: 'U2' })))).toContain(
      'Four people',
    );
  });

  test('it can be kept quiet', async () => {
    const room = teamRoom();
    const thread = await briefed(room);
    expect(textOf(await room.hear(message('mute', thread)))).toContain('Quiet here from now on');
    expect(await room.hear(message(QUESTION, thread))).toEqual([]);
    expect(textOf(await room.hear(message(QUESTION, { ...thread, toUs: true })))).toContain('Four people');
    expect(await room.hear(message(QUESTION, thread))).toEqual([]);
    await room.hear(message('unmute', thread));
    expect(textOf(await room.hear(message(QUESTION, thread)))).toContain('Four people');
  });

  test('thanks get a reaction', async () => {
    const room = teamRoom();
    const thread = await briefed(room);
    const thanks = message('thank you!', thread);
    expect(await room.hear(thanks)).toMatchObject([
      { kind: 'thanks', to: thread, message: thanks.kind === 'message' ? thanks.message : '' },
    ]);
  });

  test('a choice that was offered is asked by its button', async () => {
    const room = teamRoom();
    const said = await room.hear(message('what about it?', { toUs: true }));
    const choice = labelsIn(said)[0] ?? '';
    const answered = await room.hear(press(button(said, choice), { thread: 'said' }));
    expect(answered).toMatchObject([{ kind: 'message' }]);
    expect(textOf(answered)).not.toBe(textOf(said));
  });
});

describe('elsewhere', () => {
  test('a message that names us is answered under it, and its thread is ours', async () => {
    const room = teamRoom();
    const asked = message(QUESTION, { toUs: true });
    const root = asked.kind === 'message' ? asked.message : '';
    expect(await room.hear(asked)).toMatchObject([{ kind: 'message', to: { channel: 'C1', thread: root } }]);
    expect(textOf(await room.hear(message('And who says so?', { thread: root })))).toContain('Understood as: ');
  });

  test('in a thread of others only what names us is answered', async () => {
    const room = teamRoom();
    expect(await room.hear(message(QUESTION, { thread: 'theirs' }))).toEqual([]);
    expect(await room.hear(message(QUESTION, { thread: 'theirs', toUs: true }))).toMatchObject([
      { to: { thread: 'theirs' } },
    ]);
    expect(await room.hear(message('And who says so?', { thread: 'theirs' }))).toEqual([]);
    const again = await room.hear(message('And who says so?', { thread: 'theirs', toUs: true }));
    expect(textOf(again)).toContain('Understood as: ');
  });

  test('in direct messages everything is a question, on one thread of thought', async () => {
    const room = teamRoom();
    const direct = { direct: true, channel: 'D1' };
    expect(await room.hear(message(QUESTION, direct))).toMatchObject([
      { kind: 'message', to: { channel: 'D1', thread: null } },
    ]);
    expect(textOf(await room.hear(message('And who says so?', direct)))).toContain('Understood as: ');
    expect(textOf(await room.hear(message('brief ferry-line', direct)))).toMatch(/^Ferry line\n/);
    // In a thread under it, too.
    expect(textOf(await room.hear(message('disputes', { ...direct, thread: 'm1' })))).toMatch(/^Ferry line · /);
    expect(await room.hear(message('brief quantum chess', direct))).toMatchObject([
      { kind: 'message', to: { channel: 'D1' } },
    ]);
  });

  test('what one reader asked directly is not known to another', async () => {
    const room = teamRoom();
    await room.hear(message(QUESTION, { direct: true, channel: 'D1' }));
    const other = await room.hear(message('And who says so?', { direct: true, channel: 'D2', user: 'U2' }));
    expect(textOf(other)).not.toContain('injured');
  });

  test('/briefdesk ask answers where everyone reads, the question with it; a refusal is for the asker', async () => {
    const room = teamRoom();
    const said = await room.hear(command(`/briefdesk ask ${QUESTION}`));
    expect(said).toMatchObject([{ kind: 'message', to: { channel: 'C1', thread: null } }]);
    expect(textOf(said)).toMatch(/^“How many people were injured\?”\n/);
    const thread = { thread: idOf(said[0]?.key ?? '') };
    expect(textOf(await room.hear(message('And who says so?', thread)))).toContain('Understood as: ');
    const refused = await room.hear(command('/ask How many firefighters died?'));
    expect(refused).toMatchObject([{ kind: 'only-you' }]);
    expect(textOf(await room.hear(command('/briefdesk ask')))).toContain('Write a question after it');
  });
});

test('of two workspaces with equal ids none knows anything of the other', async () => {
  const room = teamRoom();
  const thread = await briefed(room);
  const briefing = await room.hear(command('/brief ferry-line'));
  const other = { tenant: 'T2' };
  expect(await room.hear(message(QUESTION, { ...thread, ...other }))).toEqual([]);
  for (const label of labelsIn(briefing)) {
    const pressed = await room.hear(press(button(briefing, label), { ...thread, ...other }));
    expect([label, textOf(pressed)]).toEqual([label, 'This button is not known here any more. /brief asks anew.\n']);
  }
  expect(textOf(await room.hear(message('evidence', { ...thread, ...other, toUs: true })))).toContain(
    'nothing to show',
  );
});
