/** Who may change what a channel of Slack follows: by what Slack says of the person and of the channel. */

import { describe, expect, test } from 'vitest';
import { mayManage } from '../../../src/chat/slack/may-manage.ts';
import { slackClient } from '../../../src/chat/slack/slack-client.ts';
import type { Leave } from '../../../src/chat/team/turn.ts';
import { loopbackSlack, no, ok, status, type Answer } from './loopback-slack.ts';
import { asked } from './sayings.ts';

const QUIET = { info: () => undefined, warn: () => undefined, error: () => undefined };

const person = (fields: object): Answer => ok({ user: { id: 'U1', team_id: 'T1', ...fields } });
const channel = (fields: object = {}): Answer =>
  ok({ channel: { id: 'C1', creator: 'U9', is_member: true, ...fields } });

interface Asked {
  readonly user?: Answer;
  readonly channel?: Answer;
  readonly isNamed?: boolean;
  readonly place?: string;
}

async function leaveFor({ user = person({}), channel: about = channel(), isNamed = false, place = 'C1' }: Asked) {
  const slack = await loopbackSlack({ 'users.info': [user], 'conversations.info': [about] });
  const client = slackClient('xoxb-1', slack.apiUrl, QUIET);
  const leave = await mayManage(asked({ channel: place }), isNamed, client);
  return { leave, received: slack.received };
}

const MADE = channel({ creator: 'U1' });
const ADMIN = person({ is_admin: true });

const PEOPLE: readonly (readonly [string, Asked, Leave])[] = [
  ['an admin', { user: ADMIN }, 'granted'],
  ['an owner', { user: person({ is_owner: true }) }, 'granted'],
  ['whoever made the channel', { channel: MADE }, 'granted'],
  ['a member', {}, 'not-them'],
  ['a member whom the configuration names', { isNamed: true }, 'granted'],
  ['an admin, where we are not a member', { user: ADMIN, channel: channel({ is_member: false }) }, 'not-us'],
  ['an admin, in a private channel that we do not see', { user: ADMIN, channel: no('channel_not_found') }, 'not-us'],
  ['a member, where we are not a member', { channel: channel({ is_member: false }) }, 'not-them'],
  ['an admin, where we may not look at channels', { user: ADMIN, channel: no('missing_scope') }, 'granted'],
  ['whoever made the channel, where we may not look at it', { channel: no('missing_scope') }, 'not-them'],
  ['an admin, where Slack does not tell', { user: status(500, 'oops') }, 'not-them'],
  ['one who is named, where we may not look at people', { user: no('missing_scope'), isNamed: true }, 'granted'],
];

const OUTSIDERS: readonly (readonly [string, object])[] = [
  ['a guest', { is_restricted: true }],
  ['a guest of one channel', { is_ultra_restricted: true }],
  ['an admin of another workspace, who shares the channel', { team_id: 'T2', is_admin: true }],
  ['a stranger', { is_stranger: true, is_admin: true }],
  ['one who has left', { deleted: true, is_admin: true }],
  ['an app', { is_bot: true }],
];

describe('Slack', () => {
  test.each(PEOPLE)('lets %s', async (_, given, leave) => {
    expect((await leaveFor(given)).leave).toBe(leave);
  });

  test.each(OUTSIDERS)('never lets %s, whoever made the channel and whoever is named', async (_, fields) => {
    const user = person(fields);
    expect((await leaveFor({ user, channel: MADE })).leave).toBe('not-them');
    expect((await leaveFor({ user, isNamed: true })).leave).toBe('not-them');
  });

  test('knows a person of several workspaces of one organisation in each of them', async () => {
    const user = person({ team_id: 'T2', enterprise_user: { teams: ['T1', 'T2'] }, is_admin: true });
    expect((await leaveFor({ user })).leave).toBe('granted');
  });

  test.each([
    ['D0READER', channel()],
    ['C1', channel({ is_im: true })],
    ['G1', channel({ is_mpim: true })],
  ])('has no channel where people talk to each other: %s', async (place, about) => {
    expect((await leaveFor({ user: ADMIN, place, channel: about })).leave).toBe('no-channel');
  });

  test('is asked for the person and the channel, and nothing where it has no client', async () => {
    const { received } = await leaveFor({});
    expect(received.map(({ method, fields }) => [method, fields['user'] ?? fields['channel']]).toSorted()).toEqual([
      ['conversations.info', 'C1'],
      ['users.info', 'U1'],
    ]);
    expect(await mayManage(asked(), true, null)).toBe('not-them');
  });
});
