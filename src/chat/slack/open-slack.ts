/** Slack, put together: what posts, what writes, who may moderate, and what hears once it is started. */

import type { webApi } from '@slack/bolt';
import type { Poster } from '../../delivery/poster.ts';
import type { Installations } from '../../store/installations.ts';
import type { OutgoingMessage } from '../../store/outbox-messages.ts';
import type { From, Heard } from '../team/heard.ts';
import type { Saying } from '../team/saying.ts';
import type { Leave } from '../team/turn.ts';
import type { Tools } from './bolt-logger.ts';
import { isAdmin } from './is-admin.ts';
import { mayManage } from './may-manage.ts';
import { showStatus, takeBack } from './show-status.ts';
import { slackClient } from './slack-client.ts';
import { slackPoster } from './slack-poster.ts';
import type { SlackTools } from './slack-poster.ts';
import { userZone } from './user-zone.ts';
import { installedWorkspaces, oneWorkspace } from './workspaces.ts';
import type { Workspaces } from './workspaces.ts';
import { writeSaying } from './write-saying.ts';

/** One workspace by its token, or all that have installed the app. */
export type Installed =
  | { readonly kind: 'single'; readonly botToken: string }
  | { readonly kind: 'many'; readonly installations: Installations };

export interface SlackOptions {
  readonly installed: Installed;
  /** Set where another server stands for Slack. */
  readonly apiUrl: string | null;
}

export interface Slack {
  readonly workspaces: Workspaces;
  readonly poster: Poster;
  readonly face: SlackFace;
  /** Whether Slack counts somebody among the admins of their workspace. */
  readonly isAdmin: (from: From) => Promise<boolean>;
  /** `isNamed`: they stand in our own configuration. */
  readonly mayManage: (from: From, isNamed: boolean) => Promise<Leave>;
  /** By whose clocks somebody goes; null where Slack does not tell. */
  readonly zoneOf: (from: From) => Promise<string | null>;
}

export interface SlackFace {
  write(saying: Saying): OutgoingMessage;
  /** Shows in Slack that work goes on; what is returned takes that back. */
  showWork(heard: Heard): () => void;
  sayNothing(heard: Heard): void;
}

/** Throws a Problem where a single workspace's token is refused, or Slack is not to be reached. */
export async function openSlack({ installed, apiUrl }: SlackOptions, { log }: Tools): Promise<Slack> {
  const web: webApi.WebClientOptions = apiUrl === null ? {} : { slackApiUrl: apiUrl };
  const workspaces =
    installed.kind === 'single'
      ? await oneWorkspace(installed.botToken, web)
      : installedWorkspaces(installed.installations);
  const clients = new Map<string, webApi.WebClient>();
  const clientOf = (tenant: string): webApi.WebClient | null => {
    const token = workspaces.of(tenant)?.token;
    if (token === undefined) return null;
    const client = clients.get(token) ?? slackClient(token, apiUrl, log);
    clients.set(token, client);
    return client;
  };
  const tools: SlackTools = { clientOf, fetch: (...request) => fetch(...request), slackApiUrl: apiUrl };
  return {
    workspaces,
    poster: slackPoster(tools),
    face: {
      write: writeSaying,
      showWork: (heard) => showWork(heard, tools),
      sayNothing: () => undefined,
    },
    isAdmin: (from) => isAdmin(from, clientOf(from.tenant)),
    mayManage: (from, isNamed) => mayManage(from, isNamed, clientOf(from.tenant)),
    zoneOf: async (from) => {
      const client = clientOf(from.tenant);
      return client === null ? null : userZone(from, client);
    },
  };
}

const READING = 'is reading the coverage …';

function showWork(heard: Heard, tools: SlackTools): () => void {
  if (heard.kind !== 'command' && heard.kind !== 'message') return () => undefined;
  // A question in a channel gets its answer in the thread under it.
  const from =
    heard.kind === 'message' && !heard.from.direct
      ? { ...heard.from, thread: heard.from.thread ?? heard.message }
      : heard.from;
  const shown = showStatus(tools, from, heard.kind === 'command' ? `briefdesk ${READING}` : READING);
  return () => {
    void shown.then(() => takeBack(tools, from));
  };
}
