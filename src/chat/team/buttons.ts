/** What a reader may do with a message on a platform, after what every face offers. */

import type { Action, Message } from '../../domain/message.ts';

const SOURCES: Action = { label: 'Sources', command: '/sources' };
const COPY: Action = { label: 'Copy with sources', command: '/copy' };
const HELPFUL: readonly Action[] = [
  { label: 'Helpful', command: '/helpful' },
  { label: 'Not helpful', command: '/not-helpful' },
];
export const POST: Action = { label: 'Post to channel', command: '/post' };

/** Its own topic is refreshed, wherever the thread has gone. */
export function withBriefingButtons(message: Message, topic: string): Message {
  const refresh = { label: 'Refresh', command: `/refresh ${topic}` };
  return { ...message, actions: [...message.actions, SOURCES, refresh, COPY, ...HELPFUL] };
}

export function withAnswerButtons(message: Message): Message {
  return { ...message, actions: [...message.actions, COPY, ...HELPFUL] };
}

/** Buttons that show one reader something and change nothing. */
export const LOOKS = ['evidence', 'disputes', 'timeline', 'sources'];
