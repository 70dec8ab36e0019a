/** What becomes of a post after a call, decided without a clock or a call of its own. */

import type { Post } from '../store/outbox.ts';
import type { Verdict } from '../store/outbox-verdicts.ts';
import type { Found, Posted } from './poster.ts';

/** Of a post, what the decision hangs on. */
export type Tried = Pick<Post, 'id' | 'attempts' | 'firstTriedAt' | 'ifUnsure'>;

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 5 * 60_000;
/** A request that was cut may still be on its way in. */
const BEFORE_LOOKING_MS = 5_000;
/** News of an hour ago is not worth posting late; also bounds a wait that a platform asks for. */
const TRIED_FOR_MS = 60 * 60_000;

export function afterPosting(post: Tried, posted: Posted, now: number): Verdict {
  switch (posted.kind) {
    case 'sent':
      return posted;
    case 'refused':
      return { kind: 'dead', reason: posted.reason, isClosed: posted.isClosed };
    case 'not-stored':
      if (isOver(post, now)) return tooLate(posted.reason);
      return { kind: 'post', at: now + waitMs(post, posted.waitMs), ifUnsure: post.ifUnsure };
    case 'unclear':
      return { kind: 'look', at: now + BEFORE_LOOKING_MS };
  }
}

export function afterLooking(post: Tried, found: Found, now: number): Verdict {
  switch (found.kind) {
    case 'sent':
      return found;
    case 'absent':
      if (isOver(post, now)) return tooLate('it did not arrive');
      return { kind: 'post', at: now, ifUnsure: post.ifUnsure };
    case 'cannot-look':
      return whenUnsure(post, found.reason, now);
    case 'failed':
      if (isOver(post, now)) return whenUnsure({ ...post, ifUnsure: 'leave' }, found.reason, now);
      return { kind: 'look', at: now + waitMs(post, found.waitMs) };
  }
}

/** The leave to resend is used up with it, and written down before the call. */
function whenUnsure({ ifUnsure }: Tried, why: string, now: number): Verdict {
  if (ifUnsure === 'resend') return { kind: 'post', at: now, ifUnsure: 'leave' };
  return { kind: 'unknown', reason: `no reply, and nobody could look: ${why}` };
}

function tooLate(why: string): Verdict {
  return { kind: 'dead', reason: `tried for an hour: ${why}`, isClosed: false };
}

function isOver({ firstTriedAt }: Tried, now: number): boolean {
  return now - firstTriedAt >= TRIED_FOR_MS;
}

/** Ours or the platform's, whichever is longer, and a little more; one that is no number is none. */
function waitMs({ id, attempts }: Tried, asked: number | null): number {
  const ours = Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS);
  const longest = Number.isNaN(asked) ? ours : Math.max(ours, Math.min(asked ?? 0, TRIED_FOR_MS));
  return longest + Math.floor(jitterOf(id) * ours);
}

/** The golden ratio: its multiples lie as far from one another as they can. */
const GOLDEN = 0.6180339887498949;
const MOST_JITTER = 0.5;

/** What was turned away together does not come back together. Share of a wait, the same for a post in every try. */
function jitterOf(id: number): number {
  return MOST_JITTER * ((id * GOLDEN) % 1);
}
