/** The topics that are set up. */

import type { Message } from '../domain/message.ts';
import type { Topic } from '../domain/topic.ts';
import { faint, said, strong } from './blocks.ts';

export function topicsMessage(topics: readonly Topic[]): Message {
  return {
    blocks: topics.map(({ slug, title, about }) => ({
      kind: 'row',
      number: null,
      lines: [[strong(slug), faint(` · ${title}`)], [said(about)]],
    })),
    actions: topics.map(({ slug, title }) => ({ label: title, command: `/brief ${slug}` })),
    numbers: [],
  };
}
