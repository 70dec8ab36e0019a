/** A chat over the coverage of an invented harbour fire: a real store and the real jobs. */

import { writeAnswer } from '../../src/ask/write-answer.ts';
import { writeBriefing } from '../../src/brief/write-briefing.ts';
import { writeTimeline } from '../../src/brief/write-timeline.ts';
import type { ChatDesk, Reply } from '../../src/chat/chat-desk.ts';
import { COMMANDS, slashed } from '../../src/chat/commands.ts';
import { NEW_CONVERSATION, type Conversation } from '../../src/chat/conversation.ts';
import { handle } from '../../src/chat/handle.ts';
import { readRequest } from '../../src/chat/read-request.ts';
import type { Coverage } from '../../src/domain/coverage.ts';
import type { Topic } from '../../src/domain/topic.ts';
import { HARBOUR_COVERAGE, HARBOUR_FIRE } from '../brief/harbour-fire.ts';
import { coverageOf } from '../brief/read-coverage.ts';
import { printed } from './printed.ts';

export const FERRIES: Topic = {
  slug: 'ferry-line',
  title: 'Ferry line',
  aliases: ['ferries'],
  about: 'The ferries from the harbour of Lindow to Sandholm.',
  questions: ['When will the ferries run again?'],
};

export function harbourDesk(change: Partial<ChatDesk> = {}, store: Coverage = coverageOf(HARBOUR_COVERAGE)): ChatDesk {
  const topics = [HARBOUR_FIRE, FERRIES];
  return {
    jobs: jobsOn(store, topics),
    coverage: store.query,
    sources: () => ({
      sources: store.query.heads().map((head, index) => ({ ...head, number: index + 1, passages: 1, entries: 0 })),
      leftOut: [],
      web: [],
    }),
    topics,
    stories: [],
    commands: COMMANDS,
    typed: slashed,
    zone: 'Europe/Helsinki',
    now: () => Temporal.Instant.from('2026-03-03T20:00:00Z'),
    report: (fault) => {
      throw fault;
    },
    ...change,
  };
}

function jobsOn(store: Coverage, topics: readonly Topic[]): ChatDesk['jobs'] {
  return {
    brief(topic, differences) {
      const all = differences === 'all';
      const wanted = { words: 180, wordsPerSource: 150, disagreements: all ? Infinity : 1, variants: all };
      return Promise.resolve(writeBriefing(topic, wanted, store));
    },
    timeline: (topic) => writeTimeline(topic, store),
    ask: (ask) => writeAnswer(ask, { coverage: store, topics, zone: 'Europe/Helsinki', embedder: null }),
  };
}

export interface Exchange extends Reply {
  /** The last message as a terminal prints it. */
  readonly shown: string;
}

/** What a reader gets who types these lines one after the other. */
export async function afterTyping(
  lines: readonly string[],
  desk: ChatDesk,
  begun: Conversation = NEW_CONVERSATION,
): Promise<Exchange> {
  let conversation = begun;
  let last: Reply | null = null;
  for (const line of lines) {
    last = await handle(readRequest(line), conversation, desk);
    conversation = last.conversation;
  }
  if (last === null) throw new Error('nothing was typed');
  return { ...last, shown: printed(last.message) };
}
