/** Where a source can be read on the web, checked: it leads where it says, and says so in plain letters. */

export interface WebAddress {
  /** The whole of it; no space, angle bracket or letter beyond ASCII stands in it. */
  readonly href: string;
  /** The host alone, as punycode where its name has other letters; without `www.`. */
  readonly host: string;
}

/** Null for what is no address of http or https, and for one with a user's name in it: that only disguises the host. */
export function webAddress(url: string | null): WebAddress | null {
  const parsed = url === null ? null : URL.parse(url);
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return null;
  if (parsed.username !== '' || parsed.password !== '') return null;
  return { href: parsed.href, host: parsed.host.replace(/^www\./, '') };
}
