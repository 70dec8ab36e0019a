/** Coming to a workspace and leaving it: what keeps the program from starting, installing, and that nothing stays behind. */

import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { readMetricsText } from '../app/prometheus-text.ts';
import { emulatedSlack } from '../chat/slack/emulated-slack.ts';
import { loopbackSlack, no } from '../chat/slack/loopback-slack.ts';
import { command, envelope } from '../chat/slack/payloads.ts';
import { post, SECRET, signedForm, signedJson } from '../chat/slack/signed.ts';
import { saveSubscription } from '../../src/store/subscriptions.ts';
import { openedState } from '../store/state-file.ts';
import { briefdeskMeanwhile, emptyFolder } from './run-briefdesk.ts';
import { slackFront } from './slack-front.ts';
import { startedProgram, textIn } from './slack-town.ts';

const SECONDS = 1000;

describe('the program does not start', () => {
  test('where Slack refuses its token, a variable is missing or a port is taken, and says what to do', async () => {
    const { apiUrl } = await loopbackSlack({ 'auth.test': [no('invalid_auth')] });
    const refused = await briefdeskMeanwhile(['start'], {
      SLACK_BOT_TOKEN: 'xoxb-wrong-token',
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: apiUrl,
    });
    expect([refused.status, refused.out]).toEqual([1, '']);
    expect(refused.notes).toMatch(/^briefdesk: Slack refused SLACK_BOT_TOKEN \(invalid_auth\): install the app/);
    expect(refused.notes).not.toContain('xoxb-wrong-token');
    const half = await briefdeskMeanwhile(['start'], { SLACK_BOT_TOKEN: 'xoxb-1' });
    expect(half.status).toBe(1);
    expect(half.notes).toContain('SLACK_APP_TOKEN');
    const taken = await briefdeskMeanwhile(['start'], {
      SLACK_BOT_TOKEN: 'xoxb-1-lindow',
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: apiUrl,
      METRICS_PORT: new URL(apiUrl).port,
    });
    expect([taken.status, taken.out]).toEqual([1, '']);
    expect(taken.notes).toContain('name a port that is free with METRICS_PORT');
  });
});

describe('with several workspaces', () => {
  test(
    'one installs the app, is answered, and leaves nothing behind when it goes',
    async () => {
      const slack = await emulatedSlack();
      const granted = {
        access_token: slack.token,
        token_type: 'bot',
        scope: 'commands,chat:write',
        bot_user_id: slack.botUser,
        app_id: slack.appId,
        team: { id: slack.tenant, name: 'Lindow' },
        enterprise: null,
        authed_user: { id: slack.user },
        is_enterprise_install: false,
      };
      const front = await slackFront(slack.apiUrl, { 'oauth.v2.access': granted });
      const folder = emptyFolder();
      followedOnce(folder);
      const { program, port } = await startedProgram({
        SLACK_SIGNING_SECRET: SECRET,
        SLACK_CLIENT_ID: '11.22',
        SLACK_CLIENT_SECRET: 'client-secret-of-lindow',
        BRIEFDESK_SECRET: 'a phrase of the harbour office, long enough',
        SLACK_API_URL: front.apiUrl,
        SLACK_HOST: '127.0.0.1',
        SLACK_PORT: '0',
        METRICS_PORT: '0',
        BRIEFDESK_STATE: folder,
      });
      const site = `http://127.0.0.1:${port}`;
      expect(await (await fetch(`${site}/healthz`)).json()).toEqual({ ok: true });

      // What config/digests.yaml has a channel follow no more is not followed.
      expect(kept(folder)).not.toContain('config:morning');

      // Whoever runs it sees how it fares.
      const [health = '', metrics = ''] = program.log.find(({ msg }) => msg === 'metrics')?.['where'] as string[];
      await untilOk(health);
      expect(await (await fetch(health)).json()).toEqual({
        ok: true,
        platforms: { slack: true },
        schedule: true,
        state: true,
      });
      const { samples } = readMetricsText(await (await fetch(metrics)).text());
      expect(samples.get('briefdesk_platform_up{platform="slack"}')).toBe(1);
      expect(samples.get('briefdesk_sources')).toBeGreaterThan(0);
      expect(samples.get('briefdesk_sources_amiss')).toBe(0);

      // A browser goes to Slack and comes back.
      const begun = await fetch(`${site}/slack/install`);
      const link = /href="([^"]+)"/.exec(await begun.text())?.[1]?.replaceAll('&amp;', '&') ?? '';
      const cookie = (begun.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
      const state = new URL(link).searchParams.get('state') ?? '';
      const back = await fetch(`${site}/slack/oauth_redirect?code=c1&state=${state}`, { headers: { cookie } });
      expect(await back.text()).toContain('briefdesk is in Lindow.');

      // It is answered; a workspace that has not installed the app is not.
      const asked = (team: string, trigger: string): Promise<{ status: number }> => {
        const fields = { team_id: team, channel_id: slack.channel, user_id: slack.user, trigger_id: trigger };
        return post(port, signedForm(command({ ...fields, text: 'china', response_url: front.responseUrl() })));
      };
      expect((await asked('T0ELSEWHERE', '1.1.1')).status).toBe(200);
      expect((await asked(slack.tenant, '1.1.2')).status).toBe(200);
      expect(textIn(await front.call(({ method }) => method === 'chat.postMessage'))).toContain('China and the war');
      expect(kept(folder)).toContain(slack.tenant);
      expect(kept(folder)).not.toContain(slack.token);

      // It goes, and Slack says so.
      const gone = { type: 'app_uninstalled' };
      const authorizations = [{ enterprise_id: null, team_id: slack.tenant, user_id: slack.botUser, is_bot: true }];
      await post(port, signedJson(envelope(gone, { team_id: slack.tenant, authorizations })));
      await until(() => !kept(folder).includes(slack.tenant));
      expect((await asked(slack.tenant, '1.1.3')).status).toBe(200);
      expect(await program.end()).toBe(0);
      await expect(fetch(health)).rejects.toThrow();
      expect(front.left(({ method }) => method === 'chat.postMessage' || method === 'response_url')).toEqual([]);
    },
    60 * SECONDS,
  );
});

/** A digest that an earlier config/digests.yaml held. */
function followedOnce(folder: string): void {
  const state = openedState(join(folder, 'state.db'));
  const place = { platform: 'slack', tenant: 'T0EARLIER', channel: 'C0QUAY' };
  const rhythm = { kind: 'daily', at: '07:30', days: [1], zone: 'Europe/Oslo' } as const;
  const manner = { topics: ['china'], rhythm, whenQuiet: 'note', paused: null, owner: null } as const;
  const times = { since: 0, lastDay: null, lastAt: null, toldUntil: null, nextAt: Date.now() + 3_600_000 };
  saveSubscription(state.db, { subscription: { ...place, id: 'config:morning', ...manner }, ...times });
  state.db.close();
}

/** Every value in the state file. */
function kept(folder: string): string {
  const db = new DatabaseSync(join(folder, 'state.db'), { readOnly: true, timeout: 5000 });
  try {
    const tables = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).all() as { name: string }[];
    return JSON.stringify(tables.map(({ name }) => db.prepare(`SELECT * FROM "${name}"`).all()));
  } finally {
    db.close();
  }
}

const LATE_MS = 20_000;

/** The first tick of the schedule may still be under way when it is ready. */
async function untilOk(address: string): Promise<void> {
  const end = Date.now() + LATE_MS;
  while (!(await fetch(address)).ok) {
    if (Date.now() > end) throw new Error(`${address} was never well`);
  }
}

/** Looks again and again, giving way to whoever has something to do. */
async function until(done: () => boolean): Promise<void> {
  const end = Date.now() + LATE_MS;
  while (!done()) {
    if (Date.now() > end) throw new Error('it did not come about');
    await new Promise((resolve) => setImmediate(resolve));
  }
}
