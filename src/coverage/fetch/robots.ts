/** Keeps every host's robots.txt as long as RFC 9309 lets it: a day, longer only while it cannot be read again. */

import type { Step } from './ask.ts';
import { shown } from './check-address.ts';
import type { Reach } from './check-address.ts';
import { failed } from './fetched.ts';
import type { Failed } from './fetched.ts';
import { follow } from './follow.ts';
import { NO_RULES, readRobots } from './robots-rules.ts';
import type { RobotsRules } from './robots-rules.ts';

export interface Robots {
  /** Null where `url` may be asked; else why not. */
  refusal(url: URL): Promise<Failed | null>;
  /** What `host` wants between two requests, in milliseconds. */
  delayMs(host: string): number;
}

export interface RobotsTools {
  /** Begins to ask for one robots.txt, of which no more than `ROBOTS_BYTES` count. */
  readonly begin: () => (url: URL) => Promise<Step>;
  readonly reach: Reach;
  readonly now: () => number;
}

/** RFC 9309, 2.5: at least 500 kibibytes have to be read. */
export const ROBOTS_BYTES = 500 * 1024;

const KEPT_MS = 24 * 3_600_000;

/** A file that could not be read is asked for again after this, or when its host says. */
const UNREAD_MS = 60_000;

/** Of all files together: beyond it the oldest are forgotten, whose hosts may be none of ours any more. */
const MOST_BYTES = 20_000_000;

interface Kept {
  readonly host: string;
  readonly found: RobotsRules | Failed;
  readonly until: number;
  readonly bytes: number;
}

export function robots({ begin, reach, now }: RobotsTools): Robots {
  const kept = new Map<string, Kept>();

  async function rulesFor({ origin, hostname }: URL): Promise<RobotsRules | Failed> {
    const before = kept.get(origin);
    if (before !== undefined && now() < before.until) return before.found;
    const { found, forMs, bytes } = await read(new URL('/robots.txt', origin));
    const old = before === undefined || 'kind' in before.found ? null : before.found;
    const counts = 'kind' in found ? (old ?? found) : found;
    kept.delete(origin);
    kept.set(origin, { host: hostname, found: counts, until: now() + forMs, bytes });
    forget(kept);
    return counts;
  }

  async function read(url: URL): Promise<Pick<Kept, 'found' | 'bytes'> & { readonly forMs: number }> {
    const end = await follow(url, begin(), reach);
    if (end.kind === 'arrived') {
      const text = end.step.kind === 'body' ? new TextDecoder().decode(end.step.body) : '';
      return { found: readRobots(text), forMs: KEPT_MS, bytes: LEAST_BYTES + text.length };
    }
    if (MISSING.includes(end.reason)) return { found: NO_RULES, forMs: KEPT_MS, bytes: LEAST_BYTES };
    const message = `The robots.txt of ${url.host} has to be read first. ${end.message}`;
    return { found: { ...end, message }, forMs: Math.max(UNREAD_MS, end.retryAfterMs ?? 0), bytes: LEAST_BYTES };
  }

  return {
    refusal: async (url) => {
      const rules = await rulesFor(url);
      if ('kind' in rules) return rules;
      return rules.permits(`${url.pathname}${url.search}`) ? null : forbidden(url);
    },
    delayMs: (host) => {
      const own = [...kept.values()].filter((one) => one.host === host);
      return Math.max(0, ...own.map(({ found }) => ('kind' in found ? 0 : found.delayMs)));
    },
  };
}

/** Of an entry, whatever its file. */
const LEAST_BYTES = 1000;

function forget(kept: Map<string, Kept>): void {
  let bytes = [...kept.values()].reduce((sum, one) => sum + one.bytes, 0);
  for (const [oldest, one] of kept) {
    if (bytes <= MOST_BYTES) return;
    kept.delete(oldest);
    bytes -= one.bytes;
  }
}

/**
 * RFC 9309, 2.3.1.2 and 2.3.1.3: who answers with 4xx, or with redirects without end, has no rules. 429 is left out:
 * it says nothing of the file.
 */
const MISSING: readonly string[] = ['not-found', 'gone', 'forbidden', 'unexpected-answer', 'redirects'];

function forbidden(url: URL): Failed {
  return failed(
    'refused-by-robots',
    `${shown(url)} was not asked: the robots.txt of ${url.host} keeps briefdesk away. Ask its publisher, or name another source.`,
  );
}
