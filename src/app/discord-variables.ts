/** Reads what the environment says of Discord: the bot's token, and what is wrong with it. */

import { trimmed, usable } from './endpoint-variables.ts';
import type { ReadEndpoint } from './endpoint-variables.ts';
import type { Variables } from './environment.ts';

export interface DiscordVariables {
  readonly token: string;
  /** Where the web API is; null is Discord's own. */
  readonly apiUrl: string | null;
}

const NAMES = { token: 'DISCORD_TOKEN', apiUrl: 'DISCORD_API_URL' } as const;

/** `flaws` as those of an endpoint: every variable with its cure, never a value. */
export function readDiscord(variables: Variables): ReadEndpoint<DiscordVariables> {
  const token = trimmed(variables[NAMES.token]);
  const apiUrl = trimmed(variables[NAMES.apiUrl]);
  if (token === null && apiUrl === null) return { endpoint: null, flaws: [] };
  const flaws = [tokenFlaw(token), addressFlaw(apiUrl)].filter((flaw) => flaw !== null);
  return usable(token === null ? null : { token, apiUrl }, flaws, 'Or leave out every DISCORD variable.');
}

const COPY = 'copy it at discord.com/developers/applications, on the page Bot of your application, under Reset Token.';

/** Three parts; a client secret or a public key, which stand nearby, have but one. */
function tokenFlaw(token: string | null): string | null {
  if (token === null) return `${NAMES.token} is missing: ${COPY}`;
  if (/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) return null;
  return `${NAMES.token} is no bot token, which has three parts with dots between: ${COPY}`;
}

/** The token travels there, so nobody in between may read along. */
function addressFlaw(text: string | null): string | null {
  if (text === null) return null;
  const url = URL.parse(text);
  const near = ['localhost', '127.0.0.1', '[::1]'].includes(url?.hostname ?? '');
  const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && near);
  if (safe && url.username === '' && url.password === '') return null;
  return `${NAMES.apiUrl} is no address that can be used: write https://…, without a user; http only on this machine.`;
}
