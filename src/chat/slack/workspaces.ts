/** The workspaces that we are in: how to speak there, and who we are. */

import { webApi } from '@slack/bolt';
import { Problem } from '../../domain/problem.ts';
import type { Installations } from '../../store/installations.ts';
import { boltLogger } from './bolt-logger.ts';
import { fieldsAt, fieldsOf, textAt } from '../payload-fields.ts';
import { ID } from './ids.ts';
import type { Fields } from '../payload-fields.ts';
import { PLATFORM } from './reading.ts';
import type { Us } from './reading.ts';
import { CALL_MS } from './slack-client.ts';

export interface Workspaces {
  /** Null where we are not installed. Throws a Problem where what is kept cannot be read. */
  of(tenant: string): Workspace | null;
}

export interface Workspace extends Us {
  readonly token: string;
  /** The team's name, or the organization's. */
  readonly name: string;
}

/** One workspace, by its bot token. Asks Slack once; throws a Problem where the token is refused or Slack is not to be reached. */
export async function oneWorkspace(token: string, web: webApi.WebClientOptions): Promise<Workspaces> {
  const told = await whoAmI(token, web);
  const orgWide = told['is_enterprise_install'] === true;
  const tenant = textAt(told, orgWide ? 'enterprise_id' : 'team_id');
  const workspace = workspaceOf({
    token,
    user: textAt(told, 'user_id'),
    bot: textAt(told, 'bot_id'),
    name: textAt(told, 'team'),
  });
  if (workspace === null || tenant === null) throw new Problem('configuration', NO_BOT);
  return { of: (asked) => (asked === tenant ? workspace : null) };
}

/** Read anew each time, which takes microseconds: what another process installs or removes holds at once. */
export function installedWorkspaces(installations: Installations): Workspaces {
  return {
    of(tenant) {
      const kept = ID.test(tenant) ? installations.get({ platform: PLATFORM, tenant }) : null;
      return kept === null ? null : workspaceIn(fieldsOf(JSON.parse(kept)));
    },
  };
}

const silent = (): void => undefined;

/** What goes wrong is thrown at once: the client need not try for half an hour, nor say so on its own. */
const CALLED_ONCE: webApi.WebClientOptions = {
  retryConfig: { retries: 0 },
  timeout: CALL_MS,
  logger: boltLogger({ info: silent, warn: silent, error: silent }),
};

const NO_BOT =
  'SLACK_BOT_TOKEN is no bot token: copy the Bot User OAuth Token (it begins with xoxb-) from your app’s page at api.slack.com/apps, under OAuth & Permissions.';

async function whoAmI(token: string, web: webApi.WebClientOptions): Promise<Fields> {
  try {
    return fieldsOf(await new webApi.WebClient(token, { ...CALLED_ONCE, ...web }).auth.test());
  } catch (error) {
    if (error instanceof webApi.WebAPIPlatformError) {
      const text = `Slack refused SLACK_BOT_TOKEN (${error.data.error}): install the app into its workspace again and copy the new Bot User OAuth Token (it begins with xoxb-).`;
      throw new Problem('configuration', text, error);
    }
    const why = error instanceof Error ? error.message : String(error);
    throw new Problem(
      'unreachable',
      `Slack cannot be reached (${why}): check the network and HTTPS_PROXY, then start again.`,
      error,
    );
  }
}

/** As Bolt's install flow writes it. */
function workspaceIn(installation: Fields): Workspace | null {
  const bot = fieldsAt(installation, 'bot');
  const name = textAt(fieldsAt(installation, 'team'), 'name') ?? textAt(fieldsAt(installation, 'enterprise'), 'name');
  return workspaceOf({ token: textAt(bot, 'token'), user: textAt(bot, 'userId'), bot: textAt(bot, 'id'), name });
}

type Told = { readonly [name in keyof Workspace]: string | null };

function workspaceOf({ token, user, bot, name }: Told): Workspace | null {
  if (token === null || user === null || bot === null) return null;
  return { token, user, bot, name: name ?? '' };
}
