/** Shows that work goes on, as best it can: nothing hangs on it, so nothing is said where it fails. */

import type { From } from '../team/heard.ts';
import { labelled } from './buttons.ts';
import { escaped } from './escape.ts';
import { makeCall } from './make-call.ts';
import { QUIET } from './post.ts';
import { respond } from './response-url.ts';
import type { ResponseBody } from './response-url.ts';
import { CALL_MS } from './slack-client.ts';
import type { SlackTools } from './slack-poster.ts';
import { plainText } from './view.ts';

const LONGEST_STATUS = 100;

/** "briefdesk is reading …" in a thread, gone with the next message there; after a command a line for the asker alone. */
export async function showStatus(tools: SlackTools, from: From, words: string): Promise<void> {
  const line = labelled(words, LONGEST_STATUS);
  if (line === '') return;
  const text = escaped(line);
  if (from.thread === null) {
    const blocks = [{ type: 'context', elements: [plainText(line)] }];
    await respondToCommand(tools, from, {
      response_type: 'ephemeral',
      replace_original: false,
      blocks,
      text,
      ...QUIET,
    });
    return;
  }
  const status = { channel_id: from.channel, thread_ts: from.thread, status: text };
  const client = clientOf(tools, from);
  // Scope chat:write (docs.slack.dev, changelog of 5 March 2026).
  if (client !== null) await makeCall(() => client.assistant.threads.setStatus(status), limit());
}

/** The line after a command goes when the answer is there. */
export async function takeBack(tools: SlackTools, from: From): Promise<void> {
  if (from.thread === null) await respondToCommand(tools, from, { delete_original: true });
}

/** The address that comes with a button stands for the message that holds it: that one is never to be deleted. */
async function respondToCommand(tools: SlackTools, { reply }: From, body: ResponseBody): Promise<void> {
  const url = reply['responseUrl'];
  if (url === undefined || URL.parse(url)?.pathname.startsWith('/commands/') !== true) return;
  await respond(url, body, { ...tools, signal: limit() });
}

function clientOf(tools: SlackTools, { tenant }: From): ReturnType<SlackTools['clientOf']> {
  try {
    return tools.clientOf(tenant);
  } catch {
    return null;
  }
}

function limit(): AbortSignal {
  return AbortSignal.timeout(CALL_MS);
}
