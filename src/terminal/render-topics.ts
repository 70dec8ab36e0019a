/** The topics that are set up, as text. */

import type { Topic } from '../domain/topic.ts';
import { faint, layOut, said, strong } from './lay-out.ts';
import type { Look } from './look.ts';

/** Ends with a line break. */
export function renderTopics(topics: readonly Topic[], look: Look): string {
  const blocks = topics.map(({ slug, title, about }) =>
    [layOut([strong(slug), faint(` · ${title}`)], look), layOut([said(about)], look, { first: '  ', rest: '  ' })].join(
      '\n',
    ),
  );
  return `${blocks.join('\n\n')}\n`;
}
