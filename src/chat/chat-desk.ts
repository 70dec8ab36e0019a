/** What every face gives the chat to work with, and what it gets back for a request. */

import type { Ask } from '../ask/write-answer.ts';
import type { Answer } from '../domain/answer.ts';
import type { Briefing, NothingFound } from '../domain/briefing.ts';
import type { CoverageQuery } from '../domain/coverage.ts';
import type { Message } from '../domain/message.ts';
import type { Timeline } from '../domain/timeline.ts';
import type { Topic } from '../domain/topic.ts';
import type { Command, Typed } from './commands.ts';
import type { Conversation } from './conversation.ts';
import type { CoverageView } from './coverage-view.ts';
import type { View } from './page.ts';

export interface ChatDesk {
  readonly jobs: Jobs;
  readonly coverage: CoverageQuery;
  /** What `/sources` lists, numbers aside. */
  readonly sources: () => CoverageView;
  /** Those that are set up. */
  readonly topics: readonly Topic[];
  /** Stories of the last days, the latest first, as topics to ask for. */
  readonly stories: readonly Topic[];
  /** What this face offers: all that every face does, and its own. */
  readonly commands: readonly Command[];
  readonly typed: Typed;
  /** The reader's own zone, or `UTC` where the face shows each reader's own clock itself. */
  readonly zone: string;
  readonly now: () => Temporal.Instant;
  /** Is told of each fault of our own, which a reader cannot do anything about. */
  readonly report: (fault: unknown) => void;
}

export interface Jobs {
  /** With the weightiest differences, or with all of them and all that is only worded differently. */
  readonly brief: (topic: Topic, differences: 'main' | 'all') => Promise<Briefing | NothingFound>;
  readonly timeline: (topic: Topic) => Timeline | NothingFound;
  readonly ask: (ask: Ask) => Promise<Answer>;
}

export interface Reply {
  readonly message: Message;
  /** What the next request of the thread is handled with. */
  readonly conversation: Conversation;
}

/** `argument` is what stands after the command, or '' for nothing. */
export type Handler = (argument: string, conversation: Conversation, desk: ChatDesk) => Reply | Promise<Reply>;

/** How the reader of a thread looks at its next message. */
export function viewOf({ numbers }: Conversation, { now, zone, typed }: ChatDesk): View {
  return { evidence: false, now: now(), knownAsOf: null, zone, allDisputes: typed('disputes'), numbers };
}
