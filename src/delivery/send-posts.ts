/** Posts what is in the outbox: one at a time in each channel, in order, and whatever is unclear is found out before it is posted again. */

import type { Outbox, Post } from '../store/outbox.ts';
import type { Verdict } from '../store/outbox-verdicts.ts';
import { afterLooking, afterPosting } from './after-call.ts';
import { channelOf, duePosts } from './due-posts.ts';
import { keep, startLoop } from './loop.ts';
import type { Loop, Tools } from './loop.ts';
import type { Found, Posted, Poster } from './poster.ts';
import { withinTime } from './within-time.ts';

export interface Sending {
  readonly outbox: Outbox;
  /** By platform. What is for another one waits. */
  readonly posters: ReadonlyMap<string, Poster>;
}

/** Of each platform. Discord allows 50 requests a second over all channels. */
const AT_ONCE = 32;
/** No platform asks for more of a rest. */
const LONGEST_REST_MS = 1_000;
/** Less than a worker may be silent: its posts are not looked for while it waits for a reply. */
const CALL_MS = 20_000;

export function startSender({ outbox, posters }: Sending, tools: Tools): Loop {
  const { clock } = tools;
  const rests = new Map<string, number>();
  const underWay = new Map<string, number>();
  const room = (platform: string): number => AT_ONCE - (underWay.get(platform) ?? 0);

  async function send(post: Post, ending: AbortSignal): Promise<void> {
    const poster = posterOf(post, posters);
    const verdict = await verdictOn(post, { poster, ending }, tools);
    if (post.turn === 'post') rests.set(channelOf(post), clock.now() + poster.channelRestsMs);
    await keep(() => outbox.settle(post.id, verdict), ending, tools);
  }

  async function counted({ platform }: Post, sending: () => Promise<void>): Promise<void> {
    underWay.set(platform, AT_ONCE - room(platform) + 1);
    try {
      await sending();
    } finally {
      underWay.set(platform, AT_ONCE - room(platform) - 1);
    }
  }

  return startLoop(
    ({ begin }) => {
      const now = clock.now();
      for (const [channel, until] of rests) {
        // Too far off: the clock was set back.
        if (until <= now || until > now + LONGEST_REST_MS) rests.delete(channel);
      }
      const { ids, nextAt } = duePosts(outbox.heads([...posters.keys()]), { now, rests, room });
      if (ids.length === 0) return nextAt;
      for (const post of outbox.start(ids)) begin((ending) => counted(post, () => send(post, ending)));
      return nextAt;
    },
    Infinity,
    tools,
  );
}

interface At {
  readonly poster: Poster;
  readonly ending: AbortSignal;
}

async function verdictOn(post: Post, at: At, tools: Tools): Promise<Verdict> {
  switch (post.turn) {
    case 'post': {
      const posted = await call((signal) => at.poster.post(post, signal), at.ending, tools);
      return afterPosting(post, typeof posted === 'string' ? unclear(posted) : posted, tools.clock.now());
    }
    case 'look': {
      const found = await call((signal) => at.poster.find(post, signal), at.ending, tools);
      return afterLooking(post, typeof found === 'string' ? failed(found) : found, tools.clock.now());
    }
  }
}

/** Why there is no outcome, where there is none. A Poster that throws may have posted before it did. */
async function call<Outcome>(
  act: (signal: AbortSignal) => Promise<Outcome>,
  ending: AbortSignal,
  { clock, report }: Tools,
): Promise<Outcome | 'late' | 'ending' | 'fault'> {
  try {
    return await withinTime(act, { ms: CALL_MS, ending, clock });
  } catch (error) {
    report(error);
    return 'fault';
  }
}

const REASONS = { late: 'no reply in time', ending: 'we were stopped', fault: 'a fault of ours' } as const;

function unclear(why: keyof typeof REASONS): Posted {
  return { kind: 'unclear', reason: REASONS[why] };
}

function failed(why: keyof typeof REASONS): Found {
  return { kind: 'failed', reason: REASONS[why], waitMs: null };
}

function posterOf({ platform }: Post, posters: ReadonlyMap<string, Poster>): Poster {
  const poster = posters.get(platform);
  if (poster === undefined) throw new Error(`no poster for ${platform}`);
  return poster;
}
