/** A process that delivers: real state file, fake platform and clock; answers `ask: …` with what its answerer says. */

import { startDelivery } from '../../src/delivery/start-delivery.ts';
import type { Delivery } from '../../src/delivery/start-delivery.ts';
import type { Answerer } from '../../src/delivery/answer-events.ts';
import { groupCommit, inGroups } from '../../src/store/group-commit.ts';
import { stateInbox } from '../../src/store/inbox.ts';
import type { ReceivedEvent } from '../../src/store/inbox.ts';
import { stateUpkeep } from '../../src/store/inbox-upkeep.ts';
import type { State } from '../../src/store/open-state.ts';
import type { OutgoingMessage } from '../../src/store/outbox-messages.ts';
import { stateOutbox } from '../../src/store/outbox.ts';
import type { FakeClock } from './fake-clock.ts';
import type { FakePlatform } from './fake-platform.ts';
import { DIED, lifeThat, mortal, mortalClock } from './mortal.ts';
import type { Life } from './mortal.ts';

export interface World {
  readonly state: State;
  readonly clock: FakeClock;
  readonly platform: FakePlatform;
}

export interface Desk {
  readonly delivery: Delivery;
  /** What should not have happened. */
  readonly faults: unknown[];
}

export interface Person {
  readonly answerer?: Answerer;
  readonly worker?: string;
  readonly life?: Life;
}

export function deskOn({ state, clock: whole, platform }: World, person: Person = {}): Desk {
  const { answerer = ANSWERER, worker = 'w1', life = lifeThat(() => false) } = person;
  const faults: unknown[] = [];
  const clock = mortalClock(whole, life);
  const holder = { worker, now: () => clock.now() };
  const commit = groupCommit(state, queueMicrotask);
  const { inbox, outbox } = inGroups({ inbox: stateInbox(state, holder), outbox: stateOutbox(state, holder) }, commit);
  const kept = {
    worker,
    inbox: mortal('inbox', inbox, life),
    outbox: mortal('outbox', outbox, life),
    upkeep: mortal('upkeep', stateUpkeep(state, holder), life),
  };
  const platforms = {
    posters: new Map([['slack', mortal('poster', platform.poster, life)]]),
    answerer: mortal('answerer', answerer, life),
  };
  const report = (error: unknown): void => {
    if (error !== DIED) faults.push(error);
  };
  return { delivery: startDelivery(kept, platforms, { clock, report }), faults };
}

/** A question in the harbour channel; its text is `channel question`. */
export function asked(name: string, channel = 'harbour', tenant = 'lindow'): ReceivedEvent {
  return { platform: 'slack', tenant, keys: [`event:${name}`], once: null, payload: `${channel} ${name}` };
}

/** Says everything in two parts. */
export const ANSWERER: Answerer = {
  answer: (item) => Promise.resolve({ messages: [messageFor(item, ['1', '2'])], remember: () => undefined }),
  excuse: (item, reason) => [messageFor(item, [reason])],
};

export function messageFor(
  { tenant, payload }: { readonly tenant: string; readonly payload: string },
  parts: readonly string[],
): OutgoingMessage {
  const [channel = '', name = ''] = payload.split(' ');
  return {
    platform: 'slack',
    tenant,
    channel,
    thread: null,
    kind: 'message',
    key: name,
    parts: parts.map((part) => `${name}/${part}`),
    ifUnsure: 'leave',
  };
}

export function textsOf({ stored }: FakePlatform): readonly string[] {
  return stored.map(({ text }) => text);
}
