/** How long an endpoint is waited for, what is tried again, and how a caller leaves. */

import { describe, expect, test } from 'vitest';
import { loopbackEndpoint, status } from './loopback-endpoint.ts';
import type { Answer } from './loopback-endpoint.ts';
import { ask, BOTH, CALL, failureOf, RESPONSES } from './model-on.ts';
import { begin, FERRY, FERRY_JSON, line, start, stream } from './model-streams.ts';

/** Far less than the limits of a patient model. */
const PROMPTLY_MS = 5_000;

/** `headers` say when to come back. */
const busy =
  (code: number, headers: Readonly<Record<string, string>>): Answer =>
  (response) =>
    response.writeHead(code, { 'content-type': 'application/json', ...headers }).end('{"error":{"message":"busy"}}');

describe('a request', () => {
  const through = RESPONSES;
  const good = stream(through.speak({ text: FERRY_JSON }));

  test.each([408, 409, 429, 500, 503])('that is answered with %i is made once more', async (code) => {
    const endpoint = await loopbackEndpoint(status(code), good);
    expect(await ask(endpoint, through)).toMatchObject({ kind: 'replied', value: FERRY });
    expect(endpoint.received).toHaveLength(2);
  });

  test('that finds the door closed is made once more', async () => {
    const endpoint = await loopbackEndpoint((response) => response.destroy(), good);
    expect(await ask(endpoint, through)).toMatchObject({ kind: 'replied', value: FERRY });
  });

  test('is not made a third time', async () => {
    const endpoint = await loopbackEndpoint(status(500), status(500), good);
    expect((await failureOf(ask(endpoint, through))).failure.kind).toBe('unreachable');
    expect(endpoint.received).toHaveLength(2);
  });

  test.each([
    ['for want of quota', status(429, { error: { code: 'insufficient_quota' } })],
    ['for want of money', status(402)],
    ['for its key', status(401)],
    ['for its model', status(404)],
  ])('that is refused %s is not made again', async (_name, answer) => {
    const endpoint = await loopbackEndpoint(answer, good);
    await failureOf(ask(endpoint, through));
    expect(endpoint.received).toHaveLength(1);
  });

  test('that was being replied to is not made again', async () => {
    const endpoint = await loopbackEndpoint(
      begin(through.speak({ text: FERRY_JSON }).slice(0, 2), (response) => response.destroy()),
      good,
    );
    expect((await failureOf(ask(endpoint, through))).failure.kind).toBe('broken-off');
    expect(endpoint.received).toHaveLength(1);
  });

  test.each([
    ['an hour', { 'retry-after': '3600' }],
    ['an hour in milliseconds', { 'retry-after-ms': '3600000' }],
    ['a date in a year', { 'retry-after': new Date(Date.now() + 365 * 86_400_000).toUTCString() }],
  ])('that may come back in %s is over at once', async (_name, headers) => {
    const endpoint = await loopbackEndpoint(busy(429, headers), good);
    const began = performance.now();
    expect((await failureOf(ask(endpoint, through))).failure.kind).toBe('over-quota');
    expect(performance.now() - began).toBeLessThan(PROMPTLY_MS);
    expect(endpoint.received).toHaveLength(1);
  });

  test.each([
    ['at once', { 'retry-after': '0' }],
    ['at a date gone by', { 'retry-after': 'Mon, 02 Mar 2026 09:00:00 GMT' }],
    ['at no time that can be read', { 'retry-after': 'soon', 'retry-after-ms': '-1' }],
  ])('that may come back %s does', async (_name, headers) => {
    const endpoint = await loopbackEndpoint(busy(503, headers), good);
    expect(await ask(endpoint, through)).toMatchObject({ kind: 'replied', value: FERRY });
  });

  test('waits as long as it is told, where there is time', async () => {
    const endpoint = await loopbackEndpoint(busy(503, { 'retry-after-ms': '120' }), good);
    const began = performance.now();
    expect(await ask(endpoint, through)).toMatchObject({ kind: 'replied' });
    expect(performance.now() - began).toBeGreaterThan(115);
  });

  test('that cannot wait as long as it is told ends with what it was told', async () => {
    const endpoint = await loopbackEndpoint(busy(503, { 'retry-after-ms': '900' }), good);
    const limits = { idleMs: 10_000, totalMs: 800 };
    expect((await failureOf(ask({ ...endpoint, limits }, through))).problem.message).toContain('failed (503)');
    expect(endpoint.received).toHaveLength(1);
  });
});

describe.each(BOTH)('by %s a request', (_, through) => {
  test('has one time for a reply and its repair, and pays for both', async () => {
    const endpoint = await loopbackEndpoint(stream(through.speak({ text: 'Ahoy!', tokens: [10, 3] })), begin([]));
    const limits = { idleMs: 10_000, totalMs: 600 };
    const { failure, problem, tokens } = await failureOf(ask({ ...endpoint, limits }, through));
    expect(failure.kind).toBe('slow');
    expect(problem.message).toContain('did not finish within 0.6 seconds');
    expect(tokens).toEqual({ input: 10, output: 3 });
    expect(endpoint.received).toHaveLength(2);
  });

  test('waits for a slow reply as long as something comes', async () => {
    const events = through.speak({ text: FERRY_JSON });
    const endpoint = await loopbackEndpoint((response) => {
      start(response);
      const left = [...events];
      const timer = setInterval(() => {
        const event = left.shift();
        if (event !== undefined) return response.write(line(event));
        clearInterval(timer);
        return response.end();
      }, 120);
    });
    const began = performance.now();
    const limits = { idleMs: 600, totalMs: 20_000 };
    expect(await ask({ ...endpoint, limits }, through)).toMatchObject({ kind: 'replied', value: FERRY });
    expect(performance.now() - began).toBeGreaterThan(limits.idleMs);
  });

  test('whose reply was whole is replied to, also where the endpoint then falls silent or breaks off', async () => {
    const whole = through.speak({ text: FERRY_JSON });
    const silent = await loopbackEndpoint(begin(whole));
    const limits = { idleMs: 300, totalMs: 20_000 };
    expect(await ask({ ...silent, limits }, through)).toMatchObject({ kind: 'replied', value: FERRY });
    const broken = await loopbackEndpoint(begin(whole, (response) => response.destroy()));
    expect(await ask(broken, through)).toMatchObject({ kind: 'replied', value: FERRY });
  });
});

describe.each(BOTH)('by %s a caller who leaves', (_, through) => {
  test('before asking asks nothing', async () => {
    const endpoint = await loopbackEndpoint(stream(through.speak({ text: FERRY_JSON })));
    const { failure, problem } = await failureOf(ask(endpoint, through, { ...CALL, signal: AbortSignal.abort() }));
    expect(failure.kind).toBe('slow');
    expect(problem.message).toContain('was given up before it had replied');
    expect(endpoint.received).toHaveLength(0);
  });

  test('in the middle of a reply closes the line', async () => {
    const caller = new AbortController();
    const closed = Promise.withResolvers<undefined>();
    const endpoint = await loopbackEndpoint(
      begin(through.speak({ text: FERRY_JSON }).slice(0, 2), (response) => {
        response.on('close', () => {
          closed.resolve(undefined);
        });
        caller.abort(new Error('The reader has gone.'));
      }),
    );
    const began = performance.now();
    const { failure, problem } = await failureOf(ask(endpoint, through, { ...CALL, signal: caller.signal }));
    await closed.promise;
    expect(performance.now() - began).toBeLessThan(PROMPTLY_MS);
    expect(failure.kind).toBe('slow');
    expect(problem.message).toContain('was given up before it had replied');
    expect(endpoint.received).toHaveLength(1);
  });

  test('before a second try does not wait for it', async () => {
    const caller = new AbortController();
    const endpoint = await loopbackEndpoint((response) => {
      // The answer is on its way; by then it has been read, and the pause has begun.
      response.on('finish', () => setTimeout(caller.abort.bind(caller), 100));
      busy(503, { 'retry-after': '9' })(response, { path: '', headers: {}, body: { model: '', input: [] } });
    });
    const began = performance.now();
    const { failure } = await failureOf(ask(endpoint, through, { ...CALL, signal: caller.signal }));
    expect(failure.kind).toBe('slow');
    expect(performance.now() - began).toBeLessThan(PROMPTLY_MS);
    expect(endpoint.received).toHaveLength(1);
  });
});
