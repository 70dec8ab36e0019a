/** Our own page on a platform: the topics, the digests, and how to ask. */

import type { Message } from '../../domain/message.ts';
import type { ChatDesk } from '../chat-desk.ts';
import { faint, heading, paragraph, said } from '../blocks.ts';
import { topicsMessage } from '../topics-message.ts';
import { welcomeMessage } from '../welcome-message.ts';
import { teamHelpMessage } from './team-help-message.ts';

export function homeMessage({ topics, stories, coverage }: ChatDesk, platform: string): Message {
  const { blocks, actions } = topicsMessage(topics, stories);
  const [opening] = welcomeMessage(coverage.heads()).blocks;
  return {
    blocks: [
      ...(opening === undefined ? [] : [opening]),
      heading('Topics'),
      ...blocks,
      heading('Digests'),
      paragraph([said('No digest is set up in this workspace.')]),
      heading('How to ask'),
      ...teamHelpMessage(platform).blocks,
      paragraph([faint('A topic’s button sends its briefing to you alone, in the messages of this app.')]),
    ],
    actions,
    numbers: [],
  };
}
