/** Says which addresses may be asked at all, before any name is resolved: scheme, port, credentials, literal IP addresses. */

import { isIP } from 'node:net';
import { isPublicIp } from './public-ip.ts';

/** What the configuration lets this machine reach. */
export interface Reach {
  /** Hosts that may stand in a private network: `host` on the usual ports, or `host:port`. Exact, in small letters. */
  readonly allow: readonly string[];
  /** The ports of every other host. */
  readonly ports: readonly number[];
}

export type CheckedAddress =
  | { readonly kind: 'taken'; readonly url: URL }
  /** Why not, and the cure: for the reader. */
  | { readonly kind: 'refused'; readonly message: string };

/** Longer ones are nobody's articles, and cost time wherever they are compared. */
const MOST_CHARACTERS = 4096;

/** Most characters of an address that a message shows. */
const MOST_SHOWN = 200;

export function checkAddress(address: string, reach: Reach): CheckedAddress {
  const url = URL.parse(address);
  if (url === null)
    return refused(`${quoted(address)} is no web address: write one such as https://news.example/feed.`);
  // Only the path and the query are sent.
  url.hash = '';
  const flaw = flawOf(url, reach);
  return flaw === null ? { kind: 'taken', url } : refused(`${shown(url)} ${flaw}`);
}

/** Whether the configuration names this host, so that it may stand anywhere. */
export function isAllowed({ hostname, port }: { hostname: string; port: number }, { allow, ports }: Reach): boolean {
  return allow.includes(`${hostname}:${port}`) || (allow.includes(hostname) && ports.includes(port));
}

export function portOf({ protocol, port }: { readonly protocol: string; readonly port: string }): number {
  return port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port);
}

/** For messages: no credentials, and not without end. */
export function shown(url: URL): string {
  return clipped(`${url.protocol}//${url.host}${url.pathname}`);
}

function flawOf(url: URL, reach: Reach): string | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return 'is not on the web: write an address that begins with https:// or http://.';
  }
  if (url.username !== '' || url.password !== '') {
    return 'carries a user name or a password, which briefdesk does not send: name an address that needs none.';
  }
  if (url.href.length > MOST_CHARACTERS) {
    return `is longer than ${MOST_CHARACTERS} characters: leave out what is not needed to find the page.`;
  }
  const place = { hostname: url.hostname, port: portOf(url) };
  if (isAllowed(place, reach)) return null;
  if (!reach.ports.includes(place.port)) {
    return `is on port ${place.port}, which is not among the ports that may be asked (${reach.ports.join(', ')}): name ${url.hostname}:${place.port} among the allowed hosts if it is yours.`;
  }
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(literal) === 0 || isPublicIp(literal)) return null;
  return `is no public address: ${cure(url)}`;
}

/** The same for a literal address and for what a name resolves to. */
export function cure(url: { readonly hostname: string }): string {
  return `check it, and name ${url.hostname} among the allowed hosts if it stands in your own network.`;
}

function refused(message: string): CheckedAddress {
  return { kind: 'refused', message };
}

/** What is no address may still hold a password. */
function quoted(address: string): string {
  return JSON.stringify(clipped(address.replace(/\/\/[^/]*@/, '//')));
}

function clipped(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}
