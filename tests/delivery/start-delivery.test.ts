/** Nothing lost, nothing twice: with a process that ends at every step, with several at once, and with everything mixed. */

import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ReceivedEvent } from '../../src/store/inbox.ts';
import { openedState } from '../store/state-file.ts';
import { ANSWERER, asked, deskOn, textsOf } from './desk.ts';
import type { Desk, World } from './desk.ts';
import { fakeClock } from './fake-clock.ts';
import type { FakeClock } from './fake-clock.ts';
import { fakePlatform } from './fake-platform.ts';
import type { Fault, LookingFault } from './fake-platform.ts';
import { lifeThat } from './mortal.ts';
import type { Life } from './mortal.ts';
import { expectOneOutcomeEach } from './outcomes.ts';

const MINUTE = 60_000;
/** Long enough to be taken for gone, looked for and posted again. */
const A_WHILE = 1.5 * MINUTE;

function world(): World {
  const state = openedState();
  // Processes end here, power does not: no need to wait for the disk.
  state.db.exec('PRAGMA synchronous = OFF');
  return { state, clock: fakeClock(), platform: fakePlatform() };
}

/** Whether anything received is still to be answered or posted. */
function isBusy({ state }: World): boolean {
  const open = `SELECT 1 FROM inbox WHERE state IN ('received', 'working')
                UNION SELECT 1 FROM outbox WHERE state IN ('new', 'sending')`;
  return state.db.prepare(open).get() !== undefined;
}

/** As platforms do: what was not acknowledged comes again, to whoever is there. */
async function deliver(
  events: readonly ReceivedEvent[],
  { delivery }: Desk,
  clock: FakeClock,
): Promise<readonly ReceivedEvent[]> {
  const accepted = new Set<ReceivedEvent>();
  for (const event of events) {
    // A process that has ended says nothing any more.
    delivery.receive(event).then(
      () => accepted.add(event),
      () => undefined,
    );
  }
  await clock.settle();
  return events.filter((event) => !accepted.has(event));
}

describe('delivery', () => {
  test('answers what it receives, once, in the channel it came from', async () => {
    const here = world();
    const { delivery, faults } = deskOn(here);
    await here.clock.advance(500);
    expect(await delivery.receive(asked('fire'))).toBe('fresh');
    // First it is acknowledged, then the work begins.
    expect(here.platform.calls).toEqual([]);
    await here.clock.advance(100);
    expect(textsOf(here.platform)).toEqual(['fire/1']);
    expect(await delivery.receive(asked('fire'))).toBe('known');
    await here.clock.advance(5 * MINUTE);
    expect(textsOf(here.platform)).toEqual(['fire/1', 'fire/2']);
    expect(here.platform.stored[1]).toMatchObject({ channel: 'harbour', under: 'm1' });
    expect(faults).toEqual([]);
  });

  test('does not let two workspaces with equal names meet', async () => {
    const here = world();
    const { delivery } = deskOn(here);
    const events = [asked('fire'), asked('fire', 'harbour', 'quay')];
    expect(await Promise.all(events.map((event) => delivery.receive(event)))).toEqual(['fresh', 'fresh']);
    await here.clock.advance(5 * MINUTE);
    expect(here.platform.stored.map(({ tenant, text }) => `${tenant} ${text}`).toSorted()).toEqual([
      'lindow fire/1',
      'lindow fire/2',
      'quay fire/1',
      'quay fire/2',
    ]);
    expectOneOutcomeEach(here, events);
  });

  test('that is stopped finishes what is under way and leaves the rest, for at once, to the next start', async () => {
    const here = world();
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const slow = {
      ...ANSWERER,
      answer: async (...args: Parameters<typeof ANSWERER.answer>) => (await promise, ANSWERER.answer(...args)),
    };
    const first = deskOn(here, { answerer: slow });
    await first.delivery.receive(asked('fire'));
    await here.clock.advance(500);
    const stopping = first.delivery.stop(new AbortController().signal);
    await first.delivery.receive(asked('ferry', 'quay'));
    await here.clock.advance(15_000);
    resolve(undefined);
    await stopping;
    expect(textsOf(here.platform)).toEqual([]);
    const states = here.state.db.prepare('SELECT state FROM inbox ORDER BY id').all();
    expect(states.map(({ state }) => state)).toEqual(['answered', 'received']);
    deskOn(here, { worker: 'w2' });
    await here.clock.advance(2_000);
    expect(textsOf(here.platform).toSorted()).toEqual(['ferry/1', 'ferry/2', 'fire/1', 'fire/2']);
    expectOneOutcomeEach(here, [asked('fire'), asked('ferry', 'quay')]);
  });

  test('that is stopped waits for the reply to a post before it lets go of everything', async () => {
    const here = world();
    here.platform.faults.push('silent');
    const { delivery } = deskOn(here);
    await delivery.receive(asked('fire'));
    await here.clock.advance(500);
    const stopping = delivery.stop(new AbortController().signal);
    await here.clock.advance(15_000);
    const workers = (): unknown[] => here.state.db.prepare('SELECT id FROM worker').all();
    expect(workers()).toHaveLength(1);
    await here.clock.advance(5_000);
    await stopping;
    expect([workers(), here.clock.alarms()]).toEqual([[], 0]);
  });

  test('that must stop at once lets go of what it had, and says nothing of it later', async () => {
    const here = world();
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const slow = {
      ...ANSWERER,
      answer: async (...args: Parameters<typeof ANSWERER.answer>) => (await promise, ANSWERER.answer(...args)),
    };
    const first = deskOn(here, { answerer: slow });
    await first.delivery.receive(asked('fire'));
    await here.clock.advance(500);
    await first.delivery.stop(AbortSignal.abort());
    deskOn(here, { worker: 'w2' });
    await here.clock.advance(5_000);
    resolve(undefined);
    await here.clock.advance(5 * MINUTE);
    expect(textsOf(here.platform)).toEqual(['fire/1', 'fire/2']);
  });

  test('takes over from a process that is silent for half a minute, not before', async () => {
    const here = world();
    const life = lifeThat((step) => step === 'after inbox.take');
    await deskOn(here, { life }).delivery.receive(asked('fire'));
    await here.clock.advance(500);
    expect(life.isOver()).toBe(true);
    deskOn(here, { worker: 'w2' });
    await here.clock.advance(29_000);
    expect(textsOf(here.platform)).toEqual([]);
    await here.clock.advance(5_000);
    expect(textsOf(here.platform)).toEqual(['fire/1', 'fire/2']);
  });

  test('leaves alone what a living process is at, however long it takes', async () => {
    const here = world();
    const answers: string[] = [];
    const slow = (worker: string): typeof ANSWERER => ({
      ...ANSWERER,
      answer: (item) => {
        answers.push(worker);
        return new Promise((resolve) => {
          here.clock.wake(here.clock.now() + 200_000, () => {
            resolve(ANSWERER.answer(item, AbortSignal.abort()));
          });
        });
      },
    });
    await deskOn(here, { answerer: slow('w1') }).delivery.receive(asked('fire'));
    deskOn(here, { answerer: slow('w2'), worker: 'w2' });
    await here.clock.advance(5 * MINUTE);
    expect([answers.length, textsOf(here.platform)]).toEqual([1, ['fire/1', 'fire/2']]);
  });
});

describe('a process that ends', () => {
  const EVENTS = [asked('fire'), asked('ferry'), asked('crane', 'quay')];
  let here: World;

  beforeEach(() => {
    here = world();
  });

  /** Runs a life to its end, then another, …; the last one is spared. Returns how many ended. */
  async function live(lives: readonly Life[]): Promise<number> {
    let undelivered: readonly ReceivedEvent[] = EVENTS;
    for (const [at, life] of [...lives, lifeThat(() => false)].entries()) {
      const desk = deskOn(here, { worker: `w${at}`, life });
      undelivered = await deliver(undelivered, desk, here.clock);
      await here.clock.advance(A_WHILE);
      life.end();
      expect(desk.faults).toEqual([]);
    }
    expect(undelivered).toEqual([]);
    return lives.filter((life) => life.isOver()).length;
  }

  function begin(faults: readonly Fault[]): void {
    here.state.db.exec('DELETE FROM inbox; DELETE FROM outbox; DELETE FROM worker');
    here = { ...here, clock: fakeClock(), platform: fakePlatform() };
    here.platform.faults.push(...faults);
  }

  test.each([[[]], [['reply-lost']], [['request-lost', 'too-many']]] as const)(
    'at any one step leaves nothing lost and nothing twice (faults %j)',
    async (faults) => {
      const steps = new Set<string>();
      let last = 0;
      let wasBusy = true;
      const atLast = (step: string, count: number): boolean => {
        steps.add(step);
        // Before the first event is there, nothing is begun.
        if (count === last) wasBusy = last < 20 || isBusy(here);
        return count === last;
      };
      const liveOnce = async (): Promise<boolean> => {
        last += 1;
        begin(faults);
        await live([lifeThat(atLast)]);
        expectOneOutcomeEach(here, EVENTS);
        expect(textsOf(here.platform).toSorted()).toEqual([
          'crane/1',
          'crane/2',
          'ferry/1',
          'ferry/2',
          'fire/1',
          'fire/2',
        ]);
        return wasBusy;
      };
      while (await liveOnce());
      expect(last).toBeGreaterThan(60);
      expect([...steps]).toEqual(
        expect.arrayContaining(PORTS_REACHED.flatMap((name) => [`before ${name}`, `after ${name}`])),
      );
    },
  );

  test('at any two steps, one after the other, leaves nothing lost and nothing twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), async (one, two) => {
        begin([]);
        await live([one, two].map((at) => lifeThat((_, count) => count === at)));
        expectOneOutcomeEach(here, EVENTS);
        expect(textsOf(here.platform)).toHaveLength(6);
      }),
      { numRuns: 60 },
    );
  });

  test('whenever it hears one question says so to whoever asked, and answers the others', async () => {
    const deadly = { ...ANSWERER };
    const lives = Array.from({ length: 6 }, () => lifeThat(() => false));
    for (const [at, life] of lives.entries()) {
      deadly.answer = (item) => {
        if (item.payload.endsWith('fire')) life.end();
        return ANSWERER.answer(item, AbortSignal.abort());
      };
      const desk = deskOn(here, { worker: `w${at}`, life, answerer: { ...deadly } });
      await deliver(EVENTS, desk, here.clock);
      await here.clock.advance(A_WHILE);
    }
    expect(lives.filter((life) => life.isOver())).toHaveLength(3);
    expect(textsOf(here.platform).filter((text) => text.startsWith('fire'))).toEqual(['fire/crashed']);
    expectOneOutcomeEach(here, EVENTS);
  });
});

const PORTS_REACHED = [
  'inbox.receive',
  'inbox.take',
  'inbox.settle',
  'answerer.answer',
  'outbox.heads',
  'outbox.start',
  'outbox.settle',
  'poster.post',
  'upkeep.beat',
];

type Event =
  | { readonly kind: 'ask'; readonly event: ReceivedEvent }
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'fault'; readonly fault: Fault | LookingFault | null; readonly looking: boolean }
  | { readonly kind: 'end' | 'stop' | 'stop-at-once'; readonly process: number }
  | { readonly kind: 'end-in'; readonly process: number; readonly steps: number };

const PROCESSES = 2;
const process = fc.nat({ max: PROCESSES - 1 });
const FAULTS: readonly (Fault | null)[] = [
  null,
  'silent',
  'reply-lost',
  'request-lost',
  'too-many',
  'unreachable',
  'refused',
  'throws',
];
const LOOKING: readonly (LookingFault | null)[] = [null, 'cannot-look', 'too-many', 'throws'];

const EVENT: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(
        fc.constantFrom('fire', 'ferry', 'crane', 'gull'),
        fc.constantFrom('harbour', 'quay'),
        fc.constantFrom('lindow', 'pier'),
      )
      // One name is asked in one channel: it is the event's name.
      .map(([name, channel, tenant]) => ({
        kind: 'ask' as const,
        event: asked(`${name}-${channel}`, channel, tenant),
      })),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(0, 1, 1_000, 5_000, 20_000, 31_000, 70_000).map((ms) => ({ kind: 'wait', ms })),
  },
  { weight: 3, arbitrary: fc.constantFrom(...FAULTS).map((fault) => ({ kind: 'fault', fault, looking: false })) },
  { weight: 1, arbitrary: fc.constantFrom(...LOOKING).map((fault) => ({ kind: 'fault', fault, looking: true })) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(process, fc.integer({ min: 1, max: 12 }))
      .map(([at, steps]) => ({ kind: 'end-in', process: at, steps })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('end', 'stop', 'stop-at-once'), process)
      .map(([kind, at]) => ({ kind, process: at })),
  },
) as fc.Arbitrary<Event>;

test('however questions, waits, faults and the ends of two processes are mixed, every question has one outcome', async () => {
  const { state } = world();
  await fc.assert(
    fc.asyncProperty(fc.array(EVENT, { minLength: 5, maxLength: 40 }), async (events) => {
      state.db.exec('DELETE FROM inbox; DELETE FROM outbox; DELETE FROM worker');
      const here = { state, clock: fakeClock(), platform: fakePlatform() };
      await expectOneOutcome(here, events);
    }),
    { numRuns: 300 },
  );
});

interface Process {
  readonly desk: Desk;
  readonly life: Life;
  /** Ends after so many steps. */
  steps: number;
}

async function expectOneOutcome(here: World, events: readonly Event[]): Promise<void> {
  let started = 0;
  const start = (): Process => {
    const one = { steps: Number.POSITIVE_INFINITY };
    const life = lifeThat(() => (one.steps -= 1) < 0);
    started += 1;
    return Object.assign(one, { desk: deskOn(here, { worker: `w${started}`, life }), life });
  };
  const processes = Array.from({ length: PROCESSES }, start);
  const living = (at: number): Process => {
    const one = processes[at];
    if (one !== undefined && !one.life.isOver()) return one;
    return (processes[at] = start());
  };
  const accepted: ReceivedEvent[] = [];
  let pending: readonly ReceivedEvent[] = [];

  for (const event of events) {
    switch (event.kind) {
      case 'ask':
        pending = await deliver([...pending, event.event], living(accepted.length % PROCESSES).desk, here.clock);
        accepted.push(event.event);
        break;
      case 'wait':
        await here.clock.advance(event.ms);
        break;
      case 'fault':
        if (event.looking) here.platform.lookingFaults.push(event.fault as LookingFault | null);
        else here.platform.faults.push(event.fault as Fault | null);
        break;
      case 'end':
        living(event.process).life.end();
        break;
      case 'end-in':
        living(event.process).steps = event.steps;
        break;
      case 'stop':
      case 'stop-at-once': {
        const { desk, life } = living(event.process);
        const stopping = desk.delivery.stop(event.kind === 'stop' ? new AbortController().signal : AbortSignal.abort());
        await here.clock.advance(21_000);
        if (!life.isOver()) await stopping;
        life.end();
        break;
      }
    }
  }

  for (const { life } of processes) life.end();
  here.platform.faults.length = 0;
  here.platform.lookingFaults.length = 0;
  const last = start();
  expect(await deliver(pending, last.desk, here.clock)).toEqual([]);
  await here.clock.advance(6 * MINUTE);
  expect(last.desk.faults).toEqual([]);
  expectOneOutcomeEach(here, accepted);
}
