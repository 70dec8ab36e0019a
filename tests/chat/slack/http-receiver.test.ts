import { connect } from 'node:net';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startHttp } from '../../../src/chat/slack/http-receiver.ts';
import type { ListeningServer } from '../../../src/chat/slack/http-server.ts';
import type { Us } from '../../../src/chat/slack/reading.ts';
import { fillDisk, hearingDesk } from './incoming-desk.ts';
import type { HearingDesk } from './incoming-desk.ts';
import { oddBody } from './odd-bodies.ts';
import { command, envelope, mention, message, press, submission, US } from './payloads.ts';
import { post, SECRET, signed, signedForm, signedJson, signedPayload } from './signed.ts';

interface Heard extends HearingDesk {
  readonly server: ListeningServer;
  readonly port: number;
}

async function listening(us?: (tenant: string) => Us | null): Promise<Heard> {
  const desk = hearingDesk(us);
  const options = { signingSecret: SECRET, host: '127.0.0.1', port: 0, install: null };
  const server = await startHttp(options, desk.gateway, desk.tools);
  onTestFinished(() => server.stop());
  return { ...desk, server, port: server.port };
}

describe('what Slack sends over HTTP', () => {
  test('is kept before it is acknowledged, with nothing in the reply', async () => {
    const { port, kept } = await listening();
    const replies = [
      await post(port, signedForm(command())),
      await post(port, signedJson(envelope(message()))),
      await post(port, signedPayload(press())),
      await post(port, signedPayload(submission())),
    ];
    expect(replies).toEqual(replies.map(() => ({ status: 200, text: '' })));
    expect(kept().map(({ kind }) => kind)).toEqual(['command', 'message', 'press', 'form']);
  });

  test('is one event however often it comes and whatever a retry says of itself', async () => {
    const { port, kept } = await listening();
    const first = signedJson(envelope(message()));
    const again = signedJson(envelope(message()), Date.now() - 60_000);
    const retry = {
      ...again,
      headers: { ...again.headers, 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' },
    };
    expect([await post(port, retry), await post(port, first)].map(({ status }) => status)).toEqual([200, 200]);
    expect(kept()).toHaveLength(1);
  });

  test('is one event as app_mention and as message', async () => {
    const { port, kept } = await listening();
    await post(
      port,
      signedJson(envelope(mention({ type: 'message', channel_type: 'channel' }), { event_id: 'Ev0001' })),
    );
    await post(port, signedJson(envelope(mention(), { event_id: 'Ev0002' })));
    expect(kept()).toMatchObject([{ kind: 'message', text: 'what burned in Port Lindow?', toUs: true }]);
  });

  test('belongs to its workspace alone, though another has the same ids', async () => {
    const { port, kept } = await listening();
    const ferry = {
      team_id: 'T0FERRY',
      authorizations: [{ team_id: 'T0FERRY', enterprise_id: null, is_enterprise_install: false }],
    };
    await post(port, signedJson(envelope(message())));
    await post(port, signedJson(envelope(message({ text: 'When does it sail?' }), ferry)));
    expect(kept()).toMatchObject([
      { from: { tenant: 'T0LINDOW' }, text: 'Who put it out?' },
      { from: { tenant: 'T0FERRY' }, text: 'When does it sail?' },
    ]);
  });

  test('is not acknowledged where it cannot be kept, and kept when it comes again', async () => {
    const { port, state, kept, reported } = await listening();
    fillDisk(state);
    expect(await post(port, signedJson(envelope(message())))).toMatchObject({ status: 500 });
    expect(await post(port, signedForm(command()))).toMatchObject({ status: 500 });
    expect(reported).toHaveLength(2);
    state.db.exec('PRAGMA max_page_count = 1000000');
    expect(await post(port, signedJson(envelope(message()), Date.now() - 5_000))).toMatchObject({ status: 200 });
    expect(kept()).toMatchObject([{ kind: 'message' }]);
  });

  test('is acknowledged and not kept where it is noise or cannot be read', async () => {
    const { port, kept, logged } = await listening((tenant) => (tenant === 'T0LINDOW' ? US : null));
    const strange = [
      signedJson(envelope(message({ bot_id: 'B0OTHER' }))),
      signedJson(envelope(message(), { team_id: 'T0FERRY', authorizations: [] })),
      signedForm(command({ channel_id: 'xoxb-not-a-channel' })),
    ];
    for (const one of strange) expect(await post(port, one)).toEqual({ status: 200, text: '' });
    expect(kept()).toEqual([]);
    expect(logged()).toContain('its workspace has no installation');
    expect(logged()).toContain('channel_id does not look like one');
    expect(logged()).not.toMatch(/xoxb|harbour fire|hooks\.slack/);
  });

  test('may ask whether we are there', async () => {
    const { port } = await listening();
    const asked = await post(port, signedJson({ type: 'url_verification', challenge: 'c4a1' }));
    expect([asked.status, JSON.parse(asked.text)]).toEqual([200, { challenge: 'c4a1' }]);
    const unsigned = {
      body: 'ssl_check=1&payload=null',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    };
    expect(await post(port, unsigned)).toEqual({ status: 200, text: '' });
  });
});

describe('what somebody else sends', () => {
  test('is refused 2,000 times of 2,000 where the signature is forged', async () => {
    const { port, kept } = await listening();
    const real = signedJson(envelope(message()));
    const { 'x-slack-signature': good = '' } = real.headers;
    const forge = (index: number): string => {
      const place = 3 + (index % 64);
      const digit = ((Number.parseInt(good.charAt(place), 16) + 1 + (index % 15)) % 16).toString(16);
      return `${good.slice(0, place)}${digit}${good.slice(place + 1)}`;
    };
    const statuses = new Set<number>();
    for (let batch = 0; batch < 40; batch += 1) {
      const posts = Array.from({ length: 50 }, (_, index) =>
        post(port, { ...real, headers: { ...real.headers, 'x-slack-signature': forge(batch * 50 + index) } }),
      );
      for (const { status } of await Promise.all(posts)) statuses.add(status);
    }
    expect([...statuses]).toEqual([401]);
    expect(kept()).toEqual([]);
    expect(await post(port, real)).toMatchObject({ status: 200 });
  });

  test('is refused where it was here before, also with a tail on its signature', async () => {
    const { port, kept } = await listening();
    const once = signedForm(command());
    expect(await post(port, once)).toMatchObject({ status: 200 });
    for (let again = 0; again < 20; again += 1) {
      const tail = again % 2 === 0 ? '' : `=${again}`;
      const signature = `${once.headers['x-slack-signature'] ?? ''}${tail}`;
      const replay = { ...once, headers: { ...once.headers, 'x-slack-signature': signature } };
      expect(await post(port, replay)).toMatchObject({ status: 401 });
    }
    expect(kept()).toHaveLength(1);
  });

  test.each([
    ['six minutes ago', -360_000],
    ['six minutes from now', 360_000],
    ['ten years from now', 10 * 365 * 86_400_000],
  ])('is refused where it is of %s', async (_name, awayMs) => {
    const { port, kept } = await listening();
    expect(await post(port, signedJson(envelope(message()), Date.now() + awayMs))).toMatchObject({ status: 401 });
    expect(await post(port, signedJson(envelope(message()), Date.now() + Math.sign(awayMs) * 240_000))).toMatchObject({
      status: 200,
    });
    expect(kept()).toHaveLength(1);
  });

  test('is refused where it is not signed at all', async () => {
    const { port, kept } = await listening();
    const { body, headers } = signedForm(command());
    for (const missing of ['x-slack-signature', 'x-slack-request-timestamp']) {
      const others = Object.fromEntries(Object.entries(headers).filter(([name]) => name !== missing));
      expect(await post(port, { body, headers: others })).toMatchObject({ status: 401 });
    }
    expect(kept()).toEqual([]);
  });
});

describe('the server', () => {
  test.each([
    ['null', signed('null', 'application/json'), 400],
    ['a null payload', signed('payload=null', 'application/x-www-form-urlencoded'), 400],
    ['a list', signed('[]', 'application/json'), 400],
    ['a text', signed('"x"', 'application/json'), 400],
    ['half an object', signed('{"type":', 'application/json'), 400],
    ['a payload that is no JSON', signed('payload=%7B', 'application/x-www-form-urlencoded'), 400],
    ['nothing', signed('', 'application/json'), 400],
    ['a page', signed('<p>', 'text/html'), 415],
    ['JSON as text', signed('{}', 'text/plain'), 415],
    ['5 MB', signed(JSON.stringify({ type: 'x'.repeat(5_000_000) }), 'application/json'), 413],
    [
      'a form with a charset',
      signed('command=x&channel_id=1', 'application/x-www-form-urlencoded; charset=utf-8'),
      200,
    ],
    ['JSON with a charset', signed(JSON.stringify(envelope(message())), 'application/json; charset=utf-8'), 200],
  ])('answers a signed body that is %s', async (_name, sent, status) => {
    const { port } = await listening();
    expect(await post(port, sent)).toMatchObject({ status });
    expect(await post(port, signedForm(command()))).toMatchObject({ status: 200 });
  });

  test('outlives hundreds of signed bodies of any kind', async () => {
    const { port, reported } = await listening();
    await fc.assert(
      fc.asyncProperty(oddBody, async ({ body, type }) => {
        expect([200, 400, 401, 415]).toContain((await post(port, signed(body, type))).status);
      }),
      { numRuns: 300 },
    );
    expect(await post(port, signedForm(command()))).toMatchObject({ status: 200 });
    expect(reported).toEqual([]);
  });

  test('tells a supervisor that it is well, and everyone else that there is nothing', async () => {
    const { port } = await listening();
    const asked = await fetch(`http://127.0.0.1:${port}/healthz`);
    expect([asked.status, await asked.text()]).toEqual([200, '{"ok":true}\n']);
    const paths = ['/', '/slack/events', '/slack/install', '/healthz/x'];
    const others = await Promise.all(paths.map((path) => fetch(`http://127.0.0.1:${port}${path}`)));
    expect(others.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(await others[0]?.text()).toBe('There is nothing here.\n');
  });

  test('outlives what is hardly HTTP', async () => {
    const { port } = await listening();
    const lines = [
      '\u0000\u0001\r\n\r\n',
      'GET // HTTP/1.1\r\nhost: x\r\n\r\n',
      'POST http:// HTTP/1.1\r\nhost: x\r\n\r\n',
    ];
    const replies = await Promise.all(lines.map((line) => raw(port, line)));
    expect(replies.map((reply) => reply.slice(0, 12))).toEqual(['HTTP/1.1 400', 'HTTP/1.1 404', 'HTTP/1.1 404']);
    const huge = await raw(port, `GET / HTTP/1.1\r\nhost: x\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`);
    expect(huge.slice(0, 12)).toBe('HTTP/1.1 431');
  });

  test('is not held up by whoever sends half a request, and stops without it', async () => {
    const { port, server } = await listening();
    const slow = connect(port, '127.0.0.1');
    const gone = new Promise((resolve) => slow.once('close', resolve));
    slow.on('error', () => undefined);
    slow.write('POST /slack/events HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{');
    expect(await post(port, signedForm(command()))).toMatchObject({ status: 200 });
    await server.stop();
    await gone;
    await expect(post(port, signedForm(command()))).rejects.toThrow();
  });

  test('sends away whoever takes longer than five seconds', async () => {
    const { port } = await listening();
    const started = performance.now();
    const reply = await raw(port, 'POST /slack/events HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{');
    expect(reply.slice(0, 12)).toBe('HTTP/1.1 408');
    expect(performance.now() - started).toBeGreaterThan(4_500);
  });

  test('says which port is taken', async () => {
    const { port, gateway, tools } = await listening();
    const options = { signingSecret: SECRET, host: '127.0.0.1', port, install: null };
    await expect(startHttp(options, gateway, tools)).rejects.toMatchObject({
      code: 'configuration',
      message: expect.stringContaining(`127.0.0.1:${port}`) as string,
    });
  });
});

/** What comes back, until the connection is closed. */
function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    let reply = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (chunk) => {
      reply += chunk.toString();
      socket.end();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      resolve(reply);
    });
  });
}
