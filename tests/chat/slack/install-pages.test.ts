import { describe, expect, onTestFinished, test } from 'vitest';
import { startHttp } from '../../../src/chat/slack/http-receiver.ts';
import { installationStore } from '../../../src/chat/slack/installation-store.ts';
import { installedWorkspaces } from '../../../src/chat/slack/workspaces.ts';
import type { Workspaces } from '../../../src/chat/slack/workspaces.ts';
import { stateInstallations } from '../../../src/store/installations.ts';
import { hearingDesk } from './incoming-desk.ts';
import type { HearingDesk } from './incoming-desk.ts';
import { SECRET } from './signed.ts';
import { slackServer } from './slack-server.ts';
import type { SlackServer } from './slack-server.ts';

interface Office extends HearingDesk {
  readonly slack: SlackServer;
  readonly workspaces: Workspaces;
  readonly site: string;
}

const GRANTED = {
  ...{ ok: true, access_token: 'xoxb-lindow', token_type: 'bot', scope: 'commands,chat:write', bot_user_id: 'U0BRIEF' },
  ...{
    app_id: 'A0BRIEF',
    team: { id: 'T0LINDOW', name: 'Lindow <b>' },
    enterprise: null,
    authed_user: { id: 'U0READER' },
  },
  is_enterprise_install: false,
};

async function office(): Promise<Office> {
  const slack = await slackServer();
  slack.answers('oauth.v2.access', GRANTED);
  slack.answers('auth.test', { ok: true, team_id: 'T0LINDOW', user_id: 'U0BRIEF', bot_id: 'B0BRIEF' });
  const desk = hearingDesk();
  const kept = stateInstallations(desk.state, 'a-phrase-of-the-harbour-office-32');
  const install = {
    ...{
      clientId: '11.22',
      clientSecret: 'client-secret',
      stateSecret: 'state-secret',
      scopes: ['commands', 'chat:write'],
    },
    ...{ redirectUri: 'https://briefdesk.example/slack/oauth_redirect', store: installationStore(kept) },
    web: { slackApiUrl: slack.apiUrl },
  };
  const server = await startHttp(
    { signingSecret: SECRET, host: '127.0.0.1', port: 0, install },
    desk.gateway,
    desk.tools,
  );
  onTestFinished(() => server.stop());
  return { ...desk, slack, workspaces: installedWorkspaces(kept), site: `http://127.0.0.1:${server.port}` };
}

/** What a browser has after the first page: the link to Slack and a cookie. */
async function begun(site: string): Promise<{ link: URL; cookie: string; state: string }> {
  const response = await fetch(`${site}/slack/install`);
  const href = /href="([^"]+)"/.exec(await response.text())?.[1] ?? '';
  const link = new URL(href.replaceAll('&amp;', '&'));
  const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return { link, cookie, state: link.searchParams.get('state') ?? '' };
}

async function back(site: string, query: string, cookie: string): Promise<{ status: number; page: string }> {
  const response = await fetch(`${site}/slack/oauth_redirect?${query}`, { headers: { cookie } });
  return { status: response.status, page: await response.text() };
}

describe('installing', () => {
  test('asks Slack for the scopes that are used, and keeps what is granted', async () => {
    const { site, slack, workspaces } = await office();
    const { link, cookie, state } = await begun(site);
    expect(`${link.origin}${link.pathname}`).toBe('https://slack.com/oauth/v2/authorize');
    expect(Object.fromEntries(link.searchParams)).toMatchObject({
      scope: 'commands,chat:write',
      client_id: '11.22',
      redirect_uri: 'https://briefdesk.example/slack/oauth_redirect',
    });
    const { status, page } = await back(site, `code=c1&state=${state}`, cookie);
    expect(status).toBe(200);
    expect(page).toContain('briefdesk is in Lindow &lt;b&gt;.');
    expect(workspaces.of('T0LINDOW')).toMatchObject({ token: 'xoxb-lindow', user: 'U0BRIEF', bot: 'B0BRIEF' });
    expect(slack.calls[0]?.sent.get('code')).toBe('c1');
  });

  test.each([
    ['came from another browser', (state: string) => `code=c1&state=${state}`, 'slack-app-oauth-state=other'],
    ['has no cookie', (state: string) => `code=c1&state=${state}`, ''],
    ['made up a state', () => 'code=c1&state=other', 'slack-app-oauth-state=other'],
    ['brings no state', () => 'code=c1', ''],
    ['brings no code', (state: string) => `state=${state}`, ''],
  ])('ends where whoever comes back %s', async (_name, query, cookie) => {
    const { site, slack, workspaces } = await office();
    const { state } = await begun(site);
    const { status, page } = await back(site, query(state), cookie);
    expect(status).toBe(400);
    expect(page).toContain('within ten minutes');
    expect(slack.calls).toEqual([]);
    expect(workspaces.of('T0LINDOW')).toBeNull();
  });

  test('may be called off', async () => {
    const { site } = await office();
    const { state, cookie } = await begun(site);
    const { status, page } = await back(site, `error=access_denied&state=${state}`, cookie);
    expect([status, page]).toEqual([400, expect.stringContaining('Nothing was changed') as string]);
  });

  test('that Slack refuses says so without a secret, on the page and in the log', async () => {
    const { site, slack, logged } = await office();
    slack.answers('oauth.v2.access', { ok: false, error: 'bad_client_secret' });
    const { state, cookie } = await begun(site);
    const { status, page } = await back(site, `code=c1&state=${state}`, cookie);
    expect(status).toBe(500);
    expect(page).toContain('look at its log');
    expect(logged()).toContain('bad_client_secret');
    expect(`${page}${logged()}`).not.toMatch(/client-secret|state-secret|xoxb-|c1\b/);
  });

  test('that cannot be kept says so', async () => {
    const { site, state: file, logged } = await office();
    const { state, cookie } = await begun(site);
    file.db.close();
    expect(await back(site, `code=c1&state=${state}`, cookie)).toMatchObject({ status: 500 });
    expect(logged()).not.toContain('xoxb-');
  });
});
