/** Finds what closes a press release: the companies' portraits of themselves. */

import type { Finding, Page } from './page.ts';
import { isHeadingLike, wordCount } from './page.ts';

const WIRES =
  /\/(?:PR ?Newswire|CNW|PRNewswire-\w+)\/|\bBUSINESS WIRE\b|\bGLOBE ?NEWSWIRE\b|^(?:PR ?Newswire|Business Wire|Globe ?Newswire|EIN Presswire|ACCESSWIRE)$|^SOURCE:? \p{Lu}/iu;

export function companyPortraits({ blocks, reasons }: Page): Finding[] {
  if (!blocks.some(({ text }) => WIRES.test(text.slice(0, 200)))) return [];
  const about = blocks.findIndex(
    ({ text }, at) =>
      at > blocks.length / 3 && /^About \p{Lu}/u.test(text) && isHeadingLike(text) && wordCount(text) <= 10,
  );
  if (about < 0) return [];
  return blocks.flatMap((_, at) =>
    at >= about && reasons[at] === null ? [{ at, reason: 'advertisement' as const }] : [],
  );
}
