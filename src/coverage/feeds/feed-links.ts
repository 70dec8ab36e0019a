/** Addresses as feeds write them: absolute, http or https, or none at all. */

/** Null where it is no address, or relative to none. */
export function resolveAddress(address: string, base: string): string | null {
  return URL.parse(address.trim(), base)?.href ?? null;
}

/** An address that a reader may be shown and we may fetch: no script, no file, no one's name and password. */
export function safeLink(address: string, base: string): string | null {
  // Twice escaped is common, and no address that works holds "&amp;" itself.
  const trimmed = address.trim().replaceAll('&amp;', '&');
  const url = trimmed === '' ? null : URL.parse(trimmed, base);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  url.username = '';
  url.password = '';
  return url.href;
}
