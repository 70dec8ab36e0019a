/** Opens the sockets. A name is checked where it is resolved for the connection itself, so no later answer can slip by. */

import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { cure, isAllowed, portOf } from './check-address.ts';
import type { Reach } from './check-address.ts';
import { isPublicIp } from './public-ip.ts';

/** All IP addresses of a host. Throws as `node:dns` does. */
export type Resolve = (host: string) => Promise<readonly string[]>;

export interface NetworkTools {
  readonly resolve: Resolve;
  /** Makes what opens a socket, given what looks its host up. */
  readonly connector: (options: {
    readonly timeout: number;
    readonly lookup: LookupFunction;
  }) => buildConnector.connector;
}

export const SYSTEM: NetworkTools = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  connector: (options) => buildConnector(options),
};

export class AddressRefused extends Error {
  constructor(host: string) {
    super(`${host} leads into a private network or to this machine itself: ${cure({ hostname: host })}`);
    this.name = 'AddressRefused';
  }
}

export function guardedConnect(reach: Reach, tools: NetworkTools, timeout: number): buildConnector.connector {
  const { resolve, connector } = tools;
  const free = connector({ timeout, lookup: lookupBy(resolve) });
  const guarded = connector({ timeout, lookup: lookupBy((host) => resolvePublic(host, resolve)) });
  return (options, callback) => {
    const literal = options.hostname.replace(/^\[|\]$/g, '');
    const hostname = literal.includes(':') ? `[${literal}]` : literal;
    if (isAllowed({ hostname, port: portOf(options) }, reach)) free(options, callback);
    // A literal address is never looked up.
    else if (isIP(literal) !== 0 && !isPublicIp(literal)) callback(new AddressRefused(literal), null);
    else guarded(options, callback);
  };
}

/** One private address among several is enough to refuse: which of them would be tried is the answering server's choice. */
export async function resolvePublic(host: string, resolve: Resolve): Promise<readonly string[]> {
  const addresses = await resolve(host);
  if (!addresses.every(isPublicIp)) throw new AddressRefused(host);
  return addresses;
}

function lookupBy(resolve: Resolve): LookupFunction {
  return (host, options, callback) => {
    resolve(host).then(
      (addresses) => {
        const found = addresses.map((address) => ({ address, family: isIP(address) }));
        const [first] = found;
        if (first === undefined) callback(Object.assign(new Error(`${host} has no address`), { code: 'ENODATA' }), '');
        else if (options.all === true) callback(null, found);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => {
        callback(error as NodeJS.ErrnoException, '');
      },
    );
  };
}
