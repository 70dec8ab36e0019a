/** That every event comes to its one outcome, whatever the answerer does. */

import { describe, expect, test } from 'vitest';
import { startAnswering } from '../../src/delivery/answer-events.ts';
import type { Answerer } from '../../src/delivery/answer-events.ts';
import type { Loop } from '../../src/delivery/loop.ts';
import { stateInbox } from '../../src/store/inbox.ts';
import type { Inbox } from '../../src/store/inbox.ts';
import { openedState } from '../store/state-file.ts';
import { ANSWERER, asked } from './desk.ts';
import { fakeClock } from './fake-clock.ts';
import type { FakeClock } from './fake-clock.ts';

interface Here {
  readonly inbox: Inbox;
  readonly loop: Loop;
  readonly clock: FakeClock;
  readonly faults: readonly unknown[];
  /** How often the outbox was said to hold something new. */
  readonly settled: () => number;
  /** State, reason and first message of each event. */
  readonly outcomes: () => readonly unknown[];
}

function answering(
  answerer: Partial<Answerer>,
  names: readonly string[] = ['fire'],
  isFull = (): boolean => false,
): Here {
  const state = openedState();
  const clock = fakeClock();
  const faults: unknown[] = [];
  const inbox = stateInbox(state, { worker: 'w1', now: () => clock.now() });
  for (const name of names) inbox.receive(asked(name));
  let settled = 0;
  const failing: Inbox = {
    ...inbox,
    settle(item, outcome) {
      if (isFull()) throw new Error('the disk is full');
      return inbox.settle(item, outcome);
    },
  };
  const loop = startAnswering(
    {
      inbox: failing,
      answerer: { ...ANSWERER, ...answerer },
      platforms: () => ['slack'],
      settled: () => (settled += 1),
    },
    { clock, report: (error) => faults.push(error) },
  );
  const outcomes = (): readonly unknown[] =>
    state.db
      .prepare(
        `SELECT inbox.state, inbox.reason, outbox.payload AS said FROM inbox LEFT JOIN inbox_key ON event = inbox.id
         LEFT JOIN outbox ON 'event:' || outbox.key = inbox_key.key AND part = 0 ORDER BY inbox.id`,
      )
      .all()
      .map((row) => Object.values(row));
  return { inbox, loop, clock, faults, settled: () => settled, outcomes };
}

const NEVER: Partial<Answerer> = { answer: () => new Promise(() => undefined) };

describe('an event', () => {
  test('is answered, and the outbox is told', async () => {
    const here = answering({});
    await here.clock.settle();
    expect([here.outcomes(), here.settled()]).toEqual([[['answered', null, 'fire/1']], 1]);
  });

  test('that needs no words is answered with none', async () => {
    const here = answering({ answer: () => Promise.resolve({ messages: [], remember: () => undefined }) });
    await here.clock.settle();
    expect(here.outcomes()).toEqual([['answered', null, null]]);
  });

  test('is given up with a notice where answering it fails, and the others are answered', async () => {
    const here = answering(
      {
        answer: (item, signal) => {
          if (item.payload.endsWith('fire')) throw new Error('a bug');
          return ANSWERER.answer(item, signal);
        },
      },
      ['fire', 'ferry'],
    );
    await here.clock.settle();
    expect(here.outcomes()).toEqual([
      ['given-up', 'failed', 'fire/failed'],
      ['answered', null, 'ferry/1'],
    ]);
    expect(here.faults).toHaveLength(1);
  });

  test('is given up with a notice after five minutes, and what comes later is not said', async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const told: boolean[] = [];
    const here = answering({
      answer: async (item, signal) => {
        signal.addEventListener('abort', () => told.push(true));
        await promise;
        return ANSWERER.answer(item, signal);
      },
    });
    await here.clock.advance(299_999);
    expect(here.outcomes()).toEqual([['working', null, null]]);
    await here.clock.advance(1);
    await here.clock.settle();
    resolve(undefined);
    await here.clock.advance(60_000);
    expect([here.outcomes(), told]).toEqual([[['given-up', 'late', 'fire/late']], [true]]);
  });

  test('whose notice fails, too, is given up all the same', async () => {
    const here = answering({
      answer: () => Promise.reject(new Error('a bug')),
      excuse: () => {
        throw new Error('another bug');
      },
    });
    await here.clock.settle();
    expect([here.outcomes(), here.faults.length]).toEqual([[['given-up', 'failed', null]], 2]);
  });
});

describe('an answer', () => {
  /** Its messages are as always. */
  const remembering =
    (remember: () => void): Answerer['answer'] =>
    async (item, signal) => ({ ...(await ANSWERER.answer(item, signal)), remember });

  test('that cannot be remembered for a fault of ours is given up, and the reader hears of it', async () => {
    let tries = 0;
    const remember = (): void => {
      tries += 1;
      throw new Error('a bug');
    };
    const here = answering({ answer: remembering(remember) });
    await here.clock.advance(60_000);
    expect([here.outcomes(), here.settled(), tries, here.faults.length]).toEqual([
      [['given-up', 'failed', 'fire/failed']],
      1,
      1,
      1,
    ]);
  });

  test('that there is no room to remember is kept until there is', async () => {
    let full = true;
    const remember = (): void => {
      // SQLite's own code of a full disk.
      if (full) throw Object.assign(new Error('database or disk is full'), { code: 'ERR_SQLITE_ERROR', errcode: 13 });
    };
    const here = answering({ answer: remembering(remember) });
    await here.clock.advance(60_000);
    expect(here.outcomes()).toEqual([['working', null, null]]);
    full = false;
    await here.clock.advance(10_000);
    expect(here.outcomes()).toEqual([['answered', null, 'fire/1']]);
  });
});

describe('answering', () => {
  test('keeps an answer until it can be written down', async () => {
    let full = true;
    const asks: string[] = [];
    const answer: Answerer['answer'] = (item, signal) => {
      asks.push(item.payload);
      return ANSWERER.answer(item, signal);
    };
    const here = answering({ answer }, ['fire'], () => full);
    await here.clock.advance(12_000);
    expect([here.outcomes(), here.faults.length, here.settled()]).toEqual([[['working', null, null]], 3, 0]);
    full = false;
    await here.clock.advance(4_000);
    expect([here.outcomes(), asks.length, here.settled()]).toEqual([[['answered', null, 'fire/1']], 1, 1]);
  });

  test('has 32 events in hand at most, and takes up the others as it goes', async () => {
    const names = Array.from({ length: 40 }, (_, at) => `fire${at}`);
    const here = answering(NEVER, names);
    const working = (): number => here.outcomes().filter((row) => (row as string[])[0] === 'working').length;
    await here.clock.advance(1_000);
    expect(working()).toBe(32);
    await here.clock.advance(300_000);
    expect(working()).toBe(8);
  });

  test('begins one event at a time, so that the process can hear what else comes', async () => {
    const begun: string[] = [];
    const here = answering(
      {
        answer: (item, signal) => {
          begun.push(item.payload);
          queueMicrotask(() => begun.push('elsewhere'));
          return ANSWERER.answer(item, signal);
        },
      },
      ['fire', 'ferry'],
    );
    await here.clock.settle();
    expect(begun).toEqual(['harbour fire', 'elsewhere', 'harbour ferry', 'elsewhere']);
  });

  test('that is stopped at once leaves the event unsettled, also where stopping is what makes it fail', async () => {
    for (const fails of [false, true]) {
      const here = answering({
        answer: (_, signal) =>
          new Promise((_resolve, reject) => {
            if (fails)
              signal.addEventListener('abort', () => {
                reject(new Error('cut short'));
              });
          }),
      });
      await here.clock.settle();
      await here.loop.stop(AbortSignal.abort());
      expect(here.outcomes()).toEqual([['working', null, null]]);
    }
  });

  test('that is stopped in good order waits for its answers, and leaves no alarm behind', async () => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const here = answering({ answer: async (item, signal) => (await promise, ANSWERER.answer(item, signal)) });
    await here.clock.settle();
    const stopping = here.loop.stop(new AbortController().signal);
    await here.inbox.receive(asked('ferry'));
    here.loop.poke();
    await here.clock.advance(60_000);
    resolve(undefined);
    await stopping;
    expect(here.outcomes()).toEqual([
      ['answered', null, 'fire/1'],
      ['received', null, null],
    ]);
    expect(here.clock.alarms()).toBe(0);
  });
});
