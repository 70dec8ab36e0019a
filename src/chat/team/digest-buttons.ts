/** What can be done with what a channel follows, as buttons under a message about it. */

import type { Action, Message } from '../../domain/message.ts';
import type { Followed } from '../../store/subscriptions.ts';
import { noticeMessage } from '../notice-message.ts';

export function managing(text: string, followed: Followed): Message {
  return noticeMessage(text, [previewButton(followed), ...changeButtons(followed)]);
}

/** `after` tells several apart: " 2". */
export function previewButton({ subscription }: Followed, after = ''): Action {
  return { label: `Preview${after}`, command: `/digest preview ${subscription.id}` };
}

export function changeButtons({ subscription }: Followed, after = ''): readonly Action[] {
  const { id, paused, owner } = subscription;
  const toggle = paused === null ? { label: 'Pause', word: 'pause' } : { label: 'Resume', word: 'resume' };
  const button = (label: string, word: string): Action => ({
    label: `${label}${after}`,
    command: `/digest ${word} ${id}`,
  });
  // What the configuration says is taken out there.
  return [button(toggle.label, toggle.word), ...(owner === null ? [] : [button('Unsubscribe', 'unsubscribe')])];
}
