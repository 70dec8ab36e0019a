/** A Slack server that we did not write, on loopback: one workspace with a channel, a person and our app in it. */

import { createEmulator } from 'emulate';
import { onTestFinished } from 'vitest';
import { freePort } from '../../llm/loopback-endpoint.ts';

export interface EmulatedSlack {
  /** Its Web API, with a slash at the end. */
  readonly apiUrl: string;
  readonly signingSecret: string;
  /** Of our app. */
  readonly token: string;
  readonly tenant: string;
  readonly appId: string;
  /** Ours. */
  readonly botUser: string;
  /** A person in the channel. */
  readonly user: string;
  /** Where the person and we are. */
  readonly channel: string;
  /** Where only the person is. */
  readonly privateChannel: string;
  /** Calls its Web API with our token, and throws where it is refused. */
  readonly call: Call;
  /** The same with the person's token, who may read everything. */
  readonly callAsUser: Call;
}

export type Call = (method: string, args?: Readonly<Record<string, unknown>>) => Promise<Reply>;

export type Reply = Readonly<Record<string, unknown>> & { readonly ok: boolean };

const APP = { app_id: 'A0LINDOW', client_id: '1.2', bot_id: 'B0LINDOW', bot_user_id: 'U0BRIEFDESK' } as const;
const SIGNING_SECRET = 'lindow-signing-secret';
const TOKEN = 'xoxb-lindow';
/** What briefdesk asks for; the emulator refuses calls that need more. */
const SCOPES = [
  'app_mentions:read',
  'channels:history',
  'channels:read',
  'chat:write',
  'commands',
  'groups:history',
  'groups:read',
  'im:history',
  'reactions:write',
  'users:read',
];

/** Ends with the test. */
export async function emulatedSlack(scopes: readonly string[] = SCOPES): Promise<EmulatedSlack> {
  const port = await freePort();
  const emulator = await createEmulator({ service: 'slack', port, seed: { slack: seed(scopes) } });
  onTestFinished(() => emulator.close());
  const apiUrl = `http://127.0.0.1:${port}/api/`;
  const as =
    (token: string): Call =>
    async (method, args = {}) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const response = await fetch(`${apiUrl}${method}`, { method: 'POST', headers, body: JSON.stringify(args) });
      const reply = (await response.json()) as Reply;
      if (!reply.ok) throw new Error(`${method}: ${JSON.stringify(reply)}`);
      return reply;
    };
  const dana = as(PERSON);
  const { team_id: tenant, user_id: user } = (await dana('auth.test')) as Reply & { team_id: string; user_id: string };
  const listed = (await dana('conversations.list', { types: 'public_channel,private_channel' })) as Reply & {
    channels: readonly { readonly id: string; readonly name: string }[];
  };
  const idOf = (name: string): string => listed.channels.find((one) => one.name === name)?.id ?? '';
  const channel = idOf('harbour');
  await dana('conversations.invite', { channel, users: APP.bot_user_id });
  return {
    ...{ apiUrl, tenant, user, channel, token: TOKEN, signingSecret: SIGNING_SECRET },
    ...{ appId: APP.app_id, botUser: APP.bot_user_id, privateChannel: idOf('crew'), call: as(TOKEN), callAsUser: dana },
  };
}

const PERSON = 'xoxp-dana';

function seed(scopes: readonly string[]): object {
  return {
    signing_secret: SIGNING_SECRET,
    strict_scopes: true,
    users: [{ name: 'dana' }],
    channels: [{ name: 'harbour' }, { name: 'crew', is_private: true }],
    oauth_apps: [
      {
        ...APP,
        client_secret: 'secret',
        name: 'briefdesk',
        redirect_uris: ['http://127.0.0.1/'],
        scopes,
        bot_name: 'briefdesk',
      },
    ],
    tokens: [
      { ...APP, token: TOKEN, type: 'bot', user_id: APP.bot_user_id, scopes },
      {
        token: PERSON,
        type: 'user',
        user: 'dana',
        scopes: [...scopes, 'channels:write', 'groups:write', 'reactions:read'],
      },
    ],
  };
}
