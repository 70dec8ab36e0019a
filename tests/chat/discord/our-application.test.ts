import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { discordRest } from '../../../src/chat/discord/discord-rest.ts';
import { ourApplication } from '../../../src/chat/discord/our-application.ts';
import { TOKEN, twinGuild } from './twin-guild.ts';

test('Discord says who we are', async () => {
  const { twin, apiUrl } = await twinGuild();
  const { id } = await ourApplication(discordRest({ token: TOKEN, apiUrl }));
  expect(id).toBe(twin.botUserId);
});

test.each([
  [1 << 18, true],
  [1 << 19, true],
  [1 << 15, false],
  [null, false],
])('with the flags %j it says whether we may read messages: %j', async (flags, readsMessages) => {
  const apiUrl = await telling(200, { id: '900000000000000010', name: 'briefdesk', flags });
  expect(await ourApplication(discordRest({ token: TOKEN, apiUrl }))).toEqual({
    id: '900000000000000010',
    name: 'briefdesk',
    readsMessages,
  });
});

test.each<[number, object, [string, RegExp]]>([
  [401, { message: '401: Unauthorized', code: 0 }, ['configuration', /^Discord refused DISCORD_TOKEN/]],
  [500, { message: 'no', code: 0 }, ['unreachable', /^Discord cannot be reached/]],
  [200, { name: 'no id' }, ['unreachable', /^Discord cannot be reached \(id is missing\)/]],
])('what it says with %d is told with a cure', async (status, told, [code, cure]) => {
  const rest = discordRest({ token: TOKEN, apiUrl: await telling(status, told) });
  await expect(ourApplication(rest)).rejects.toMatchObject({
    code,
    message: expect.stringMatching(cure) as string,
  });
});

async function telling(status: number, told: object): Promise<string> {
  const server = createServer((_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(told));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
}
