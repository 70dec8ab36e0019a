/** What `doctor` finds out about Slack, each line with its cure, and never a token. */

import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { SlackVariables } from '../../src/app/slack-variables.ts';
import { SCOPES } from '../../src/chat/slack/scopes.ts';
import { stateInstallations } from '../../src/store/installations.ts';
import { openState } from '../../src/store/open-state.ts';
import { loopbackSlack, no, status } from '../chat/slack/loopback-slack.ts';
import type { Answers } from '../chat/slack/loopback-slack.ts';
import { paperDesk } from './paper-desk.ts';
import type { PaperDesk } from './paper-desk.ts';

const BOT = 'xoxb-lindow-0123';
const APP = 'xapp-lindow-0123';
const SECRET = 'a secret of Port Lindow that is long enough';
const WHO = { ok: true, team: 'Lindow Herald', team_id: 'T0LINDOW', user: 'briefdesk', user_id: 'U0', bot_id: 'B0' };
const SMALLEST = ['commands', 'chat:write', 'app_mentions:read'];

const granting = (scopes: readonly string[]): Answers => ({
  'auth.test': [status(200, WHO, { 'x-oauth-scopes': scopes.join(',') })],
  'apps.connections.open': [status(200, { ok: true, url: 'wss://lindow.example/link' })],
});
const offBy = (ms: number): Answers => ({
  ...granting(SCOPES),
  'api.test': [status(200, { ok: true }, { date: new Date(Date.now() + ms).toUTCString() })],
});

interface Found {
  readonly exit: number;
  readonly out: string;
  /** What is told of one check, with its status. */
  readonly on: (name: string) => string;
}

/** Runs `doctor --json` where Slack is set up as told and answers as told. */
async function doctor(answers: Answers, change: Partial<SlackVariables> = {}, paper = paperDesk()): Promise<Found> {
  const { apiUrl } = await loopbackSlack(answers);
  const installs = { kind: 'single', botToken: BOT } as const;
  const slack = {
    mode: 'socket',
    appToken: APP,
    installs,
    host: '127.0.0.1',
    port: 0,
    apiUrl,
    ...change,
  } as SlackVariables;
  Object.assign(paper.desk.environment, { slack });
  const { status: exit, out, notes } = await paper.run('doctor', '--json');
  for (const token of [BOT, APP, SECRET]) expect(`${out}${notes}`).not.toContain(token);
  const { checks } = JSON.parse(out) as { checks: { name: string; status: string; text: string }[] };
  const on = (name: string): string => {
    const found = checks.find((check) => check.name === name);
    return `${found?.status ?? 'none'}: ${found?.text ?? ''}`;
  };
  return { exit, out, on };
}

describe('where Slack is set up as it should be, doctor', () => {
  test('says who the token is, that all is granted, that a socket would open, and that the clock is right', async () => {
    const paper = paperDesk();
    const { exit, on } = await doctor(granting(SCOPES), {}, paper);
    expect(exit).toBe(0);
    expect(on('slack')).toBe('ok: Lindow Herald knows the token, as @briefdesk.');
    expect(on('slack scopes')).toBe(`ok: all ${SCOPES.length} that briefdesk uses are granted.`);
    expect(on('slack socket')).toBe('ok: Slack would open one; 127.0.0.1:0 is free for /healthz.');
    expect(on('slack address')).toBe('ok: not used: the socket needs none.');
    expect(on('clock')).toBe('ok: this machine’s and Slack’s agree.');
    expect(on('state')).toBe(`ok: ${paper.desk.environment.stateFolder} keeps what chats remember.`);
  });

  test('takes the scopes of the smaller manifest for what they are', async () => {
    const { exit, on } = await doctor(granting(SMALLEST));
    expect(exit).toBe(0);
    expect(on('slack scopes')).toMatch(/^ok: commands, posts and mentions alone: follow-ups must name briefdesk/);
  });

  test('over HTTP says what the address of events must end in, and asks for no socket', async () => {
    const change = { mode: 'http', signingSecret: 'lindow' } as const;
    const { exit, on } = await doctor({ ...granting(SCOPES), 'apps.connections.open': [no('not_allowed')] }, change);
    expect(exit).toBe(0);
    expect(on('slack socket')).toBe('ok: not used: Slack posts to the address below.');
    expect(on('slack address')).toBe(
      'ok: 127.0.0.1:0 is free; every request URL of the app must end in /slack/events, and lead there over https.',
    );
  });
});

describe('doctor tells what is wrong in Slack and what to do:', () => {
  test('a token that is refused', async () => {
    const { exit, on } = await doctor({ ...granting(SCOPES), 'auth.test': [no('invalid_auth')] });
    expect(exit).toBe(1);
    expect(on('slack')).toMatch(/^problem: Slack refuses SLACK_BOT_TOKEN \(invalid_auth\): install the app .* again/);
    expect(on('slack scopes')).toBe('problem: not looked at: put slack right first.');
    expect(on('slack socket')).toMatch(/^ok: /);
    expect(on('clock')).toMatch(/^ok: /);
  });

  test('scopes that are missing, with what does not work', async () => {
    const { exit, on } = await doctor(granting(SCOPES.filter((scope) => !/^(?:im|groups):history$/.test(scope))));
    expect(exit).toBe(1);
    expect(on('slack scopes')).toBe(
      [
        'problem: some are missing: paste config/slack-manifest.yaml into the app at api.slack.com/apps (App Manifest), and install it again.',
        'groups:history: follow-ups in private channels are not heard.',
        'im:history: direct messages are not heard.',
      ].join('\n'),
    );
  });

  test('one of the smallest scopes that is missing', async () => {
    const { on } = await doctor(granting(['commands', 'chat:write', 'users:read']));
    expect(on('slack scopes')).toContain('app_mentions:read: questions that name briefdesk are not heard.');
  });

  test('a socket that Slack would not open', async () => {
    const { exit, on } = await doctor({ ...granting(SCOPES), 'apps.connections.open': [no('missing_scope')] });
    expect(exit).toBe(1);
    expect(on('slack socket')).toMatch(
      /^problem: Slack refuses SLACK_APP_TOKEN \(missing_scope\): .*connections:write/,
    );
  });

  test('a Slack that is not to be reached', async () => {
    const { exit, on } = await doctor({}, { apiUrl: 'http://127.0.0.1:1/api/' });
    expect(exit).toBe(1);
    for (const name of ['slack', 'slack socket', 'clock'])
      expect(on(name)).toMatch(/^problem: Slack cannot be asked \(.*\): check the network and HTTPS_PROXY/);
  });

  test.each([
    [90_000, /^problem: this machine’s is (?:89|90|91) seconds behind Slack’s: have it set by the network \(NTP\)/],
    [-90_000, /^problem: this machine’s is (?:89|90|91) seconds ahead of Slack’s/],
    [-50_000, /^ok: /],
  ])('a clock, where Slack’s is %i ms ahead', async (ms, told) => {
    const { on } = await doctor(offBy(ms));
    expect(on('clock')).toMatch(told);
  });

  test('a clock is read off a refusal, too', async () => {
    const date = new Date(Date.now() + 300_000).toUTCString();
    const { on } = await doctor({ ...granting(SCOPES), 'api.test': [status(503, 'busy', { date })] });
    expect(on('clock')).toMatch(/^problem: this machine’s is (?:299|300|301) seconds behind/);
  });

  test('a port that another program holds; that of a briefdesk that runs is none of these', async () => {
    const held = async (reply: string): Promise<number> => {
      const server = createServer((_, res) => res.end(reply)).listen(0, '127.0.0.1');
      await once(server, 'listening');
      onTestFinished(() => void server.close());
      return (server.address() as AddressInfo).port;
    };
    const change = { mode: 'http', signingSecret: 'lindow' } as const;
    const port = await held('a ferry timetable');
    const { exit, on } = await doctor(granting(SCOPES), { ...change, port });
    expect(exit).toBe(1);
    expect(on('slack address')).toMatch(new RegExp(`^problem: Nothing can listen at 127\\.0\\.0\\.1:${port} \\(`));
    const ours = await held('{"ok":true}');
    expect((await doctor(granting(SCOPES), { ...change, port: ours })).on('slack address')).toContain(
      `ok: 127.0.0.1:${ours} is held by a briefdesk that runs;`,
    );
  });
});

describe('where several workspaces may install the app, doctor', () => {
  const many = (secret = SECRET): Partial<SlackVariables> => ({
    installs: {
      kind: 'many',
      clientId: '1.2',
      clientSecret: 'lindow',
      redirectUri: 'https://briefdesk.example/slack/oauth_redirect',
      secret,
    },
  });
  function install({ desk }: PaperDesk, tenant: string, scopes: readonly string[]): void {
    const state = openState(join(desk.environment.stateFolder, 'state.db'));
    const installation = JSON.stringify({ bot: { token: BOT, scopes } });
    stateInstallations(state, SECRET).put({ platform: 'slack', tenant }, installation);
    state.db.close();
  }

  test('says where to install it first', async () => {
    const { exit, on } = await doctor({}, { ...many(), mode: 'http', signingSecret: 'lindow' });
    expect(exit).toBe(0);
    expect(on('slack')).toBe(
      'ok: no workspace has installed the app yet: open https://briefdesk.example/slack/install in a browser.',
    );
  });

  test('says that nobody can install it without pages', async () => {
    const { exit, on } = await doctor(granting(SCOPES), many());
    expect(exit).toBe(1);
    expect(on('slack')).toMatch(/^problem: .* set SLACK_SIGNING_SECRET instead of SLACK_APP_TOKEN\.$/);
  });

  test('counts them, and names those that granted less', async () => {
    const paper = paperDesk();
    install(paper, 'T0LINDOW', SCOPES);
    expect((await doctor(granting(SCOPES), many(), paper)).on('slack scopes')).toMatch(/^ok: each workspace /);
    install(paper, 'T0BRANT', SMALLEST.slice(1));
    const { exit, on } = await doctor(granting(SCOPES), many(), paper);
    expect(exit).toBe(1);
    expect(on('slack')).toBe('ok: installed in 2 workspaces, and BRIEFDESK_SECRET reads what is kept of them.');
    expect(on('slack scopes')).toMatch(/^problem: .*\/slack\/install\.\nslack:T0BRANT: commands, channels:history, /);
    expect(on('slack scopes')).not.toContain('T0LINDOW');
  });

  test('says where BRIEFDESK_SECRET is another one than it was', async () => {
    const paper = paperDesk();
    install(paper, 'T0LINDOW', SCOPES);
    const { exit, on } = await doctor(granting(SCOPES), many('another secret that is long enough, too'), paper);
    expect(exit).toBe(1);
    expect(on('slack')).toMatch(/^problem: The tokens of slack workspace T0LINDOW cannot be decrypted/);
  });
});
