/** The reader's own clock beside a time told in UTC: marks and sources speak UTC, so it is never replaced. */

import type { Run } from '../../domain/message.ts';

/** " / <t:1772471880:t> here", which Discord shows by each reader's clock (docs.discord.com, message formatting); '' where there is no instant. */
export function localTime({ instant, text, role }: Run): string {
  // A warning is one line in strong letters; what the coverage goes by stands again below it, in small print.
  if (instant === null || role === 'alert') return '';
  const seconds = Math.floor(Temporal.Instant.from(instant).epochMilliseconds / 1000);
  return ` / <t:${seconds}:${styleFor(text)}> here`;
}

/** A clock alone stands under its day, or beside it; all else names the day, which may be another one here. */
function styleFor(text: string): 't' | 'f' {
  return /^\d{1,2}:\d{2}(?:\s?UTC)?$/.test(text.trim()) ? 't' : 'f';
}
