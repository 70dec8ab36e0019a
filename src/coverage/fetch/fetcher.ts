/** Fetches feeds and pages: guarded, within limits, in turn, and as their hosts ask to be treated. */

import { Problem } from '../../domain/problem.ts';
import { ask, stopped } from './ask.ts';
import type { Asking, Step } from './ask.ts';
import { checkAddress, shown } from './check-address.ts';
import type { Reach } from './check-address.ts';
import { failed } from './fetched.ts';
import type { Fetched, Fetcher, FetchRequest } from './fetched.ts';
import { follow, leadsInside } from './follow.ts';
import { SYSTEM } from './guarded-connect.ts';
import type { NetworkTools } from './guarded-connect.ts';
import { hostTurns } from './host-turns.ts';
import type { BodyLimit } from './read-body.ts';
import { robots, ROBOTS_BYTES } from './robots.ts';
import { wayOut } from './way.ts';
import type { FetchProxy } from './way.ts';

export interface FetcherSettings extends Reach {
  /** Of briefdesk, for its User-Agent. */
  readonly version: string;
  /** A mail address or a page that publishers can turn to; null where nobody said. */
  readonly contact: string | null;
  readonly proxy: FetchProxy | null;
  readonly limits: FetchLimits;
  readonly tools: FetchTools;
}

export interface FetchLimits {
  /** For a document from its first connection to its last byte, redirects and all; waiting for a turn is not counted. */
  readonly totalMs: number;
  /** Decompressed. */
  readonly mostBytes: number;
  /** Hosts asked at once. */
  readonly mostHosts: number;
}

export interface FetchTools extends NetworkTools {
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What holds where nobody says otherwise: no host of a private network, and no proxy. */
export const USUAL = {
  contact: null,
  allow: [],
  ports: [80, 443],
  proxy: null,
  limits: { totalMs: 10_000, mostBytes: 5_000_000, mostHosts: 4 },
  tools: { ...SYSTEM, now: Date.now },
} as const satisfies Omit<FetcherSettings, 'version'>;

/** Throws a Problem where the contact cannot be sent. */
export function fetcher(settings: FetcherSettings): Fetcher {
  const { limits, tools } = settings;
  const { totalMs, mostBytes } = limits;
  const agent = userAgent(settings);
  const ending = new AbortController();
  const way = wayOut({ ...settings, timeoutMs: totalMs }, tools);
  const asking: Asking = { way, ending: ending.signal, now: tools.now };
  const rules = robots({
    begin: () => asks({ accept: 'text/plain, */*;q=0.1' }, ROBOTS_LIMIT),
    reach: settings,
    now: tools.now,
  });
  const turns = hostTurns({ most: limits.mostHosts, restMs: (host) => rules.delayMs(host) });

  /** Asks for the addresses of one document, which have their time in common. */
  function asks(headers: Headers, limit: BodyLimit): (url: URL) => Promise<Step> {
    let leftMs = totalMs;
    return async (url) => {
      const began = performance.now();
      const question = { url, headers: { ...headers, 'user-agent': agent }, ...limit, leftMs, totalMs };
      const step = await ask(question, asking);
      leftMs = Math.max(1, leftMs - (performance.now() - began));
      return step;
    };
  }

  async function fetch(request: FetchRequest): Promise<Fetched> {
    const first = checkAddress(request.address, settings);
    if (first.kind === 'refused') return failed('address-refused', first.message);
    const from = request.from === undefined ? null : URL.parse(request.from);
    if (from !== null && leadsInside(from, first.url, settings)) {
      const message = `${shown(from)} leads into your own network, to ${shown(first.url)}: name that address itself if it is meant.`;
      return failed('address-refused', message);
    }
    const take = asks(headersOf(request), { mostBytes, beyond: 'refuse' });
    // Every redirect waits for its own host's turn, and asks that host's robots.txt.
    const inTurn = (url: URL): Promise<Step> =>
      turns.run(url.hostname, async () => {
        if (ending.signal.aborted) return stopped(url);
        return (await rules.refusal(url)) ?? take(url);
      });
    const end = await follow(first.url, inTurn, settings);
    if (end.kind === 'failed') return end;
    const { step, url, permanent } = end;
    return step.kind === 'unchanged' ? step : { ...step, address: url.href, permanent };
  }

  return {
    fetch,
    close: async () => {
      ending.abort();
      turns.close();
      await way.dispatcher.destroy();
    },
  };
}

type Headers = Readonly<Record<string, string>>;

const ROBOTS_LIMIT: BodyLimit = { mostBytes: ROBOTS_BYTES, beyond: 'cut' };

const ACCEPT = {
  feed: 'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.9, */*;q=0.1',
  page: 'text/html, application/xhtml+xml, */*;q=0.1',
};

function headersOf({ accept, etag, lastModified }: FetchRequest): Headers {
  return {
    accept: ACCEPT[accept],
    ...(isSendable(etag) ? { 'if-none-match': etag } : {}),
    ...(isSendable(lastModified) ? { 'if-modified-since': lastModified } : {}),
  };
}

/** A server's own words go back to it only as they can stand in a header. */
function isSendable(value: string | null): value is string {
  return value !== null && /^[\x20-\x7e]{1,1000}$/.test(value);
}

function userAgent({ version, contact }: FetcherSettings): string {
  if (contact === null) return `briefdesk/${version}`;
  if (isSendable(contact)) return `briefdesk/${version} (+${contact})`;
  throw new Problem(
    'configuration',
    `The contact ${JSON.stringify(contact)} cannot be sent to publishers: write a mail address or a web address in plain letters.`,
  );
}
