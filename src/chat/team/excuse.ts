/** The honest notice in place of an answer that did not come about. */

import type { Reason } from '../../delivery/answer-events.ts';
import { noticeMessage } from '../notice-message.ts';
import type { Heard } from './heard.ts';
import type { Saying } from './saying.ts';

const WHY: Readonly<Record<Reason, string>> = {
  crashed: 'briefdesk was interrupted each time it worked on this',
  failed: 'a fault in briefdesk itself',
  late: 'it took longer than five minutes',
};

export function excuseFor(heard: Heard, reason: Reason): readonly Saying[] {
  switch (heard.kind) {
    case 'command':
    case 'press':
    case 'form':
    case 'message': {
      const message = noticeMessage(`There is no answer to this: ${WHY[reason]}. Ask again.`);
      return [{ kind: 'only-you', key: `${heard.id}:excuse`, asked: heard.from, message }];
    }
    case 'home':
    case 'greeting':
    case 'left':
      return [];
  }
}
