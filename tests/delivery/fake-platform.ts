/** A chat platform that stores what is posted, and fails as it is told: before storing, after it, or without a word. */

import type { Found, Posted, Poster } from '../../src/delivery/poster.ts';
import type { Post } from '../../src/store/outbox.ts';

export type Fault =
  /** Stored, and the reply never comes. */
  | 'silent'
  /** Stored, and the reply is lost. */
  | 'reply-lost'
  /** Lost, and so is the reply. */
  | 'request-lost'
  | 'too-many'
  | 'unreachable'
  | 'refused'
  /** The Poster itself throws, after the platform has stored. */
  | 'throws';

export type LookingFault = 'cannot-look' | 'too-many' | 'throws';

export interface Stored {
  readonly id: string;
  readonly tenant: string;
  readonly channel: string;
  readonly under: string | null;
  readonly nonce: string;
  readonly text: string;
}

export interface FakePlatform {
  readonly poster: Poster;
  /** What readers see, in order. */
  readonly stored: readonly Stored[];
  /** The calls, in order. */
  readonly calls: readonly string[];
  /** For the next posts, in order; null is none. */
  readonly faults: (Fault | null)[];
  readonly lookingFaults: (LookingFault | null)[];
}

export const TOO_MANY_MS = 30_000;

export function fakePlatform(): FakePlatform {
  const stored: Stored[] = [];
  const calls: string[] = [];
  const faults: (Fault | null)[] = [];
  const lookingFaults: (LookingFault | null)[] = [];

  function store({ tenant, channel, thread, first, nonce, payload }: Post): Posted {
    const id = `m${stored.length + 1}`;
    stored.push({ id, tenant, channel, under: thread ?? first, nonce, text: payload });
    return { kind: 'sent', message: id };
  }

  const poster: Poster = {
    channelRestsMs: 1_000,
    render: () => [],
    post(post, signal) {
      calls.push(`post ${post.payload}`);
      return answered(faults.shift() ?? null, () => store(post), signal);
    },
    find(post) {
      calls.push(`find ${post.payload}`);
      const look = (): Found => {
        const found = stored.find(({ tenant, nonce }) => tenant === post.tenant && nonce === post.nonce);
        return found === undefined ? { kind: 'absent' } : { kind: 'sent', message: found.id };
      };
      return Promise.try(() => looked(lookingFaults.shift() ?? null, look));
    },
  };
  return { poster, stored, calls, faults, lookingFaults };
}

async function answered(fault: Fault | null, store: () => Posted, signal: AbortSignal): Promise<Posted> {
  switch (fault) {
    case null:
      return store();
    case 'silent':
      store();
      return new Promise((resolve) => {
        signal.addEventListener('abort', () => {
          resolve({ kind: 'unclear', reason: 'given up waiting' });
        });
      });
    case 'reply-lost':
      store();
      return { kind: 'unclear', reason: 'socket cut' };
    case 'request-lost':
      return { kind: 'unclear', reason: 'socket cut' };
    case 'too-many':
      return { kind: 'not-stored', reason: 'too many requests', waitMs: TOO_MANY_MS };
    case 'unreachable':
      return { kind: 'not-stored', reason: 'connection refused', waitMs: null };
    case 'refused':
      return { kind: 'refused', reason: 'channel_not_found', isClosed: true };
    case 'throws':
      store();
      throw new Error('a bug in the poster');
  }
}

function looked(fault: LookingFault | null, look: () => Found): Found {
  switch (fault) {
    case null:
      return look();
    case 'cannot-look':
      return { kind: 'cannot-look', reason: 'missing_scope' };
    case 'too-many':
      return { kind: 'failed', reason: 'too many requests', waitMs: TOO_MANY_MS };
    case 'throws':
      throw new Error('a bug in the looking');
  }
}
