/** Looking for a message whose reply was lost. */

import { describe, expect, test } from 'vitest';
import { slackPoster } from '../../../src/chat/slack/slack-poster.ts';
import { CUT, loopbackSlack, no, ok, status } from './loopback-slack.ts';
import type { Answer, LoopbackSlack } from './loopback-slack.ts';
import { asked, everySaying, NEVER, PLACE, rowFor, spoken, toolsFor, words } from './sayings.ts';
import type { Found } from '../../../src/delivery/poster.ts';
import type { Post } from '../../../src/store/outbox.ts';

const OURS = { ts: '1700000001.000200', metadata: { event_type: 'briefdesk_post', event_payload: { key: 'nonce0' } } };
const page = (messages: readonly object[], next = ''): Answer =>
  ok({ messages, has_more: next !== '', response_metadata: { next_cursor: next } });

async function looked(row: Post, ...answers: readonly Answer[]): Promise<LoopbackSlack & { readonly found: Found }> {
  const slack = await loopbackSlack({ 'conversations.history': answers, 'conversations.replies': answers });
  return { ...slack, found: await slackPoster(toolsFor(slack.apiUrl).tools).find(row, NEVER) };
}

describe('a message', () => {
  test('is looked for by its nonce since shortly before it was first posted, page after page', async () => {
    const others = [{ ts: '3.1' }, { ts: '2.1', metadata: { ...OURS.metadata, event_payload: { key: 'nonce1' } } }];
    const { found, received } = await looked(
      rowFor(spoken()),
      page(others, 'more'),
      page([...others, OURS], 'further'),
    );
    expect(found).toEqual({ kind: 'sent', message: OURS.ts });
    const asking = { channel: 'C1', oldest: '1699999995.000000', include_all_metadata: true, limit: '15' };
    expect(received.map(({ method }) => method)).toEqual(['conversations.history', 'conversations.history']);
    expect(received.map(({ fields }) => fields)).toEqual([asking, { ...asking, cursor: 'more' }]);
  });

  test.each([
    ['its thread', rowFor(spoken({ to: { ...PLACE, thread: '1.2' } }))],
    [
      'the thread of its first part',
      rowFor(spoken(), { part: 1, first: '1.2', nonce: 'nonce0', payload: '{"kind":"message"}' }),
    ],
  ])('is looked for in %s', async (_, row) => {
    const { found, received } = await looked(row, page([OURS]));
    expect(found.kind).toBe('sent');
    expect(received).toMatchObject([{ method: 'conversations.replies', fields: { channel: 'C1', ts: '1.2' } }]);
  });

  test('is absent where nothing carries its nonce, or another app’s event does', async () => {
    const foreign = { ...OURS, metadata: { ...OURS.metadata, event_type: 'another_app' } };
    const odd = [{ metadata: null }, { metadata: 'x' }, { metadata: {} }, { metadata: { event_payload: null } }];
    expect((await looked(rowFor(spoken()), page([foreign, ...odd]))).found).toEqual({ kind: 'absent' });
  });

  describe('where Slack shows no metadata', () => {
    const bare = { ts: '1700000001.000200', bot_id: 'B0BRIEF' };
    const lookedAmong = async (messages: readonly object[], whoAmI: Answer): Promise<Found> => {
      const slack = await loopbackSlack({ 'conversations.history': [page(messages)], 'auth.test': [whoAmI] });
      return slackPoster(toolsFor(slack.apiUrl).tools).find(rowFor(spoken()), NEVER);
    };
    const us = ok({ bot_id: 'B0BRIEF' });

    test('cannot be told from others of ours, so nobody posts it again', async () => {
      const unseen = { kind: 'cannot-look', reason: expect.stringContaining('no metadata') as unknown };
      expect(await lookedAmong([bare], us)).toEqual(unseen);
      const half = { ...bare, metadata: { event_type: 'briefdesk_post', event_payload: {} } };
      expect(await lookedAmong([half], us)).toEqual(unseen);
    });

    test('is absent among what others wrote, or where that of another is shown', async () => {
      expect(await lookedAmong([{ ts: '3.1' }, { ...bare, bot_id: 'B0OTHER' }], us)).toEqual({ kind: 'absent' });
      const shown = { ...bare, metadata: { ...OURS.metadata, event_payload: { key: 'nonce1' } } };
      expect(await lookedAmong([bare, shown], us)).toEqual({ kind: 'absent' });
      const two = await looked(rowFor(spoken()), page([bare], 'more'), page([shown]));
      expect(two.found).toEqual({ kind: 'absent' });
    });

    test('is looked for later where Slack does not say who we are', async () => {
      expect(await lookedAmong([bare], CUT)).toMatchObject({ kind: 'failed' });
    });
  });

  test.each([
    ['missing_scope', 'the scope channels:history is missing'],
    ['not_in_channel', '/invite the app there'],
    ['channel_not_found', '/invite the app there'],
  ])('may not be looked for: %s', async (error, reason) => {
    const { found } = await looked(rowFor(spoken()), no(error, { needed: 'channels:history' }));
    expect(found).toMatchObject({ kind: 'cannot-look', reason: expect.stringContaining(reason) as unknown });
  });

  test('is looked for later where Slack asks to wait or does not answer', async () => {
    const limited = status(429, '', { 'retry-after': '60' });
    expect((await looked(rowFor(spoken()), page([], 'more'), limited)).found).toMatchObject({
      ...{ kind: 'failed', waitMs: 60_000 },
    });
    expect((await looked(rowFor(spoken()), CUT)).found).toMatchObject({ kind: 'failed', waitMs: null });
  });
});

test('nothing else can be found again, and nobody is asked', async () => {
  for (const saying of everySaying(words('Four.'), 'Four.', asked()).filter(({ kind }) => kind !== 'message')) {
    const { found, received } = await looked(rowFor(saying));
    expect(found).toEqual({ kind: 'cannot-look', reason: 'only messages for everyone can be found again' });
    expect(received).toEqual([]);
  }
});
