/** What is posted in Discord, on a server over loopback. */

import { describe, expect, test } from 'vitest';
import { discordPoster } from '../../../src/chat/discord/discord-poster.ts';
import type { Posted } from '../../../src/delivery/poster.ts';
import type { Saying } from '../../../src/chat/team/saying.ts';
import type { Post } from '../../../src/store/outbox.ts';
import { LONG, NEVER } from '../slack/sayings.ts';
import { flawsIn } from '../../journeys/discord-requests.ts';
import { CUT, DONE, loopbackDiscord, no, status, stored, TOKEN } from './loopback-discord.ts';
import type { Answers, Called, LoopbackDiscord } from './loopback-discord.ts';
import { asked, NOON, PLACE, replyFor, rowFor, spoken, toolsFor } from './sayings.ts';

const POST = 'POST channels/100/messages';
const ORIGINAL = 'PATCH webhooks/55/tok/messages/@original';
const FOLLOW_UP = 'POST webhooks/55/tok';

interface Outcome extends LoopbackDiscord {
  readonly out: Posted;
  readonly calls: readonly string[];
}

async function posted(row: Post, answers: Answers = {}, now = NOON): Promise<Outcome> {
  const discord = await loopbackDiscord(answers);
  const out = await discordPoster(toolsFor(discord, now)).post(row, NEVER);
  return { ...discord, out, calls: discord.called.map(({ call }) => call) };
}

function direct(to: Extract<Saying, { kind: 'direct' }>['to']): Saying {
  return { kind: 'direct', key: 'paused:d1', to, message: LONG };
}

/** By the table of what the program may ask of Discord. */
function flawsOf({ call, body }: Called): readonly string[] {
  const [method = '', route = ''] = call.split(' ');
  return flawsIn({ method, route, body, status: 200, reply: {} });
}

/** All that a body shows. */
function shown(body: unknown): string {
  return JSON.stringify((body as { components?: unknown } | undefined)?.components ?? null);
}

describe('a message for everyone', () => {
  test('stands in its channel, once by its nonce, and calls nobody', async () => {
    const { out, called } = await posted(rowFor(spoken()), { [POST]: [stored('901')] });
    expect(out).toEqual({ kind: 'sent', message: '901' });
    expect(called).toMatchObject([
      {
        call: POST,
        body: { nonce: 'nonce0', enforce_nonce: true, flags: 32_768, allowed_mentions: { parse: [] } },
        authorization: `Bot ${TOKEN}`,
      },
    ]);
    expect(shown(called[0]?.body)).toContain('Four were hurt.');
  });

  test('takes the place of "thinking …" where everyone sees that, by its own token alone', async () => {
    const { out, called } = await posted(rowFor(spoken({ asked: asked({ reply: replyFor('everyone') }) })), {
      [ORIGINAL]: [stored('902')],
    });
    expect(out).toEqual({ kind: 'sent', message: '902' });
    expect(called).toMatchObject([{ call: ORIGINAL, authorization: undefined }]);
    expect(called[0]?.body).not.toHaveProperty('nonce');
  });

  test.each([10_062, 10_015, 50_027, 10_008])(
    'is a message of the channel where the token is gone: %i',
    async (code) => {
      const row = rowFor(spoken({ asked: asked({ reply: replyFor('everyone') }) }));
      const { out, called } = await posted(row, { [ORIGINAL]: [no(code, 404)], [POST]: [stored('903')] });
      expect(out).toEqual({ kind: 'sent', message: '903' });
      expect(called.at(-1)).toMatchObject({ call: POST, body: { nonce: 'nonce0' } });
    },
  );

  test('is one at once where the token is older than 15 minutes', async () => {
    const row = rowFor(spoken({ asked: asked({ reply: replyFor('everyone', NOON - 15 * 60_000) }) }));
    expect((await posted(row)).calls).toEqual([POST]);
  });

  test('goes where it belongs, and the reply to who asked for it says where', async () => {
    const to = { ...PLACE, thread: '200' };
    const { called, calls } = await posted(rowFor(spoken({ to, asked: asked({ reply: replyFor('everyone') }) })));
    expect(calls).toEqual(['POST channels/200/messages', ORIGINAL]);
    expect(shown(called[1]?.body)).toContain('Goes on in <#200>');
    const pressed = await posted(rowFor(spoken({ asked: asked({ reply: replyFor('asker') }) })));
    expect(pressed.calls).toEqual([POST, ORIGINAL]);
  });

  test('reaches at least who asked where we may not write', async () => {
    const from = asked({ reply: replyFor('asker') });
    const { out, called } = await posted(rowFor(spoken({ asked: from })), { [POST]: [no(50_013)] });
    expect(out).toEqual({ kind: 'sent', message: null });
    expect(shown(called[1]?.body)).toContain('Four were hurt.');
    expect(shown(called[1]?.body)).toContain('may not write here');
    const further = await posted(rowFor(spoken({ asked: from, message: LONG }), { part: 1, first: null }), {
      [POST]: [no(50_013)],
    });
    expect(further.called.at(-1)).toMatchObject({ call: FOLLOW_UP, body: { flags: 32_768 | 64 } });
  });

  test('is refused with what to do where nobody asked', async () => {
    const { out } = await posted(rowFor(spoken()), { [POST]: [no(50_001)] });
    expect(out).toEqual({
      kind: 'refused',
      code: 50_001,
      reason: '50001: let briefdesk see the channel, send messages and send messages in threads there',
      isClosed: true,
    });
  });
});

describe('a thread', () => {
  const opening = spoken({ opensThread: 'Harbour fire', message: LONG });

  test('begins on the first part of a message, and the further parts go into it', async () => {
    const begun = await posted(rowFor(opening, { part: 1, first: '901' }), {
      'POST channels/100/messages/901/threads': [status(201, { id: '901' })],
    });
    expect(begun.out).toEqual({ kind: 'sent', message: '901' });
    expect(begun.called).toMatchObject([{ body: { name: 'Harbour fire', auto_archive_duration: 1440 } }]);
    const further = await posted(rowFor(opening, { part: 2, first: '901' }));
    expect(further.calls).toEqual(['POST channels/901/messages']);
  });

  test.each([160_004, 50_013])('that is there already, or may not begin, holds nothing up: %i', async (code) => {
    const { out } = await posted(rowFor(opening, { part: 1, first: '901' }), {
      'POST channels/100/messages/901/threads': [no(code, 400)],
    });
    expect(out).toEqual({ kind: 'sent', message: '901' });
  });

  test('that is not there leaves replies to the message', async () => {
    const { called } = await posted(rowFor(opening, { part: 2, first: '901' }), {
      'POST channels/901/messages': [no(10_003, 404)],
    });
    expect(called.at(-1)).toMatchObject({
      call: POST,
      body: { message_reference: { message_id: '901', fail_if_not_exists: false }, allowed_mentions: { parse: [] } },
    });
  });

  test('begins under what somebody said to us, when it is answered', async () => {
    const row = rowFor(spoken({ to: { ...PLACE, thread: '300' } }));
    const { out, calls, called } = await posted(row, {
      'POST channels/300/messages': [no(10_003, 404), stored('904')],
      'POST channels/100/messages/300/threads': [status(201, { id: '300' })],
    });
    expect(out).toEqual({ kind: 'sent', message: '904' });
    expect(calls).toEqual([
      'POST channels/300/messages',
      'POST channels/100/messages/300/threads',
      'POST channels/300/messages',
    ]);
    expect(called[1]?.body).toMatchObject({ name: 'Four were hurt.' });
    const shut = await posted(row, {
      'POST channels/300/messages': [no(10_003, 404)],
      'POST channels/100/messages/300/threads': [no(50_013)],
    });
    expect(shut.called.at(-1)).toMatchObject({ call: POST, body: { message_reference: { message_id: '300' } } });
  });
});

describe('where no thread may begin', () => {
  const said = asked({ thread: '300', reply: { message: '301', within: '100' } });
  const followUp = rowFor(spoken({ to: { ...PLACE, thread: '300' }, asked: said }));
  const NONE = {
    'POST channels/300/messages': [no(10_003, 404)],
    'POST channels/100/messages/300/threads': [no(50_013)],
  };

  test('a follow-up is one call, once that was seen, and for an hour', async () => {
    const discord = await loopbackDiscord(NONE);
    let now = NOON;
    const poster = discordPoster({ ...toolsFor(discord), now: () => now });
    const callsOf = async (row: Post): Promise<number> => {
      const before = discord.called.length;
      expect((await poster.post(row, NEVER)).kind).toBe('sent');
      return discord.called.length - before;
    };
    expect(await callsOf(followUp)).toBe(3);
    now += 59 * 60_000;
    expect(await callsOf(followUp)).toBe(1);
    expect(discord.called.at(-1)).toMatchObject({ call: POST, body: { message_reference: { message_id: '300' } } });
    now += 60_000;
    expect(await callsOf(followUp)).toBe(3);
  });

  test('is learnt from a briefing, and unlearnt from the next that has its thread', async () => {
    const discord = await loopbackDiscord({
      ...NONE,
      'POST channels/100/messages/901/threads': [no(50_013), status(201, { id: '901' })],
    });
    const poster = discordPoster(toolsFor(discord));
    const opening = rowFor(spoken({ opensThread: 'Harbour fire' }), { part: 1, first: '901' });
    await poster.post(opening, NEVER);
    await poster.post(followUp, NEVER);
    expect(discord.called.map(({ call }) => call).slice(1)).toEqual([POST]);
    await poster.post(opening, NEVER);
    await poster.post(followUp, NEVER);
    expect(discord.called[3]?.call).toBe('POST channels/300/messages');
  });

  test('what was asked in a thread that others began is answered in it', async () => {
    const discord = await loopbackDiscord({ 'POST channels/100/messages/901/threads': [no(50_013)] });
    const poster = discordPoster(toolsFor(discord));
    await poster.post(rowFor(spoken({ opensThread: 'Harbour fire' }), { part: 1, first: '901' }), NEVER);
    const within = asked({ thread: '300', reply: { message: '301', within: '300' } });
    await poster.post(rowFor(spoken({ to: { ...PLACE, thread: '300' }, asked: within })), NEVER);
    expect(discord.called.at(-1)?.call).toBe('POST channels/300/messages');
  });
});

describe('what is for the asker alone', () => {
  const told = (deferred: string, at = NOON): Saying => ({
    kind: 'only-you',
    key: 'e1:0',
    asked: asked({ reply: replyFor(deferred, at) }),
    message: LONG,
  });

  test('takes the place of "thinking …" that only they see; further parts follow it', async () => {
    expect((await posted(rowFor(told('asker')))).calls).toEqual([ORIGINAL]);
    const { called } = await posted(rowFor(told('asker'), { part: 1 }));
    expect(called).toMatchObject([{ call: FOLLOW_UP, body: { flags: 32_768 | 64 } }]);
  });

  test('is told to nobody else: what everyone saw goes first, or nothing is said', async () => {
    const { calls, called } = await posted(rowFor(told('everyone')));
    expect(calls).toEqual([ORIGINAL.replace('PATCH', 'DELETE'), FOLLOW_UP]);
    expect(called[1]?.body).toMatchObject({ flags: 32_768 | 64 });
    const stuck = await posted(rowFor(told('everyone')), { [ORIGINAL.replace('PATCH', 'DELETE')]: [status(500, {})] });
    expect(stuck.out.kind).toBe('unclear');
    expect(stuck.calls).not.toContain(FOLLOW_UP);
    const late = await posted(rowFor(told('asker', NOON - 15 * 60_000)));
    expect([late.out.kind, late.calls]).toEqual(['refused', []]);
    const gone = await posted(rowFor(told('asker')), { [ORIGINAL]: [no(10_062, 404)] });
    expect([gone.out.kind, gone.calls]).toEqual(['refused', [ORIGINAL]]);
  });

  test('follows a form that was the first reply, which leaves nothing to take the place of', async () => {
    const { calls, called } = await posted(rowFor(told('form')));
    expect(calls).toEqual([FOLLOW_UP]);
    expect(called[0]?.body).toMatchObject({ flags: 32_768 | 64 });
  });

  test('says so where they may read it twice', async () => {
    const { called } = await posted(rowFor(told('asker'), { part: 1, ifUnsure: 'leave' }));
    expect(shown(called[0]?.body)).toContain('You may have this already');
  });

  test('is told where they said it in words of their own', async () => {
    const from = asked({ thread: '200', reply: { message: '300', within: '200' } });
    const saying: Saying = { kind: 'only-you', key: 'e1:0', asked: from, message: LONG };
    const { called } = await posted(rowFor(saying));
    expect(called).toMatchObject([
      {
        call: 'POST channels/200/messages',
        body: {
          ...{ enforce_nonce: true, allowed_mentions: { parse: [] } },
          message_reference: { message_id: '300', channel_id: '200', fail_if_not_exists: false },
        },
      },
    ]);
    const further = await posted(rowFor(saying, { part: 1 }));
    expect(further.called[0]?.body).not.toHaveProperty('message_reference');
    const unread = await posted(rowFor(saying), { 'POST channels/200/messages': [no(160_002, 400), stored('905')] });
    expect(unread.out).toEqual({ kind: 'sent', message: '905' });
    expect(unread.called[1]?.body).not.toHaveProperty('message_reference');
  });
});

describe('what is for one reader who did not ask', () => {
  const OPENING = 'POST users/@me/channels';
  const THERE = 'POST channels/700/messages';
  const to = { platform: 'discord', tenant: '7', user: '42' };
  const row = rowFor(direct(to));
  const opened = status(200, { id: '700', type: 1 });

  test('goes into their conversation with us, which is opened first, and keeps to every limit', async () => {
    const { out, called } = await posted(row, { [OPENING]: [opened], [THERE]: [stored('907')] });
    expect(out).toEqual({ kind: 'sent', message: '907' });
    expect(called).toMatchObject([
      { call: OPENING, body: { recipient_id: '42' }, authorization: `Bot ${TOKEN}` },
      { call: THERE, body: { nonce: 'nonce0', enforce_nonce: true } },
    ]);
    expect(shown(called[1]?.body)).toContain('Point 0');
    expect(called.flatMap(flawsOf)).toEqual([]);
    expect((await posted(rowFor(direct(to), { part: 1 }), { [OPENING]: [opened] })).calls).toEqual([OPENING, THERE]);
  });

  test.each([50_007, 50_278])('is refused where they take none, and nothing more: %i', async (code) => {
    const { out, calls } = await posted(row, { [OPENING]: [opened], [THERE]: [no(code)] });
    expect(out).toMatchObject({
      ...{ kind: 'refused', isClosed: false },
      reason: `${code}: the reader takes no messages from briefdesk`,
    });
    expect(calls).toEqual([OPENING, THERE]);
    expect((await posted(row, { [OPENING]: [no(code)] })).calls).toEqual([OPENING]);
  });

  test.each([
    ['an error of theirs', status(500, {})],
    ['a cut connection', CUT],
    ['a reply that tells no conversation', status(200, {})],
    ['no reply to be read', status(200, '')],
    ['too many of them', no(40_003, 400)],
  ])('is surely not stored where the conversation was not opened: %s', async (_, answer) => {
    const { out, calls } = await posted(row, { [OPENING]: [answer] });
    expect([out.kind, calls]).toEqual(['not-stored', [OPENING]]);
  });

  test('says so where they may have it twice', async () => {
    const again = await posted({ ...row, ifUnsure: 'leave' }, { [OPENING]: [opened] });
    expect(shown(again.called[1]?.body)).toContain('You may have this already');
    const once = await posted(row, { [OPENING]: [opened] });
    expect(shown(once.called[1]?.body)).not.toContain('You may have this already');
  });

  test('may be stored where it was opened', async () => {
    expect((await posted(row, { [OPENING]: [opened], [THERE]: [CUT] })).out.kind).toBe('unclear');
  });
});

describe('the rest of it', () => {
  test('an old message is told anew in its places, wherever they are', async () => {
    const replace: Saying = {
      kind: 'replace',
      key: 'e2:0',
      to: { ...PLACE, thread: '901' },
      parts: ['901', '901', '905'],
      message: LONG,
    };
    const first = await posted(rowFor(replace));
    expect(first.calls).toEqual(['PATCH channels/100/messages/901']);
    const second = await posted(rowFor(replace, { part: 1 }), { 'PATCH channels/901/messages/905': [no(10_008, 404)] });
    expect(second.calls).toEqual(['PATCH channels/901/messages/905', 'PATCH channels/100/messages/905']);
    const further = await posted(rowFor(replace, { part: 2, first: '901' }));
    expect(further.calls).toEqual(['POST channels/901/messages']);
  });

  test('thanks are a reaction, and go unsaid where that is not allowed', async () => {
    const row = rowFor({ kind: 'thanks', key: 'e1:0', to: PLACE, message: '300' });
    const call = 'PUT channels/100/messages/300/reactions/🙂/@me';
    expect(await posted(row, { [call]: [DONE] })).toMatchObject({ out: { kind: 'sent' }, calls: [call] });
    expect((await posted(row, { [call]: [no(50_013)] })).out.kind).toBe('sent');
  });
});
