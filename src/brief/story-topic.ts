/** A story as a topic: it can be asked for like one, and holds as long as the coverage tells it. */

import type { Story } from '../domain/coverage.ts';
import type { Topic } from '../domain/topic.ts';
import { topicOf } from './topic-of.ts';

/** What the menus of all platforms take as the name of a choice. */
const LONGEST_NAME = 75;

/** Asked for by its name once it is told no more, it is free text, and finds what there still is. */
export function storyTopic({ title }: Story): Topic {
  const { slug, title: shown } = topicOf(title, []);
  return { ...topicOf(cut(slug), []), title: shown, aliases: [title] };
}

/** Between words, where there are any. */
function cut(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  const end = name.lastIndexOf(' ', LONGEST_NAME);
  return name.slice(0, end === -1 ? LONGEST_NAME : end).toWellFormed();
}
