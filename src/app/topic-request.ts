/** What a reader may ask for: checks the words after `brief`, and catches a configured name that was mistyped. */

import { mistypedTopic, topicFlaw } from '../chat/topic-words.ts';
import { Problem } from '../domain/problem.ts';
import type { Topic } from '../domain/topic.ts';
import { usage } from './read-arguments.ts';

/** The request, trimmed; a usage problem where it is none. */
export function topicRequest(alone: readonly string[]): string {
  const [first, ...more] = alone;
  if (first === undefined) throw usage('brief', 'name a topic.');
  if (more.length > 0)
    throw usage('brief', `one topic at a time; put several words in quotation marks: "${excerpt(alone)}".`);
  const request = first.trim();
  const flaw = topicFlaw(request);
  if (flaw !== null) throw usage('brief', flaw);
  return request;
}

/** Refuses a name that is one typing error away from that of a configured topic. */
export function refuseMistyped(request: string, topics: readonly Topic[]): void {
  const meant = mistypedTopic(request, topics);
  if (meant !== null) {
    throw new Problem('usage', `there is no topic "${request}". Did you mean "${meant}"? All topics: npm run topics`);
  }
}

function excerpt(words: readonly string[]): string {
  return words.join(' ').replace(/\p{C}/gu, '').slice(0, 60);
}
