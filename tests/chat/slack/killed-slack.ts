/** A stand-in for Slack on loopback that keeps what is posted and shows it again; at each call it can be told that nobody is there any more. */

import type { ServerResponse } from 'node:http';
import { COMMAND_PATH, loopbackSlack, no, ok, status } from './loopback-slack.ts';
import type { Answer, LoopbackSlack, Received } from './loopback-slack.ts';
import { TEAM, US } from './payloads.ts';

export interface KeepingSlack extends LoopbackSlack {
  readonly posts: readonly Stored[];
  readonly asides: readonly Aside[];
}

/** What one reader sees. */
export interface Aside {
  /** Null in the channel itself. */
  readonly thread: string | null;
  readonly text: string;
}

/** What everyone in a channel reads. */
export interface Stored extends Aside {
  readonly ts: string;
  readonly channel: string;
  readonly blocks: unknown;
  readonly metadata: unknown;
}

export interface Ways {
  readonly now: () => number;
  /** Channels that we are not in. */
  readonly closed: readonly string[];
  /** It shows no metadata. */
  readonly blind: boolean;
  /** Told each step; false: whoever called is gone, and nothing more comes of it. */
  readonly reach: (step: string) => boolean | Promise<boolean>;
  /** The reply to a call has left. */
  readonly replied: (method: string) => void;
}

/** Ends with the test. */
export async function keepingSlack(ways: Ways): Promise<KeepingSlack> {
  const book: Book = { posts: [], asides: [] };
  const step =
    (act: (received: Received) => Answer): Answer =>
    (response, received) =>
      void answer(act, { response, received }, ways);
  const isClosed = ({ fields }: Received): boolean => ways.closed.includes(String(fields['channel']));
  const inside = (act: (received: Received) => Answer): readonly Answer[] => [
    step((received) => (isClosed(received) ? no('not_in_channel') : act(received))),
  ];
  const slack = await loopbackSlack({
    'auth.test': [ok({ team_id: TEAM, user_id: US.user, bot_id: US.bot, team: 'Lindow' })],
    'chat.postMessage': inside(({ fields }) => ok({ ts: post(fields, book, ways) })),
    'chat.postEphemeral': inside(({ fields }) => {
      book.asides.push(said(fields));
      return ok();
    }),
    'conversations.history': inside(({ fields }) => ok({ messages: read(fields, book, ways) })),
    'conversations.replies': inside(({ fields }) => ok({ messages: read(fields, book, ways) })),
    [COMMAND_PATH]: [step((received) => responded(received, book, ways))],
  });
  return { ...slack, ...book };
}

interface Book {
  readonly posts: Stored[];
  readonly asides: Aside[];
}

type Fields = Received['fields'];

function post(fields: Fields, { posts }: Book, { now }: Ways): string {
  const ts = `${Math.floor(now() / 1000)}.${String(posts.length + 1).padStart(6, '0')}`;
  const { blocks, metadata } = fields;
  posts.push({ ts, channel: String(fields['channel']), ...said(fields), blocks, metadata });
  return ts;
}

function said({ thread_ts, text }: Fields): Aside {
  return { thread: typeof thread_ts === 'string' ? thread_ts : null, text: String(text) };
}

/** As Slack does, of a thread (`ts`) also the message that it hangs on, however old. */
function read({ channel, ts: root = null, oldest }: Fields, { posts }: Book, { blind }: Ways): readonly object[] {
  return posts
    .filter((one) => one.channel === channel && (one.ts === root || one.thread === root))
    .filter(({ ts }) => ts === root || Number(ts) > Number(oldest))
    .map((one) => ({ ...one, bot_id: US.bot, metadata: blind ? undefined : one.metadata }));
}

/** An address is one of the channel that it came from: the closed one, where there is such. */
function responded({ fields }: Received, book: Book, ways: Ways): Answer {
  if (fields['response_type'] === 'in_channel') post({ ...fields, channel: ways.closed[0] }, book, ways);
  if (fields['response_type'] === 'ephemeral') book.asides.push(said(fields));
  return status(200, 'ok');
}

interface Call {
  readonly response: ServerResponse;
  readonly received: Received;
}

/** Whoever calls may die on the way in, or on the way back: then what it did stands. */
async function answer(
  act: (received: Received) => Answer,
  { response, received }: Call,
  { reach, replied }: Ways,
): Promise<void> {
  const name = received.method === COMMAND_PATH ? 'response_url' : received.method;
  if (!(await reach(`before ${name}`))) {
    response.destroy();
    return;
  }
  const reply = act(received);
  if (!(await reach(`after ${name}`))) {
    response.destroy();
    return;
  }
  response.on('finish', () => {
    replied(name);
  });
  reply(response, received);
}
