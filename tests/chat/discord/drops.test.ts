/** What is heard through a connection that is dropped, by the real client, from a gateway that takes a session up again. */

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { connectDiscord } from '../../../src/chat/discord/client.ts';
import { runCourse } from './drop-course.ts';
import { hearingDesk } from './hearing-desk.ts';
import { command, option } from './payloads.ts';
import { resumingGateway } from './resuming-gateway.ts';
import type { Cut, ResumingGateway } from './resuming-gateway.ts';
import { TOKEN } from './twin-guild.ts';

test.each<Cut>(['cut', 'outage'])(
  'what is asked while the connection is down is heard afterwards (%s)',
  async (cut) => {
    const { gateway, desk } = await hearing();
    gateway.send('1', 'INTERACTION_CREATE', asked(1).payload);
    gateway.drop(cut);
    gateway.send('2', 'INTERACTION_CREATE', asked(2).payload);
    await vi.waitFor(() => {
      expect(desk.answered.map(({ id }) => id)).toEqual([asked(1).name, asked(2).name]);
    }, 10_000);
    expect(gateway.account).toMatchObject({ identified: 1, resumed: 1 });
  },
);

test('nothing that could be had is lost or doubled when drops and commands meet, and a forgotten session begins anew', async () => {
  const { gateway, desk } = await hearing();
  const sent = await runCourse({ drops: 5, commands: 20, forgetEvery: 5, seed: 7, command: asked }, gateway);
  const wanted = sent.filter((name) => !gateway.account.lost.has(name));
  await vi.waitFor(() => {
    expect(new Set(desk.answered.map(({ id }) => id))).toEqual(new Set(wanted));
  });
  expect(desk.kept().map((heard) => ('id' in heard ? heard.id : ''))).toEqual(wanted.map((id) => `interaction:${id}`));
  expect(gateway.account).toMatchObject({ identified: 2, resumed: 4 });
});

function asked(nth: number) {
  const name = `9100000000000${String(nth).padStart(5, '0')}`;
  return { name, payload: command('brief', [option('topic', 'ferries')], { id: name }) };
}

async function hearing() {
  const server = createServer((_request, response) => {
    const limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ url: `ws://${address}`, shards: 1, session_start_limit: limit }));
  });
  const gateway: ResumingGateway = resumingGateway(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const desk = hearingDesk();
  const quiet = (): void => undefined;
  const line = await connectDiscord(
    { token: TOKEN, apiUrl: `http://${address}/api` },
    {
      hear: (packet, told) => desk.gateway.hear(packet, told),
      log: { info: quiet, warn: quiet, error: quiet },
      report: quiet,
    },
  );
  onTestFinished(async () => {
    await line.close();
    server.closeAllConnections();
    server.close();
  });
  await vi.waitFor(() => {
    expect(gateway.isIn()).toBe(true);
  });
  return { gateway, desk };
}
