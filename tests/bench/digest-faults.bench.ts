/**
 * Whether editions arrive once whatever happens: 10,000 of them (POSTS) through a Slack and a Discord where 5 of 100 posts fail and 10 of
 * 100 answers are lost, by the real program, which is killed 200 times (a fiftieth of POSTS) at any moment of its lives, its start included.
 *
 * Half of a thousand channels (a tenth of POSTS) are in Slack, half in Discord; each is told when something changes in four topics.
 * The coverage grows: after every twentieth death there is news of one of them. Time goes by faster than days in one way
 * alone: the five minutes that a channel rests after an edition are cut short in the state file while no program runs, after
 * every fifth death for another quarter of the channels. What a dead program held is left to be found as in life:
 * by its silence of half a minute. In one of fifty channels of Slack nobody may look what was said: what is lost there stays unknown.
 */

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Subscription } from '../../src/domain/subscription.ts';
import { GUILD } from '../chat/discord/payloads.ts';
import { TEAM } from '../chat/slack/payloads.ts';
import { diceOf } from './dice.ts';
import { MARKS, ROUNDS, tellRound, TOPICS } from './digest-faults-news.ts';
import { editionsBy, follow, inState, listed, outboxRows, setDue } from './digest-faults-state.ts';
import { accountOf, fatesIn, firstPostAfter } from './digest-faults-account.ts';
import { courseFor, faultyTown, slackChannel, subscriptionOf } from './digest-faults-town.ts';
import type { FaultyTown } from './digest-faults-town.ts';
import { at, print } from './discord-load-figures.ts';
import { deathsOf, livesOf, rest } from './digest-faults-lives.ts';
import type { Lives } from './digest-faults-lives.ts';

const POSTS = Number(process.env['POSTS'] ?? 10_000);
const CHANNELS = POSTS / 10;
const KILLS = POSTS / 50;
/** In between nobody looks into its state. */
const KILLS_A_TURN = Math.max(1, POSTS / 2_000);
const TURNS_A_ROUND = 4;
const SEED = Number(process.env['SEED'] ?? Date.now() % 100_000);
const BLIND_OF = 50;
const TENANTS = [
  { platform: 'slack', tenant: TEAM },
  { platform: 'discord', tenant: GUILD },
];

test('editions through faults and deaths', { timeout: 60 * 60_000 }, async () => {
  const home = mkdtempSync(join(tmpdir(), 'briefdesk-bench-'));
  const coverage = join(home, 'coverage');
  mkdirSync(coverage);
  const town = await townOf(SEED);
  const lives = livesOf({ home, cache: join(home, 'cache'), coverage, variables: town.variables });
  const subscriptions = Array.from({ length: CHANNELS }, (_, nth) =>
    subscriptionOf(nth % 2 === 0 ? 'slack' : 'discord', Math.floor(nth / 2), TOPICS),
  );
  try {
    const began = Date.now();
    inState(home, (state) => {
      follow(state, subscriptions);
    });
    const rounds = await goThrough({ home, coverage, subscriptions, lives, town });
    const killed = lives.past.length;
    inState(home, (state) => {
      setDue(state, idsOf(subscriptions));
    });
    const restMs = await rest(home, lives);

    const { rows, editions, undelivered } = inState(home, (state) => ({
      rows: outboxRows(state),
      editions: editionsBy(state),
      undelivered: listed(state, TENANTS),
    }));
    const account = accountOf(rows, town.stored(), MARKS.slice(0, rounds));
    const unready = lives.past.filter(({ readyMs }) => readyMs === null).length;
    print(`\n${killed} times kill -9, ${unready} of them before it was ready; seed ${SEED}`);
    print(
      `${CHANNELS} channels, ${rounds} rounds, ${seconds(began)} s; at rest ${seconds(0, restMs)} s after the last death`,
    );
    print(`editions: ${JSON.stringify(editions)}; posts: ${rows.length} ${JSON.stringify(account.rows)}`);
    print(`messages there: ${account.messages}, threads: ${town.threads()}`);
    print(`lost: ${account.lost.length}; doubled: ${account.doubled.length}; of nobody: ${account.strange.length}`);
    print(`news told: ${account.told}; twice: ${account.toldTwice.length}; not at all: ${account.untold.length}`);
    print(`unknown or dead: ${account.unsure}, listed: ${undelivered.length} ${JSON.stringify(account.reasons)}`);
    print(`unknown ones that are there: ${account.unknownThere}, that are not: ${account.unknownMissing}`);
    print(`sent again to Discord under a nonce it knew: ${town.discordAgain()}`);
    for (const line of [...fatesIn('Slack', town.slack.fates), ...fatesIn('Discord', town.discord.fates)]) print(line);
    printTimes(
      'from start to ready',
      lives.past.flatMap(({ readyMs }) => readyMs ?? []),
    );
    printTimes(
      'from start to first post or look',
      firstPostAfter(lives.past, [...town.slack.came, ...town.discord.came]),
    );
    print(`warnings and faults: ${JSON.stringify(Object.fromEntries(lives.faults))}`);

    const { lost, doubled, strange, toldTwice, untold, open } = account;
    const nothing = { lost: [], doubled: [], strange: [], toldTwice: [], untold: [], open: [] };
    expect({ lost, doubled, strange, toldTwice, untold, open }).toEqual(nothing);
    expect(undelivered).toHaveLength(account.unsure);
    expect(killed).toBeGreaterThanOrEqual(KILLS);
    expect(sum(Object.values(editions))).toBeGreaterThanOrEqual(POSTS);
  } finally {
    await lives.end();
    town.close();
    rmSync(home, { recursive: true, force: true });
  }
});

async function townOf(seed: number): Promise<FaultyTown> {
  const blind = new Set(Array.from({ length: CHANNELS / 2 / BLIND_OF }, (_, nth) => slackChannel(nth * BLIND_OF)));
  const isBlind = ({ text }: { readonly text: string }): boolean =>
    blind.has(new URLSearchParams(text).get('channel') ?? '');
  const shares = { errors: 5, lost: 10, looks: 5, isBlind };
  return faultyTown({
    slack: courseFor('slack', shares, diceOf(seed + 1)),
    discord: courseFor('discord', { ...shares, isBlind: () => false }, diceOf(seed + 2)),
  });
}

interface Ground {
  readonly home: string;
  readonly coverage: string;
  readonly subscriptions: readonly Subscription[];
  readonly lives: Lives;
  readonly town: FaultyTown;
}

/** Until there were deaths and editions enough, or there is no more news. Resolves with the rounds of news. */
async function goThrough({ home, coverage, subscriptions, lives, town }: Ground): Promise<number> {
  const began = Date.now();
  const die = deathsOf(lives, { kills: KILLS, seed: SEED });
  for (let turn = 0; ; turn += 1) {
    const round = Math.floor(turn / TURNS_A_ROUND);
    const editions = inState(home, editionsBy);
    const isOver = lives.past.length >= KILLS && sum(Object.values(editions)) >= POSTS;
    if (isOver || round === ROUNDS) return Math.ceil(turn / TURNS_A_ROUND);
    if (turn % TURNS_A_ROUND === 0) {
      print(`${seconds(began)} s: ${lives.past.length} deaths, ${town.count()} messages, ${JSON.stringify(editions)}`);
      tellRound(round, coverage);
    }
    const theirs = subscriptions.filter((_, nth) => Math.floor(nth / 2) % TURNS_A_ROUND === turn % TURNS_A_ROUND);
    inState(home, (state) => {
      setDue(state, idsOf(theirs));
    });
    for (let kill = 0; kill < KILLS_A_TURN; kill += 1) await die();
  }
}

function idsOf(subscriptions: readonly Subscription[]): readonly string[] {
  return subscriptions.map(({ id }) => id);
}

function printTimes(what: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  print(`${what}: p50 ${at(sorted, 0.5)} ms, p95 ${at(sorted, 0.95)} ms, max ${at(sorted, 1)} ms, of ${times.length}`);
}

function seconds(from: number, to = Date.now()): number {
  return Math.round((to - from) / 1000);
}

function sum(values: readonly number[]): number {
  return values.reduce((all, each) => all + each, 0);
}
