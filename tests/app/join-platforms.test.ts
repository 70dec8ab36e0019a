/** That a platform which cannot be reached costs the others nothing, and comes in once it can be. */

import { describe, expect, test } from 'vitest';
import { joinPlatforms } from '../../src/app/join-platforms.ts';
import type { Join } from '../../src/app/join-platforms.ts';
import { Problem } from '../../src/domain/problem.ts';

const AWAY = new Problem('unreachable', 'Discord cannot be reached (ENOTFOUND): check the network.');
const REFUSED = new Problem('configuration', 'Discord refused DISCORD_TOKEN: copy a new one.');

/** Fails with these, one after the other, and then comes in; without `wait` being let go nothing is tried again. */
function scene(...failures: readonly Error[]) {
  const left = [...failures];
  const reported: unknown[] = [];
  const waits: number[] = [];
  let [tries, ending] = [0, false];
  let letGo = (): void => undefined;
  const join: Join = () => {
    tries += 1;
    const failure = left.shift();
    return failure === undefined ? Promise.resolve() : Promise.reject(failure);
  };
  const tools = {
    report: (error: unknown) => reported.push(error),
    wait: (ms: number) => {
      waits.push(ms);
      return new Promise<void>((resolve) => (letGo = resolve));
    },
    isEnding: () => ending,
  };
  const pass = async (): Promise<void> => {
    letGo();
    await new Promise(setImmediate);
  };
  return { join, tools, reported, waits, tries: () => tries, pass, end: () => (ending = true) };
}

const IN: Join = () => Promise.resolve();

describe('a platform that cannot be reached', () => {
  test('is reported, does not keep the others back, and comes in at a later try', async () => {
    const away = scene(AWAY, AWAY);
    await joinPlatforms([IN, away.join], away.tools);
    expect([away.reported, away.tries()]).toEqual([[AWAY], 1]);
    await away.pass();
    expect(away.tries()).toBe(2);
    await away.pass();
    expect(away.tries()).toBe(3);
    // It is in: nothing is tried any more, and the same trouble was told again but once.
    await away.pass();
    expect([away.tries(), away.reported]).toEqual([3, [AWAY, AWAY]]);
  });

  test('is tried after waits that grow to five minutes', async () => {
    const away = scene(...new Array<Error>(9).fill(AWAY));
    await joinPlatforms([IN, away.join], away.tools);
    for (let n = 0; n < 7; n += 1) await away.pass();
    expect(away.waits.map((ms) => ms / 1000)).toEqual([15, 30, 60, 120, 240, 300, 300, 300]);
    expect(away.reported).toHaveLength(2);
  });

  test('is not tried once we end', async () => {
    const away = scene(AWAY);
    await joinPlatforms([IN, away.join], away.tools);
    away.end();
    await away.pass();
    expect(away.tries()).toBe(1);
  });
});

test('a platform that refuses us is not asked again, at once or later', async () => {
  const refusing = scene(REFUSED);
  await joinPlatforms([IN, refusing.join], refusing.tools);
  expect([refusing.reported, refusing.waits]).toEqual([[REFUSED], []]);
  const later = scene(AWAY, REFUSED);
  await joinPlatforms([IN, later.join], later.tools);
  await later.pass();
  await later.pass();
  expect([later.reported, later.tries()]).toEqual([[AWAY, REFUSED], 2]);
});

test('where no platform can be joined, whoever starts it is told why', async () => {
  const [away, refusing] = [scene(AWAY), scene(REFUSED)];
  await expect(joinPlatforms([away.join, refusing.join], away.tools)).rejects.toBe(AWAY);
  expect([away.waits, away.reported]).toEqual([[], []]);
});
