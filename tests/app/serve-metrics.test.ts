/** What is served of metrics and health, to whom, and that nobody is told more. */

import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { serveMetrics } from '../../src/app/serve-metrics.ts';
import type { Watched } from '../../src/app/serve-metrics.ts';
import type { LogFields } from '../../src/domain/log.ts';
import type { State } from '../../src/store/open-state.ts';
import { fill } from '../store/filled-state.ts';
import { openedState } from '../store/state-file.ts';
import { readMetricsText } from './prometheus-text.ts';

const HERE = '127.0.0.1';
const MINUTE = 60_000;

async function served(of: Partial<Watched> = {}, host = HERE) {
  const state = of.state ?? openedState();
  const watched: Watched = {
    ...{ state, version: '1.2.3', platforms: () => ({ slack: true, discord: false }), lastTickAt: () => Date.now() },
    ...{ sources: () => ({ configured: 3, amiss: 1 }), ...of },
  };
  const [reported, logged]: [unknown[], LogFields[]] = [[], []];
  const report = (error: unknown): void => void reported.push(error);
  const info = (fields: LogFields): void => void logged.push(fields);
  const log = { info, warn: info, error: info };
  const server = await serveMetrics({ host, port: 0 }, watched, { log, report });
  onTestFinished(() => server.stop());
  const get = (path: string): Promise<Response> => fetch(`http://${HERE}:${server.port}${path}`);
  return { server, port: server.port, get, reported, logged };
}

function filled(): State {
  const state = openedState();
  const [channel, user] = ['C0HARBOUR', 'U0DANAREED'];
  fill(state, { platform: 'slack', tenant: 'T0LINDOW', channel, user, name: 'ferry' });
  return state;
}

describe('on an address of this machine alone', () => {
  test('metrics are served in the form of Prometheus, counted from the state as it is', async () => {
    const state = openedState();
    const { get } = await served({ state });
    const reply = await get('/metrics');
    expect([reply.status, reply.headers.get('content-type'), reply.headers.get('cache-control')]).toEqual([
      200,
      'text/plain; version=0.0.4; charset=utf-8',
      'no-store',
    ]);
    const before = readMetricsText(await reply.text()).samples;
    expect([before.get('briefdesk_posts{state="waiting"}'), before.get('briefdesk_sources_amiss')]).toEqual([0, 1]);
    fill(state, { platform: 'slack', tenant: 'T0LINDOW', channel: 'C0', user: 'U0', name: 'ferry' });
    const after = readMetricsText(await (await get('/metrics?name=briefdesk')).text()).samples;
    expect(after.get('briefdesk_posts{state="waiting"}')).toBe(3);
    expect(after.get('briefdesk_editions{state="queued"}')).toBe(1);
    expect(after.get('briefdesk_schedule_lag_seconds')).toBeGreaterThan(0);
    expect(after.get('briefdesk_platform_up{platform="discord"}')).toBe(0);
    expect(Math.abs((after.get('briefdesk_last_tick_timestamp_seconds') ?? 0) - Date.now() / 1000)).toBeLessThan(60);
  });

  test.each(['127.0.0.1', '127.0.0.2', 'localhost'])(
    'such as %s both are there, and the log says where',
    async (host) => {
      const { port, logged } = await served({}, host);
      expect(logged).toEqual([{ where: [`http://${host}:${port}/health`, `http://${host}:${port}/metrics`] }]);
      for (const path of ['/health', '/metrics', '/healthz']) {
        expect((await fetch(`http://${host}:${port}${path}`)).status).toBe(200);
      }
    },
  );

  test('where the state cannot be read there is no scrape, and whoever runs this is told why', async () => {
    const state = openedState();
    const { get, reported } = await served({ state });
    state.db.close();
    const reply = await get('/metrics');
    expect([reply.status, await reply.text()]).toEqual([500, 'Something went wrong here. Try again in a moment.\n']);
    expect(reported).toMatchObject([{ code: 'store', message: expect.stringContaining(state.path) as string }]);
  });
});

describe('on any other address', () => {
  test('health alone is served, and metrics are not to be had by any way of asking', async () => {
    const { port, get, logged } = await served({}, '0.0.0.0');
    expect((await get('/health')).status).toBe(200);
    expect(logged).toEqual([{ where: [`http://0.0.0.0:${port}/health`] }]);
    const tricks = ['/metrics', '/metrics/', '/metrics?a=/health', '/%6detrics', '//metrics', '/health/../metrics'];
    const wholes = [`http://${HERE}/metrics`, `http://localhost:${port}/metrics`];
    for (const path of [...tricks, ...wholes]) {
      const reply = await raw(port, `GET ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`);
      expect([path, reply.slice(0, 12)]).toEqual([path, 'HTTP/1.1 404']);
      expect(reply).not.toContain('briefdesk');
    }
  });
});

describe('health', () => {
  test('is told in a few words', async () => {
    const { get } = await served();
    const reply = await get('/health');
    expect([reply.status, reply.headers.get('content-type'), reply.headers.get('cache-control')]).toEqual([
      200,
      'application/json',
      'no-store',
    ]);
    expect(await reply.json()).toEqual({
      ok: true,
      platforms: { slack: true, discord: false },
      schedule: true,
      state: true,
    });
  });

  test.each<[string, Partial<Watched>, object]>([
    ['no platform is heard', { platforms: () => ({ slack: false }) }, { platforms: { slack: false } }],
    ['no tick came for ten minutes', { lastTickAt: () => Date.now() - 10 * MINUTE - 1 }, { schedule: false }],
    ['no tick came at all', { lastTickAt: () => null }, { schedule: false }],
  ])('is 503 where %s, and says so', async (_where, of, told) => {
    const { get } = await served(of, '0.0.0.0');
    const reply = await get('/health');
    expect([reply.status, await reply.json()]).toEqual([503, expect.objectContaining({ ok: false, ...told })]);
    expect((await get('/healthz')).status).toBe(503);
  });

  test('is 503 where the state cannot be read, without a word of where it is kept', async () => {
    const state = openedState();
    const { get } = await served({ state });
    state.db.close();
    const reply = await get('/health');
    const platforms = { slack: true, discord: false };
    expect([reply.status, await reply.json()]).toEqual([503, { ok: false, platforms, schedule: true, state: false }]);
  });
});

describe('nobody', () => {
  test('is told whose workspaces, channels, people or topics these are', async () => {
    const { get } = await served({ state: filled() });
    const told = `${await (await get('/metrics')).text()}${await (await get('/health')).text()}`;
    expect(told).toContain('briefdesk_subscriptions{state="active"} 1');
    expect(told).not.toMatch(/lindow|harbour|danareed|ferry/i);
  });

  test('can change anything, or ask otherwise than by reading', async () => {
    const { port } = await served();
    for (const path of ['/health', '/metrics']) {
      for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND']) {
        const reply = await fetch(`http://${HERE}:${port}${path}`, { method });
        expect([method, reply.status, reply.headers.get('allow')]).toEqual([method, 405, 'GET, HEAD']);
        expect(await reply.text()).toBe('This can only be read.\n');
      }
      const head = await fetch(`http://${HERE}:${port}${path}`, { method: 'HEAD' });
      expect([head.status, await head.text()]).toEqual([200, '']);
    }
  });

  test('finds anything else', async () => {
    const { get } = await served();
    const paths = ['/', '/metrics/', '/METRICS', '/metrics/x', '/metric', '/health/', '/%00', '/favicon.ico', '/.env'];
    for (const path of paths) {
      const reply = await get(path);
      expect([path, reply.status, await reply.text()]).toEqual([path, 404, 'There is nothing here.\n']);
    }
  });

  test('ends it with what is hardly HTTP', async () => {
    const { port, get, reported } = await served();
    const lines = [
      '\u0000\u0001\r\n\r\n',
      'GET // HTTP/1.1\r\nhost: x\r\n\r\n',
      `GET /metrics HTTP/1.1\r\nhost: x\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`,
      'CONNECT lindow.example:443 HTTP/1.1\r\nhost: x\r\n\r\n',
      'GET /metrics HTTP/1.1\r\nhost: x\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n',
    ];
    const replies = await Promise.all(lines.map((line) => raw(port, line)));
    expect(replies.map((reply) => reply.slice(9, 12))).toEqual(['400', '404', '431', '', '200']);
    const gone = connect(port, HERE, () => {
      gone.write('GET /metrics HTTP/1.1\r\nhost: x\r\n\r\n', () => gone.destroy());
    });
    const all = await Promise.all(Array.from({ length: 200 }, () => get('/health')));
    expect(all.filter(({ status }) => status !== 200)).toEqual([]);
    expect(reported).toEqual([]);
  });
});

describe('the server', () => {
  test.each([
    ['a port that is taken', HERE, 'EADDRINUSE'],
    ['an address that is not of this machine', '192.0.2.1', 'EADDRNOTAVAIL'],
  ])('says of %s which variable names another', async (_what, host, why) => {
    const { port } = await served();
    const watched: Watched = {
      ...{ state: openedState(), version: '1', platforms: () => ({}), lastTickAt: () => null },
      sources: () => ({ configured: 0, amiss: 0 }),
    };
    const quiet = (): void => undefined;
    const log = { info: quiet, warn: quiet, error: quiet };
    const second = serveMetrics({ host, port }, watched, { log, report: quiet });
    const cure = `name a port that is free with METRICS_PORT, an address of this machine with METRICS_HOST`;
    await expect(second).rejects.toMatchObject({ code: 'configuration' });
    await expect(second).rejects.toThrow(`Metrics cannot be served at ${host}:${port} (listen ${why}`);
    await expect(second).rejects.toThrow(cure);
  });

  test('stops at once where a scraper keeps its connection, and listens no more', async () => {
    const { server, port, get } = await served();
    const agent = new Agent({ keepAlive: true });
    onTestFinished(() => {
      agent.destroy();
    });
    await new Promise<void>((resolve, reject) => {
      const asked = request({ host: HERE, port, path: '/metrics', agent }, (res) => res.resume().once('end', resolve));
      asked.once('error', reject).end();
    });
    const begun = performance.now();
    await server.stop();
    expect(performance.now() - begun).toBeLessThan(2_000);
    await expect(get('/health')).rejects.toThrow();
  });
});

/** What comes back first, or nothing where the connection is closed without a word. */
function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    let reply = '';
    const socket = connect(port, HERE, () => socket.write(text));
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
