/** Whether a message arrived in Discord whose reply was lost. */

import { describe, expect, test } from 'vitest';
import { discordPoster } from '../../../src/chat/discord/discord-poster.ts';
import { callOf } from '../../../src/chat/discord/discord-calls.ts';
import type { Found } from '../../../src/delivery/poster.ts';
import type { Post } from '../../../src/store/outbox.ts';
import { NEVER, words } from '../slack/sayings.ts';
import { loopbackDiscord, no, status, stored } from './loopback-discord.ts';
import type { Answers, Called } from './loopback-discord.ts';
import { asked, NOON, OURS, PLACE, replyFor, rowFor, spoken, toolsFor } from './sayings.ts';

const POST = 'POST channels/100/messages';
const HISTORY = 'GET channels/100/messages';
const LATER = NOON + 10 * 60_000;

async function found(
  row: Post,
  answers: Answers = {},
  now = LATER,
): Promise<{ out: Found; called: readonly Called[] }> {
  const discord = await loopbackDiscord(answers);
  return { out: await discordPoster(toolsFor(discord, now)).find(row, NEVER), called: discord.called };
}

/** As Discord tells a message: every component has got an id. */
function told(row: Post, id: string, author = OURS): object {
  const call = callOf(row.payload);
  const [container] = 'post' in call ? call.post.components : [];
  const components = [
    { ...container, id: 1, components: container?.components.map((one, at) => ({ ...one, id: at + 2 })) },
  ];
  return { id, author: { id: author }, components };
}

describe('after a call whose reply was lost', () => {
  const row = rowFor(spoken());

  test('it is sent once more while Discord knows its nonce, which makes no second message, and that says which it is', async () => {
    const { out, called } = await found(row, { [POST]: [stored('901')] }, NOON + 60_000);
    expect(out).toEqual({ kind: 'sent', message: '901' });
    expect(called).toMatchObject([{ call: POST, body: { nonce: row.nonce, enforce_nonce: true } }]);
  });

  test('it is never absent because Discord knows its nonce: whoever sends it then may come too late', async () => {
    const limited = status(429, { message: 'slow', retry_after: 300, global: false }, { 'retry-after': '300' });
    const soon = NOON + 60_000;
    expect((await found(row, { [POST]: [limited] }, soon)).out).toMatchObject({
      kind: 'failed',
      // discord.js adds a little.
      waitMs: 300_050,
    });
    expect((await found(row, { [POST]: [status(503, {})] }, soon)).out.kind).toBe('failed');
    expect((await found(row, { [POST]: [no(50_001)] }, soon)).out.kind).toBe('cannot-look');
  });

  test('it is looked for among what was said since, by what it says and who said it', async () => {
    const others = [told(rowFor(spoken({ message: words('Six were hurt.') })), '904'), told(row, '905', '66')];
    const { out, called } = await found(row, { [HISTORY]: [status(200, [...others, told(row, '906')])] });
    expect(out).toEqual({ kind: 'sent', message: '906' });
    expect(called[0]?.query).toMatchObject({ limit: '100' });
    expect(Number(BigInt(called[0]?.query['after'] ?? '0') >> 22n) + 1_420_070_400_000).toBe(NOON - 5_000);
    expect((await found(row, { [HISTORY]: [status(200, others)] })).out).toEqual({ kind: 'absent' });
  });

  test('in a thread it may have become a reply in the channel', async () => {
    const threaded = rowFor(spoken({ to: { ...PLACE, thread: '200' } }));
    const { out } = await found(threaded, {
      'GET channels/200/messages': [no(10_003, 404)],
      [HISTORY]: [status(200, [told(threaded, '907')])],
    });
    expect(out).toEqual({ kind: 'sent', message: '907' });
  });

  test('the first reply is as old as what was asked', async () => {
    const late = rowFor(spoken({ asked: asked({ reply: replyFor('everyone', NOON - 60_000) }) }));
    const { called } = await found(late, { [HISTORY]: [status(200, [])] }, NOON + 20 * 60_000);
    const after = BigInt(called[0]?.query['after'] ?? '0');
    expect(Number(after >> 22n) + 1_420_070_400_000).toBe(NOON - 65_000);
    expect((await found(late, {}, NOON + 5 * 60_000)).out).toEqual({ kind: 'absent' });
  });

  test('nobody can look where we may not read, where too much was said, or at what one reader sees', async () => {
    expect((await found(row, { [HISTORY]: [no(50_001)] })).out.kind).toBe('cannot-look');
    const many = Array.from({ length: 100 }, (_, index) => ({ id: String(index) }));
    expect((await found(row, { [HISTORY]: [status(200, many)] })).out.kind).toBe('cannot-look');
    const { message } = spoken() as Extract<ReturnType<typeof spoken>, { kind: 'message' }>;
    const from = asked({ reply: replyFor('everyone') });
    const alone = rowFor({ kind: 'only-you', key: 'e1:0', asked: from, message });
    expect((await found(alone)).out.kind).toBe('cannot-look');
  });

  test('of what was said to one reader the nonce alone can tell', async () => {
    const to = { platform: 'discord', tenant: '7', user: '42' };
    const direct = rowFor({ kind: 'direct', key: 'paused:d1', to, message: words('Paused.') });
    expect((await found(direct, {}, NOON + 60_000)).out.kind).toBe('sent');
    expect(await found(direct)).toMatchObject({ out: { kind: 'cannot-look' }, called: [] });
  });

  test('it is looked for later where Discord does not answer', async () => {
    expect((await found(row, { [HISTORY]: [status(503, {})] })).out.kind).toBe('failed');
    expect((await found(row, { [HISTORY]: [status(200, '<html>', { 'content-type': 'text/html' })] })).out.kind).toBe(
      'failed',
    );
  });

  test('what is the same however often it is done is done again', async () => {
    const thanks = rowFor({ kind: 'thanks', key: 'e1:0', to: PLACE, message: '300' });
    const thread = rowFor(spoken({ opensThread: 'Harbour fire' }), { part: 1, first: '901' });
    for (const one of [thanks, thread]) expect(await found(one)).toEqual({ out: { kind: 'absent' }, called: [] });
  });
});
