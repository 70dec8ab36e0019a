/** The whole program in Slack, killed where it hurts: whoever asked gets one answer. */

import { expect, test } from 'vitest';
import { programTown } from '../chat/slack/killed-program.ts';

const POSTED = 'chat.postMessage';
const LOOKED = 'conversations.history';

test('a program that is killed after it was asked, while it posts, and once it has, answers each time once', async () => {
  const town = await programTown();
  const channels = (): readonly string[] => town.slack.posts.map(({ channel }) => channel);

  // As soon as the command was acknowledged: should it be quicker than we are, its call gets stuck.
  void town.stuck(`before ${POSTED}`);
  const first = await town.start();
  await first.brief('C0ACKED');
  await first.kill();
  town.bury();

  // The next one answers that; then Slack has a post of it, and it does not hear so.
  const answered = town.replied(POSTED);
  const second = await town.start();
  await answered;
  expect(channels()).toEqual(['C0ACKED']);
  const posted = town.stuck(`after ${POSTED}`);
  await second.brief('C0POSTED');
  await posted;
  await second.kill();
  town.bury();

  // The next one finds that post; and is killed when it has heard of its own.
  const found = town.replied(LOOKED);
  const third = await town.start();
  await found;
  const heard = town.replied(POSTED);
  await third.brief('C0HEARD');
  await heard;
  await third.kill();
  town.bury();

  // Whether that was written down is a matter of microseconds.
  const looked = town.kept().includes('sending') ? town.replied(LOOKED) : Promise.resolve();
  const last = await town.start();
  await looked;
  expect(await last.end()).toBe(0);

  expect(channels()).toEqual(['C0ACKED', 'C0POSTED', 'C0HEARD']);
  expect(town.kept().toSorted()).toEqual([...Array<string>(3).fill('answered'), ...Array<string>(3).fill('sent')]);
  expect(new Set(town.slack.posts.map(({ thread }) => thread))).toEqual(new Set([null]));
}, 120_000);
