/** Follows redirects by hand, so that every address on the way is checked like the first. */

import type { Body, Step } from './ask.ts';
import { checkAddress, isAllowed, portOf, shown } from './check-address.ts';
import type { Reach } from './check-address.ts';
import { failed } from './fetched.ts';
import type { Failed } from './fetched.ts';

export interface Arrived {
  readonly kind: 'arrived';
  readonly url: URL;
  /** Where the redirects for good led, as long as none for the moment came between; null where none did. */
  readonly permanent: string | null;
  readonly step: Body | { readonly kind: 'unchanged' };
}

const MOST_REDIRECTS = 5;

export async function follow(first: URL, take: (url: URL) => Promise<Step>, reach: Reach): Promise<Arrived | Failed> {
  const seen = [first.href];
  let url = first;
  let permanent: string | null = null;
  let forGood = true;
  for (;;) {
    const step = await take(url);
    if (step.kind === 'failed') return step;
    if (step.kind !== 'redirect') return { kind: 'arrived', url, permanent, step };
    const next = nextAfter(url, step.location, reach);
    if (!(next instanceof URL)) return next;
    if (seen.includes(next.href))
      return failed('redirects', `${shown(first)} redirects in a circle: name where it ends.`);
    if (seen.length > MOST_REDIRECTS) {
      return failed('redirects', `${shown(first)} redirects more than ${MOST_REDIRECTS} times: name where it ends.`);
    }
    forGood &&= step.status === 301 || step.status === 308;
    if (forGood) permanent = next.href;
    seen.push(next.href);
    url = next;
  }
}

function nextAfter(url: URL, location: string | null, reach: Reach): URL | Failed {
  const target = location === null ? null : URL.parse(location, url);
  if (target === null) return failed('redirects', `${shown(url)} redirects to nowhere: name where it meant to.`);
  // Whoever stands between could change what is read on plain http. Many a server behind a proxy says http and means https.
  if (url.protocol === 'https:' && target.protocol === 'http:') target.protocol = 'https:';
  const checked = checkAddress(target.href, reach);
  if (checked.kind === 'refused') {
    return failed('address-refused', `${shown(url)} redirects where briefdesk does not go. ${checked.message}`);
  }
  if (leadsInside(url, checked.url, reach)) {
    return failed(
      'address-refused',
      `${shown(url)} redirects into your own network, to ${shown(checked.url)}: name that address itself if it is meant.`,
    );
  }
  return checked.url;
}

/** The list of allowed hosts is for the keeper of the list, not for whoever writes a redirect or a link. */
export function leadsInside(from: URL, to: URL, reach: Reach): boolean {
  return !isOwn(from, reach) && isOwn(to, reach);
}

function isOwn(url: URL, reach: Reach): boolean {
  return isAllowed({ hostname: url.hostname, port: portOf(url) }, reach);
}
