/** A web of this machine's own: named hosts with public addresses, and a canary wherever no public address leads. */

import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import type { AddressInfo } from 'node:net';
import { buildConnector } from 'undici';
import { fetcher, USUAL } from '../../../src/coverage/fetch/fetcher.ts';
import type { FetcherSettings, FetchTools } from '../../../src/coverage/fetch/fetcher.ts';
import type { Fetched, Fetcher, FetchRequest } from '../../../src/coverage/fetch/fetched.ts';
import type { NetworkTools } from '../../../src/coverage/fetch/guarded-connect.ts';
import { isPublicIp } from '../../../src/coverage/fetch/public-ip.ts';

/** Where every host of the small web stands. */
export const PUBLIC = '93.184.216.34';

export type Page = string | ((request: IncomingMessage, response: ServerResponse) => void);

/** Pages by `host/path`; what is not there answers 404. */
export type Pages = Readonly<Record<string, Page>>;

export interface SmallWeb {
  readonly fetcher: Fetcher;
  /** `host/path` of every request to the named hosts, in order. */
  readonly asked: string[];
  readonly headers: IncomingMessage['headers'][];
  /** What reached the canary. */
  readonly hits: string[];
  readonly canaryPort: number;
  get(address: string, more?: Partial<FetchRequest>): Promise<Fetched>;
}

export interface WebSettings extends Omit<Partial<FetcherSettings>, 'tools'> {
  readonly tools?: Partial<FetchTools>;
  /** What a name resolves to; without it, every named host stands at `PUBLIC`, and others are not found. */
  readonly dns?: (host: string) => readonly string[];
  /** Whether sockets go where they are told to, and not to the small web. */
  readonly real?: boolean;
}

const open: (Fetcher | Server)[] = [];

/** For `afterEach`. */
export async function closeWebs(): Promise<void> {
  for (const one of open.splice(0)) {
    if (!('listen' in one)) await one.close();
    else {
      one.closeAllConnections();
      one.close();
    }
  }
}

export async function smallWeb(pages: Pages, { dns, real, ...settings }: WebSettings = {}): Promise<SmallWeb> {
  const [asked, headers, hits]: [string[], IncomingMessage['headers'][], string[]] = [[], [], []];
  const front = await serve('127.0.0.1', 0, (request, response) => {
    const place = `${request.headers.host ?? ''}${request.url ?? ''}`;
    asked.push(place);
    headers.push(request.headers);
    const page = pages[place] ?? ((): unknown => response.writeHead(404).end());
    if (typeof page === 'string') response.end(page);
    else page(request, response);
  });
  const hit = (request: IncomingMessage, response: ServerResponse): void => {
    hits.push(`${request.headers.host ?? ''}${request.url ?? ''}`);
    response.end('the canary sings');
  };
  const canaryPort = await serve('127.0.0.1', 0, hit);
  await serve('::1', canaryPort, hit);
  const known = new Set(Object.keys(pages).map((place) => place.split(/[/:]/)[0]));
  const resolve = (host: string): readonly string[] => {
    if (dns !== undefined) return dns(host);
    if (known.has(host)) return [PUBLIC];
    throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
  };
  const network: NetworkTools = {
    resolve: (host) => Promise.try(resolve, host),
    connector: real === true ? USUAL.tools.connector : detour({ front, canary: canaryPort }),
  };
  const limits = { ...USUAL.limits, totalMs: 5000 };
  const tools = { ...network, now: Date.now, ...settings.tools };
  const own = fetcher({ ...USUAL, version: '1.2.3', limits, ...settings, tools });
  open.unshift(own);
  const get: SmallWeb['get'] = (address, more) =>
    own.fetch({ address, etag: null, lastModified: null, accept: 'feed', ...more });
  return { fetcher: own, asked, headers, hits, canaryPort, get };
}

async function serve(
  host: string,
  port: number,
  listener: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<number> {
  const server = createServer(listener);
  open.push(server);
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return (server.address() as AddressInfo).port;
}

/** Looks up as Node does, then leads public addresses to the named hosts and all others to the canary; https stays plain. */
function detour({ front, canary }: { readonly front: number; readonly canary: number }): NetworkTools['connector'] {
  const connect = buildConnector({ timeout: 5000 });
  return ({ lookup }) =>
    (options, callback) => {
      const go = (ip: string): void => {
        const port = String(isPublicIp(ip) ? front : canary);
        connect({ ...options, protocol: 'http:', hostname: '127.0.0.1', host: '127.0.0.1', port }, callback);
      };
      const literal = options.hostname.replace(/^\[|\]$/g, '');
      if (isIP(literal) !== 0) go(literal);
      else {
        lookup(literal, { all: true }, (error, found) => {
          if (error !== null) callback(error, null);
          else for (const { address } of typeof found === 'string' ? [] : found.slice(0, 1)) go(address);
        });
      }
    };
}
