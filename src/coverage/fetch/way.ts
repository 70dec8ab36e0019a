/** The way out of this machine: straight, with every socket guarded, or through a proxy where one is handed in. */

import { Agent, EnvHttpProxyAgent } from 'undici';
import type { Dispatcher } from 'undici';
import { isAllowed, portOf } from './check-address.ts';
import type { Reach } from './check-address.ts';
import { AddressRefused, guardedConnect, resolvePublic } from './guarded-connect.ts';
import type { NetworkTools, Resolve } from './guarded-connect.ts';

export interface Way {
  readonly dispatcher: Dispatcher;
  /** Throws AddressRefused where that can be known before connecting. */
  readonly check: (url: URL) => Promise<void>;
}

/**
 * It resolves the names itself, so what it connects to cannot be checked here: whoever runs it has to keep it out of
 * private networks.
 */
export interface FetchProxy {
  readonly http: string | null;
  readonly https: string | null;
  /** Hosts that are asked directly. */
  readonly direct: readonly string[];
}

export interface WayOut extends Reach {
  readonly proxy: FetchProxy | null;
  readonly timeoutMs: number;
}

export function wayOut(settings: WayOut, tools: NetworkTools): Way {
  const { proxy, timeoutMs } = settings;
  const options = { ...SOCKETS, connect: guardedConnect(settings, tools, timeoutMs) };
  if (proxy === null) return { dispatcher: new Agent(options), check: () => Promise.resolve() };
  const { http, https, direct } = proxy;
  // An empty text keeps the package from looking into the environment.
  const proxies = { httpProxy: http ?? '', httpsProxy: https ?? '', noProxy: direct.join(',') };
  return {
    dispatcher: new EnvHttpProxyAgent({ ...options, ...proxies }),
    check: (url) => checkName(url, settings, tools.resolve),
  };
}

/** A host is asked one thing at a time; what it is asked next may be hours away. */
const SOCKETS = { connections: 1, pipelining: 1, keepAliveTimeout: 4000, keepAliveMaxTimeout: 4000 };

/** The best that can be done before a proxy: what this machine resolves to a private address is not passed on. */
async function checkName(url: URL, reach: Reach, resolve: Resolve): Promise<void> {
  if (isAllowed({ hostname: url.hostname, port: portOf(url) }, reach)) return;
  try {
    await resolvePublic(url.hostname.replace(/^\[|\]$/g, ''), resolve);
  } catch (error) {
    // Behind a proxy, many machines resolve no names at all.
    if (error instanceof AddressRefused) throw error;
  }
}
