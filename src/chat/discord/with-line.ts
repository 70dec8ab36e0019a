/** A line of our own above or below what a post says. */

import { ComponentType } from 'discord.js';
import { escaped } from './escape.ts';
import { postOf, text } from './post.ts';
import type { DiscordPost, Part } from './post.ts';

/** There is room for it: a post is made a little shorter than Discord takes. */
export function withLineAbove(post: DiscordPost, line: string): DiscordPost {
  return postOf([small(line), ...post.components[0].components]);
}

/** Above its buttons. */
export function withLineBelow(post: DiscordPost, line: string): DiscordPost {
  const parts = post.components[0].components;
  const buttons = parts.findIndex(({ type }) => type === ComponentType.ActionRow);
  return postOf(parts.toSpliced(buttons === -1 ? parts.length : buttons, 0, small(line)));
}

function small(line: string): Part {
  return text(`-# ${escaped(line)}`);
}
