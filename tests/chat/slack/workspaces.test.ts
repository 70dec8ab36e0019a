import { describe, expect, test } from 'vitest';
import { installationStore } from '../../../src/chat/slack/installation-store.ts';
import { installedWorkspaces, oneWorkspace } from '../../../src/chat/slack/workspaces.ts';
import { stateInstallations } from '../../../src/store/installations.ts';
import { openedState } from '../../store/state-file.ts';
import { slackServer } from './slack-server.ts';

const SECRET = 'a-phrase-of-the-harbour-office-32';
const BOT = { token: 'xoxb-lindow', scopes: ['commands'], id: 'B0BRIEF', userId: 'U0BRIEF' };
const USER = { token: undefined, scopes: undefined, id: 'U0READER' };

describe('one workspace', () => {
  test('is the one of the token, and no other', async () => {
    const slack = await slackServer();
    slack.answers('auth.test', {
      ok: true,
      team: 'Lindow',
      team_id: 'T0LINDOW',
      user_id: 'U0BRIEF',
      bot_id: 'B0BRIEF',
    });
    const workspaces = await oneWorkspace('xoxb-lindow', { slackApiUrl: slack.apiUrl });
    expect(workspaces.of('T0LINDOW')).toEqual({
      token: 'xoxb-lindow',
      user: 'U0BRIEF',
      bot: 'B0BRIEF',
      name: 'Lindow',
    });
    expect(workspaces.of('T0FERRY')).toBeNull();
    expect(slack.calls).toHaveLength(1);
  });

  test.each([
    ['that Slack refuses', { ok: false, error: 'token_revoked' }, /SLACK_BOT_TOKEN \(token_revoked\).*install the app/],
    ['of a person', { ok: true, team_id: 'T0LINDOW', user_id: 'U0READER' }, /no bot token.*xoxb-/],
  ])('needs another token than one %s', async (_name, reply, text) => {
    const slack = await slackServer();
    slack.answers('auth.test', reply);
    await expect(oneWorkspace('xoxb-lindow', { slackApiUrl: slack.apiUrl })).rejects.toMatchObject({
      code: 'configuration',
      message: expect.stringMatching(text) as string,
    });
  });

  test('needs Slack to be there', async () => {
    const web = { slackApiUrl: 'http://127.0.0.1:1/api/' };
    await expect(oneWorkspace('xoxb-lindow', web)).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.stringContaining('Slack cannot be reached') as string,
    });
  });
});

describe('installed workspaces', () => {
  test('are each known by their own installation, until it is removed', async () => {
    const kept = stateInstallations(openedState(), SECRET);
    const [store, workspaces] = [installationStore(kept), installedWorkspaces(kept)];
    for (const [id, token] of [
      ['T0LINDOW', 'xoxb-lindow'],
      ['T0FERRY', 'xoxb-ferry'],
    ] as const) {
      const team = { id, name: id };
      await store.storeInstallation({
        team,
        enterprise: undefined,
        user: USER,
        bot: { ...BOT, token },
        isEnterpriseInstall: false,
      });
    }
    expect(workspaces.of('T0LINDOW')).toEqual({
      token: 'xoxb-lindow',
      user: 'U0BRIEF',
      bot: 'B0BRIEF',
      name: 'T0LINDOW',
    });
    expect(workspaces.of('T0FERRY')).toMatchObject({ token: 'xoxb-ferry' });
    expect(workspaces.of('T0OTHER')).toBeNull();
    const query = { teamId: 'T0LINDOW', enterpriseId: undefined, isEnterpriseInstall: false };
    expect(await store.fetchInstallation(query)).toMatchObject({
      team: { id: 'T0LINDOW' },
      bot: { token: 'xoxb-lindow' },
    });
    await store.deleteInstallation?.(query);
    expect(workspaces.of('T0LINDOW')).toBeNull();
    await expect(store.fetchInstallation(query)).rejects.toThrow('no installation');
    expect(workspaces.of('T0FERRY')).toMatchObject({ token: 'xoxb-ferry' });
  });

  test('of a whole organization are known by its id', async () => {
    const kept = stateInstallations(openedState(), SECRET);
    const enterprise = { id: 'E0LINDOW', name: 'Lindow Group' };
    const store = installationStore(kept);
    await store.storeInstallation({ team: undefined, enterprise, user: USER, bot: BOT, isEnterpriseInstall: true });
    expect(installedWorkspaces(kept).of('E0LINDOW')).toMatchObject({ token: 'xoxb-lindow', name: 'Lindow Group' });
    const query = { teamId: 'T0LINDOW', enterpriseId: 'E0LINDOW', isEnterpriseInstall: true };
    expect(await store.fetchInstallation(query)).toMatchObject({ enterprise });
  });

  test('need a bot to be ours', async () => {
    const kept = stateInstallations(openedState(), SECRET);
    const team = { id: 'T0LINDOW' };
    await installationStore(kept).storeInstallation({
      team,
      enterprise: undefined,
      user: USER,
      isEnterpriseInstall: false,
    });
    expect(installedWorkspaces(kept).of('T0LINDOW')).toBeNull();
  });
});
