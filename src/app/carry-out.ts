/** Carries out what was answered on the command line: all of it or nothing, and nothing where a question is asked back. */

import type { Response, Turn } from '../chat/team/turn.ts';
import { digestsHere } from '../chat/team/which-digest.ts';
import { renderMessage } from '../chat/terminal/render-message.ts';
import type { Message } from '../domain/message.ts';
import { Problem } from '../domain/problem.ts';
import { actionOf } from '../store/actions.ts';
import { writeState } from '../store/open-state.ts';
import { addMessage } from '../store/outbox-messages.ts';
import type { ChannelNamed } from './channel-name.ts';
import type { DigestFaces } from './digest-faces.ts';
import { usage } from './read-arguments.ts';
import { choicesTyped } from './typed-instead.ts';

export interface Carried {
  /** To whoever asked. */
  readonly told: Message | null;
  /** How many messages for the channel are in the outbox now. */
  readonly posts: number;
}

export interface Carrying {
  readonly channel: ChannelNamed;
  readonly faces: DigestFaces;
}

/** Throws a usage Problem where it has to be said otherwise. */
export function carryOut({ sayings, writes }: Response, turn: Turn, { channel, faces }: Carrying): Carried {
  const { state, now } = turn.desk;
  if (sayings.some(({ kind }) => kind === 'form')) throw usage('digest', HOW);
  const told = sayings.find((one) => one.kind === 'only-you')?.message ?? null;
  return writeState(state, () => {
    for (const write of writes) write(state.db, now());
    // What buttons stand for is known once it is written.
    if (told !== null) refuseQuestion(told, turn, channel);
    const messages = sayings.flatMap((one) =>
      one.kind === 'message' ? (faces.get(one.to.platform)?.write(one) ?? []) : [],
    );
    for (const message of messages) addMessage(state.db, message, now());
    return { told, posts: messages.length };
  });
}

const HOW = 'name topics and when, as in: npm run digest -- subscribe harbour fire, ferries at 07:30 weekdays Oslo.';

const WIDE = { width: 100, colour: false };

function refuseQuestion(told: Message, turn: Turn, channel: ChannelNamed): void {
  const { desk, from } = turn;
  const actions = told.actions.map(({ label, command: id }) => ({
    label,
    command: actionOf(desk.state, from, { id, user: from.user })?.command ?? '',
  }));
  const followed = digestsHere(turn).map(({ subscription }) => subscription.id);
  const choices = choicesTyped(actions, { channel, followed });
  if (choices === null) return;
  const words = renderMessage(told, WIDE).trimEnd();
  if (choices.length === 0) throw usage('digest', words);
  throw new Problem('usage', [words, ...choices.map((choice) => `  ${choice}`)].join('\n'));
}
