/** Slack's Web API for one workspace: calls are made once, and none waits for another. */

import { webApi } from '@slack/bolt';
import { boltLogger } from './bolt-logger.ts';
import type { Log } from '../../domain/log.ts';

/** A call without a reply is unclear after this. */
export const CALL_MS = 10_000;

/**
 * `slackApiUrl` is set where another server stands for Slack. Left to itself the client repeats a call whose reply was
 * lost, so that a post stands twice, and pauses every channel where one has too many posts.
 */
export function slackClient(token: string, slackApiUrl: string | null, log: Log): webApi.WebClient {
  return new webApi.WebClient(token, {
    ...(slackApiUrl === null ? {} : { slackApiUrl }),
    retryConfig: { retries: 0 },
    timeout: CALL_MS,
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    logger: boltLogger(log),
  });
}
