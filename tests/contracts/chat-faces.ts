/** The faces of the chat behind one interface: what a reader sees of a message on each, told alike. */

import { ComponentType } from 'discord.js';
import { flawsOf as discordFlaws } from '../../src/chat/discord/flaws.ts';
import type { DiscordPost } from '../../src/chat/discord/post.ts';
import { renderMessage as renderForDiscord } from '../../src/chat/discord/render-message.ts';
import { writeSaying as writeForDiscord } from '../../src/chat/discord/write-saying.ts';
import { flawsOf as slackFlaws } from '../../src/chat/slack/flaws.ts';
import type { SlackPost } from '../../src/chat/slack/post.ts';
import { renderMessage as renderForSlack } from '../../src/chat/slack/render-message.ts';
import { writeSaying as writeForSlack } from '../../src/chat/slack/write-saying.ts';
import type { From } from '../../src/chat/team/heard.ts';
import type { Saying } from '../../src/chat/team/saying.ts';
import { columnsOf } from '../../src/chat/terminal/columns.ts';
import { renderMessage as renderForTerminal } from '../../src/chat/terminal/render-message.ts';
import type { Message } from '../../src/domain/message.ts';
import type { OutgoingMessage } from '../../src/store/outbox-messages.ts';
import { readText } from '../chat/discord/discord-markdown.ts';
import * as discord from '../chat/discord/sayings.ts';
import * as slack from '../chat/slack/sayings.ts';
import { ownBlocks, seenIn } from '../chat/slack/slack-words.ts';

export interface Face {
  /** What is seen of each part without markup, in order: not what parts say of each other, not the buttons. */
  readonly shown: (message: Message) => readonly string[];
  /** By the face's own limits, a sentence each. */
  readonly flaws: (message: Message) => readonly string[];
}

/** Where messages are posted. */
export interface PlatformFace extends Face {
  readonly place: From;
  /** Where there are too many to be seen at a glance, a menu of them. */
  readonly buttons: (message: Message) => readonly { readonly label: string; readonly command: string }[];
  readonly write: (saying: Saying) => OutgoingMessage;
  readonly posts: (message: Message) => readonly object[];
  /** Of parts as the outbox keeps them. */
  readonly postsIn: (parts: readonly string[]) => readonly object[];
}

export const slackFace: PlatformFace = {
  place: slack.asked(),
  shown: (message) => {
    const posts = renderForSlack(message);
    return posts.map((post, index) =>
      ownBlocks(inPlace(posts, post, index))
        .map(seenIn)
        .join('\n'),
    );
  },
  flaws: (message) => renderForSlack(message).flatMap(slackFlaws),
  buttons: (message) =>
    renderForSlack(message)
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.type === 'actions' ? block.elements : []))
      .map((element) => {
        if (element.type !== 'button') throw new Error(`a ${element.type} among the buttons`);
        return { label: element.text.text, command: element.value ?? '' };
      }),
  write: writeForSlack,
  posts: renderForSlack,
  postsIn,
};

export const discordFace: PlatformFace = {
  place: discord.asked(),
  shown: (message) => {
    const posts = renderForDiscord(message);
    return posts.map((post, index) => ownTexts(post, index, posts.length).join('\n'));
  },
  flaws: (message) => renderForDiscord(message).flatMap(discordFlaws),
  buttons: (message) =>
    renderForDiscord(message)
      .flatMap(({ components: [{ components }] }) => components)
      .flatMap((part) => (part.type === ComponentType.ActionRow ? part.components : []))
      .flatMap((one) =>
        one.type === ComponentType.Button
          ? [{ label: one.label, command: one.custom_id }]
          : one.options.map(({ label, value }) => ({ label, command: value })),
      ),
  write: writeForDiscord,
  posts: renderForDiscord,
  postsIn,
};

const LOOK = { width: 100, colour: false } as const;

export const terminalFace: Face = {
  shown: (message) => [renderForTerminal(message, LOOK)],
  flaws: (message) => {
    // A line to copy is as long as it is.
    const blocks = message.blocks.filter(({ kind }) => kind !== 'verbatim');
    const lines = renderForTerminal({ ...message, blocks }, LOOK).split('\n');
    return lines.flatMap((line) => [
      ...(columnsOf(line) > LOOK.width ? [`too wide: ${line}`] : []),
      // Control characters, and what turns the direction of writing.
      ...(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(line) ? [`hides something: ${line}`] : []),
    ]);
  },
};

/** A post with empty ones around it, so that the lines at its ends are known for what they are. */
function inPlace(posts: readonly SlackPost[], post: SlackPost, index: number): readonly SlackPost[] {
  const none = { ...post, blocks: [] };
  return posts.map((_, at) => (at === index ? post : none));
}

function ownTexts({ components: [{ components }] }: DiscordPost, index: number, count: number): readonly string[] {
  return components
    .slice(index === 0 ? 0 : 1, index === count - 1 ? undefined : -1)
    .flatMap((part) => (part.type === ComponentType.TextDisplay ? [part.content] : []))
    .map((content) => readText(content.replace(/ \/ <t:-?\d+:[tf]> here/g, '')).seen);
}

/** A thread is no post. */
function postsIn(parts: readonly string[]): readonly object[] {
  return parts
    .map((part) => JSON.parse(part) as { readonly post?: object })
    .flatMap(({ post }) => (post === undefined ? [] : [post]));
}
