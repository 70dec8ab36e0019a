/** Nothing lost, nothing twice: what readers send is kept until it is answered, what we say until it is posted. */

import type { Upkeep } from '../store/inbox-upkeep.ts';
import type { Inbox, Received, ReceivedEvent } from '../store/inbox.ts';
import type { Outbox } from '../store/outbox.ts';
import { startAnswering } from './answer-events.ts';
import type { Answerer } from './answer-events.ts';
import { startUpkeep } from './keep-up.ts';
import type { Tools } from './loop.ts';
import type { Poster } from './poster.ts';
import { startSender } from './send-posts.ts';

export interface Delivery {
  /** Resolves once the event is kept for good: only then may it be acknowledged. Rejects with a Problem where it cannot be. */
  receive(event: ReceivedEvent): Promise<Received>;
  /** There is something new in the outbox. */
  poke(): void;
  /** Takes up nothing new and lets finish what is under way, until the signal; the rest waits for the next start. */
  stop(signal: AbortSignal): Promise<void>;
}

/** All of one state file and one worker. */
export interface Kept {
  readonly worker: string;
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly upkeep: Upkeep;
}

export interface Platforms {
  /** By platform, as they come in: what is of another one waits. */
  readonly posters: ReadonlyMap<string, Poster>;
  readonly answerer: Answerer;
}

export function startDelivery(kept: Kept, { posters, answerer }: Platforms, tools: Tools): Delivery {
  const sender = startSender({ ...kept, posters }, tools);
  const platforms = (): readonly string[] => [...posters.keys()];
  const answering = startAnswering({ ...kept, answerer, platforms, settled: sender.poke }, tools);
  const wake = (): void => {
    answering.poke();
    sender.poke();
  };
  const upkeep = startUpkeep({ ...kept, wake }, tools);
  return {
    async receive(event) {
      const received = await kept.inbox.receive(event);
      answering.poke();
      return received;
    },
    poke: sender.poke,
    async stop(signal) {
      // Answers first: what they say is posted while there is time.
      await answering.stop(signal);
      await sender.stop(signal);
      await upkeep.stop(signal);
    },
  };
}
