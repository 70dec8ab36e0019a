/** Turns what a reader asked for into a topic: a configured one by its slug, title or alias, else free text with general questions. */

import type { Topic } from '../domain/topic.ts';
import { fold } from '../language/words.ts';

/** What an editor wants to know of anything. */
const GENERAL_QUESTIONS = ['What happened?', 'How many or how much?', 'Who says what?', 'Why?', 'What happens next?'];

export function topicOf(request: string, topics: readonly Topic[]): Topic {
  const asked = key(request);
  const known = topics.find((topic) => [topic.slug, topic.title, ...topic.aliases].some((name) => key(name) === asked));
  if (known !== undefined) return known;
  const name = request.trim().replace(/\s+/gu, ' ');
  const title = name.replace(/^\p{Ll}/u, (first) => first.toUpperCase());
  return { slug: name, title, aliases: [], about: '', questions: GENERAL_QUESTIONS };
}

function key(name: string): string {
  return fold(name)
    .replace(/[\s\p{Pd}]+/gu, ' ')
    .trim();
}
