/** What became of every post, against what the platforms hold. */

import type { Row } from './digest-faults-state.ts';
import type { Stored } from './digest-faults-town.ts';

export interface Account {
  readonly messages: number;
  /** Parts in the outbox, by state. */
  readonly rows: Readonly<Record<string, number>>;
  /** Sent as far as we know, and not there. */
  readonly lost: readonly string[];
  /** There more than once. */
  readonly doubled: readonly string[];
  /** There, and never in the outbox. */
  readonly strange: readonly string[];
  /** Nobody will ever look at them again, and nothing came of them. */
  readonly open: readonly string[];
  /** Channel and mark of news that more than one message of a channel tells. */
  readonly toldTwice: readonly string[];
  /** Channel and mark of news that was told there. */
  readonly told: number;
  /** Channel and mark of news that was not, where no post is unknown or dead that may have told it. */
  readonly untold: readonly string[];
  readonly unsure: number;
  readonly unknownThere: number;
  readonly unknownMissing: number;
  readonly reasons: Readonly<Record<string, number>>;
}

export function accountOf(rows: readonly Row[], stored: readonly Stored[], marks: readonly string[]): Account {
  const times = tallied(stored.map(({ nonce }) => nonce));
  const posts = rows.filter(isMessage);
  const known = new Set(posts.map(({ nonce }) => nonce));
  const there = (row: Row): number => times.get(row.nonce) ?? 0;
  const named = (all: readonly Row[]): readonly string[] =>
    all.map(({ key, part, state, reason }) => `${key} ${part} ${state} ${reason ?? ''}`);
  const unsure = rows.filter(({ state }) => state === 'unknown' || state === 'dead');
  const unknown = posts.filter(({ state }) => state === 'unknown');
  const told = tallied(
    stored.flatMap(({ channel, text }) => marks.flatMap((mark) => (text.includes(mark) ? [`${channel} ${mark}`] : []))),
  );
  const doubtful = new Set(unsure.map(({ channel }) => channel));
  const channels = [...new Set(rows.map(({ channel }) => channel))].filter((channel) => !doubtful.has(channel));
  return {
    messages: stored.length,
    rows: Object.fromEntries(tallied(rows.map(({ state }) => state))),
    lost: named(posts.filter((row) => row.state === 'sent' && there(row) === 0)),
    doubled: named(posts.filter((row) => there(row) > 1)),
    strange: [...times.keys()].filter((nonce) => !known.has(nonce)),
    open: named(rows.filter(({ state }) => state === 'new' || state === 'sending')),
    toldTwice: [...told].filter(([, count]) => count > 1).map(([name]) => name),
    told: told.size,
    untold: channels.flatMap((channel) =>
      marks.flatMap((mark) => (told.has(`${channel} ${mark}`) ? [] : [`${channel} ${mark}`])),
    ),
    unsure: unsure.length,
    unknownThere: unknown.filter((row) => there(row) === 1).length,
    unknownMissing: unknown.filter((row) => there(row) === 0).length,
    reasons: Object.fromEntries(tallied(unsure.map(({ state, reason }) => `${state}: ${reason ?? ''}`))),
  };
}

/** Not the thread that begins under it: it has no nonce, and Discord begins but one. */
function isMessage({ platform, part }: Row): boolean {
  return platform !== 'discord' || part !== THREAD_PART;
}

const THREAD_PART = 1;

function tallied(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

export function fatesIn(platform: string, fates: ReadonlyMap<string, number>): readonly string[] {
  return [...fates].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, count]) => `  ${platform} ${name}: ${count}`);
}

const WORK = /chat\.postMessage$|conversations\.|\/messages(?:\/|$)/;

/** Of each life that came so far: milliseconds from its start to its first post, or look for one. */
export function firstPostAfter(
  lives: readonly { readonly spawnedAt: number; readonly endedAt: number }[],
  came: readonly { readonly at: number; readonly call: string }[],
): readonly number[] {
  const work = came.filter(({ call }) => WORK.test(call));
  return lives.flatMap(({ spawnedAt, endedAt }) => {
    const times = work.flatMap((one) => (one.at >= spawnedAt && one.at < endedAt ? [one.at] : []));
    return times.length === 0 ? [] : [times.reduce((a, b) => Math.min(a, b)) - spawnedAt];
  });
}
