/** What is posted in Slack, on servers over loopback. */

import { describe, expect, test } from 'vitest';
import { slackPoster } from '../../../src/chat/slack/slack-poster.ts';
import type { Saying } from '../../../src/chat/team/saying.ts';
import { emulatedSlack } from './emulated-slack.ts';
import type { EmulatedSlack } from './emulated-slack.ts';
import { COMMAND_PATH, loopbackSlack, no, ok, status } from './loopback-slack.ts';
import type { Answers, LoopbackSlack } from './loopback-slack.ts';
import { asked, LONG, NEVER, PLACE, rowFor, spoken, toolsFor, words } from './sayings.ts';
import type { Post } from '../../../src/store/outbox.ts';
import type { Posted } from '../../../src/delivery/poster.ts';

const INSTEAD = words('Pick a topic: harbour-fire.');

/** Posts one row at a stand-in for Slack. */
async function posted(row: (slack: LoopbackSlack) => Post, answers: Answers): Promise<LoopbackSlack & { out: Posted }> {
  const slack = await loopbackSlack(answers);
  return { ...slack, out: await slackPoster(toolsFor(slack.apiUrl).tools).post(row(slack), NEVER) };
}

function form(slack: LoopbackSlack, reply: Readonly<Record<string, string>>): Saying {
  const from = asked({ reply: { responseUrl: slack.responseUrl, ...reply } });
  const shape = { kind: 'topic', topics: [{ slug: 'harbour-fire', title: 'Harbour fire' }], stories: [] } as const;
  return { kind: 'form', key: 'e1:0', asked: from, form: 'brief', shape, instead: INSTEAD };
}

describe('in a Slack that others wrote', () => {
  const here = ({ tenant, channel }: EmulatedSlack): typeof PLACE => ({ ...PLACE, tenant, channel });
  const posterAt = ({ apiUrl, token }: EmulatedSlack): ReturnType<typeof slackPoster> =>
    slackPoster(toolsFor(apiUrl, token).tools);

  test('a message stands in its channel, quiet, with the nonce that finds it again', async () => {
    const slack = await emulatedSlack();
    const poster = posterAt(slack);
    const row = { ...rowFor(spoken({ to: here(slack) })), firstTriedAt: Date.now() };
    expect((await poster.find(row, NEVER)).kind).toBe('absent');
    const out = await poster.post(row, NEVER);
    const { messages } = await slack.call('conversations.history', { channel: slack.channel });
    expect(messages).toMatchObject([
      {
        text: 'Four were hurt.',
        blocks: [{ type: 'rich_text' }],
        metadata: { event_type: 'briefdesk_post', event_payload: { key: 'nonce0' } },
        unfurl_links: false,
        unfurl_media: false,
        parse: 'none',
        link_names: false,
      },
    ]);
    const [{ ts } = {}] = messages as { ts: string }[];
    expect(out).toEqual({ kind: 'sent', message: ts });
    expect(await poster.find(row, NEVER)).toEqual({ kind: 'sent', message: ts });
    expect(await poster.find({ ...row, nonce: 'another' }, NEVER)).toEqual({ kind: 'absent' });
  });

  test('a long message for a channel goes on in the thread of its first part, and is found there', async () => {
    const slack = await emulatedSlack();
    const poster = posterAt(slack);
    const saying = spoken({ to: here(slack), message: LONG });
    const first = await poster.post(rowFor(saying), NEVER);
    const root = first.kind === 'sent' ? first.message : null;
    const second = rowFor(saying, { part: 1, first: root });
    const out = await poster.post(second, NEVER);
    const { messages } = await slack.call('conversations.replies', { channel: slack.channel, ts: root });
    expect(messages).toMatchObject([{ ts: root }, { metadata: { event_payload: { key: 'nonce1' } } }]);
    expect(await poster.find(second, NEVER)).toEqual(out);
  });

  test('an old message is told anew in its places; what is left over points up, what is new goes on below', async () => {
    const slack = await emulatedSlack();
    const poster = posterAt(slack);
    const place = here(slack);
    const first = await poster.post(rowFor(spoken({ to: place })), NEVER);
    const root = first.kind === 'sent' ? (first.message ?? '') : '';
    const reply = await poster.post(rowFor(spoken({ to: { ...place, thread: root } })), NEVER);
    const parts = [root, reply.kind === 'sent' ? (reply.message ?? '') : ''];
    const shorter: Saying = { kind: 'replace', key: 'e2:0', to: place, parts, message: words('Five.') };
    for (const part of [0, 1]) expect((await poster.post(rowFor(shorter, { part }), NEVER)).kind).toBe('sent');
    const texts = async (): Promise<readonly string[]> => {
      const { messages } = await slack.call('conversations.replies', { channel: slack.channel, ts: root });
      return (messages as { text: string }[]).map(({ text }) => text.slice(0, 12));
    };
    expect(await texts()).toEqual(['Five.', '(see above)']);
    const longer: Saying = { ...shorter, key: 'e3:0', message: LONG };
    for (const part of [0, 1, 2]) await poster.post(rowFor(longer, { part, first: part === 0 ? null : root }), NEVER);
    expect(await texts()).toEqual(['Point 0: the', 'Continued: p', 'Continued: p']);
  });

  test('a message that is gone is not told anew', async () => {
    const slack = await emulatedSlack();
    const saying: Saying = { kind: 'replace', key: 'e2:0', to: here(slack), parts: ['1.2'], message: words('Five.') };
    expect(await posterAt(slack).post(rowFor(saying), NEVER)).toEqual({
      kind: 'refused',
      code: 'message_not_found',
      reason: 'message_not_found: the message is gone',
      isClosed: false,
    });
  });

  test('thanks are a reaction, once', async () => {
    const slack = await emulatedSlack();
    const poster = posterAt(slack);
    const { ts } = await slack.callAsUser('chat.postMessage', { channel: slack.channel, text: 'thanks!' });
    const row = rowFor({ kind: 'thanks', key: 'e1:0', to: here(slack), message: String(ts) });
    expect(await poster.post(row, NEVER)).toEqual({ kind: 'sent', message: null });
    expect(await poster.post(row, NEVER)).toEqual({ kind: 'sent', message: null });
    const { message } = await slack.callAsUser('reactions.get', { channel: slack.channel, timestamp: ts });
    expect(message).toMatchObject({ reactions: [{ name: 'slightly_smiling_face', count: 1 }] });
  });

  test('a form opens on its trigger, once; our page is published', async () => {
    const slack = await emulatedSlack();
    const poster = posterAt(slack);
    const { trigger_id: trigger } = await slack.call('views.generateTriggerId', { user_id: slack.user });
    const from = asked({ ...here(slack), user: slack.user, reply: { trigger: String(trigger) } });
    const shape = { kind: 'reason', title: 'Not helpful' } as const;
    const row = rowFor({ kind: 'form', key: 'e1:0', asked: from, form: 'why', shape, instead: INSTEAD });
    expect(await poster.post(row, NEVER)).toEqual({ kind: 'sent', message: null });
    expect(await poster.post({ ...row, attempts: 2, ifUnsure: 'leave' }, NEVER)).toEqual({
      kind: 'sent',
      message: null,
    });
    const to = { platform: 'slack', tenant: slack.tenant, user: slack.user };
    const home = rowFor({ kind: 'home', key: 'e2:0', to, message: words('Ask me.') });
    expect(await poster.post(home, NEVER)).toEqual({ kind: 'sent', message: null });
  });

  test('where a scope is missing it is named', async () => {
    const slack = await emulatedSlack(['channels:read', 'groups:read', 'channels:write']);
    const poster = posterAt(slack);
    const row = rowFor(spoken({ to: here(slack) }));
    expect(await poster.post(row, NEVER)).toMatchObject({
      kind: 'refused',
      reason: 'missing_scope: the scope chat:write is missing: add it to the app in Slack and install the app again',
    });
    expect(await poster.find(row, NEVER)).toMatchObject({ kind: 'cannot-look' });
  });

  test('where only reactions are not allowed, thanks go unsaid, and nothing is amiss', async () => {
    const slack = await emulatedSlack(['chat:write', 'channels:read', 'groups:read', 'channels:write']);
    const row = rowFor({ kind: 'thanks', key: 'e1:0', to: here(slack), message: '1.2' });
    expect(await posterAt(slack).post(row, NEVER)).toEqual({ kind: 'sent', message: null });
  });
});

describe('where nobody has invited us', () => {
  const row =
    (rest: Partial<Post> = {}, channel = 'C1') =>
    ({ responseUrl }: LoopbackSlack) =>
      rowFor(
        spoken({ to: { ...PLACE, channel }, message: LONG, asked: asked({ channel, reply: { responseUrl } }) }),
        rest,
      );

  test.each(['not_in_channel', 'channel_not_found'])(
    'everyone reads it by the address of the command: %s',
    async (error) => {
      const { out, received } = await posted(row(), { 'chat.postMessage': [no(error)] });
      expect(out).toEqual({ kind: 'sent', message: null });
      const [, { method, fields, authorization } = {}] = received;
      expect(method).toBe(COMMAND_PATH);
      expect(authorization).toBeUndefined();
      expect(fields).toMatchObject({
        ...{ response_type: 'in_channel', replace_original: false, unfurl_links: false, parse: 'none' },
        text: expect.stringMatching(/invite @briefdesk and ask again for follow-ups in a thread\.$/) as unknown,
      });
      expect(JSON.stringify((fields?.['blocks'] as unknown[]).at(-1))).toContain('/invite @briefdesk');
    },
  );

  test('it is said once how to invite us, and not where nobody can', async () => {
    const further = await posted(row({ part: 1 }), { 'chat.postMessage': [no('not_in_channel')] });
    expect(JSON.stringify(further.received[1])).not.toContain('invite');
    const between = await posted(row({}, 'D1'), { 'chat.postMessage': [no('channel_not_found')] });
    expect(JSON.stringify(between.received[1])).toContain('cannot join a conversation between people');
  });

  test('it is refused with what to do where there is no address, it is used up, or it is not Slack’s', async () => {
    const refused = { kind: 'refused', reason: 'not_in_channel: we are not in this channel: /invite the app there' };
    const answers = { 'chat.postMessage': [no('not_in_channel')] };
    expect((await posted(() => rowFor(spoken()), answers)).out).toMatchObject(refused);
    const usedUp = { ...answers, [COMMAND_PATH]: [status(404, { ok: false, error: 'used_url' })] };
    expect((await posted(row(), usedUp)).out).toMatchObject(refused);
    const elsewhere = await loopbackSlack();
    const { out } = await posted(() => row()(elsewhere), answers);
    expect(out).toMatchObject(refused);
    expect(elsewhere.received).toEqual([]);
  });

  test('an archived channel stays silent', async () => {
    const { out, received } = await posted(row(), { 'chat.postMessage': [no('is_archived')] });
    expect(out).toMatchObject({
      kind: 'refused',
      reason: 'is_archived: the channel is archived: nobody can post there',
    });
    expect(received).toHaveLength(1);
  });
});

describe('what is for one reader who did not ask', () => {
  const to = { platform: 'slack', tenant: 'T1', user: 'U7' };
  const row = rowFor({ kind: 'direct', key: 'paused:d1', to, message: words('Four were hurt.') });

  test('goes into their conversation with us: Slack takes their id for the channel', async () => {
    const { out, received } = await posted(() => row, { 'chat.postMessage': [ok({ channel: 'D7', ts: '1.2' })] });
    expect(out).toEqual({ kind: 'sent', message: '1.2' });
    expect(received).toMatchObject([
      { method: 'chat.postMessage', fields: { channel: 'U7', text: 'Four were hurt.', parse: 'none' } },
    ]);
    expect(received[0]?.fields).not.toHaveProperty('thread_ts');
  });

  test('is refused where they take none, and closes no channel', async () => {
    const { out } = await posted(() => row, { 'chat.postMessage': [no('messages_tab_disabled')] });
    expect(out).toMatchObject({ kind: 'refused', isClosed: false });
  });

  test('says so where they may have it twice', async () => {
    const { received } = await posted(() => ({ ...row, ifUnsure: 'leave' }), {});
    expect(received[0]?.fields['text']).toMatch(/^You may have this already/);
    expect((await posted(() => row, {})).received[0]?.fields['text']).toBe('Four were hurt.');
  });
});

describe('what is for the asker alone', () => {
  const saying = (responseUrl: string | null, thread: string | null = null): Saying => ({
    ...{ kind: 'only-you', key: 'e1:0', message: words('Four were hurt.') },
    asked: asked({ thread, reply: responseUrl === null ? {} : { responseUrl } }),
  });

  test('goes by the address that came with what was asked, in its thread', async () => {
    const { out, received } = await posted(({ responseUrl }) => rowFor(saying(responseUrl, '1.2')), {});
    expect(out).toEqual({ kind: 'sent', message: null });
    expect(received).toMatchObject([
      {
        method: COMMAND_PATH,
        fields: { response_type: 'ephemeral', replace_original: false, thread_ts: '1.2', text: 'Four were hurt.' },
      },
    ]);
  });

  test('is posted for them where there is no such address, or it works no more', async () => {
    const shown = {
      method: 'chat.postEphemeral',
      fields: { channel: 'C1', user: 'U1', text: 'Four were hurt.', parse: 'none', link_names: false },
    };
    expect((await posted(() => rowFor(saying(null)), {})).received).toMatchObject([shown]);
    const { out, received } = await posted(({ responseUrl }) => rowFor(saying(responseUrl)), {
      [COMMAND_PATH]: [status(404, { ok: false, error: 'expired_url' })],
    });
    expect(out.kind).toBe('sent');
    expect(received.slice(1)).toMatchObject([shown]);
  });

  test('is posted once where the reply is lost, and says so when it is posted again', async () => {
    const lost = await posted(({ responseUrl }) => rowFor(saying(responseUrl)), { [COMMAND_PATH]: [status(500, '')] });
    expect(lost.out.kind).toBe('unclear');
    expect(lost.received).toHaveLength(1);
    const again = await posted(() => rowFor(saying(null), { ifUnsure: 'leave', attempts: 2 }), {});
    expect(again.received[0]?.fields['text']).toBe(
      'You may have this already: the connection broke while it was sent.\n\nFour were hurt.',
    );
    expect((again.received[0]?.fields['blocks'] as unknown[])[0]).toMatchObject({ type: 'context' });
  });

  test('never goes to an address that is not Slack’s, whatever it looks like', async () => {
    const called: string[] = [];
    const { tools } = toolsFor((await loopbackSlack()).apiUrl);
    const fetchOf: typeof fetch = (url) => {
      called.push(url instanceof Request ? url.url : url.toString());
      return Promise.resolve(new Response('ok'));
    };
    const poster = slackPoster({ ...tools, fetch: fetchOf, slackApiUrl: null });
    for (const url of [
      'http://hooks.slack.com/commands/T1/2/x',
      'https://hooks.slack.com.evil.example/commands/T1/2/x',
      'https://hooks.slack.com@evil.example/commands/T1/2/x',
      'https://x@hooks.slack.com/commands/T1/2/x',
      'https://hooks.slack.com:8443/commands/T1/2/x',
      'https://evil.example/#https://hooks.slack.com/',
      'no address',
    ])
      expect((await poster.post(rowFor(saying(url)), NEVER)).kind).toBe('sent');
    expect(called).toEqual([]);
    await poster.post(rowFor(saying('https://hooks.slack.com/commands/T1/2/x')), NEVER);
    expect(called).toEqual(['https://hooks.slack.com/commands/T1/2/x']);
  });
});

describe('a form', () => {
  test.each(['expired_trigger_id', 'invalid_trigger_id', 'exchanged_trigger_id', 'trigger_expired'])(
    'that is too late is told to the asker in a message: %s',
    async (error) => {
      const { out, received } = await posted((slack) => rowFor(form(slack, { trigger: 't1' })), {
        'views.open': [no(error)],
      });
      expect(out).toEqual({ kind: 'sent', message: null });
      expect(received).toMatchObject([
        { method: 'views.open', fields: { trigger_id: 't1', view: { callback_id: 'topic' } } },
        { method: COMMAND_PATH, fields: { response_type: 'ephemeral', text: 'Pick a topic: harbour-fire.' } },
      ]);
    },
  );

  test('that nothing opens is told so as well', async () => {
    const { out, received } = await posted((slack) => rowFor(form(slack, {})), {});
    expect(out).toEqual({ kind: 'sent', message: null });
    expect(received.map(({ method }) => method)).toEqual([COMMAND_PATH]);
  });

  test('that Slack refuses for another reason is refused', async () => {
    const { out, received } = await posted((slack) => rowFor(form(slack, { trigger: 't1' })), {
      'views.open': [no('invalid_arguments')],
    });
    expect(out).toMatchObject({ kind: 'refused', code: 'invalid_arguments' });
    expect(received).toHaveLength(1);
  });
});

describe('a channel that has too many posts', () => {
  test('waits alone: the others go on meanwhile', async () => {
    const { apiUrl } = await loopbackSlack({
      'chat.postMessage': [
        (response, received) => {
          const limited = received.fields['channel'] === 'C1';
          const answer = limited ? status(429, '', { 'retry-after': '30' }) : ok({ ts: '1.2' });
          answer(response, received);
        },
      ],
    });
    const poster = slackPoster(toolsFor(apiUrl).tools);
    const started = performance.now();
    const [first, second] = await Promise.all(
      ['C1', 'C2'].map((channel) => poster.post(rowFor(spoken({ to: { ...PLACE, channel } })), NEVER)),
    );
    const third = await poster.post(rowFor(spoken({ to: { ...PLACE, channel: 'C3' } })), NEVER);
    expect(first).toEqual({ kind: 'not-stored', reason: 'too many requests', waitMs: 30_000 });
    expect([second, third]).toEqual([
      { kind: 'sent', message: '1.2' },
      { kind: 'sent', message: '1.2' },
    ]);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('a workspace without a token', () => {
  test('gets nothing, and is told what to do', async () => {
    const poster = slackPoster({ clientOf: () => null, fetch, slackApiUrl: null });
    const reason = 'not_installed: the workspace has no token: install the app there';
    expect(await poster.post(rowFor(spoken()), NEVER)).toMatchObject({ kind: 'refused', reason });
    expect(await poster.find(rowFor(spoken()), NEVER)).toEqual({ kind: 'cannot-look', reason });
  });
});

test('a message that nobody asked for is rendered as it would be said', () => {
  const poster = slackPoster({ clientOf: () => null, fetch, slackApiUrl: null });
  expect(poster.render(LONG)).toEqual([0, 1, 2].map((part) => rowFor(spoken({ message: LONG }), { part }).payload));
});

test('prompts are offered in the conversation that has begun', async () => {
  const prompts = Array.from({ length: 6 }, (_, index) => ({ title: `Topic ${index}`, text: `brief topic-${index}` }));
  const to = { ...PLACE, thread: '1.2' };
  const { out, received } = await posted(() => rowFor({ kind: 'prompts', key: 'e1:0', to, prompts }), {});
  expect(out).toEqual({ kind: 'sent', message: null });
  expect(received).toMatchObject([
    {
      method: 'assistant.threads.setSuggestedPrompts',
      fields: {
        ...{ channel_id: 'C1', thread_ts: '1.2' },
        prompts: [0, 1, 2, 3].map((index) => ({ title: `Topic ${index}`, message: `brief topic-${index}` })),
      },
    },
  ]);
});
