/** A message as our own page in Slack, for one reader. */

import type { Message } from '../../domain/message.ts';
import { buttonRows } from './buttons.ts';
import { LIMITS } from './limits.ts';
import { charactersIn } from './measure.ts';
import type { SlackBlock } from './post.ts';
import { stripsOf } from './render-message.ts';
import { fitView, plainText } from './view.ts';
import type { HomeView } from './view.ts';

/** A page is one: what does not fit is left out, and the page says so. Its buttons stay, as many as half a page holds. */
export function homeView({ blocks, actions }: Message): HomeView {
  const buttons = buttonRows(actions).map(({ block }) => block);
  const rows = fitting(buttons, { blocks: LIMITS.viewBlocks / 2, characters: LIMITS.viewCharacters / 2 });
  const told = stripsOf(blocks).map(({ block }) => block);
  const room = { blocks: LIMITS.viewBlocks - rows.length - 1, characters: LIMITS.viewCharacters / 2 - NOTE.length };
  const shown = fitting(told, room);
  const cut = shown.length < told.length || rows.length < buttons.length;
  return fitView({ type: 'home', blocks: [...shown, ...(cut ? [note()] : []), ...rows] });
}

const NOTE = 'There is more than fits on this page: ask in a message.';

function note(): SlackBlock {
  return { type: 'context', elements: [plainText(NOTE)] };
}

interface Room {
  readonly blocks: number;
  readonly characters: number;
}

/** The first ones, as many as there is room for. */
function fitting(blocks: readonly SlackBlock[], room: Room): readonly SlackBlock[] {
  let characters = 0;
  const end = blocks.findIndex((block, index) => {
    characters += charactersIn(block);
    return index >= room.blocks || characters > room.characters;
  });
  return end === -1 ? blocks : blocks.slice(0, end);
}
