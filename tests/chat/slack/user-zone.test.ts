/** Whose clocks somebody goes by: as Slack tells, and nobody's where it does not. */

import { expect, test } from 'vitest';
import { slackClient } from '../../../src/chat/slack/slack-client.ts';
import { userZone } from '../../../src/chat/slack/user-zone.ts';
import { loopbackSlack, no, ok } from './loopback-slack.ts';

const QUIET = { info: () => undefined, warn: () => undefined, error: () => undefined };

test.each([
  ['a city', ok({ user: { id: 'U1', tz: 'Europe/Oslo' } }), 'Europe/Oslo'],
  ['a zone that nobody knows', ok({ user: { id: 'U1', tz: 'Lindow/Harbour' } }), null],
  ['nothing', ok({ user: { id: 'U1' } }), null],
  ['that it may not tell', no('missing_scope'), null],
])('where Slack tells %s', async (_, answer, zone) => {
  const slack = await loopbackSlack({ 'users.info': [answer] });
  expect(await userZone({ user: 'U1' }, slackClient('xoxb-1', slack.apiUrl, QUIET))).toBe(zone);
  expect(slack.received.map(({ method, fields }) => [method, fields['user']])).toEqual([['users.info', 'U1']]);
});
