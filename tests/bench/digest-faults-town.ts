/** Two platforms behind a bad line, and channels there that are told when something changes. */

import { keepingSlack } from '../chat/slack/killed-slack.ts';
import { SECRET } from '../chat/slack/signed.ts';
import { GUILD } from '../chat/discord/payloads.ts';
import { TEAM } from '../chat/slack/payloads.ts';
import type { Subscription } from '../../src/domain/subscription.ts';
import type { Dice } from './dice.ts';
import { faultyLine, JSON_TYPE, platformAt } from './faulty-line.ts';
import type { Asked, Course, Fate, FaultyLine, Reply } from './faulty-line.ts';
import { keepingDiscord } from './keeping-discord.ts';

/** A message as its platform holds it. */
export interface Stored {
  readonly nonce: string;
  readonly channel: string;
  readonly inThread: boolean;
  /** All that is in it, as JSON. */
  readonly text: string;
}

export interface FaultyTown {
  readonly slack: FaultyLine;
  readonly discord: FaultyLine;
  readonly variables: Readonly<Record<string, string>>;
  stored(): readonly Stored[];
  /** How many there are, at no cost. */
  count(): number;
  /** What Discord was sent once more under a nonce it knew, and its threads. */
  discordAgain(): number;
  threads(): number;
  close(): void;
}

export interface Courses {
  readonly slack: Course;
  readonly discord: Course;
}

/** Ends with the test. */
export async function faultyTown({ slack: slackCourse, discord: discordCourse }: Courses): Promise<FaultyTown> {
  const nothing = (): void => undefined;
  const kept = await keepingSlack({ now: Date.now, closed: [], blind: false, reach: () => true, replied: nothing });
  const guild = await keepingDiscord();
  const slack = await faultyLine(platformAt(new URL(kept.apiUrl).origin), slackCourse);
  const discord = await faultyLine(guild.platform, discordCourse);
  return {
    ...{ slack, discord },
    variables: {
      SLACK_BOT_TOKEN: 'xoxb-lindow',
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: `${slack.origin}/api/`,
      SLACK_HOST: '127.0.0.1',
      SLACK_PORT: '0',
      DISCORD_TOKEN: guild.token,
      DISCORD_API_URL: `${discord.origin}/api`,
    },
    stored: () => [
      ...kept.posts.map(({ channel, thread, blocks, metadata }) => {
        const { event_payload } = metadata as { readonly event_payload: { readonly key: string } };
        return { nonce: event_payload.key, channel, inThread: thread !== null, text: JSON.stringify(blocks) };
      }),
      ...guild.messages.map(({ nonce, channel, components }) => {
        return { nonce, channel, inThread: guild.threads.has(channel), text: JSON.stringify(components) };
      }),
    ],
    count: () => kept.posts.length + guild.messages.length,
    discordAgain: guild.again,
    threads: () => guild.threads.size,
    close() {
      slack.close();
      discord.close();
      guild.close();
    },
  };
}

export function slackChannel(nth: number): string {
  return `C0${String(nth).padStart(6, '0')}`;
}

export function discordChannel(nth: number): string {
  return `93000000000${String(nth).padStart(7, '0')}`;
}

export function subscriptionOf(platform: 'slack' | 'discord', nth: number, topics: readonly string[]): Subscription {
  const place =
    platform === 'slack'
      ? { tenant: TEAM, channel: slackChannel(nth) }
      : { tenant: GUILD, channel: discordChannel(nth) };
  return {
    ...{ id: `${platform}-${nth}`, platform, ...place, topics },
    rhythm: { kind: 'on-change', mostADay: 1_000, quiet: null, zone: 'Europe/Oslo' },
    ...{ whenQuiet: 'silence', paused: null, owner: 'U1' },
  };
}

export interface Shares {
  /** Of a hundred posts: answered with an error, or cut before anything was done. */
  readonly errors: number;
  /** Of a hundred posts: done, and the answer lost. */
  readonly lost: number;
  /** Of a hundred looks for a post: not answered well. */
  readonly looks: number;
  /** Where nobody may look what was said. */
  readonly isBlind: (asked: Asked) => boolean;
}

const HUNDRED = Array.from({ length: 100 }, (_, nth) => nth);
const HOW = ['cut', 'half', 'cut', 'silent'] as const;
const ON_THE_WAY_MS = [2, 5, 10, 20, 40] as const;
const POSTING = /chat\.postMessage$|^POST .*\/channels\/\d+\/messages(?:\/\d+\/threads)?$/;
const LOOKING = /conversations\.(?:history|replies)$|^GET .*\/messages$/;
/** Of the faults of a platform that stores nothing. */
type Why = 'busy' | 'trouble' | 'cut';

export function courseFor(platform: 'slack' | 'discord', shares: Shares, dice: Dice): Course {
  const { busy, trouble, refused } = platform === 'slack' ? SLACK : DISCORD;
  const broken = (why: Why): Fate => {
    switch (why) {
      case 'busy':
        return { kind: 'not-stored', why: 'too many requests', reply: busy };
      case 'trouble':
        return { kind: 'not-stored', why: 'server error', reply: dice(trouble) };
      case 'cut':
        return { kind: 'cut' };
    }
  };
  return {
    fateOf(asked) {
      const roll = dice(HUNDRED);
      if (LOOKING.test(asked.call)) {
        if (shares.isBlind(asked)) return { kind: 'not-stored', why: 'not allowed', reply: refused };
        return roll < shares.looks ? broken(dice(['busy', 'trouble', 'cut'])) : WELL;
      }
      if (!POSTING.test(asked.call)) return WELL;
      if (roll < shares.errors) return broken(dice(['busy', 'trouble', 'cut']));
      return roll < shares.errors + shares.lost ? { kind: 'lost', how: dice(HOW) } : WELL;
    },
    takesMs: () => [dice(ON_THE_WAY_MS), dice(ON_THE_WAY_MS)],
  };
}

const WELL: Fate = { kind: 'well' };

const GATEWAY_ERROR: Reply = { status: 502, headers: { 'content-type': 'text/html' }, text: '<h1>502</h1>' };

function said(status: number, body: object, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers: { ...JSON_TYPE, ...headers }, text: JSON.stringify(body) };
}

interface Errors {
  readonly busy: Reply;
  readonly trouble: readonly Reply[];
  /** To whoever looks. */
  readonly refused: Reply;
}

const SLACK: Errors = {
  busy: said(429, { ok: false, error: 'ratelimited' }, { 'retry-after': '1' }),
  trouble: [
    said(500, { ok: false, error: 'internal_error' }),
    said(200, { ok: false, error: 'fatal_error' }),
    GATEWAY_ERROR,
  ],
  refused: said(200, { ok: false, error: 'missing_scope', needed: 'channels:history', provided: 'chat:write' }),
};

const DISCORD: Errors = {
  busy: said(
    429,
    { message: 'You are being rate limited.', retry_after: 0.7, global: false },
    { 'retry-after': '1', 'x-ratelimit-scope': 'user' },
  ),
  trouble: [said(500, { message: '500: Internal Server Error', code: 0 }), GATEWAY_ERROR],
  refused: said(403, { message: 'Missing Access', code: 50_001 }),
};
