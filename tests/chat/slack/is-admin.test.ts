/** Who counts as an admin of a workspace: by Slack's word alone, and nobody where Slack does not say. */

import { expect, test } from 'vitest';
import { isAdmin } from '../../../src/chat/slack/is-admin.ts';
import { slackClient } from '../../../src/chat/slack/slack-client.ts';
import { loopbackSlack, no, ok, status } from './loopback-slack.ts';
import { asked } from './sayings.ts';

const QUIET = { info: () => undefined, warn: () => undefined, error: () => undefined };

test.each([
  ['an admin', ok({ user: { id: 'U1', is_admin: true } }), true],
  ['an owner', ok({ user: { id: 'U1', is_owner: true } }), true],
  ['a member', ok({ user: { id: 'U1', is_admin: false } }), false],
  ['a guest', ok({ user: { id: 'U1', is_restricted: true } }), false],
  ['an admin of another workspace, shared in', ok({ user: { id: 'U1', is_admin: true, is_stranger: true } }), false],
  ['one who has left', ok({ user: { id: 'U1', is_admin: true, deleted: true } }), false],
  ['somebody of whom Slack may not tell', no('missing_scope'), false],
  ['somebody of whom Slack does not tell', status(500, 'oops'), false],
])('%s', async (_, answer, may) => {
  const slack = await loopbackSlack({ 'users.info': [answer] });
  const client = slackClient('xoxb-1', slack.apiUrl, QUIET);
  expect(await isAdmin(asked({ user: 'U1' }), client)).toBe(may);
  expect(slack.received.map(({ method, fields }) => [method, fields['user']])).toEqual([['users.info', 'U1']]);
  expect(await isAdmin(asked(), null)).toBe(false);
});
