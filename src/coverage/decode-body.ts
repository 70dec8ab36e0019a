/** The text of what was fetched, in whatever encoding it says or shows: always a text, never an error. */

import { isUtf8 } from 'node:buffer';
import { detect } from 'chardet';

/** Where a document may say its own encoding, by the rule for HTML; an XML declaration stands at the very start anyway. */
const DECLARED_WITHIN_BYTES = 1024;

/** By the XML standard's appendix F: how the first two characters look where a mark is missing. */
const UNMARKED: readonly (readonly [readonly number[], string])[] = [
  [[0x3c, 0, 0x3f, 0], 'utf-16le'],
  [[0, 0x3c, 0, 0x3f], 'utf-16be'],
];

/** A byte order mark decides, then the server's word, then the document's, then whether it is UTF-8; the mark is left out. */
export function decodeBody(body: Uint8Array, contentType: string | null): string {
  const marked = markedAs(body);
  if (marked !== null) return new TextDecoder(marked).decode(body);
  for (const label of [charsetIn(contentType ?? ''), UNMARKED.find(([start]) => startsWith(body, start))?.[1]]) {
    const decoder = decoderOf(label);
    if (decoder !== null) return decodeAs(decoder, body);
  }
  const decoder = decoderOf(declaredIn(body));
  // A declaration that could be read byte by byte stands in no text of two bytes a letter.
  if (decoder === null || decoder.encoding.startsWith('utf-16')) return decodeUnstated(body);
  return decodeAs(decoder, body);
}

function markedAs(body: Uint8Array): string | null {
  if (startsWith(body, [0xef, 0xbb, 0xbf])) return 'utf-8';
  if (startsWith(body, [0xff, 0xfe])) return 'utf-16le';
  return startsWith(body, [0xfe, 0xff]) ? 'utf-16be' : null;
}

function startsWith(body: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => body[i] === byte);
}

function charsetIn(text: string): string | undefined {
  return /\bcharset\s*=\s*["']?([^\s"'<>;/]+)/iu.exec(text)?.[1];
}

function declaredIn(body: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(body.subarray(0, DECLARED_WITHIN_BYTES));
  const declaration = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"']+)["']/iu.exec(start);
  if (declaration !== null) return declaration[1];
  const metas = start.match(/<meta\s[^>]*>/giu) ?? [];
  return metas.map(charsetIn).find((label) => label !== undefined);
}

/** Null where there is no label, or none that the platform knows. */
function decoderOf(label: string | undefined): TextDecoder | null {
  try {
    return label === undefined ? null : new TextDecoder(label);
  } catch {
    return null;
  }
}

function decodeAs(decoder: TextDecoder, body: Uint8Array): string {
  return decoder.encoding === 'utf-8' ? decodeUnstated(body) : decoder.decode(body);
}

/**
 * UTF-8, also where a few bytes of it are broken (a text cut off in the middle of a letter); where more is broken than
 * whole it was never UTF-8. Then it is what its letters look like; and windows-1252, where they tell nothing.
 */
function decodeUnstated(body: Uint8Array): string {
  const text = new TextDecoder().decode(body);
  if (isUtf8(body)) return text;
  const broken = text.match(/\uFFFD/gu)?.length ?? 0;
  const whole = text.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0;
  if (broken <= whole) return text;
  const looksLike = detect(body.subarray(0, SAMPLE_BYTES)) ?? undefined;
  return (decoderOf(looksLike) ?? new TextDecoder('windows-1252')).decode(body);
}

/** Enough to tell an encoding by; all of a large body would take seconds. */
const SAMPLE_BYTES = 65_536;
