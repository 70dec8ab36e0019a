/** What asking for a feed or a page came to, and the port that asks. */

export type Fetched =
  | {
      readonly kind: 'body';
      readonly status: number;
      /** After redirects. */
      readonly address: string;
      /** Where 301 and 308 alone led, for the keeper of the list; null where nothing moved for good. */
      readonly permanent: string | null;
      readonly contentType: string | null;
      /** Decompressed. */
      readonly body: Uint8Array;
      readonly etag: string | null;
      readonly lastModified: string | null;
    }
  | { readonly kind: 'unchanged' }
  | Failed;

export interface Failed {
  readonly kind: 'failed';
  readonly reason: FetchReason;
  /** For the reader: names the thing and the cure. */
  readonly message: string;
  /** How long the host asks to be left alone; null where it said nothing. */
  readonly retryAfterMs: number | null;
}

export type FetchReason =
  | 'address-refused'
  | 'refused-by-robots'
  | 'unreachable'
  | 'timed-out'
  | 'broken-off'
  | 'too-large'
  | 'encoding'
  | 'redirects'
  | 'forbidden'
  | 'not-found'
  | 'gone'
  | 'too-many-requests'
  | 'server-error'
  | 'unexpected-answer'
  | 'stopped';

export interface FetchRequest {
  readonly address: string;
  /** What the last answer said, null where it said nothing: then an unchanged body is not sent again. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly accept: 'feed' | 'page';
  /** The address whose publisher led there; absent where the keeper of the list named it. */
  readonly from?: string;
}

export interface Fetcher {
  /** Waits its turn. Whatever the network does is a value, never thrown. */
  fetch(request: FetchRequest): Promise<Fetched>;
  /** What is under way or waits ends as `stopped`. */
  close(): Promise<void>;
}

export function failed(reason: FetchReason, message: string, retryAfterMs: number | null = null): Failed {
  return { kind: 'failed', reason, message, retryAfterMs };
}
