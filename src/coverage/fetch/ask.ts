/** Asks one address once and says what came of it; following redirects is somebody else's. */

import { shown } from './check-address.ts';
import { answerFailure, networkFailure } from './failures.ts';
import { failed } from './fetched.ts';
import type { Failed } from './fetched.ts';
import { ENCODINGS, readBody, TooLarge } from './read-body.ts';
import type { BodyLimit } from './read-body.ts';
import { readRetryAfter } from './retry-after.ts';
import type { Way } from './way.ts';

export type Step =
  | Failed
  | { readonly kind: 'redirect'; readonly status: number; readonly location: string | null }
  | { readonly kind: 'unchanged' }
  | Body;

export interface Body {
  readonly kind: 'body';
  readonly status: number;
  readonly contentType: string | null;
  readonly body: Uint8Array;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface Question extends BodyLimit {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** What is left of `totalMs`, the time for the whole document. */
  readonly leftMs: number;
  readonly totalMs: number;
}

export interface Asking {
  readonly way: Way;
  /** Aborted when briefdesk stops. */
  readonly ending: AbortSignal;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export async function ask(question: Question, asking: Asking): Promise<Step> {
  const over = new AbortController();
  const late = Promise.withResolvers<never>();
  const end = (): void => {
    over.abort();
    late.reject(new Error('over'));
  };
  const timer = setTimeout(end, question.leftMs);
  asking.ending.addEventListener('abort', end);
  try {
    // Not everything can be broken off, a question to DNS for one; nobody waits for it all the same.
    return await Promise.race([exchange(question, asking, over.signal), late.promise]);
  } catch (error) {
    if (asking.ending.aborted) return stopped(question.url);
    return networkFailure(over.signal.aborted ? 'late' : error, question);
  } finally {
    clearTimeout(timer);
    asking.ending.removeEventListener('abort', end);
  }
}

export function stopped(url: URL): Failed {
  return failed('stopped', `${shown(url)} was not read: briefdesk was stopping. It is asked again at the next start.`);
}

async function exchange(question: Question, { way, now }: Asking, signal: AbortSignal): Promise<Step> {
  const { url, headers, totalMs, mostBytes } = question;
  await way.check(url);
  const response = await way.dispatcher.request({
    origin: url.origin,
    path: `${url.pathname}${url.search}`,
    method: 'GET',
    headers: { ...headers, 'accept-encoding': ENCODINGS },
    headersTimeout: totalMs,
    bodyTimeout: totalMs,
    signal,
  });
  const { statusCode: status, body } = response;
  const header = (name: string): string | null => textOf(response.headers[name]);
  try {
    if (status === 304 && isConditional(headers)) return { kind: 'unchanged' };
    if (REDIRECTS.includes(status)) return { kind: 'redirect', status, location: header('location') };
    if (status < 200 || status > 299) return answerFailure(url, status, readRetryAfter(header('retry-after'), now()));
    if (Number(header('content-length')) > mostBytes && question.beyond === 'refuse') throw new TooLarge();
    const bytes = await readBody(body, listOf(response.headers['content-encoding']), question);
    const [contentType, etag, lastModified] = [header('content-type'), header('etag'), header('last-modified')];
    return { kind: 'body', status, contentType, body: bytes, etag, lastModified };
  } finally {
    // What was not read is not waited for: it may be endless.
    body.on('error', () => undefined).destroy();
  }
}

const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

function isConditional(headers: Readonly<Record<string, string>>): boolean {
  return 'if-none-match' in headers || 'if-modified-since' in headers;
}

type Header = string | readonly string[] | undefined;

/** Of a header that is there several times, the first. undici reads its bytes as Latin-1; many publishers write UTF-8. */
function textOf(header: Header): string | null {
  const text = typeof header === 'string' ? header : header?.[0];
  if (text === undefined || text === '') return null;
  const utf8 = Buffer.from(text, 'latin1').toString('utf8');
  return utf8.includes('\uFFFD') ? text : utf8;
}

function listOf(header: Header): string | null {
  return header === undefined || typeof header === 'string' ? (header ?? null) : header.join(', ');
}
