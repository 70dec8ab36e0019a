/** Our own page on a platform: the topics, the digests, and how to ask. */

import type { Message } from '../../domain/message.ts';
import { faint, heading, list, paragraph } from '../blocks.ts';
import { topicsMessage } from '../topics-message.ts';
import { welcomeMessage } from '../welcome-message.ts';
import { digestHomeItems } from './digest-list.ts';
import { platformWords } from './platform-words.ts';
import { teamHelpMessage } from './team-help-message.ts';
import type { Turn } from './turn.ts';

/** `seesAll`: whether whoever looks at it keeps order in the workspace. */
export function homeMessage(turn: Turn, seesAll: boolean): Message {
  const { topics, stories, coverage } = turn.chat;
  const { platform } = turn.from;
  const digests = digestHomeItems(seesAll, turn);
  const { blocks, actions } = topicsMessage(topics, stories);
  const [opening] = welcomeMessage(coverage.heads()).blocks;
  return {
    blocks: [
      ...(opening === undefined ? [] : [opening]),
      heading('Topics'),
      ...blocks,
      heading('Digests'),
      ...list([], digests, 'lines'),
      paragraph([
        faint(
          `${platformWords(platform).digest('list')} in a channel shows what it follows, ${platformWords(platform).digest('subscribe')} sets a digest up.`,
        ),
      ]),
      heading('How to ask'),
      ...teamHelpMessage(platform).blocks,
      paragraph([faint('A topic’s button sends its briefing to you alone, in the messages of this app.')]),
    ],
    actions,
    numbers: [],
  };
}
