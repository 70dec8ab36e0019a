/** Reads an answer's body, decompressed, and never more of it than a limit: what is counted is what comes out. */

import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib';

export interface BodyLimit {
  readonly mostBytes: number;
  /** Whether what goes beyond it is an error or is left unread. */
  readonly beyond: 'refuse' | 'cut';
}

export class TooLarge extends Error {}

export class UnknownEncoding extends Error {}

/** What `Accept-Encoding` asks for. */
export const ENCODINGS = 'gzip, br, zstd';

/** Throws TooLarge, UnknownEncoding, or as `node:stream` and `node:zlib` do. `encoding` is the value of Content-Encoding. */
export async function readBody(body: Readable, encoding: string | null, limit: BodyLimit): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  try {
    // What has not been decompressed counts as well: a stream can be endless and yet come to nothing.
    await pipeline(body, noMoreThan(limit.mostBytes), decoderOf(encoding), async (pieced: AsyncIterable<Buffer>) => {
      for await (const piece of pieced) {
        pieces.push(piece.subarray(0, limit.mostBytes - bytes));
        bytes += piece.length;
        if (bytes > limit.mostBytes) throw new TooLarge();
      }
    });
  } catch (error) {
    if (!(error instanceof TooLarge && limit.beyond === 'cut')) throw error;
  }
  return Buffer.concat(pieces);
}

type Pass = (pieces: AsyncIterable<Buffer>) => AsyncIterable<Buffer>;

function noMoreThan(mostBytes: number): Pass {
  return async function* (pieces) {
    let bytes = 0;
    for await (const piece of pieces) {
      bytes += piece.length;
      yield piece;
      if (bytes > mostBytes) throw new TooLarge();
    }
  };
}

/** At most one encoding: compressed twice over, a few bytes grow without bound. */
function decoderOf(encoding: string | null): NodeJS.ReadWriteStream | Pass {
  switch (encoding?.trim().toLowerCase() ?? '') {
    case '':
    case 'identity':
      return (pieces) => pieces;
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    case 'zstd':
      // RFC 9659: no window beyond 8 MB, whatever the body asks for.
      return createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: 23 } });
    default:
      throw new UnknownEncoding(encoding ?? '');
  }
}
