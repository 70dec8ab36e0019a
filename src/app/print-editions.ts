/** Prints the editions that wait for the terminal: marked before and settled after, so that none is printed twice. */

import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { silentOf } from '../delivery/silent.ts';
import { alone } from '../store/alone.ts';
import { stateUpkeep } from '../store/inbox-upkeep.ts';
import type { Holder } from '../store/inbox-upkeep.ts';
import { stateOutbox } from '../store/outbox.ts';
import type { Post, StateOutbox } from '../store/outbox.ts';
import type { Verdict } from '../store/outbox-verdicts.ts';
import type { State } from '../store/open-state.ts';

const TERMINAL = ['terminal'];

/** How many are settled by that. Throws a Problem where the state file fails. */
export function printEditions(state: State, print: (text: string) => void): number {
  const holder: Holder = { worker: randomUUID(), now: Date.now };
  const upkeep = stateUpkeep(state, holder);
  const outbox = stateOutbox(state, holder);
  for (const silent of silentOf(upkeep.beat(), holder.now())) upkeep.release(silent);
  try {
    let settled = 0;
    for (let posts = startNext(outbox); posts.length > 0; posts = startNext(outbox)) {
      for (const post of posts) outbox.settle(post.id, printed(post, print));
      settled += posts.length;
    }
    return settled;
  } finally {
    // Whoever asks whether a service runs finds nobody here.
    for (const heard of upkeep.beat()) if (heard.worker === holder.worker) upkeep.release(heard);
  }
}

function startNext(outbox: StateOutbox): readonly Post[] {
  const waiting = outbox.heads(TERMINAL).filter(({ held }) => !held);
  return outbox.start(waiting.map(({ id }) => id));
}

function printed({ turn, payload }: Post, print: (text: string) => void): Verdict {
  switch (turn) {
    case 'post':
      print(payload);
      return { kind: 'sent', message: null };
    case 'look':
      return { kind: 'unknown', reason: 'briefdesk was ended while it was printed' };
  }
}

/** Two processes that write an edition at once would both tell what is new. */
export function aloneAtTerminal<Result>({ path }: State, act: () => Promise<Result>): Promise<Result> {
  return alone(join(dirname(path), 'terminal.lock'), act);
}
