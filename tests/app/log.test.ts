/** What a service says of itself, and the secrets that it never says, however it fails. */

import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openLog } from '../../src/app/log.ts';
import type { LogFields } from '../../src/domain/log.ts';

/** Every secret here has this word in it, and nothing else has. */
const CANARY = /canary/iu;

const BOT = 'xoxb-2108-canary-bot';
const APP = 'xapp-1-A024-canary-app';
const SIGNING = 'c0ffee-canary-signing-secret';
const CLIENT = 'client"canary\\secret';
const STATE = 'canary lines of\nBRIEFDESK_SECRET, "quoted"';
const MODEL_KEY = 'lindow-canary-model-key';
const CONFIGURED = [BOT, APP, SIGNING, CLIENT, STATE, MODEL_KEY, 'short'];

/** Those that nobody configured: they come in with events, or are other people's. */
const OTHER_BOT = 'xoxp-77-canary-of-another-workspace';
const ROTATED = 'xoxe.xoxb-1-canary-rotated';
const OPENAI = 'sk-proj-canary_0123456789';
const DISCORD = 'MTk4Q2FuYXJ5NDcxOTI1MjQ4.ClCnry.canary-canary-canary-canary';
const INTERACTION = 'aW50ZXJhY3Rpb246canary0123456789';
const HOOK = 'https://hooks.slack.com/actions/T024BE7LD/2108/canaryhook';
const TRIGGER = '13345224609.738474920.canary';

type Failure = readonly [kind: string, fields: LogFields, text: string];

const failing = (message: string, more: object = {}): Error => Object.assign(new Error(message), more);
const inside = (error: Error, cause: unknown): Error => Object.assign(error, { cause });

class SlackClient {
  readonly id = 'canary';
  readonly headers = { authorization: `Bearer ${OTHER_BOT}` };
  toJSON(): object {
    return { id: this.id };
  }
}

const FAILURES: readonly Failure[] = [
  ['a bot token in the text', {}, `posting with ${BOT} failed`],
  ['an app token in a field', { opened: `apps.connections.open for ${APP}` }, 'socket'],
  ['a token nobody configured', { said: `invalid_auth for ${OTHER_BOT}.` }, 'auth'],
  ['a rotated token', { said: `(${ROTATED}) (xapp-9-canary)` }, 'auth'],
  ['an error message', { error: failing(`401 for ${OPENAI}`) }, 'model'],
  ['an error whose code is told', { error: failing(`refused ${SIGNING}`, { code: 'EACCES' }) }, 'kept'],
  ['a cause', { error: inside(failing('outer'), failing(`inner ${MODEL_KEY}`)) }, 'model'],
  ['a cause of a cause that is a text', { error: inside(failing('a'), inside(failing('b'), CLIENT)) }, 'install'],
  ['a cause that is data', { error: inside(failing('a'), { body: `{"token":"canary-42"}` }) }, 'install'],
  ['an error with its request', { error: failing('slow', { request: { headers: { a: 'canary' } } }) }, 'http'],
  ['an error that is named after it', { error: failing('x', { name: 'Bearer canary.header' }) }, 'http'],
  ['a name in camel case', { botToken: 'canary', apiKey: 'canary', clientSecret: 'canary' }, 'set up'],
  ['a name of a header', { headers: { Authorization: 'canary', 'x-slack-signature': 'v0=canary' } }, 'http'],
  ['a name in snake case', { event: { trigger_id: TRIGGER, responseUrl: ['canary'] } }, 'command'],
  ['a name deep down', { a: [{ b: { c: [{ signing_secret: ['canary'] }] } }] }, 'configuration'],
  ['a name over many', { tokens: ['canary'], cookies: { d: 'canary' }, keys: ['canary'] }, 'configuration'],
  ['a client', { client: new SlackClient(), clients: [new SlackClient()] }, 'client'],
  ['a map and a buffer', { map: new Map([['a', 'canary']]), raw: Buffer.from('canary') }, 'raw'],
  ['a function', { retry: () => 'canary', at: Symbol('canary') }, 'retry'],
  ['an answering address', { posted: HOOK }, `no answer from ${HOOK}`],
  ['an address as Slack escapes it', { body: JSON.stringify({ to: HOOK }).replaceAll('/', '\\/') }, 'body'],
  ['an address in an address', { to: `https://proxy.example/?u=${encodeURIComponent(HOOK)}` }, 'proxy'],
  ['a raw body', { body: JSON.stringify({ token: 'canary', trigger_id: TRIGGER, text: 'hello' }) }, 'body'],
  ['a body in a body', { body: JSON.stringify({ payload: JSON.stringify({ api_key: 'canary' }) }) }, 'body'],
  ['a form', { body: `token=canary&team_id=T024&trigger_id=${TRIGGER}&text=hello` }, 'body'],
  ['a socket address', { url: 'wss://wss.slack.example/link/?ticket=canary&app_id=A024' }, 'socket'],
  ['an installing address', { url: '/slack/oauth_redirect?code=canary&state=canary.more' }, 'install'],
  ['a bot token of Discord', { said: `Bot ${DISCORD}` }, 'discord'],
  ['an interaction', { url: `https://discord.com/api/v10/webhooks/1234/${INTERACTION}/messages` }, 'discord'],
  ['an interaction alone', { said: INTERACTION, at: 'POST /interactions/1234/canary.token/callback' }, 'discord'],
  ['a proxy with a password', { proxy: 'http://ada:canary@proxy.lindow.example:3128' }, 'proxy'],
  ['a secret in JSON in JSON', { body: JSON.stringify(JSON.stringify({ note: STATE })) }, 'state'],
  ['a secret in an address', { url: `https://lindow.example/?x=${encodeURIComponent(STATE)}` }, 'state'],
];

/** The lines of a log, each of them JSON. */
function linesOf(tell: (log: ReturnType<typeof openLog>) => void): readonly Record<string, unknown>[] {
  const lines: string[] = [];
  tell(openLog(CONFIGURED, (line) => lines.push(line)));
  return lines.map((line) => {
    expect(line).toMatch(/^\{[^\n]+\}\n$/);
    return JSON.parse(line) as Record<string, unknown>;
  });
}

const lineOf = (fields: LogFields, text = 'an event'): Record<string, unknown> =>
  linesOf((log) => {
    log.info(fields, text);
  })[0] ?? {};

describe('a line', () => {
  test('is JSON with its level, its time, its fields and its text, and nothing of the machine', () => {
    const lines = linesOf((log) => {
      log.info({ platform: 'slack', waited: 12 }, 'answered');
      log.warn({}, 'slow');
      log.error({}, 'failed');
    });
    const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as string;
    expect(lines).toEqual([
      { level: 'info', time, platform: 'slack', waited: 12, msg: 'answered' },
      { level: 'warn', time, msg: 'slow' },
      { level: 'error', time, msg: 'failed' },
    ]);
  });

  test('tells an error by its message, code, stack and causes', () => {
    const error = inside(failing('no answer', { code: 'ETIMEDOUT', request: 1 }), inside(failing('closed'), 'by peer'));
    expect(lineOf({ error })['error']).toEqual({
      ...{ name: 'Error', message: 'no answer', code: 'ETIMEDOUT' },
      stack: expect.stringContaining('log.test.ts') as string,
      cause: { name: 'Error', message: 'closed', stack: expect.any(String) as string, cause: 'by peer' },
    });
  });

  test('keeps what is no secret: counts, flags, places, plain words and times', () => {
    const fields = {
      ...{ tokens: 980, token: null, hasKey: true, monkey: 'see', keyboard: 'us', turnkey: 'x', short: 'short' },
      ...{ url: 'https://slack.example/api/chat.postMessage?channel=C024', disk: 'risk-averse', at: [1, null, 'ten'] },
      ...{ code: 'ECONNREFUSED', file: 'src/app/log.ts:12:3', said: 'the token was fine, the secret was out' },
    };
    expect(lineOf(fields)).toMatchObject(fields);
  });

  test('is written whatever it is given', () => {
    const round: Record<string, unknown> = { big: 12n, none: undefined };
    round['self'] = round;
    const unreadable = {
      get at(): string {
        throw new Error('no');
      },
    };
    expect(lineOf(round)).toMatchObject({ big: '12', self: '[circular]' });
    expect(lineOf({ unreadable })).toMatchObject({ fields: '[unreadable]', msg: 'an event' });
    expect(JSON.stringify(lineOf({ deep: nested(100) }))).toContain('[deeper]');
  });
});

describe('no secret is in a line', () => {
  test.each(FAILURES)('of %s', (_, fields, text) => {
    const line = JSON.stringify(lineOf(fields, text));
    expect(inspect([fields, text], { depth: null }), 'it would be there').toMatch(CANARY);
    expect(line).not.toMatch(CANARY);
  });

  test('of a real request that failed', async () => {
    const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/services?token=${BOT}`;
    const error: unknown = await fetch(url, { headers: { authorization: `Bearer ${OTHER_BOT}` } }).catch(
      (reason: unknown) => reason,
    );
    const line = lineOf({ error, url });
    expect(JSON.stringify(line)).not.toMatch(CANARY);
    expect(line['error']).toMatchObject({ message: 'fetch failed', cause: { code: expect.any(String) as string } });
  });
});

function nested(levels: number): object {
  return levels === 0 ? {} : { within: nested(levels - 1) };
}
