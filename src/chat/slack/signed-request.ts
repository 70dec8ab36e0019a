/** Reads a request whole and makes sure that Slack sent it, just now, before anything looks into it. */

import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { HTTPModuleFunctions, verifySlackRequest } from '@slack/bolt';
import type { BufferedIncomingMessage } from '@slack/bolt';

export type Admitted =
  /** `rawBody` is where Bolt looks for a body that was read before. */
  | { readonly kind: 'signed'; readonly request: BufferedIncomingMessage }
  | { readonly kind: 'refused'; readonly status: number; readonly why: string };

/** Slack's own payloads are far smaller. */
const LONGEST_BODY = 1024 * 1024;

/** Throws where the connection is cut or the signal comes before the request is whole. */
export async function admit(req: IncomingMessage, signingSecret: string, stopping: AbortSignal): Promise<Admitted> {
  const rawBody = await bodyOf(req, stopping);
  if (rawBody === null) return refused(413, 'A request of more than 1 MB.');
  // Without parameters, as Bolt compares it: some proxies add them.
  const type = (req.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  req.headers['content-type'] = type;
  const text = rawBody.toString();
  // Slack now and then looks whether the address of a command is there, without a signature: nothing of it is read.
  if (type === FORM && new URLSearchParams(text).get('ssl_check') === '1') return refused(200, '');
  if (!isSigned(req, text, signingSecret)) return refused(401, 'A request that Slack did not sign just now.');
  if (type !== FORM && type !== JSON_TYPE) return refused(415, 'Neither JSON nor a form.');
  const request: BufferedIncomingMessage = Object.assign(req, { rawBody });
  return holdsObject(request) ? { kind: 'signed', request } : refused(400, 'A body that holds no object.');
}

/** The same for a request that is sent again as it was, and for no other: what is signed holds the second and the body. */
export function nameOfSignature(req: IncomingMessage): string {
  return `signature:${createHash('sha256').update(signatureOf(req)).digest('hex')}`;
}

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';

function refused(status: number, why: string): Admitted {
  return { kind: 'refused', status, why };
}

/** Null where it is too long: the rest goes by unread. */
async function bodyOf(req: IncomingMessage, stopping: AbortSignal): Promise<Buffer | null> {
  const over = new AbortController();
  try {
    return await new Promise((resolve, reject) => {
      const chunks: Buffer[] = [];
      let length = 0;
      const cut = (): void => {
        reject(new Cut('a request was cut short'));
      };
      req.on('data', (chunk: Buffer) => {
        length += chunk.length;
        if (length <= LONGEST_BODY) chunks.push(chunk);
        else resolve(null);
      });
      req.once('end', () => {
        resolve(Buffer.concat(chunks));
      });
      req.once('error', cut);
      req.once('close', cut);
      stopping.addEventListener('abort', cut, { signal: over.signal });
      if (stopping.aborted) cut();
    });
  } catch (error) {
    req.destroy();
    throw error;
  } finally {
    over.abort();
  }
}

/** Whoever sent it is gone, or must be. */
export class Cut extends Error {}

/** Slack's own advice is five minutes; Bolt looks at the past alone. */
const MOST_SECONDS_AWAY = 300;

function isSigned(req: IncomingMessage, body: string, signingSecret: string): boolean {
  const sentAt = headerOf(req, 'x-slack-request-timestamp');
  const signature = signatureOf(req);
  // Bolt reads no further than it needs: a signature with a tail would be good, and under another name each time.
  if (!/^\d{1,12}$/.test(sentAt) || !/^v0=[0-9a-f]{64}$/.test(signature)) return false;
  const nowMilliseconds = Date.now();
  if (Math.abs(nowMilliseconds / 1000 - Number(sentAt)) > MOST_SECONDS_AWAY) return false;
  const headers = { 'x-slack-signature': signature, 'x-slack-request-timestamp': Number(sentAt) };
  try {
    verifySlackRequest({ signingSecret, body, headers, nowMilliseconds });
    return true;
  } catch {
    return false;
  }
}

function signatureOf(req: IncomingMessage): string {
  return headerOf(req, 'x-slack-signature');
}

function headerOf(req: IncomingMessage, name: string): string {
  const value = req.headers[name];
  return typeof value === 'string' ? value : '';
}

/** Bolt takes for granted that it does: a signed `null` would end the process. */
function holdsObject(request: BufferedIncomingMessage): boolean {
  try {
    const body: unknown = HTTPModuleFunctions.parseHTTPRequestBody(request);
    return typeof body === 'object' && body !== null && !Array.isArray(body);
  } catch {
    return false;
  }
}
