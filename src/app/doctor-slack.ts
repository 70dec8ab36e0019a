/** What `doctor` looks at of Slack: tokens, scopes, how events come in, and the clock. */

import { askForSocket, askTime, askWho } from '../chat/slack/ask-slack.ts';
import { EVENTS_PATH } from '../chat/slack/http-receiver.ts';
import { answer, startServer } from '../chat/slack/http-server.ts';
import { INSTALL_PATH } from '../chat/slack/install-pages.ts';
import { Problem } from '../domain/problem.ts';
import { installedTenants } from '../store/installed-tenants.ts';
import { stateInstallations } from '../store/installations.ts';
import { judgeScopes, judgeScopesOf } from './doctor-scopes.ts';
import type { Desk } from './face.ts';
import { readKept } from './open-state.ts';
import type { SlackInstalls, SlackVariables } from './slack-variables.ts';

const NONE = 'none set up.';
const NO_PAGES =
  'no workspace has installed the app, and over a socket none can: set SLACK_SIGNING_SECRET instead of SLACK_APP_TOKEN.';

export async function slack({ environment }: Desk): Promise<string> {
  if (environment.slack === null) {
    return environment.discord === null ? 'none set up; npm start is a conversation in the terminal.' : NONE;
  }
  const { installs, apiUrl, mode } = environment.slack;
  if (installs.kind === 'single') {
    const { workspace, bot } = await askWho(installs.botToken, apiUrl);
    return `${workspace} knows the token, as @${bot}.`;
  }
  const { size } = installedIn(installs, environment);
  if (size === 0 && mode === 'socket') throw new Problem('configuration', NO_PAGES);
  if (size === 0) return `no workspace has installed the app yet: open ${installPage(installs)} in a browser.`;
  return `installed in ${size} ${size === 1 ? 'workspace' : 'workspaces'}, and BRIEFDESK_SECRET reads what is kept of them.`;
}

export async function slackScopes({ environment }: Desk): Promise<string> {
  if (environment.slack === null) return NONE;
  const { installs, apiUrl } = environment.slack;
  if (installs.kind === 'many') return judgeScopesOf(installedIn(installs, environment));
  const { scopes } = await askWho(installs.botToken, apiUrl).catch((error: unknown) => {
    throw new Problem('configuration', 'not looked at: put slack right first.', error);
  });
  return scopes === null ? 'Slack does not say which are granted.' : judgeScopes(scopes);
}

export async function slackSocket({ environment }: Desk): Promise<string> {
  if (environment.slack === null) return NONE;
  if (environment.slack.mode === 'http') return 'not used: Slack posts to the address below.';
  await askForSocket(environment.slack.appToken, environment.slack.apiUrl);
  return `Slack would open one; ${await portOf(environment.slack)} for /healthz.`;
}

export async function slackAddress({ environment }: Desk): Promise<string> {
  if (environment.slack === null) return NONE;
  if (environment.slack.mode === 'socket') return 'not used: the socket needs none.';
  const port = await portOf(environment.slack);
  return `${port}; every request URL of the app must end in ${EVENTS_PATH}, and lead there over https.`;
}

/** Slack refuses nothing of ours for its time, but we refuse requests that were signed five minutes ago or in the future. */
const FAR_OFF_MS = 60_000;

export async function clock({ environment }: Desk): Promise<string> {
  if (environment.slack === null) return 'not looked at; only Slack asks for one that is right.';
  const time = await askTime(environment.slack.apiUrl);
  if (time === null) return 'Slack does not say what time it is.';
  const aheadMs = Date.now() - time;
  if (Math.abs(aheadMs) <= FAR_OFF_MS) return 'this machine’s and Slack’s agree.';
  const off = `${Math.round(Math.abs(aheadMs) / 1000)} seconds ${aheadMs > 0 ? 'ahead of' : 'behind'} Slack’s`;
  const why = 'requests signed more than 300 seconds off are refused';
  throw new Problem('configuration', `this machine’s is ${off}: have it set by the network (NTP), as ${why}.`);
}

/** The scopes that each workspace granted, by its name. Throws a Problem where one's installation cannot be read. */
function installedIn(
  { secret }: Extract<SlackInstalls, { kind: 'many' }>,
  environment: Desk['environment'],
): ReadonlyMap<string, readonly string[]> {
  const read = readKept(environment, (state) => {
    const installations = stateInstallations(state, secret);
    return installedTenants(state, 'slack').map((of): [string, readonly string[]] => {
      const installation = JSON.parse(installations.get(of) ?? '{}') as Installation;
      return [`slack:${of.tenant}`, installation.bot?.scopes ?? []];
    });
  });
  return new Map(read ?? []);
}

/** As Bolt's install flow writes it. */
interface Installation {
  readonly bot?: { readonly scopes?: readonly string[] };
}

function installPage({ redirectUri }: Extract<SlackInstalls, { kind: 'many' }>): string {
  return redirectUri === null
    ? `${INSTALL_PATH} of this service’s own address`
    : new URL(INSTALL_PATH, redirectUri).href;
}

/** Free, or held by a briefdesk that runs. Throws a Problem where it is neither. */
async function portOf({ host, port }: SlackVariables): Promise<string> {
  try {
    const site = {
      host,
      port,
      healthy: () => false,
      handle: (...[, res]: Parameters<Parameters<typeof startServer>[0]['handle']>) => {
        answer(res, 404, 'There is nothing here.');
        return Promise.resolve();
      },
    };
    const quiet = (): void => undefined;
    await (await startServer(site, { log: { info: quiet, warn: quiet, error: quiet }, report: quiet })).stop();
    return `${host}:${port} is free`;
  } catch (error) {
    if (await isOurs(host, port)) return `${host}:${port} is held by a briefdesk that runs`;
    throw error;
  }
}

const HEALTH_MS = 2_000;
const NEAR: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '[::1]' };

async function isOurs(host: string, port: number): Promise<boolean> {
  try {
    const reply = await fetch(`http://${NEAR[host] ?? host}:${port}/healthz`, {
      signal: AbortSignal.timeout(HEALTH_MS),
    });
    const { ok } = (await reply.json()) as { readonly ok?: unknown };
    return typeof ok === 'boolean';
  } catch {
    return false;
  }
}
