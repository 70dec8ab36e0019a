/** What one message is for Slack: blocks to look at, the same as text to hear, and nothing that calls or unfolds. */

import type { types } from '@slack/bolt';

/** Fits `chat.postMessage`, with a channel. Arrays are as the client's types want them. */
export interface SlackPost extends Quiet {
  readonly blocks: SlackBlock[];
  /**
   * All that the blocks say: screen readers read only this (docs.slack.dev, chat.postMessage), and so do notifications
   * on a phone.
   */
  readonly text: string;
}

/**
 * The only blocks we send. A header and a button hold `plain_text`, which has no markup. `rich_text` is what the
 * composer makes of a person's message, already taken apart: a mention or a link is an element of its own, and the
 * text of a `text` element is shown as it stands (docs.slack.dev, rich text block). A context line alone may be mrkdwn.
 */
export type SlackBlock = types.HeaderBlock | types.RichTextBlock | types.ContextBlock | types.ActionsBlock;

/** Part of every post: no link unfolds, and no bare "@name" or address is looked for in `text`. */
export const QUIET = { unfurl_links: false, unfurl_media: false, parse: 'none', link_names: false } as const;

export type Quiet = typeof QUIET;

/** A block of a post with what it says as text, not escaped. */
export interface Strip {
  readonly block: SlackBlock;
  readonly text: string;
}
