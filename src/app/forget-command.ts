/** `forget`: removes what is kept of a workspace, or of one user or channel of it, also while the service runs. */

import { saveDeed } from '../store/audit.ts';
import { forget } from '../store/forget.ts';
import type { Whose } from '../store/forget.ts';
import { writeState } from '../store/open-state.ts';
import type { State } from '../store/open-state.ts';
import type { Tenant } from '../store/tenant.ts';
import type { ExitStatus } from './command-line.ts';
import type { Desk } from './face.ts';
import { orJsonError, printJson } from './json-output.ts';
import { readKept } from './open-state.ts';
import { readArguments, usage } from './read-arguments.ts';
import type { Arguments } from './read-arguments.ts';

const FLAGS = { user: 'a member ID', channel: 'a channel ID', all: 'switch', json: 'switch' } as const;

export async function forgetCommand(words: readonly string[], desk: Desk): Promise<ExitStatus> {
  const asked = readArguments('forget', words, FLAGS);
  const whose = readWhose(asked);
  if (!asked.switches.has('json')) return forgetAll(whose, desk, false);
  return orJsonError(desk.face, {}, () => forgetAll(whose, desk, true));
}

function forgetAll(whose: Whose, { environment, face }: Desk, json: boolean): ExitStatus {
  const rows = readKept(environment, (state) => remove(state, whose)) ?? 0;
  if (json) printJson(face, { ...inJson(whose), rows });
  else if (rows === 0) face.result(`Nothing is kept of ${inWords(whose)}.\n`);
  else face.result(`Removed what was kept of ${inWords(whose)}: ${rows} ${rows === 1 ? 'row' : 'rows'}.\n`);
  return rows === 0 ? 1 : 0;
}

function remove(state: State, whose: Whose): number {
  return writeState(state, () => {
    const rows = forget(state.db, whose);
    // Of a workspace that is gone nothing is left, this included.
    if (rows > 0 && whose.kind !== 'workspace') {
      const what = `a ${whose.kind}, by whoever runs briefdesk`;
      saveDeed(state.db, whose, { channel: null, user: null, deed: 'forget', what }, Date.now());
    }
    return rows;
  });
}

function readWhose({ alone, switches, values }: Arguments): Whose {
  const { tenant, ids } = readWorkspace(alone);
  const [user, channel, all] = [values.get('user'), values.get('channel'), switches.has('all')];
  if ([user !== undefined, channel !== undefined, all].filter(Boolean).length !== 1) {
    throw usage('forget', 'say what of it: one of --user ID, --channel ID, or --all for the whole workspace.');
  }
  if (user !== undefined) return { ...tenant, kind: 'user', user: readId(user, ids.user) };
  if (channel !== undefined) return { ...tenant, kind: 'channel', channel: readId(channel, ids.channel) };
  return { ...tenant, kind: 'workspace' };
}

interface Workspace {
  readonly tenant: Tenant;
  readonly ids: Ids;
}

const SUCH_AS = 'as in slack:T024BE7LD or discord:81384788765712384';

function readWorkspace([name, ...more]: readonly string[]): Workspace {
  if (name === undefined) throw usage('forget', `name the workspace, ${SUCH_AS}.`);
  if (more.length > 0) throw usage('forget', `one workspace at a time: "${more.join(' ')}" is too much.`);
  const [, platform = '', tenant = ''] = /^([a-z]+):(\w+)$/.exec(name) ?? [];
  const ids = PLATFORMS.get(platform);
  if (ids?.workspace.test(tenant) === true) return { tenant: { platform, tenant }, ids };
  throw usage('forget', `"${name}" is no workspace: write its platform and its ID, ${SUCH_AS}.`);
}

interface Id {
  readonly looks: RegExp;
  readonly what: string;
}

interface Ids {
  readonly workspace: RegExp;
  readonly user: Id;
  readonly channel: Id;
}

const PLATFORMS: ReadonlyMap<string, Ids> = new Map<string, Ids>([
  [
    'slack',
    {
      // E for an organization of workspaces that has the app as one.
      workspace: /^[TE][A-Z0-9]+$/,
      user: { looks: /^[UW][A-Z0-9]+$/, what: 'member ID, as in U024BE7LD: in Slack it stands in a profile' },
      channel: { looks: /^[CDG][A-Z0-9]+$/, what: 'channel ID, as in C024BE91L: in Slack it stands under About' },
    },
  ],
  [
    'discord',
    {
      // Direct messages are of no server.
      workspace: /^(?:\d{15,20}|dm)$/,
      user: { looks: /^\d{15,20}$/, what: 'user ID, as in 80351110224678912: its menu in Discord has Copy User ID' },
      channel: { looks: /^\d{15,20}$/, what: 'channel ID, as in 41771983423143937: its menu has Copy Channel ID' },
    },
  ],
  [
    'terminal',
    {
      workspace: /^local$/,
      user: { looks: /^(?!)/, what: 'user: in the terminal there are none, so say --all' },
      channel: { looks: /^terminal$/, what: 'channel, as in terminal' },
    },
  ],
]);

function readId(text: string, { looks, what }: Id): string {
  if (looks.test(text)) return text;
  throw usage('forget', `"${text}" is no ${what}.`);
}

function inWords(whose: Whose): string {
  const workspace = `${whose.platform}:${whose.tenant}`;
  switch (whose.kind) {
    case 'workspace':
      return workspace;
    case 'channel':
      return `channel ${whose.channel} in ${workspace}`;
    case 'user':
      return `user ${whose.user} in ${workspace}`;
  }
}

function inJson({ platform, tenant, ...whose }: Whose): object {
  const workspace = `${platform}:${tenant}`;
  switch (whose.kind) {
    case 'workspace':
      return { workspace };
    case 'channel':
      return { workspace, channel: whose.channel };
    case 'user':
      return { workspace, user: whose.user };
  }
}
