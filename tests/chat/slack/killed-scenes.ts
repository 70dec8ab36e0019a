/** What people do in Slack, as the requests that Slack makes of it. */

import type { Body, Town } from './killed-lives.ts';
import type { Stored } from './killed-slack.ts';
import { CHANNEL, command, envelope, mention, message, press, US } from './payloads.ts';

export interface Scene {
  readonly name: string;
  /** Asked and answered before, by a process that ended well. */
  readonly before: (town: Town) => readonly Body[];
  readonly asked: (town: Town) => readonly Body[];
  /** Slack sends an event again that nobody acknowledged; of a command or a press it tells the person at once. */
  readonly again: boolean;
  /** Channels that we are not in. */
  readonly closed: readonly string[];
  /** Slack shows no metadata. */
  readonly blind: boolean;
}

export const IN_CHANNEL = scene({ name: 'a briefing in a channel', asked: brief('harbour-fire') });
export const ONLY_ME = scene({ name: 'a briefing for one reader', asked: brief('harbour-fire only me') });
export const NOT_A_MEMBER = scene({
  name: 'a briefing where we are no member',
  asked: brief('harbour-fire'),
  closed: [CHANNEL],
});
export const FOLLOW_UP = scene({
  name: 'a follow-up in its thread',
  before: brief('harbour-fire'),
  asked: ({ slack }) => [
    envelope(message({ thread_ts: rootIn(slack).ts, text: 'How many people were injured in the fire?' })),
  ],
  again: true,
});
export const BUTTON = scene({
  name: 'a button',
  before: brief('harbour-fire'),
  asked: ({ slack }) => {
    const { ts, blocks } = rootIn(slack);
    const container = { type: 'message', message_ts: ts, channel_id: CHANNEL, is_ephemeral: false };
    const action = { action_id: 'command-0', block_id: 'b1', type: 'button', value: valueOf('Evidence', blocks) };
    const pressed = { message: { type: 'message', user: US.user, bot_id: US.bot, ts }, container, actions: [action] };
    return [press({ ...pressed, response_url: slack.responseUrl })];
  },
});
const MENTIONED = { ts: '1772471900.000300', text: `<@${US.user}> how many people were injured in the fire?` };
export const MENTION = scene({
  name: 'a mention that Slack tells twice',
  asked: () => [
    envelope(mention(MENTIONED), { event_id: 'Ev0001' }),
    envelope(message({ ...MENTIONED, thread_ts: undefined, parent_user_id: undefined }), { event_id: 'Ev0002' }),
  ],
  again: true,
});

function scene(one: Pick<Scene, 'name' | 'asked'> & Partial<Scene>): Scene {
  return { before: () => [], again: false, closed: [], blind: false, ...one };
}

function brief(text: string): Scene['asked'] {
  return ({ slack }) => [command({ text, response_url: slack.responseUrl })];
}

function rootIn({ posts }: Town['slack']): Stored {
  const root = posts.find(({ thread }) => thread === null);
  if (root === undefined) throw new Error('no briefing');
  return root;
}

interface Button {
  readonly text: { readonly text: string };
  readonly value: string;
}

function valueOf(label: string, blocks: unknown): string {
  const rows = blocks as readonly { readonly type: string; readonly elements?: readonly Button[] }[];
  const buttons = rows.flatMap(({ type, elements = [] }) => (type === 'actions' ? elements : []));
  return buttons.find(({ text }) => text.text === label)?.value ?? '';
}
