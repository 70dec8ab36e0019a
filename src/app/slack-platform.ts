/** Slack as a service runs it: one workspace by its token, or all that have installed the app. */

import { openSlack, type Installed } from '../chat/slack/open-slack.ts';
import { stateInstallations } from '../store/installations.ts';
import type { Installations } from '../store/installations.ts';
import type { Platform, PlatformMeans } from './platform.ts';
import type { SlackVariables } from './slack-variables.ts';
import { startSlack } from './start-slack.ts';

/** Throws a Problem where a single workspace's token is refused, or Slack is not to be reached. */
export async function slackPlatform(slack: SlackVariables, means: PlatformMeans): Promise<Platform> {
  const { state, dispatcher, ...tools } = means;
  const installations = slack.installs.kind === 'many' ? stateInstallations(state, slack.installs.secret) : null;
  const { workspaces, poster, face, isAdmin, mayManage, zoneOf } = await openSlack(
    { installed: installedIn(slack, installations), apiUrl: slack.apiUrl },
    tools,
  );
  return {
    name: 'slack',
    poster,
    face,
    rights: { mayModerate: isAdmin, mayManage },
    zoneOf,
    hears: () => null,
    hear: (receive) => {
      const desk = { receive, us: (tenant: string) => workspaces.of(tenant) };
      return startSlack({ slack, installations, desk, dispatcher }, tools);
    },
  };
}

function installedIn({ installs }: SlackVariables, installations: Installations | null): Installed {
  if (installs.kind === 'single') return installs;
  if (installations === null) throw new Error('no place for installations');
  return { kind: 'many', installations };
}
