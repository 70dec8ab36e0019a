/** A message of ours as Markdown with its sources, to be copied by whoever asked. */

import { shownMessage } from '../../store/shown-messages.ts';
import { markdownOf } from '../markdown.ts';
import { say, tellAsker, TO_ASKER, type Content } from './say.ts';
import { struck } from './strike.ts';
import type { Response, Turn } from './turn.ts';

/** `key` names the message; null where nothing was shown yet. */
export function copyShown(key: string | null, turn: Turn): Response {
  const found = key === null ? null : shownMessage(turn.desk.state, turn.from, key);
  if (found === null)
    return tellAsker('There is nothing to copy yet: ask a question, or for a briefing with /brief.', turn);
  const message = struck(JSON.parse(found.content) as Content, turn.withdrawn);
  const copied = { blocks: [{ kind: 'verbatim', text: markdownOf(message) }], actions: [], numbers: [] } as const;
  return say({ message: copied, shown: null }, { key: `${turn.id}:0`, conversation: null, to: TO_ASKER }, turn);
}
