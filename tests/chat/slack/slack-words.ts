/** What people see and hear of posts for Slack, without what parts say of each other and without buttons. */

import type { types } from '@slack/bolt';
import type { SlackBlock, SlackPost } from '../../../src/chat/slack/post.ts';

/** The blocks of the message itself: not the lines that say where a part goes on, not the buttons. */
export function ownBlocks(posts: readonly SlackPost[]): readonly SlackBlock[] {
  return posts
    .flatMap(({ blocks }, index) => blocks.slice(index === 0 ? 0 : 1, index === posts.length - 1 ? undefined : -1))
    .filter(({ type }) => type !== 'actions');
}

/** All texts as they are shown, dates left out. */
export function seenIn(block: SlackBlock): string {
  switch (block.type) {
    case 'header':
      return block.text.text;
    case 'context':
      return block.elements.map(smallPrintOf).join('\n');
    case 'rich_text':
      return block.elements.map(richTextOf).join('\n');
    case 'actions':
      return '';
  }
}

export function heardIn(posts: readonly SlackPost[]): string {
  return posts
    .map(({ text }) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'))
    .join('\n\n');
}

function smallPrintOf(element: types.ContextBlockElement): string {
  if (element.type === 'mrkdwn') return element.text.replace(/ \/ <!date\^[^>]*>/g, '');
  return element.type === 'plain_text' ? element.text : '';
}

function richTextOf(element: types.RichTextBlockElement): string {
  const inside =
    element.type === 'rich_text_list' ? element.elements.flatMap((section) => section.elements) : element.elements;
  return inside.map((one) => (one.type === 'text' ? one.text : '')).join('');
}

/** Whether all signs of `needle` but spaces stand in `hay`, in their order. */
export function holdsInOrder(hay: string, needle: string): boolean {
  const wanted = needle.replace(/\s/g, '');
  let at = 0;
  for (let index = 0; index < hay.length && at < wanted.length; index += 1) if (hay[index] === wanted[at]) at += 1;
  return at === wanted.length;
}
