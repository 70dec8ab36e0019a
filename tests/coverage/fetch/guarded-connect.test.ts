/** The guard at the socket stands on its own: it trusts no check that came before. */

import { expect, test } from 'vitest';
import { guardedConnect } from '../../../src/coverage/fetch/guarded-connect.ts';
import { PRIVATE_ADDRESSES } from './private-places.ts';

/** The host that would be connected to, or why none is. */
function connected(hostname: string, port: string): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  const tools = {
    resolve: () => Promise.reject(new Error('nothing is looked up')),
    connector: () => (options: { readonly hostname: string }) => {
      resolve(options.hostname);
    },
  };
  const connect = guardedConnect({ allow: ['10.0.0.1:8080', '[::1]:8080'], ports: [80, 443] }, tools, 1000);
  connect({ hostname, port, protocol: 'http:' }, (...[error]) => {
    resolve(error?.message ?? 'a socket');
  });
  return promise;
}

test.each(PRIVATE_ADDRESSES)('no socket is opened to %s', async (ip) => {
  expect(await connected(ip, '')).toContain('leads into a private network or to this machine itself');
  if (ip.includes(':')) expect(await connected(`[${ip}]`, '443')).toContain('leads into a private network');
});

test.each([
  ['93.184.216.34', ''],
  ['10.0.0.1', '8080'],
  ['::1', '8080'],
  ['[::1]', '8080'],
])('a socket is opened to %s on port %j', async (hostname, port) => {
  expect(await connected(hostname, port)).toBe(hostname);
});
