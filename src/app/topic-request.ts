/** What a reader may ask for: checks the words after `brief`, and catches a configured name that was mistyped. */

import { Problem } from '../domain/problem.ts';
import type { Topic } from '../domain/topic.ts';
import { nearestOf } from '../language/did-you-mean.ts';
import { usage } from './read-arguments.ts';

const LONGEST = 200;

/** Control characters, bidirectional controls and halves of a surrogate pair have no business in a topic. */
const NOT_TEXT = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u;

/** The request, trimmed; a usage problem where it is none. */
export function topicRequest(alone: readonly string[]): string {
  const [first, ...more] = alone;
  if (first === undefined) throw usage('brief', 'name a topic.');
  if (more.length > 0)
    throw usage('brief', `one topic at a time; put several words in quotation marks: "${excerpt(alone)}".`);
  const request = first.trim();
  if (request === '') throw usage('brief', 'the topic is empty.');
  if (NOT_TEXT.test(request)) throw usage('brief', 'the topic holds control characters; write it in plain text.');
  if (request.length > LONGEST) throw usage('brief', `the topic is longer than ${LONGEST} characters; shorten it.`);
  return request;
}

/** Several words joined by hyphens name a configured topic: where that is one typing error away, say so. */
export function refuseMistyped(request: string, topics: readonly Topic[]): void {
  if (!/^[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)+$/u.test(request)) return;
  const meant = closeTopic(request, topics);
  if (meant !== null) {
    throw new Problem('usage', `there is no topic "${request}". Did you mean "${meant}"? All topics: npm run topics`);
  }
}

/** The configured slug or alias that is nearly `request`, or null. */
export function closeTopic(request: string, topics: readonly Topic[]): string | null {
  return nearestOf(
    request,
    topics.flatMap(({ slug, aliases }) => [slug, ...aliases]),
  );
}

function excerpt(words: readonly string[]): string {
  return words.join(' ').replace(/\p{C}/gu, '').slice(0, 60);
}
