/** Sends what goes out of this process through a proxy: every `fetch`, and every request of `node:http` and `node:https`. */

import { setGlobalProxyFromEnv } from 'node:http';
import type { ProxyVariables } from './proxy-variables.ts';

export function useProxy({ http, https, direct }: ProxyVariables): void {
  setGlobalProxyFromEnv({
    ...(http === null ? {} : { http_proxy: http }),
    ...(https === null ? {} : { https_proxy: https }),
    no_proxy: direct.join(','),
  });
}

/**
 * The `dispatcher` for clients that open sockets past `fetch`, as that of Socket Mode does; undefined without a proxy:
 * their own one can cut off a peer that has gone silent.
 */
export function proxyDispatcher(proxy: ProxyVariables | null): object | undefined {
  if (proxy === null) return undefined;
  // Where Node and every version of undici keep the one that `fetch` uses.
  return (globalThis as { readonly [DISPATCHER]?: object })[DISPATCHER];
}

const DISPATCHER = Symbol.for('undici.globalDispatcher.1');
