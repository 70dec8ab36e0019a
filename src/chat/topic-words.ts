/** The words that name a topic: what is wrong with them, and which configured name was meant by one that was mistyped. */

import type { Topic } from '../domain/topic.ts';
import { nearestOf } from '../language/did-you-mean.ts';

const LONGEST = 200;

/** Control characters, bidirectional controls and halves of a surrogate pair have no business in a topic. */
const NOT_TEXT = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u;

/** What is wrong with trimmed words as a topic, or null. */
export function topicFlaw(words: string): string | null {
  if (words === '') return 'the topic is empty.';
  if (NOT_TEXT.test(words)) return 'the topic holds control characters; write it in plain text.';
  if (words.length > LONGEST) return `the topic is longer than ${LONGEST} characters; shorten it.`;
  return null;
}

/** Several words joined by hyphens name a configured topic: where that is one typing error away, the name that was meant; else null. */
export function mistypedTopic(words: string, topics: readonly Topic[]): string | null {
  return /^[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)+$/u.test(words) ? closeTopic(words, topics) : null;
}

/** The configured slug or alias that is nearly `words`, or null. */
export function closeTopic(words: string, topics: readonly Topic[]): string | null {
  return nearestOf(
    words,
    topics.flatMap(({ slug, aliases }) => [slug, ...aliases]),
  );
}
