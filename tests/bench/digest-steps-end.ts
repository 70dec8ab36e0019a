/** All that is left when everything is at rest: what the program remembers and what the platforms hold, without times and without names drawn at random. */

import type { State } from '../../src/store/open-state.ts';
import type { Stored } from './digest-faults-town.ts';

/** By table, and `platforms`. */
export type End = Readonly<Record<string, readonly string[]>>;

const TABLES = {
  subscription: `SELECT platform, channel, subscription, last_day, last_at IS NULL, told_until IS NULL, next_at IS NULL
                 FROM subscription ORDER BY platform, id`,
  edition: `SELECT platform, key, subscription, channel, claims, state, reason FROM edition ORDER BY platform, key`,
  told_claim: 'SELECT platform, channel, claim FROM told_claim ORDER BY platform, channel, id',
  outbox: `SELECT platform, channel, thread IS NULL, kind, key, part, payload, if_unsure, state, worker IS NULL, message IS NULL, reason
           FROM outbox ORDER BY platform, key, part`,
  conversation: `SELECT platform, id, channel, thread, opener, topic, people, muted, memory FROM conversation ORDER BY platform, id`,
  shown: 'SELECT platform, key, conversation, channel, user, content FROM shown ORDER BY platform, key',
  shown_version: 'SELECT platform, shown, position, version FROM shown_version ORDER BY platform, shown, position',
  article_version: 'SELECT digest, article FROM article_version ORDER BY digest',
  action: 'SELECT platform, shown, command FROM action ORDER BY platform, shown, command',
  corrected: 'SELECT platform, conversation, what FROM corrected ORDER BY platform, conversation, what',
  deed: 'SELECT platform, channel, deed, what FROM deed ORDER BY platform, deed, what',
} as const;

export function endOf({ db }: State, stored: readonly Stored[], threads: number): End {
  const tables = Object.entries(TABLES).map(([table, sql]) => [
    table,
    db
      .prepare(sql)
      .all()
      .map((row) => timeless(Object.values(row).map(read))),
  ]);
  const held = stored.map(({ channel, inThread, text }) => timeless([channel, inThread, read(text)])).toSorted();
  return { ...(Object.fromEntries(tables) as End), platforms: [...held, `${threads} threads`] };
}

/** What differs, each with where and what the two say there. */
export function differences(a: End, b: End): readonly string[] {
  return Object.keys(a).flatMap((name) => {
    const [one, other] = [a[name]?.join('\n') ?? '', b[name]?.join('\n') ?? ''];
    if (one === other) return [];
    const from = Math.max(0, sharedLength(one, other) - BEFORE);
    return [
      `${name}: ${JSON.stringify(one.slice(from, from + SHOWN))} is ${JSON.stringify(other.slice(from, from + SHOWN))}`,
    ];
  });
}

function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

const BEFORE = 40;
const SHOWN = 200;

function read(value: unknown): unknown {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return value;
  return JSON.parse(value) as unknown;
}

/** Its words in order. Times, what is made of them and what was drawn at random are but a word each. */
function timeless(value: unknown): string {
  return leaves(value)
    .join('|')
    .replace(/\d+ minutes late/g, 'LATE')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'MOMENT')
    .replace(/\b\d\d\\?:\d\d(?:\u00A0UTC)?/g, 'CLOCK')
    .replace(/\b\d{17,20}\b/g, 'SNOWFLAKE')
    .replace(/\b\d{10}\.\d{6}\b/g, 'TS')
    .replace(/\b1\d{9}(?:\d{3})?\b/g, 'TIME')
    .replace(/[\w-]{20}(?=\||$)/gm, 'ID');
}

/** What is called an id in a message is drawn at random. */
function leaves(value: unknown): readonly string[] {
  if (value === null || typeof value !== 'object') return [String(value)];
  return Object.entries(value).flatMap(([name, each]) => [...(Array.isArray(value) ? [] : [name]), ...leaves(each)]);
}
