/** The client for the web API of Discord: one try for each request, through the `fetch` that knows of the proxy. */

import { REST, RESTEvents, Routes } from 'discord.js';
import type { APIInteractionResponse, RESTOptions } from 'discord.js';
import type { Answerable } from './gateway.ts';

export interface RestOptions {
  readonly token: string;
  /** Set where another server stands for Discord. */
  readonly apiUrl: string | null;
}

/** A request that takes longer has no reply. */
const CALL_MS = 10_000;
/** discord.js counts by the second, and adds a little. */
const PACE_MS = 1_100;

export function discordRest({ token, apiUrl }: RestOptions): REST {
  const options: Partial<RESTOptions> = {
    version: '10',
    timeout: CALL_MS,
    // It cannot know whether a request that failed was carried out.
    retries: 0,
    // A limit is for whoever calls to wait for: here it would hold up what comes after it. Only our own pace of 50 a second is kept here.
    rejectOnRateLimit: ({ global, retryAfter }) => !global || retryAfter > PACE_MS,
    makeRequest: byFetch,
    ...(apiUrl === null ? {} : { api: apiUrl }),
  };
  const rest = new REST(options).setToken(token);
  sendApart(rest, new REST({ ...options, globalRequestsPerSecond: Infinity, handlerSweepInterval: 10 * 60_000 }));
  return rest;
}

/** Replies by a token are not bound by our limit of 50 a second (docs.discord.com, "global rate limit"), which discord.js counts them to. */
function sendApart(rest: REST, unbound: REST): void {
  const request = rest.request.bind(rest);
  rest.request = (options) => (options.auth === false ? unbound.request(options) : request(options));
  unbound.on(RESTEvents.Response, (...response) => rest.emit(RESTEvents.Response, ...response));
}

/** As discord.js wants it: its own way goes round every proxy. */
export const byFetch: RESTOptions['makeRequest'] = async (url, init) =>
  await fetch(url, init as unknown as RequestInit);

/** The first response to an interaction; its own token stands for ours. Fails as discord.js does. */
export function answering(rest: REST): (interaction: Answerable, response: APIInteractionResponse) => Promise<void> {
  return async ({ id, token }, response) => {
    await rest.post(Routes.interactionCallback(id, token), { body: response, auth: false });
  };
}
