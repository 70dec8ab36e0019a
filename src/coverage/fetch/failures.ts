/** What keeps a document from being read, in words: each names the address and what to do. */

import type { Question } from './ask.ts';
import { shown } from './check-address.ts';
import { failed } from './fetched.ts';
import type { Failed, FetchReason } from './fetched.ts';
import { AddressRefused } from './guarded-connect.ts';
import { TooLarge, UnknownEncoding } from './read-body.ts';

/** An answer that is neither a document nor a redirect. */
export function answerFailure(url: URL, status: number, retryAfterMs: number | null): Failed {
  const [reason, cure] = meaningOf(status);
  return failed(reason, `${shown(url)} answered ${status}: ${cure}`, retryAfterMs);
}

/** `error` is what undici, Node or this room threw, or 'late' where the time ran out. */
export function networkFailure(error: unknown, { url, totalMs, mostBytes }: Question): Failed {
  const place = shown(url);
  if (error === 'late' || /TIMEOUT|TIMEDOUT/.test(codeOf(error))) {
    return failed('timed-out', `${place} was not read within ${totalMs / 1000} seconds: it is tried again later.`);
  }
  if (error instanceof AddressRefused) return failed('address-refused', `${place} was not asked. ${error.message}`);
  if (error instanceof TooLarge) {
    const most = `${(mostBytes / 1_000_000).toLocaleString('en')} MB`;
    return failed('too-large', `${place} is larger than ${most}: name a shorter feed or page of the same publisher.`);
  }
  if (error instanceof UnknownEncoding || /^(Z_|ERR_BROTLI|ERR__ERROR_FORMAT|ZSTD_|ERR_ZSTD)/.test(codeOf(error))) {
    return failed('encoding', `${place} is compressed in a way that cannot be undone: ask its publisher to mend that.`);
  }
  const code = codeOf(error);
  if (/^(ENOTFOUND|ENODATA|EAI_)/.test(code)) {
    return failed(
      'unreachable',
      `${url.hostname} was not found (${code}): check the name, and this machine's network.`,
    );
  }
  if (/CERT|TLS|SSL|ALTNAME|SIGNATURE/.test(code)) {
    return failed(
      'unreachable',
      `${place} has no certificate that holds (${code}): check the address, or tell its publisher.`,
    );
  }
  if (/^(HPE_|HTTPParserError)/.test(code)) {
    return failed(
      'unexpected-answer',
      `${place} answered with something else than a web page (${code}): check the address.`,
    );
  }
  if (/^(UND_ERR_|ECONNRESET|EPIPE)/.test(code)) {
    return failed('broken-off', `${place} broke off before all was read (${code}): it is tried again later.`);
  }
  return failed('unreachable', `${place} cannot be reached (${code}): check the address; it is tried again later.`);
}

function meaningOf(status: number): readonly [FetchReason, string] {
  switch (status) {
    case 404:
      return [
        'not-found',
        'nothing is there. Check the address, or find the new one with `sources add` on the home page.',
      ];
    case 410:
      return ['gone', 'it was taken away for good. Take it off the list, or find what came in its place.'];
    case 429:
      return ['too-many-requests', 'it wants fewer requests. It is left alone for a while; a longer refresh helps.'];
    case 401:
    case 402:
    case 403:
    case 407:
    case 451:
      return ['forbidden', 'it does not serve this program. Ask its publisher, or name another source.'];
  }
  if (status >= 500) return ['server-error', 'its server is in trouble. It is tried again later.'];
  return ['unexpected-answer', 'neither a document nor a redirect. Check the address.'];
}

/** Of connections tried side by side, the first that says why. Never a message: it may quote what a server sent. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code, errors } = error as { readonly code?: unknown; readonly errors?: readonly unknown[] };
  if (typeof code === 'string') return code;
  return errors?.[0] === undefined ? error.name : codeOf(errors[0]);
}
