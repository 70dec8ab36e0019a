/** Whether a bad line costs anything: the gateway is dropped 50 times during 200 commands, and what Discord delivered is answered once. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { runCourse } from '../chat/discord/drop-course.ts';
import { answersTo, deferralsOf, print, sentAgain, topicSlugs, unanswered } from './discord-load-figures.ts';
import { briefing, discordTown } from './discord-load-town.ts';
import { startProgram } from './load-program.ts';

const DROPS = 50;
const COMMANDS = 200;
const CHANNELS = 20;
const FORGET_EVERY = 10;
const MOST_SECONDS_AFTER = 60;

test('commands in Discord while the connection is dropped', { timeout: 400_000 }, async () => {
  const home = mkdtempSync(join(tmpdir(), 'briefdesk-bench-'));
  const town = await discordTown(CHANNELS);
  const program = await startProgram(home, town.variables);
  try {
    const topics = topicSlugs();
    const seed = Date.now() % 100_000;
    const command = (nth: number) => briefing(nth, topics[nth % topics.length] ?? '', CHANNELS);
    const course = { drops: DROPS, commands: COMMANDS, forgetEvery: FORGET_EVERY, seed, command };
    const began = performance.now();
    const sent = await runCourse(course, town.gateway);
    const seconds = (performance.now() - began) / 1000;
    const { account, gateway } = town;
    const { lost, identified, resumed, replayed } = gateway.account;
    const delivered = sent.filter((name) => !lost.has(name));
    const until = performance.now() + MOST_SECONDS_AFTER * 1_000;
    while (unanswered(delivered, account) > 0 && performance.now() < until) await pass(100);
    // Whatever comes twice comes now.
    await pass(3_000);

    const again = [...account.deferred.values()].reduce((all, { refused }) => all + refused, 0);
    print(`${DROPS} drops during ${COMMANDS} commands in ${seconds.toFixed(0)} s, seed ${seed}`);
    print(`sessions: ${identified} begun, ${resumed} taken up again, ${replayed} events sent once more`);
    print(`Discord delivered ${delivered.length} and forgot ${lost.size}`);
    print(`first responses: ${account.deferred.size}, tried again: ${again}`);
    print(`answers: ${JSON.stringify(answersTo(delivered, account))}; messages sent again: ${sentAgain(account)}`);
    print(`faults: ${program.faults.length} ${program.faults.slice(0, 3).join('\n')}`);

    expect(sent).toHaveLength(COMMANDS);
    expect({ identified, resumed }).toEqual({
      identified: 1 + DROPS / FORGET_EVERY,
      resumed: DROPS - DROPS / FORGET_EVERY,
    });
    expect(deferralsOf(delivered, account)).toEqual({ once: delivered.length });
    expect(answersTo(delivered, account)).toEqual({ once: delivered.length });
    expect([...lost].filter((name) => account.deferred.has(name))).toEqual([]);
    expect({ again: sentAgain(account), odd: account.odd }).toEqual({ again: 0, odd: [] });
    expect(await program.end()).toBe(0);
  } finally {
    await program.end();
    town.close();
    rmSync(home, { recursive: true, force: true });
  }
});
