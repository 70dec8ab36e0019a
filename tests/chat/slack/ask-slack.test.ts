/** What Slack is asked before anything is started, at a server over loopback. */

import { expect, test } from 'vitest';
import { askForSocket, askTime, askWho } from '../../../src/chat/slack/ask-slack.ts';
import { CUT, loopbackSlack, ok, status } from './loopback-slack.ts';

test('a token is asked about once, and tells who it is and what it may do', async () => {
  const body = { ok: true, team: 'Lindow Herald', user: 'briefdesk' };
  const answers = { 'auth.test': [status(200, body, { 'x-oauth-scopes': 'commands, chat:write' })] };
  const { apiUrl, received } = await loopbackSlack(answers);
  expect(await askWho('xoxb-lindow', apiUrl)).toEqual({
    workspace: 'Lindow Herald',
    bot: 'briefdesk',
    scopes: ['commands', 'chat:write'],
  });
  expect(received.map(({ method, authorization }) => [method, authorization])).toEqual([
    ['auth.test', 'Bearer xoxb-lindow'],
  ]);
});

test('a server that names no scopes leaves them open', async () => {
  const { apiUrl } = await loopbackSlack({ 'auth.test': [ok({ team: 'Lindow Herald', user: 'briefdesk' })] });
  expect((await askWho('xoxb-lindow', apiUrl)).scopes).toBeNull();
});

test('a socket is asked for, and not opened', async () => {
  const given = (url: string): ReturnType<typeof ok> => ok({ url });
  const { apiUrl, received } = await loopbackSlack({ 'apps.connections.open': [given('ws://127.0.0.1:1/link'), ok()] });
  await askForSocket('xapp-lindow', apiUrl);
  expect(received).toHaveLength(1);
  await expect(askForSocket('xapp-lindow', apiUrl)).rejects.toThrow('Slack gave no address for a socket');
});

test('a connection that is cut is told with its cure, and not tried again', async () => {
  const { apiUrl, received } = await loopbackSlack({ 'auth.test': [CUT] });
  await expect(askWho('xoxb-lindow', apiUrl)).rejects.toThrow(/^Slack cannot be asked \(.*\): check the network/);
  expect(received).toHaveLength(1);
});

test('the time is told without a token', async () => {
  const date = 'Tue, 03 Mar 2026 12:00:00 GMT';
  const { apiUrl, received } = await loopbackSlack({ 'api.test': [status(200, { ok: true }, { date })] });
  expect(await askTime(apiUrl)).toBe(Date.parse('2026-03-03T12:00:00Z'));
  expect(received[0]?.authorization).toBeUndefined();
});
