/** One event at work: who speaks where, and what an answer has at hand; and what the answer comes to. */

import type { Payer } from '../../llm/model.ts';
import type { State } from '../../store/open-state.ts';
import { withdrawnIn } from '../../store/withdrawals.ts';
import type { ChatDesk } from '../chat-desk.ts';
import type { DigestDesk } from './digest-desk.ts';
import type { From, Heard } from './heard.ts';
import type { Hears } from './hearing-note.ts';
import type { Saying } from './saying.ts';
import { jobsWithout, type Withdrawn } from './withdrawn.ts';

/** What every platform's chat is answered from. */
export interface TeamDesk {
  readonly state: State;
  /** What a chat works with, in the words of its platform and without these sources; whoever asks pays for a model's words. */
  readonly chatFor: (payer: Payer, platform: string, withoutSources: readonly string[]) => ChatDesk;
  readonly platforms: AskPlatforms;
  /** By whose clocks somebody goes, an IANA name; null where their platform does not tell. */
  readonly zoneOf: (from: From) => Promise<string | null>;
  readonly digests: DigestDesk;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What only the platforms can say. */
export interface AskPlatforms {
  /** Whether somebody may withdraw what a channel was shown. */
  mayModerate(from: From): Promise<boolean>;
  /** Whether somebody may change what a channel follows, and whether we can post there. */
  mayManage(from: From): Promise<Leave>;
  /** What a platform tells us of what is said in a thread of ours, where that may differ; null elsewhere. */
  hears(platform: string): Hears | null;
}

/** `no-channel`: people talk to each other or to us alone there. `not-them`: somebody else may. `not-us`: they may, and we cannot post there. */
export type Leave = 'granted' | 'not-them' | 'not-us' | 'no-channel';

export interface Turn {
  /** The event's: what is said in reply is named after it. */
  readonly id: string;
  readonly from: From;
  readonly desk: TeamDesk;
  readonly withdrawn: Withdrawn;
  readonly chat: ChatDesk;
  readonly now: number;
}

/** What an event brings about; nothing may be an answer, too. */
export interface Response {
  readonly sayings: readonly Saying[];
  /** Done together with keeping what is said, or not at all. */
  readonly writes: readonly Write[];
}

export type Write = (db: State['db'], now: number) => void;

export const NOTHING: Response = { sayings: [], writes: [] };

export function turnFor({ id, from }: Extract<Heard, { from: From }>, desk: TeamDesk): Turn {
  const withdrawn = withdrawnIn(desk.state, from);
  const chat = desk.chatFor(payerOf(from), from.platform, withdrawn.sources);
  return { id, from, desk, withdrawn, chat: { ...chat, jobs: jobsWithout(chat.jobs, withdrawn) }, now: desk.now() };
}

export function together(...responses: readonly Response[]): Response {
  return {
    sayings: responses.flatMap(({ sayings }) => sayings),
    writes: responses.flatMap(({ writes }) => writes),
  };
}

/** Equal ids on two platforms are strangers. */
function payerOf({ platform, tenant, channel, user }: From): Payer {
  const named = (id: string): string => `${platform}:${id}`;
  // Nobody asked for what comes by itself.
  return { user: user === '' ? null : named(user), channel: named(channel), workspace: named(tenant) };
}
