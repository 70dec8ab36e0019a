/** Starts what hears Slack: over a socket that we open, or over HTTP. */

import { gateway } from '../chat/slack/gateway.ts';
import type { Desk as GatewayDesk } from '../chat/slack/gateway.ts';
import type { Tools } from '../chat/slack/bolt-logger.ts';
import { startHttp } from '../chat/slack/http-receiver.ts';
import type { Install } from '../chat/slack/install-pages.ts';
import { installationStore } from '../chat/slack/installation-store.ts';
import { SCOPES } from '../chat/slack/scopes.ts';
import { startSocket } from '../chat/slack/socket-receiver.ts';
import type { Installations } from '../store/installations.ts';
import type { Hearing } from './platform.ts';
import type { SlackVariables } from './slack-variables.ts';

export interface Hear {
  readonly slack: SlackVariables;
  /** Null where there is but one workspace. */
  readonly installations: Installations | null;
  readonly desk: GatewayDesk;
  /** What sockets are opened with where a proxy stands in between. */
  readonly dispatcher: object | undefined;
}

/** Throws a Problem where Slack refuses the app's token or the port is not to be had. */
export async function startSlack({ slack, installations, desk, dispatcher }: Hear, tools: Tools): Promise<Hearing> {
  const { host, port, apiUrl } = slack;
  const web = apiUrl === null ? {} : { slackApiUrl: apiUrl };
  const entry = gateway(desk, tools.log);
  const install = installIn(slack, installations, web);
  if (slack.mode === 'http') {
    const { signingSecret } = slack;
    const server = await startHttp({ signingSecret, host, port, install }, entry, tools);
    const where = `http://${host}:${server.port}/slack/events`;
    return { where, isOpen: () => true, stop: () => server.stop() };
  }
  const socket = await startSocket({ appToken: slack.appToken, web, dispatcher, health: { host, port } }, entry, tools);
  return { where: 'Socket Mode', isOpen: () => socket.isOpen(), stop: () => socket.stop() };
}

function installIn(
  { installs }: SlackVariables,
  installations: Installations | null,
  web: Install['web'],
): Install | null {
  if (installs.kind === 'single' || installations === null) return null;
  const { clientId, clientSecret, redirectUri, secret } = installs;
  const store = installationStore(installations);
  return { clientId, clientSecret, redirectUri, stateSecret: secret, scopes: SCOPES, store, web };
}
