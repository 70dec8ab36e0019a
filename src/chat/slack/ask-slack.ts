/** What can be asked of Slack before anything is started: who a token is, what it may do, whether a socket would open, the time. */

import { webApi } from '@slack/bolt';
import { Problem } from '../../domain/problem.ts';
import { boltLogger } from './bolt-logger.ts';
import { fieldsOf, textAt } from '../payload-fields.ts';
import { CALL_MS } from './slack-client.ts';
import { faultOf } from './slack-faults.ts';

/** Of one workspace. */
export interface Standing {
  /** The workspace's name. */
  readonly workspace: string;
  /** The bot's. */
  readonly bot: string;
  /** What it may do; null where Slack did not say. */
  readonly scopes: readonly string[] | null;
}

const TOKEN_CURE =
  'install the app into its workspace again and copy the Bot User OAuth Token (it begins with xoxb-) from OAuth & Permissions.';
const SOCKET_CURE =
  'switch on Socket Mode on the app’s page at api.slack.com/apps, and make an app-level token (it begins with xapp-) with the scope connections:write under Basic Information.';

/** `apiUrl`: null for Slack's own. Throws a Problem where the token is refused or Slack is not to be reached. */
export async function askWho(token: string, apiUrl: string | null): Promise<Standing> {
  const blame = { refused: 'SLACK_BOT_TOKEN', cure: TOKEN_CURE };
  const told = await answerTo(blame, () => clientFor(token, apiUrl).auth.test());
  const fields = fieldsOf(told);
  return {
    workspace: textAt(fields, 'team') ?? textAt(fields, 'team_id') ?? 'the workspace',
    bot: textAt(fields, 'user') ?? 'briefdesk',
    // The client reads them out of the header X-OAuth-Scopes.
    scopes: told.response_metadata?.scopes ?? null,
  };
}

/** Throws a Problem where Slack would open no socket. None is opened: what Slack gives is an address, used by nobody. */
export async function askForSocket(appToken: string, apiUrl: string | null): Promise<void> {
  const blame = { refused: 'SLACK_APP_TOKEN', cure: SOCKET_CURE };
  const { url } = await answerTo(blame, () => clientFor(appToken, apiUrl).apps.connections.open({}));
  if (url === undefined) throw new Problem('configuration', `Slack gave no address for a socket: ${SOCKET_CURE}`);
}

/** What Slack's clock says, in milliseconds since 1970, to a second; null where it does not say. Needs no token. */
export async function askTime(apiUrl: string | null): Promise<number | null> {
  const dates: (string | null)[] = [];
  const listening: typeof fetch = async (...request) => {
    const response = await fetch(...request);
    dates.push(response.headers.get('date'));
    return response;
  };
  const blame = { refused: 'a call that needs no token', cure: 'try again in a while.' };
  try {
    await answerTo(blame, () => clientFor(undefined, apiUrl, listening).api.test());
  } catch (error) {
    // Whatever it was, it came with the time.
    if (dates.length === 0) throw error;
  }
  const time = Date.parse(dates.at(-1) ?? '');
  return Number.isNaN(time) ? null : time;
}

const silent = (): void => undefined;

/** Somebody waits, and what goes wrong is thrown: the client need not try again, nor say so on its own. */
function clientFor(token: string | undefined, apiUrl: string | null, calling?: typeof fetch): webApi.WebClient {
  return new webApi.WebClient(token, {
    ...(apiUrl === null ? {} : { slackApiUrl: apiUrl }),
    ...(calling === undefined ? {} : { fetch: calling }),
    retryConfig: { retries: 0 },
    timeout: CALL_MS,
    rejectRateLimitedCalls: true,
    logger: boltLogger({ info: silent, warn: silent, error: silent }),
  });
}

interface Blame {
  /** What Slack refuses, where it does. */
  readonly refused: string;
  readonly cure: string;
}

async function answerTo<Result>({ refused, cure }: Blame, call: () => Promise<Result>): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    const fault = faultOf(error);
    const text =
      fault.kind === 'refused'
        ? `Slack refuses ${refused} (${fault.code}): ${cure}`
        : `Slack cannot be asked (${fault.reason}): check the network and HTTPS_PROXY, then try again.`;
    throw new Problem('configuration', text, error);
  }
}
