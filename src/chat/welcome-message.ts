/** How a conversation opens: what it stands on, and how to begin. */

import type { ArticleHead } from '../domain/coverage.ts';
import type { Message } from '../domain/message.ts';
import { newest } from '../grounding/ground-briefing.ts';
import { paragraph, said, strong, told } from './blocks.ts';

export function welcomeMessage(heads: readonly ArticleHead[]): Message {
  const last = newest(
    heads.flatMap(({ published, entries }) => [published, ...entries.map(({ at }) => at)]).filter((at) => at !== null),
  );
  const count = heads.length === 1 ? '1 source' : `${heads.length} sources`;
  const dated =
    last === null ? [said(', none with a date.')] : [said(', the newest of '), told(last, 'plain'), said('.')];
  return {
    blocks: [
      paragraph([strong('briefdesk'), said(` answers from ${count}`), ...dated]),
      paragraph([
        said('Ask a question, or begin with /brief TOPIC. /topics lists what is set up, /help what else there is.'),
      ]),
    ],
    actions: [],
    numbers: [],
  };
}
