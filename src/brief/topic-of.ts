/** Turns what a reader asked for into a topic: a configured one by its slug or alias, else free text with general questions. */

import type { Topic } from '../domain/topic.ts';
import { fold } from '../language/words.ts';

export function topicOf(request: string, topics: readonly Topic[]): Topic {
  const asked = key(request);
  const known = topics.find((topic) => [topic.slug, topic.title, ...topic.aliases].some((name) => key(name) === asked));
  if (known !== undefined) return known;
  const title = request.trim().replace(/\s+/gu, ' ');
  return { slug: title, title: title.replace(/^\p{Ll}/u, (first) => first.toUpperCase()), aliases: [], about: '', questions: [] };
}

function key(name: string): string {
  return fold(name)
    .replace(/[\s\p{Pd}]+/gu, ' ')
    .trim();
}
