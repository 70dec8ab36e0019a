/** Whether a thousand channels whose digest is due at one minute have it within the next, and keep neither each other nor the chat. */

import { expect, onTestFinished, test } from 'vitest';
import { GUILD } from '../chat/discord/payloads.ts';
import {
  editionsIn,
  follow,
  followOn,
  FIRST,
  isFollower,
  nextSlot,
  slackChannels,
  type Place,
} from './digest-rush-followers.ts';
import { inOrder, newHome, play, tell, waitsInWords, type Played } from './digest-rush-play.ts';
import { BUSY, rushSlack, type Manner, type RushAccount, type RushSlack } from './digest-rush-slack.ts';
import { at, print, topicSlugs } from './discord-load-figures.ts';
import { channelOf, discordTown } from './discord-load-town.ts';

const CHANNELS = 1_000;
const [TOPIC = ''] = topicSlugs();
const START_MS = 25_000;
const P99_MS = 60_000;
/** Slack waits for an acknowledgement no longer. */
const LONGEST_ACK_MS = 3_000;
const MOST_DELAY_MS = 100;
/** Of each kind. */
const AMISS = 5;
const ONCE = { timeout: 600_000 };

// Only Linux tells the memory of another process.
const rush = test.runIf(process.platform === 'linux');

rush('a thousand Slack channels: one edition for all, then each its own', ONCE, async () => {
  const slack = await slackTown(() => 'open');
  const home = newHome();
  const channels = slackChannels(CHANNELS);
  const first = nextSlot(START_MS);
  follow(home, channels, { topic: TOPIC, slot: first });
  const shared = await play(home, slack, { slot: first, channels: CHANNELS });
  tell('one edition for all', shared, slack.account);
  expectOnce(slack.account, { channels, times: 1 });
  expect(editionsIn(home, first)).toEqual({ delivered: CHANNELS });
  expectPrompt(shared);

  const second = nextSlot(START_MS);
  followOn(home, second);
  const own = await play(home, slack, { slot: second, channels: CHANNELS });
  tell('each its own edition', own, slack.account);
  expectOnce(slack.account, { channels, times: 2 });
  expect(editionsIn(home, second)).toEqual({ delivered: CHANNELS });
  expectPrompt(own);
});

rush('some Slack channels that are busy or closed delay no other', ONCE, async () => {
  const channels = slackChannels(CHANNELS);
  const [without] = await besideTrouble(channels, () => 'open');
  const [amiss, near, far] = await besideTrouble(channels, mannerIn);
  const figures = (values: readonly number[]): string =>
    `p50 ${at(values, 0.5)} ms, p99 ${at(values, 0.99)} ms of ${values.length}`;
  print(`others without: ${figures(without)}; with: ${figures(amiss)}`);
  print(`from one of the others to the next: right after trouble ${figures(near)}, else ${figures(far)}`);
  for (const share of [0.5, 0.99]) expect(at(near, share) - at(far, share)).toBeLessThan(MOST_DELAY_MS);
});

rush('half a thousand channels in Slack, half in Discord', ONCE, async () => {
  const half = CHANNELS / 2;
  const slack = await slackTown(() => 'open');
  const discord = await discordTown(half);
  onTestFinished(() => {
    discord.close();
  });
  const home = newHome();
  const channels = slackChannels(half);
  const theirs = Array.from({ length: half }, (_, nth): Place => {
    return { platform: 'discord', tenant: GUILD, channel: channelOf(nth) };
  });
  const slot = nextSlot(START_MS);
  follow(home, [...channels, ...theirs], { topic: TOPIC, slot });
  const played = await play(home, slack, { slot, channels: CHANNELS, variables: discord.variables });
  const waits = discord.account.firstSent.map((sent) => sent - slot).toSorted(inOrder);
  tell('in Slack', played, slack.account);
  print(
    `in Discord: ${waitsInWords(waits)}; messages ${discord.account.posts.size}, threads ${discord.account.threads}`,
  );
  expectOnce(slack.account, { channels, times: 1 });
  expect([...discord.account.posts.values()]).toEqual(Array.from({ length: half }, () => 1));
  expect(discord.account.odd).toEqual([]);
  expect(editionsIn(home, slot)).toEqual({ delivered: CHANNELS });
  expectPrompt({ ...played, waits: [...played.waits, ...waits].toSorted(inOrder) });
});

function mannerIn(channel: string): Manner {
  if (!isFollower(channel)) return 'open';
  const nth = Number(channel.slice(1)) - FIRST;
  return nth % 2 === 1 || nth >= 4 * AMISS ? 'open' : nth % 4 === 0 ? 'busy' : 'forbidden';
}

/** Of the channels that nothing is the matter with: from the slot until each edition, and from one to the next, after trouble and else. */
async function besideTrouble(channels: readonly Place[], mannerOf: (channel: string) => Manner): Promise<Beside> {
  const { account, ...slack } = await slackTown(mannerOf);
  const home = newHome();
  const slot = nextSlot(START_MS);
  follow(home, channels, { topic: TOPIC, slot });
  const all = (manner: Manner): readonly Place[] => channels.filter(({ channel }) => mannerOf(channel) === manner);
  const [busy, forbidden] = [all('busy'), all('forbidden')];
  const posts = CHANNELS - forbidden.length;
  const played = await play(home, { account, ...slack }, { slot, channels: posts });
  tell(`${busy.length} channels busy, ${forbidden.length} closed`, played, account);
  expectOnce(account, { channels: channels.filter((one) => !forbidden.includes(one)), times: 1 });
  expect(account.delayed).toEqual(new Map(busy.map(({ channel }) => [channel, BUSY.times])));
  expect(account.forbidden).toEqual(new Map(forbidden.map(({ channel }) => [channel, 1])));
  const dead = forbidden.length === 0 ? {} : { dead: forbidden.length };
  expect(editionsIn(home, slot)).toEqual({ delivered: posts, ...dead });
  const others = channels.filter(({ channel }) => mannerIn(channel) === 'open');
  const taken = others.flatMap(({ channel }) => account.taken.get(channel) ?? []).toSorted(inOrder);
  const steps = taken.slice(1).map((to, index) => ({ from: taken[index] ?? to, to }));
  const isNear = ({ from, to }: { from: number; to: number }): boolean =>
    account.troubles.some((trouble) => from <= trouble + NEAR_MS && to >= trouble);
  const lengths = (some: typeof steps): readonly number[] => some.map(({ from, to }) => to - from).toSorted(inOrder);
  return [
    taken.map((time) => time - slot),
    lengths(steps.filter(isNear)),
    lengths(steps.filter((step) => !isNear(step))),
  ];
}

type Beside = readonly [waits: readonly number[], near: readonly number[], far: readonly number[]];

/** Whoever waits for another waits now. */
const NEAR_MS = 500;

function expectPrompt({ waits, acks, faults }: Played): void {
  expect(at(waits, 0.99)).toBeLessThan(P99_MS);
  expect(new Set(acks.map(({ status }) => status))).toEqual(new Set([200]));
  expect(Math.max(...acks.map(({ ms }) => ms))).toBeLessThan(LONGEST_ACK_MS);
  // That a look at all that is due takes its time is no fault.
  expect(faults.filter((line) => !line.includes('Finding out what is due takes longer'))).toEqual([]);
}

function expectOnce(
  { taken, odd }: RushAccount,
  { channels, times }: { channels: readonly Place[]; times: number },
): void {
  const wrong = channels.filter(({ channel }) => taken.get(channel)?.length !== times);
  expect(wrong.map(({ channel }) => `${channel}: ${String(taken.get(channel)?.length ?? 0)}`)).toEqual([]);
  expect(odd).toEqual([]);
}

async function slackTown(mannerOf: (channel: string) => Manner): Promise<RushSlack> {
  const slack = await rushSlack(mannerOf);
  onTestFinished(() => {
    slack.close();
  });
  return slack;
}
