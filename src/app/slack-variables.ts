/** Reads what the environment says of Slack: how events come in, for which workspaces, and what is missing or wrong. */

import { trimmed, usable } from './endpoint-variables.ts';
import type { ReadEndpoint } from './endpoint-variables.ts';
import type { Variables } from './environment.ts';

export type SlackVariables = SlackMode & {
  readonly installs: SlackInstalls;
  /** Where pages for installing are served, and in the mode `http` events too. */
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
  /** Where the Web API is, with a slash at its end; null is Slack's own. */
  readonly apiUrl: string | null;
};

/** Events come through a socket that we open, or are posted to us and signed. */
export type SlackMode =
  { readonly mode: 'socket'; readonly appToken: string } | { readonly mode: 'http'; readonly signingSecret: string };

/** One workspace, whose token is at hand, or any that install the app. */
export type SlackInstalls =
  | { readonly kind: 'single'; readonly botToken: string }
  | {
      readonly kind: 'many';
      readonly clientId: string;
      readonly clientSecret: string;
      /** Null where the app has only one. */
      readonly redirectUri: string | null;
      /** What tokens are kept under, and the state of an installation signed with. */
      readonly secret: string;
    };

const NAMES = {
  botToken: 'SLACK_BOT_TOKEN',
  appToken: 'SLACK_APP_TOKEN',
  signingSecret: 'SLACK_SIGNING_SECRET',
  clientId: 'SLACK_CLIENT_ID',
  clientSecret: 'SLACK_CLIENT_SECRET',
  redirectUri: 'SLACK_REDIRECT_URI',
  host: 'SLACK_HOST',
  port: 'SLACK_PORT',
  apiUrl: 'SLACK_API_URL',
} as const;

const SECRET = 'BRIEFDESK_SECRET';
const LEAST_SECRET = 32;

// A container and a host that sets PORT are reached by no other; what comes in unsigned is refused wherever it comes from.
const EVERYWHERE = '0.0.0.0';
const USUAL_PORT = 3000;

type Name = keyof typeof NAMES;
type Given = Readonly<Record<Name, string | null>>;

/** `flaws` as those of an endpoint: every variable with its cure, never a value. */
export function readSlack(variables: Variables): ReadEndpoint<SlackVariables> {
  const given = givenIn(variables);
  if (Object.values(given).every((value) => value === null)) return { endpoint: null, flaws: [] };
  const flaws: string[] = [];
  const blame = (flaw: string): null => {
    flaws.push(flaw);
    return null;
  };
  const mode = readMode(given, blame);
  const installs = readInstalls(given, { secret: trimmed(variables[SECRET]), blame });
  const told = given.port === null ? 'PORT' : NAMES.port;
  const port = readPort(trimmed(variables[told]), { name: told, blame });
  const host = readHost(given.host, blame);
  const apiUrl = readAddress(given.apiUrl, { name: NAMES.apiUrl, blame });
  const whole = mode !== null && installs !== null && port !== null && host !== null;
  const endpoint = whole ? { ...mode, installs, host, port, apiUrl: withSlash(apiUrl) } : null;
  return usable(endpoint, flaws, 'Or leave out every SLACK variable.');
}

function givenIn(variables: Variables): Given {
  return Object.fromEntries(Object.entries(NAMES).map(([key, name]) => [key, trimmed(variables[name])])) as Record<
    Name,
    string | null
  >;
}

/** Notes what is wrong. */
type Blame = (flaw: string) => null;

function readMode({ appToken, signingSecret }: Given, blame: Blame): SlackMode | null {
  if (appToken !== null) {
    if (/^xapp-[\w-]+$/.test(appToken)) return { mode: 'socket', appToken };
    return blame(`${NAMES.appToken} is no app-level token, which begins with xapp-: copy it from Basic Information.`);
  }
  if (signingSecret === null) {
    return blame(
      `${NAMES.appToken} or ${NAMES.signingSecret} is missing: the first for Socket Mode, the second where Slack posts to you; both are under Basic Information.`,
    );
  }
  if (/^[\x21-\x7e]+$/.test(signingSecret) && !/^x(?:ox.|app)-/.test(signingSecret)) {
    return { mode: 'http', signingSecret };
  }
  return blame(`${NAMES.signingSecret} is no signing secret: copy it from Basic Information.`);
}

function readInstalls(given: Given, { secret, blame }: { secret: string | null; blame: Blame }): SlackInstalls | null {
  const { botToken, clientId, clientSecret, redirectUri } = given;
  const many = clientId !== null || clientSecret !== null || redirectUri !== null;
  if (!many) return readSingle(botToken, blame);
  if (botToken !== null) {
    blame(`${NAMES.botToken} is for one workspace, ${NAMES.clientId} for all that install the app: leave out one.`);
  }
  if (clientId === null) blame(`${NAMES.clientId} is missing: copy it from Basic Information.`);
  if (clientSecret === null) blame(`${NAMES.clientSecret} is missing: copy it from Basic Information.`);
  if ((secret ?? '').length < LEAST_SECRET) {
    const what = secret === null ? 'missing' : 'too short';
    blame(
      `${SECRET} is ${what}: the tokens of workspaces are kept under it. Write ${LEAST_SECRET} characters or more that nobody can guess, such as "openssl rand -hex 32" prints.`,
    );
  }
  const address = readAddress(redirectUri, { name: NAMES.redirectUri, blame });
  if (clientId === null || clientSecret === null || secret === null) return null;
  return { kind: 'many', clientId, clientSecret, redirectUri: address, secret };
}

function readSingle(botToken: string | null, blame: Blame): SlackInstalls | null {
  if (botToken === null) {
    return blame(
      `${NAMES.botToken} is missing: copy it from OAuth & Permissions; or name ${NAMES.clientId} and ${NAMES.clientSecret}, where workspaces are to install the app.`,
    );
  }
  if (/^xoxb-[\w-]+$/.test(botToken)) return { kind: 'single', botToken };
  return blame(`${NAMES.botToken} is no bot token, which begins with xoxb-: copy it from OAuth & Permissions.`);
}

function readPort(text: string | null, { name, blame }: { name: string; blame: Blame }): number | null {
  if (text === null) return USUAL_PORT;
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  return blame(`${name} is no port: write a whole number from 0 to 65535; 0 takes any that is free.`);
}

function readHost(host: string | null, blame: Blame): string | null {
  if (host === null) return EVERYWHERE;
  if (/^[\w.:-]+$/.test(host)) return host;
  return blame(`${NAMES.host} is no host: write an address of this machine such as 127.0.0.1, or 0.0.0.0 for all.`);
}

/** Tokens travel there, so nobody in between may read along. */
function readAddress(text: string | null, { name, blame }: { name: string; blame: Blame }): string | null {
  if (text === null) return null;
  const url = URL.parse(text);
  const near = ['localhost', '127.0.0.1', '[::1]'].includes(url?.hostname ?? '');
  const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && near);
  if (safe && url.username === '' && url.password === '') return text;
  return blame(`${name} is no address that can be used: write https://…, without a user; http only on this machine.`);
}

function withSlash(address: string | null): string | null {
  return address === null || address.endsWith('/') ? address : `${address}/`;
}
