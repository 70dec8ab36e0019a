/** Has every event of the inbox answered, or given up with a notice: one outcome each, whatever happens on the way. */

import { Problem } from '../domain/problem.ts';
import type { Answer, Inbox, Item, Outcome } from '../store/inbox.ts';
import type { OutgoingMessage } from '../store/outbox-messages.ts';
import { keep, startLoop } from './loop.ts';
import type { Loop, Tools } from './loop.ts';
import { turnOf } from './turns.ts';
import { withinTime } from './within-time.ts';

/** Whoever knows what to say. */
export interface Answerer {
  /** What to say to an event, which may be nothing, and to remember. It writes nothing itself: after a crash it is called again. */
  answer(item: Item, signal: AbortSignal): Promise<Answer>;
  /** The notice in place of an answer. */
  excuse(item: Item, reason: Reason): readonly OutgoingMessage[];
}

/** `crashed`: every try ended on the way. `failed`: a fault of ours. `late`: it took too long. */
export type Reason = 'crashed' | 'failed' | 'late';

export interface Answering {
  readonly inbox: Inbox;
  readonly answerer: Answerer;
  /** Those it can answer; what was heard on another one waits. */
  readonly platforms: () => readonly string[];
  /** Hears that there is something to post. */
  readonly settled: () => void;
}

const AT_ONCE = 32;
/** Of those that are taken together; what is not begun when we end is let go like the rest. */
const AT_A_TIME = 8;
/** Longer than a language model is waited for, shorter than a reader waits. */
const ANSWER_MS = 5 * 60_000;

export function startAnswering({ inbox, answerer, platforms, settled }: Answering, tools: Tools): Loop {
  let taken: readonly Item[] = [];

  async function work(item: Item, ending: AbortSignal): Promise<void> {
    const outcome = await outcomeOf(item, { answerer, ending }, tools);
    if (outcome === null) return;
    let last = outcome;
    const settle = async (): Promise<void> => {
      try {
        await inbox.settle(item.id, last);
      } catch (error) {
        // A fault of ours comes again: then at least the reader hears of it. A full disk may have room later.
        if (isOurs(error)) last = givenUp(item, { answerer, reason: 'failed' }, tools);
        throw error;
      }
    };
    await keep(settle, ending, tools);
    settled();
  }

  return startLoop(
    ({ room, begin }) => {
      if (taken.length === 0 && room > 0) taken = inbox.take(Math.min(room, AT_A_TIME), platforms());
      // One by one: an answer may keep the processor busy, and what arrives in between is to be acknowledged.
      const [item, ...others] = taken;
      if (item === undefined) return null;
      taken = others;
      begin((ending) => work(item, ending));
      return tools.clock.now();
    },
    AT_ONCE,
    tools,
  );
}

function isOurs(error: unknown): boolean {
  return error instanceof Problem && error.code === 'internal';
}

interface At {
  readonly answerer: Answerer;
  readonly ending: AbortSignal;
}

/** Null where there is no time left for one: the next start answers. */
async function outcomeOf(item: Item, { answerer, ending }: At, tools: Tools): Promise<Outcome | null> {
  switch (turnOf(item)) {
    case 'bury':
      return { kind: 'given-up', reason: 'crashed', messages: [] };
    case 'excuse':
      return givenUp(item, { answerer, reason: 'crashed' }, tools);
    case 'answer':
      break;
  }
  try {
    const act = (signal: AbortSignal): Promise<Answer> => answerer.answer(item, signal);
    const answer = await withinTime(act, { ms: ANSWER_MS, ending, clock: tools.clock });
    if (answer === 'ending') return null;
    if (answer === 'late') return givenUp(item, { answerer, reason: 'late' }, tools);
    return { kind: 'answered', ...answer };
  } catch (error) {
    tools.report(error);
    return givenUp(item, { answerer, reason: 'failed' }, tools);
  }
}

function givenUp(item: Item, why: { answerer: Answerer; reason: Reason }, { report }: Tools): Outcome {
  const { answerer, reason } = why;
  try {
    return { kind: 'given-up', reason, messages: answerer.excuse(item, reason) };
  } catch (error) {
    report(error);
    return { kind: 'given-up', reason, messages: [] };
  }
}
