/** What delivery asks of a platform. */

import type { Message } from '../domain/message.ts';
import type { Post } from '../store/outbox.ts';

export interface Poster {
  /** How long a channel rests after a post; what the platform says beyond that is waited for each time. At most a second. */
  readonly channelRestsMs: number;
  /** The parts that a message takes on this platform, each within its limits. */
  render(message: Message): readonly string[];
  /** One call, never repeated by itself: whoever repeats it must know whether the first one arrived. Ends soon after the signal. */
  post(post: Post, signal: AbortSignal): Promise<Posted>;
  /** Whether the platform has the post, by its nonce, since `firstTriedAt`. */
  find(post: Post, signal: AbortSignal): Promise<Found>;
}

export type Posted =
  | Sent
  /** The platform said no, and will again. */
  | Refusal
  /** Surely not stored: too many requests, no connection, no such host. */
  | { readonly kind: 'not-stored'; readonly reason: string; readonly waitMs: number | null }
  /** Stored or not: no reply, a cut one, or an error of theirs (5xx). */
  | { readonly kind: 'unclear'; readonly reason: string };

export interface Refusal {
  readonly kind: 'refused';
  readonly reason: string;
  /** Whatever is posted there: the channel is gone, or closed to us until somebody lets us in. */
  readonly isClosed: boolean;
}

export type Found =
  | Sent
  | { readonly kind: 'absent' }
  /** Nobody may look there. */
  | { readonly kind: 'cannot-look'; readonly reason: string }
  /** Not now. */
  | { readonly kind: 'failed'; readonly reason: string; readonly waitMs: number | null };

export interface Sent {
  readonly kind: 'sent';
  /** The platform's id of it, where it gives one. */
  readonly message: string | null;
}
