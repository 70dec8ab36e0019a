/** What a platform is asked to do, and what readers see, when it fails in every way it can. */

import { describe, expect, test } from 'vitest';
import { startSender } from '../../src/delivery/send-posts.ts';
import type { Loop } from '../../src/delivery/loop.ts';
import { addMessage } from '../../src/store/outbox-messages.ts';
import type { OutgoingMessage } from '../../src/store/outbox-messages.ts';
import { undelivered } from '../../src/store/outbox-report.ts';
import { stateOutbox } from '../../src/store/outbox.ts';
import type { Outbox } from '../../src/store/outbox.ts';
import { openedState } from '../store/state-file.ts';
import { messageFor, textsOf } from './desk.ts';
import type { World } from './desk.ts';
import { fakeClock, NOON } from './fake-clock.ts';
import { fakePlatform, TOO_MANY_MS } from './fake-platform.ts';

const SOON = AbortSignal.abort();

function world(): World {
  return { state: openedState(), clock: fakeClock(), platform: fakePlatform() };
}

function write({ state, clock }: World, text: string, of: Partial<OutgoingMessage> = {}): void {
  addMessage(state.db, { ...messageFor({ tenant: 'lindow', payload: text }, ['1']), ...of }, clock.now());
}

interface Sender extends Loop {
  readonly faults: readonly unknown[];
}

function senderOn({ state, clock, platform }: World, wrap = (outbox: Outbox): Outbox => outbox): Sender {
  const faults: unknown[] = [];
  const outbox = wrap(stateOutbox(state, { worker: 'w1', now: () => clock.now() }));
  const posters = new Map([['slack', platform.poster]]);
  return {
    ...startSender({ outbox, posters }, { clock, report: (error) => faults.push(error) }),
    faults,
  };
}

function statesOf({ state }: World): readonly unknown[] {
  return state.db
    .prepare('SELECT state FROM outbox ORDER BY id')
    .all()
    .map((row) => row.state);
}

describe('posts', () => {
  test('go out in the order of their parts, a second apart in one channel, the rest under the first', async () => {
    const here = world();
    write(here, 'harbour fire', { parts: ['1', '2'] });
    write(here, 'harbour ferry', { thread: 't7' });
    write(here, 'quay crane');
    senderOn(here);
    await here.clock.settle();
    expect(textsOf(here.platform)).toEqual(['1', 'crane/1']);
    await here.clock.advance(999);
    expect(here.platform.stored).toHaveLength(2);
    await here.clock.advance(1);
    await here.clock.advance(1_000);
    expect(textsOf(here.platform)).toEqual(['1', 'crane/1', '2', 'ferry/1']);
    expect(here.platform.stored.map(({ under }) => under)).toEqual([null, null, 'm1', 't7']);
    expect(here.clock.alarms()).toBeLessThanOrEqual(1);
  });

  test('leave a channel at rest for no longer than their platform asks', async () => {
    const here = world();
    Object.assign(here.platform.poster, { channelRestsMs: 100 });
    write(here, 'harbour fire', { parts: ['1', '2'] });
    senderOn(here);
    await here.clock.advance(99);
    expect(textsOf(here.platform)).toEqual(['1']);
    await here.clock.advance(1);
    expect(textsOf(here.platform)).toEqual(['1', '2']);
  });

  test('are at most 32 on their way, and the others follow', async () => {
    const here = world();
    for (let at = 0; at < 40; at += 1) write(here, `c${at} fire${at}`);
    here.platform.faults.push(...Array.from({ length: 40 }, () => 'silent' as const));
    senderOn(here);
    await here.clock.settle();
    expect(here.platform.calls).toHaveLength(32);
    await here.clock.advance(20_100);
    expect(here.platform.calls.filter((call) => call.startsWith('post'))).toHaveLength(40);
  });

  test('on a platform that says nothing keep those on another from nothing', async () => {
    const here = world();
    const { state, clock, platform } = here;
    const other = fakePlatform();
    for (let at = 0; at < 40; at += 1) write(here, `c${at} fire${at}`);
    platform.faults.push(...Array.from({ length: 40 }, () => 'silent' as const));
    const outbox = stateOutbox(state, { worker: 'w1', now: () => clock.now() });
    const posters = new Map([
      ['slack', platform.poster],
      ['discord', other.poster],
    ]);
    const sender = startSender({ outbox, posters }, { clock, report: () => undefined });
    await clock.settle();
    write(here, 'ferry tale', { platform: 'discord' });
    sender.poke();
    await clock.advance(100);
    expect(other.stored).toHaveLength(1);
    expect(platform.calls).toHaveLength(32);
  });

  test('for a platform without a poster wait', async () => {
    const here = world();
    write(here, 'harbour fire', { platform: 'discord' });
    senderOn(here);
    await here.clock.advance(60_000);
    expect(statesOf(here)).toEqual(['new']);
  });

  test('are marked before the platform is called', async () => {
    const here = world();
    write(here, 'harbour fire');
    const { poster } = here.platform;
    const seen: unknown[] = [];
    const watching: World = {
      ...here,
      platform: {
        ...here.platform,
        poster: {
          ...poster,
          post: (post, signal) => {
            seen.push(...statesOf(here), here.state.db.isTransaction);
            return poster.post(post, signal);
          },
        },
      },
    };
    senderOn(watching);
    await here.clock.settle();
    expect([seen, statesOf(here)]).toEqual([['sending', false], ['sent']]);
  });
});

describe('a platform', () => {
  test('that wants no more for now delays only that channel, and as long as it asks', async () => {
    const here = world();
    here.platform.faults.push('too-many');
    for (const text of ['harbour fire', 'harbour ferry', 'quay crane', 'pier gull']) write(here, text);
    senderOn(here);
    await here.clock.advance(TOO_MANY_MS - 1);
    expect(textsOf(here.platform)).toEqual(['crane/1', 'gull/1']);
    await here.clock.advance(2_000);
    expect(textsOf(here.platform).slice(2)).toEqual(['fire/1', 'ferry/1']);
    expect(here.platform.calls.filter((call) => call.startsWith('find'))).toEqual([]);
  });

  test.each(['silent', 'reply-lost', 'throws'] as const)(
    'whose reply is lost (%s) shows the post once',
    async (fault) => {
      const here = world();
      here.platform.faults.push(fault);
      write(here, 'harbour fire');
      const sender = senderOn(here);
      await here.clock.advance(30_000);
      expect(here.platform.calls).toEqual(['post fire/1', 'find fire/1']);
      expect([textsOf(here.platform), statesOf(here)]).toEqual([['fire/1'], ['sent']]);
      expect(sender.faults).toHaveLength(fault === 'throws' ? 1 : 0);
    },
  );

  test.each(['request-lost', 'unreachable'] as const)('that got nothing (%s) gets it again', async (fault) => {
    const here = world();
    here.platform.faults.push(fault, fault, fault);
    write(here, 'harbour fire');
    senderOn(here);
    await here.clock.advance(60_000);
    expect([textsOf(here.platform), statesOf(here)]).toEqual([['fire/1'], ['sent']]);
  });

  test('that refuses a part is not asked for the rest of the message, but for the next one', async () => {
    const here = world();
    here.platform.faults.push('refused');
    write(here, 'harbour fire', { parts: ['1', '2'] });
    write(here, 'harbour ferry');
    senderOn(here);
    await here.clock.advance(5_000);
    expect(textsOf(here.platform)).toEqual(['ferry/1']);
    const lost = undelivered(here.state, { platform: 'slack', tenant: 'lindow' });
    expect(lost.map(({ part, reason }) => [part, reason])).toEqual([
      [1, 'an earlier part did not surely arrive'],
      [0, 'channel_not_found'],
    ]);
  });

  test('where nobody may look is told nothing twice: it is unknown', async () => {
    const here = world();
    here.platform.faults.push('reply-lost');
    here.platform.lookingFaults.push('cannot-look');
    write(here, 'harbour fire');
    senderOn(here);
    await here.clock.advance(3_600_000);
    expect([here.platform.calls.length, statesOf(here)]).toEqual([2, ['unknown']]);
  });

  test('where nobody may look gets what has leave for it once more, and only once', async () => {
    const here = world();
    here.platform.faults.push('request-lost', 'request-lost');
    here.platform.lookingFaults.push('cannot-look', 'cannot-look');
    write(here, 'harbour fire', { ifUnsure: 'resend' });
    senderOn(here);
    await here.clock.advance(3_600_000);
    expect(here.platform.calls).toEqual(['post fire/1', 'find fire/1', 'post fire/1', 'find fire/1']);
    expect(statesOf(here)).toEqual(['unknown']);
  });

  test('that cannot be looked at now is looked at again, within the hour', async () => {
    const here = world();
    here.platform.faults.push('reply-lost');
    here.platform.lookingFaults.push('too-many', 'throws');
    write(here, 'harbour fire');
    senderOn(here);
    await here.clock.advance(120_000);
    expect([here.platform.calls.length, statesOf(here)]).toEqual([4, ['sent']]);
  });

  test('that is away for longer than an hour is not asked any more', async () => {
    const here = world();
    here.platform.faults.push(...Array.from({ length: 99 }, () => 'unreachable' as const));
    write(here, 'harbour fire');
    senderOn(here);
    await here.clock.advance(7_200_000);
    expect([here.platform.stored.length, statesOf(here)]).toEqual([0, ['dead']]);
    expect(here.platform.calls.length).toBeLessThan(30);
  });
});

describe('a sender', () => {
  test('that is stopped lets running posts finish and begins no others', async () => {
    const here = world();
    write(here, 'harbour fire');
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const { poster } = here.platform;
    const slow = {
      ...poster,
      post: async (...args: Parameters<typeof poster.post>) => (await promise, poster.post(...args)),
    };
    const sender = senderOn({ ...here, platform: { ...here.platform, poster: slow } });
    await here.clock.settle();
    let stopped = false;
    const stopping = sender.stop(new AbortController().signal).then(() => (stopped = true));
    write(here, 'quay crane');
    sender.poke();
    await here.clock.advance(10_000);
    expect([stopped, statesOf(here)]).toEqual([false, ['sending', 'new']]);
    resolve(undefined);
    await stopping;
    await here.clock.advance(60_000);
    expect([textsOf(here.platform), statesOf(here)]).toEqual([['fire/1'], ['sent', 'new']]);
  });

  test('that has no time left leaves the post to be looked for', async () => {
    const here = world();
    here.platform.faults.push('silent');
    write(here, 'harbour fire');
    const sender = senderOn(here);
    await here.clock.settle();
    await sender.stop(SOON);
    expect(statesOf(here)).toEqual(['sending']);
    await here.clock.advance(5_000);
    senderOn(here);
    await here.clock.settle();
    expect(here.platform.calls).toEqual(['post fire/1', 'find fire/1']);
    expect(statesOf(here)).toEqual(['sent']);
  });

  test('keeps what came of a post until it can write it down', async () => {
    const here = world();
    write(here, 'harbour fire');
    let full = true;
    const sender = senderOn(here, (outbox) => ({
      ...outbox,
      settle(post, verdict) {
        if (full) throw new Error('the disk is full');
        return outbox.settle(post, verdict);
      },
    }));
    await here.clock.advance(12_000);
    expect([statesOf(here), sender.faults.length]).toEqual([['sending'], 3]);
    full = false;
    await here.clock.advance(5_000);
    expect([here.platform.calls, statesOf(here)]).toEqual([['post fire/1'], ['sent']]);
  });

  test('stops at once also where nothing can be written down', async () => {
    const here = world();
    write(here, 'harbour fire');
    const sender = senderOn(here, (outbox) => ({
      ...outbox,
      settle() {
        throw new Error('the disk is full');
      },
    }));
    await here.clock.advance(1_000);
    await sender.stop(SOON);
    expect([sender.faults.length, statesOf(here), here.clock.alarms()]).toEqual([2, ['sending'], 0]);
  });

  test('outlives a state file that cannot be read for a while', async () => {
    const here = world();
    let broken = true;
    const sender = senderOn(here, (outbox) => ({
      ...outbox,
      heads(platforms) {
        if (broken) throw new Error('the disk is gone');
        return outbox.heads(platforms);
      },
    }));
    write(here, 'harbour fire');
    await here.clock.advance(9_000);
    expect(sender.faults).toHaveLength(2);
    broken = false;
    await here.clock.advance(1_000);
    expect(statesOf(here)).toEqual(['sent']);
  });

  test('does not let a channel rest for an hour where the clock is set back by one', async () => {
    const here = world();
    write(here, 'harbour fire');
    const set = { back: 0 };
    const clock = { ...here.clock, now: () => here.clock.now() - set.back };
    const sender = senderOn({ ...here, clock: { ...clock, wake: (at, act) => here.clock.wake(at + set.back, act) } });
    await here.clock.settle();
    set.back = 3_600_000;
    addMessage(here.state.db, messageFor({ tenant: 'lindow', payload: 'harbour ferry' }, ['1']), NOON - set.back);
    sender.poke();
    await here.clock.advance(2_000);
    expect(textsOf(here.platform)).toEqual(['fire/1', 'ferry/1']);
  });
});
