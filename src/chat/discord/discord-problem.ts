/** Why Discord does not let us in, for whoever runs this. */

import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, GatewayCloseCodes, HTTPError } from 'discord.js';
import { Problem } from '../../domain/problem.ts';

const NEW_TOKEN =
  'Discord refused DISCORD_TOKEN: copy a new one at discord.com/developers/applications, on the page Bot of your application, under Reset Token.';

/** discord.js opens the gateway's socket itself, and gives nobody a way to put a proxy in between. */
const REACH =
  'check the network; HTTPS_PROXY is used for discord.com, while gateway.discord.gg (port 443) has to be reached directly.';

/** What ended a connection for good, or kept a request from being made. */
export function discordProblem(error: unknown, closed: number | null = null): Problem {
  if (isTokenRefused(error) || closed === GatewayCloseCodes.AuthenticationFailed)
    return new Problem('configuration', NEW_TOKEN, error);
  const why = closed === null ? wordsOf(error) : `it closed the connection with ${closed}`;
  return new Problem(
    isRefusal(closed) ? 'configuration' : 'unreachable',
    `Discord cannot be reached (${why}): ${REACH}`,
    error,
  );
}

/** Codes from 4010 on are about what we are, not about the connection (docs.discord.com, gateway close event codes). */
function isRefusal(closed: number | null): boolean {
  return closed !== null && closed >= (GatewayCloseCodes.InvalidShard as number);
}

function isTokenRefused(error: unknown): boolean {
  if (error instanceof DiscordjsError) return error.code === DiscordjsErrorCodes.TokenInvalid;
  return (error instanceof DiscordAPIError || error instanceof HTTPError) && error.status === 401;
}

/** `fetch` says why only in the cause. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return 'the connection ended before it was ready';
  const code = (error.cause as NodeJS.ErrnoException | undefined)?.code;
  return code ?? error.message;
}
