/** What a call to Slack that goes wrong is taken for. */

import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { faultOf } from '../../../src/chat/slack/slack-faults.ts';
import { slackPoster } from '../../../src/chat/slack/slack-poster.ts';
import type { Posted } from '../../../src/delivery/poster.ts';
import { freePort } from '../../llm/loopback-endpoint.ts';
import { COMMAND_PATH, CUT, HALF, loopbackSlack, no, ok, SILENT, status } from './loopback-slack.ts';
import type { Answer } from './loopback-slack.ts';
import { asked, NEVER, rowFor, spoken, toolsFor, words } from './sayings.ts';

const CALLED_OFF = new Error('called off by the test');

async function afterPosting(answer: Answer): Promise<Posted & { readonly calls: number }> {
  const { apiUrl, received } = await loopbackSlack({ 'chat.postMessage': [answer] });
  const out = await slackPoster(toolsFor(apiUrl).tools).post(rowFor(spoken()), NEVER);
  return { ...out, calls: received.length };
}

const REFUSED: readonly (readonly [string, Answer, string])[] = [
  ['a revoked token', no('token_revoked'), 'the token works no more: install the app in this workspace again'],
  ['a deactivated account', no('account_inactive'), 'install the app in this workspace again'],
  ['a wrong token', no('invalid_auth'), 'install the app in this workspace again'],
  ['a message that is too long', no('msg_too_long'), 'a fault of ours: longer than Slack takes'],
  [
    'a missing scope',
    no('missing_scope', { needed: 'chat:write' }),
    'missing_scope: the scope chat:write is missing: add it to the app in Slack',
  ],
  ['an odd missing scope', no('missing_scope', { needed: '<!here>' }), 'missing_scope: a scope is missing'],
  ['anything else by its name', no('invalid_blocks_format'), 'invalid_blocks_format: Slack does not take it'],
];

const CLOSED = [
  ...['channel_not_found', 'is_archived', 'no_permission', 'not_in_channel', 'restricted_action'],
  ...['restricted_action_read_only_channel', 'restricted_action_thread_only_channel'],
];
/** Of the whole workspace, of one message, or a fault of ours. */
const OPEN = [
  ...['account_inactive', 'ekm_access_denied', 'invalid_auth', 'missing_scope', 'not_authed', 'token_revoked'],
  ...['invalid_blocks', 'msg_too_long', 'restricted_action_non_threadable_channel', 'messages_tab_disabled'],
];

const NOT_STORED: readonly (readonly [string, Answer, number | null])[] = [
  ['too many requests', status(429, '', { 'retry-after': '7' }), 7_000],
  ['too many requests, without saying how long', status(429, ''), null],
  ['too many requests, as a reply', status(200, { ok: false, error: 'ratelimited' }, { 'retry-after': '3' }), 3_000],
  ['something on the way that knows no such path', status(404, '<html>'), null],
  ['something on the way that forbids it', status(403, '<html>'), null],
];

const UNCLEAR: readonly (readonly [string, Answer])[] = [
  ['an error of theirs', status(500, '<html>')],
  ['no gateway', status(502, '')],
  ['a time-out on the way', status(408, '')],
  ['a service that is down', status(503, { ok: false, error: 'service_unavailable' })],
  ['a cut connection', CUT],
  ['a reply that breaks off', HALF],
  ['a reply that is no JSON', status(200, '<html>Welcome to the harbour</html>')],
  ['a reply that is null', status(200, 'null')],
  ['a reply that is a number', status(200, '7')],
  ['a reply that says nothing', status(200, '{}')],
  ['no reply at all', status(200, '')],
  ['a redirect', status(302, '', { location: '/elsewhere' })],
  ...['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout'].map(
    (error) => [error, no(error)] as const,
  ),
];

/** Takes a connection and ends it before a word is said. */
async function hangsUp(): Promise<string> {
  const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
}

describe('a post', () => {
  test.each(REFUSED)('is refused with what to do: %s', async (_, answer, cure) => {
    const out = await afterPosting(answer);
    expect(out).toMatchObject({ kind: 'refused', reason: expect.stringContaining(cure) as unknown, calls: 1 });
  });

  test.each(CLOSED)('is refused by a channel that is gone or closed: %s', async (code) => {
    expect(await afterPosting(no(code))).toMatchObject({ kind: 'refused', isClosed: true });
  });

  test.each(OPEN)('is refused, but its channel is not closed: %s', async (code) => {
    expect(await afterPosting(no(code))).toMatchObject({ kind: 'refused', isClosed: false });
  });

  test.each(NOT_STORED)('is surely not stored: %s', async (_, answer, waitMs) => {
    expect(await afterPosting(answer)).toMatchObject({ kind: 'not-stored', waitMs, calls: 1 });
  });

  test.each(UNCLEAR)('may be stored, and is not posted again: %s', async (_, answer) => {
    expect(await afterPosting(answer)).toMatchObject({ kind: 'unclear', calls: 1 });
  });

  test('is surely not stored where nobody listens, no host is called so, or no TLS is spoken', async () => {
    const { apiUrl } = await loopbackSlack();
    const nobody = `http://127.0.0.1:${await freePort()}/api/`;
    for (const url of [nobody, 'http://lindow.invalid/api/', apiUrl.replace('http:', 'https:'), await hangsUp()])
      expect(await slackPoster(toolsFor(url).tools).post(rowFor(spoken()), NEVER)).toMatchObject({
        kind: 'not-stored',
        reason: expect.stringContaining('no connection to Slack: ') as unknown,
        waitMs: null,
      });
  });

  test('ends with its signal, wherever it goes', async () => {
    const { apiUrl, responseUrl } = await loopbackSlack({ 'chat.postMessage': [SILENT], [COMMAND_PATH]: [SILENT] });
    const poster = slackPoster(toolsFor(apiUrl).tools);
    const only = { kind: 'only-you', key: 'e1:0', asked: asked({ reply: { responseUrl } }), message: words('Four.') };
    const rows = [rowFor(spoken()), rowFor(only as Parameters<typeof rowFor>[0])];
    for (const row of rows) {
      const stop = new AbortController();
      const posting = poster.post(row, stop.signal);
      setImmediate(() => {
        stop.abort(CALLED_OFF);
      });
      expect(await posting).toMatchObject({ kind: 'unclear', reason: expect.stringMatching(/^called off/) as unknown });
    }
  });

  test('waits ten seconds for its reply, wherever it goes', async () => {
    const { apiUrl, responseUrl } = await loopbackSlack({ [COMMAND_PATH]: [status(404, '')] });
    const waits = vi.spyOn(AbortSignal, 'timeout');
    onTestFinished(() => {
      waits.mockRestore();
    });
    const only = { kind: 'only-you', key: 'e1:0', message: words('Four.') } as const;
    const row = rowFor({ ...only, asked: asked({ reply: { responseUrl } }) });
    await slackPoster(toolsFor(apiUrl).tools).post(row, NEVER);
    expect(waits.mock.calls).toEqual([[10_000], [10_000]]);
  });

  test('is a time-out where the client gives up', () => {
    const slow = new DOMException('The operation was aborted due to timeout', 'TimeoutError');
    expect(faultOf(slow)).toEqual({
      kind: 'unclear',
      reason: 'no reply from Slack: The operation was aborted due to timeout',
    });
  });
});

describe('the address that comes with a command', () => {
  const only = { kind: 'only-you', key: 'e1:0', message: words('Four were hurt.') } as const;
  const out = async (answer: Answer): Promise<Posted> => {
    const { apiUrl, responseUrl } = await loopbackSlack({
      ...{ [COMMAND_PATH]: [answer], 'chat.postEphemeral': [no('channel_not_found')] },
    });
    const row = rowFor({ ...only, asked: asked({ reply: { responseUrl } }) });
    return slackPoster(toolsFor(apiUrl).tools).post(row, NEVER);
  };

  test.each([
    ['a word', status(200, 'ok'), { kind: 'sent', message: null }],
    ['JSON', ok(), { kind: 'sent', message: null }],
    ['too many', status(429, '', { 'retry-after': '2' }), { kind: 'not-stored', waitMs: 2_000 }],
    ['too many, however long', status(429, ''), { kind: 'not-stored', waitMs: null }],
    ['an error of theirs', status(500, 'server_error'), { kind: 'unclear' }],
    ['garbage', status(200, '<html>'), { kind: 'unclear' }],
    ['nothing', status(200, ''), { kind: 'unclear' }],
    ['a cut connection', CUT, { kind: 'unclear' }],
    ['a reply that breaks off', HALF, { kind: 'unclear' }],
    ['a redirect', status(302, '', { location: '/elsewhere' }), { kind: 'unclear' }],
    ['no such address', status(404, 'no_service'), { kind: 'refused', code: 'channel_not_found' }],
    ['a refusal', no('used_url'), { kind: 'refused', code: 'channel_not_found' }],
  ])('answers with %s', async (_, answer, expected) => {
    expect(await out(answer)).toMatchObject(expected);
  });
});

describe('the log of the client', () => {
  test('holds no token and nothing of what was posted', async () => {
    const { apiUrl } = await loopbackSlack({
      'chat.postMessage': [
        status(200, {
          ok: false,
          error: 'invalid_blocks',
          response_metadata: { messages: ['[ERROR] too many blocks'] },
        }),
        CUT,
        status(500, 'xoxb-lindow-secret'),
        status(429, '', { 'retry-after': '1' }),
      ],
    });
    const { tools, lines } = toolsFor(apiUrl);
    for (let call = 0; call < 4; call += 1) await slackPoster(tools).post(rowFor(spoken()), NEVER);
    expect(lines.join('\n')).toContain('too many blocks');
    expect(lines.join('\n')).not.toMatch(/xoxb|Four were hurt|nonce/);
  });
});
