/** A chat on the harbour coverage for any number of processes. */

import type { ChatDesk } from '../../../src/chat/chat-desk.ts';
import { harbourDesk } from '../harbour-desk.ts';
import { NOON } from '../team/team-room.ts';

/** Every process reads the same coverage and would find the same: once is enough. */
export function chatForAll(): ChatDesk {
  const desk = harbourDesk({ zone: 'UTC', now: () => Temporal.Instant.fromEpochMilliseconds(NOON) });
  const { jobs } = desk;
  const done = new Map<string, unknown>();
  const once = <Result>(name: string, act: () => Result): Result => {
    if (!done.has(name)) done.set(name, act());
    return done.get(name) as Result;
  };
  return {
    ...desk,
    jobs: {
      ...jobs,
      brief: (topic, differences) => once(`${topic.slug} ${differences}`, () => jobs.brief(topic, differences)),
      ask: (ask) => once(JSON.stringify(ask), () => jobs.ask(ask)),
    },
  };
}
