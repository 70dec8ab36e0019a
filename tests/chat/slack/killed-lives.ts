/** Processes that answer a workspace one after the other, on one state file: each may end at a step of one's choosing. */

import { chatAnswerer } from '../../../src/app/chat-answerer.ts';
import { gateway } from '../../../src/chat/slack/gateway.ts';
import type { Gateway } from '../../../src/chat/slack/gateway.ts';
import { slackPoster } from '../../../src/chat/slack/slack-poster.ts';
import { writeSaying } from '../../../src/chat/slack/write-saying.ts';
import type { ChatDesk } from '../../../src/chat/chat-desk.ts';
import { startDelivery } from '../../../src/delivery/start-delivery.ts';
import { stateUpkeep } from '../../../src/store/inbox-upkeep.ts';
import { stateInbox } from '../../../src/store/inbox.ts';
import { openState } from '../../../src/store/open-state.ts';
import type { State } from '../../../src/store/open-state.ts';
import { stateOutbox } from '../../../src/store/outbox.ts';
import { fakeClock } from '../../delivery/fake-clock.ts';
import type { FakeClock } from '../../delivery/fake-clock.ts';
import { DIED, mortal, mortalClock } from '../../delivery/mortal.ts';
import type { Life } from '../../delivery/mortal.ts';
import { newStatePath } from '../../store/state-file.ts';
import { NOON } from '../team/team-room.ts';
import { keepingSlack } from './killed-slack.ts';
import type { KeepingSlack, Ways } from './killed-slack.ts';
import { TEAM, US } from './payloads.ts';
import { toolsFor } from './sayings.ts';

export interface Town {
  readonly slack: KeepingSlack;
  readonly clock: FakeClock;
  /** To look at what is kept. */
  readonly state: State;
  /** What should not have happened. */
  readonly faults: readonly unknown[];
  /** The next process. Those before it are dead or stopped. */
  start(life: Life): Running;
  /** So much time goes by; nothing is left half done in it but what takes time. */
  pass(ms: number): Promise<void>;
  close(): void;
}

/** A request of Slack's, read. */
export type Body = Readonly<Record<string, unknown>>;

export interface Running {
  readonly life: Life;
  /** Whether it was acknowledged. */
  hear(body: Body): Promise<boolean>;
  stop(): Promise<void>;
}

const SECOND = 1_000;

export async function killedTown(place: Pick<Ways, 'closed' | 'blind'>, chat: ChatDesk): Promise<Town> {
  const clock = fakeClock(NOON);
  const path = newStatePath();
  const states: State[] = [];
  const open = (): State => {
    const state = openState(path);
    // Processes end here, power does not: no need to wait for the disk.
    state.db.exec('PRAGMA synchronous = OFF');
    states.push(state);
    return state;
  };
  let life: Life | null = null;
  const reach = (step: string): boolean => {
    life?.reach(step);
    return life?.isOver() !== true;
  };
  const slack = await keepingSlack({ ...place, now: () => clock.now(), reach, replied: () => undefined });
  const busy = { calls: 0 };
  const faults: unknown[] = [];
  const lifeOn = lifeIn({ slack, clock, chat, open, busy, faults });
  return {
    slack,
    clock,
    state: open(),
    faults,
    start(own) {
      life = own;
      return lifeOn(own);
    },
    async pass(ms) {
      for (let passed = 0; passed < ms; passed += SECOND) {
        await clock.settle();
        // What is asked of Slack takes no time of this clock.
        while (busy.calls > 0) await clock.settle();
        await clock.advance(SECOND);
        while (busy.calls > 0) await clock.settle();
      }
    },
    close() {
      for (const { db } of states) db.close();
    },
  };
}

interface Ground {
  readonly slack: KeepingSlack;
  readonly clock: FakeClock;
  readonly chat: ChatDesk;
  readonly open: () => State;
  readonly busy: { calls: number };
  readonly faults: unknown[];
}

function lifeIn({ slack, clock: whole, chat, open, busy, faults }: Ground): (life: Life) => Running {
  let count = 0;
  return (life) => {
    count += 1;
    const state = open();
    const clock = mortalClock(whole, life);
    const holder = { worker: `w${count}`, now: () => clock.now() };
    const kept = {
      worker: holder.worker,
      inbox: mortal('inbox', stateInbox(state, holder), life),
      outbox: mortal('outbox', stateOutbox(state, holder), life),
      upkeep: mortal('upkeep', stateUpkeep(state, holder), life),
    };
    const desk = {
      state,
      chatFor: () => chat,
      platforms: {
        mayModerate: () => Promise.resolve(false),
        mayManage: () => Promise.resolve('not-them' as const),
        hears: () => null,
      },
      zoneOf: () => Promise.resolve(null),
      digests: { write: () => Promise.reject(new Error('nobody asks for a digest')) },
      now: () => clock.now(),
    };
    const faces = new Map([
      ['slack', { write: writeSaying, showWork: () => () => undefined, sayNothing: () => undefined }],
    ]);
    const answerer = chatAnswerer({ desk, topics: chat.topics, faces, clock });
    const poster = slackPoster(toolsFor(slack.apiUrl).tools);
    const platforms = {
      posters: new Map([['slack', mortal('poster', counted(poster, busy), life)]]),
      answerer: mortal('answerer', counted(answerer, busy), life),
    };
    const report = (error: unknown): void => {
      if (error !== DIED) faults.push(error);
    };
    const delivery = startDelivery(kept, platforms, { clock, report });
    const us = (tenant: string): typeof US | null => (tenant === TEAM ? US : null);
    const quiet = (_: object, text: string): void => void faults.push(text);
    const entry = gateway(
      { receive: (event) => delivery.receive(event), us },
      { info: quiet, warn: quiet, error: quiet },
    );
    return {
      life,
      hear: (body) => heardBy(entry, life, body),
      stop: () => delivery.stop(new AbortController().signal),
    };
  };
}

/** The acknowledgement is a step like any other. */
async function heardBy(entry: Gateway, life: Life, body: Body): Promise<boolean> {
  if (life.isOver()) return false;
  let acked = false;
  const line = {
    ack: () => {
      acked = true;
    },
  };
  const { ack } = mortal('line', line, life);
  try {
    await entry.processEvent({
      body: { ...body },
      ack: () => {
        ack();
        return Promise.resolve();
      },
    });
  } catch (error) {
    if (error !== DIED) throw error;
  }
  return acked;
}

/** Its calls that are under way. */
function counted<Port extends object>(port: Port, busy: { calls: number }): Port {
  return new Proxy(port, {
    get(target, property) {
      const method = Reflect.get(target, property) as (...args: unknown[]) => unknown;
      return (...args: unknown[]) => {
        const result = method.apply(target, args);
        if (!(result instanceof Promise)) return result;
        busy.calls += 1;
        return result.finally(() => {
          busy.calls -= 1;
        });
      };
    },
  });
}
