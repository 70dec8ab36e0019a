/** Sends what Slack sends, signed as Slack signs it (docs.slack.dev, verifying requests from Slack). */

import { createHmac } from 'node:crypto';

export const SECRET = 'harbour-signing-secret';

export interface Sent {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

const FORM = 'application/x-www-form-urlencoded';

/** An event, as JSON. */
export function signedJson(body: unknown, at = Date.now()): Sent {
  return signed(JSON.stringify(body), 'application/json', at);
}

/** A slash command, as a form. */
export function signedForm(fields: Readonly<Record<string, string>>, at = Date.now()): Sent {
  return signed(new URLSearchParams(fields).toString(), FORM, at);
}

/** A press or a form of ours, as JSON in a form's field. */
export function signedPayload(payload: unknown, at = Date.now()): Sent {
  return signed(new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), FORM, at);
}

/** `at`: milliseconds since 1970. */
export function signed(body: string, type: string, at = Date.now()): Sent {
  const seconds = String(Math.floor(at / 1000));
  const hash = createHmac('sha256', SECRET).update(`v0:${seconds}:${body}`).digest('hex');
  return {
    body,
    headers: { 'content-type': type, 'x-slack-request-timestamp': seconds, 'x-slack-signature': `v0=${hash}` },
  };
}

export async function post(port: number, { body, headers }: Sent): Promise<{ status: number; text: string }> {
  const response = await fetch(`http://127.0.0.1:${port}/slack/events`, { method: 'POST', body, headers });
  return { status: response.status, text: await response.text() };
}
