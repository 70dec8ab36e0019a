/** The topics that are set up, and the stories of the last days. */

import type { Message, Row } from '../domain/message.ts';
import type { Topic } from '../domain/topic.ts';
import { faint, heading, said, strong } from './blocks.ts';

/** More are found as one types. */
const MOST_STORIES = 5;

export function topicsMessage(topics: readonly Topic[], stories: readonly Topic[]): Message {
  const recent = stories.slice(0, MOST_STORIES);
  return {
    blocks: [
      ...topics.map(({ slug, title, about }) => rowOf([[strong(slug), faint(` · ${title}`)], [said(about)]])),
      ...(recent.length === 0 ? [] : [heading('Recent stories'), ...recent.map(({ title }) => rowOf([[said(title)]]))]),
    ],
    actions: [...topics, ...recent].map(({ slug, title }) => ({ label: title, command: `/brief ${slug}` })),
    numbers: [],
  };
}

function rowOf(lines: Row['lines']): Row {
  return { kind: 'row', number: null, lines };
}
