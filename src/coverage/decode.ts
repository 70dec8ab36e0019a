/** Bytes to text, unchanged: a byte order mark stays, so that offsets mean the same to everybody. */

import { isUtf8 } from 'node:buffer';

export type Decoded = { readonly text: string } | { readonly reason: string };

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export function decode(bytes: Uint8Array): Decoded {
  if (bytes.includes(0)) return { reason: 'is not a text (it has NUL bytes): save it as plain text in UTF-8' };
  if (!isUtf8(bytes)) return { reason: 'is not valid UTF-8: save it as UTF-8' };
  return { text: decoder.decode(bytes) };
}
