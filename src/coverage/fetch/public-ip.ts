/** Says which IP addresses stand in the public internet: nothing else is connected to unless the configuration names it. */

import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

export function isPublicIp(ip: string): boolean {
  // The parser of ipaddr.js also takes octal, hexadecimal and short forms; an answer of DNS has none of them.
  if (isIP(ip) === 0) return false;
  const address = ipaddr.process(ip);
  if (address.range() !== 'unicast') return false;
  return address.kind() === 'ipv4' ? !VIRTUAL.includes(address.toString()) : isGlobalUnicast(address.toByteArray());
}

/** Azure's WireServer: a public number that leads to the machine's own host. The other clouds' stand in private ranges. */
const VIRTUAL = ['168.63.129.16'];

/**
 * 2000::/3, all that IANA has given out to the public. It leaves out `::/96` with an IPv4 address in it, which
 * ipaddr.js 2.5 calls unicast, and whatever is not given out yet.
 */
function isGlobalUnicast([first = 0]: readonly number[]): boolean {
  return first >> 5 === 0b001;
}
