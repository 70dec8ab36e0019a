/** A line of our own above or below what a post says. */

import { escaped } from './escape.ts';
import type { SlackBlock, SlackPost } from './post.ts';
import { plainText } from './view.ts';

/** There is room for it: a post is made a few blocks shorter than Slack takes. */
export function withLineAbove(post: SlackPost, line: string): SlackPost {
  return { ...post, blocks: [block(line), ...post.blocks], text: `${escaped(line)}\n\n${post.text}` };
}

export function withLineBelow(post: SlackPost, line: string): SlackPost {
  return { ...post, blocks: [...post.blocks, block(line)], text: `${post.text}\n\n${escaped(line)}` };
}

function block(line: string): SlackBlock {
  return { type: 'context', elements: [plainText(line)] };
}
