/** Reads which topics a channel is to follow: those that are set up by any of their names, and others in any words. */

import { topicOf } from '../../brief/topic-of.ts';
import type { Topic } from '../../domain/topic.ts';
import { nearestOf } from '../../language/did-you-mean.ts';

export type ReadTopics =
  /** Slugs, or words as they were written, each once. */
  | { readonly kind: 'topics'; readonly topics: readonly string[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'too-many'; readonly most: number }
  /** `word` is no topic that is set up, and nearly `meant`. With the one or the other, the whole reads `exactly` or `instead`. */
  | {
      readonly kind: 'unsure';
      readonly word: string;
      readonly meant: Topic;
      readonly exactly: string;
      readonly instead: string;
    };

const MOST_TOPICS = 10;

/** Commas part topics, and so do "and" and spaces where that makes known ones. Between quotation marks stand words as they are meant. */
export function readTopics(written: string, known: readonly Topic[]): ReadTopics {
  const parts = partsOf(written).flatMap((part) => named(part, known));
  for (const [index, { text, isExact, topic }] of parts.entries()) {
    const meant = topic === null && !isExact ? nearest(text, known) : null;
    if (meant === null) continue;
    const withIt = (its: string): string => parts.map((one, at) => (at === index ? its : asWritten(one))).join(', ');
    return { kind: 'unsure', word: text, meant, exactly: withIt(`"${text}"`), instead: withIt(meant.slug) };
  }
  const topics = [...new Set(parts.map(({ text, topic }) => topic?.slug ?? text))];
  if (topics.length === 0) return { kind: 'none' };
  return topics.length > MOST_TOPICS ? { kind: 'too-many', most: MOST_TOPICS } : { kind: 'topics', topics };
}

interface Part {
  readonly text: string;
  readonly isExact: boolean;
  readonly topic: Topic | null;
}

const PART = /"([^"]*)"|“([^”]*)”|([^,;"“]+)/gu;

function partsOf(written: string): readonly Omit<Part, 'topic'>[] {
  return Array.from(written.matchAll(PART), ([, straight, curly, bare]) => ({
    text: (straight ?? curly ?? bare ?? '').replace(/\s+/gu, ' ').trim(),
    isExact: bare === undefined,
  })).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

const AND = /\s+(?:and|&)\s+|^(?:and|&)\s+/iu;

function named({ text, isExact }: Omit<Part, 'topic'>, known: readonly Topic[]): readonly Part[] {
  const partOf = (one: string): Part => ({ text: one, isExact, topic: knownAs(one, known) });
  const whole = partOf(text);
  if (isExact || whole.topic !== null) return [whole];
  const joined = text
    .split(AND)
    .filter((one) => one !== '')
    .map(partOf);
  if (joined.some(({ topic }) => topic !== null)) return joined;
  const words = text.split(' ').map(partOf);
  return words.every(({ topic }) => topic !== null) ? words : [whole];
}

function knownAs(text: string, known: readonly Topic[]): Topic | null {
  const { slug } = topicOf(text, known);
  return known.find((topic) => topic.slug === slug) ?? null;
}

function nearest(text: string, known: readonly Topic[]): Topic | null {
  const name = nearestOf(
    text,
    known.flatMap(({ slug, title, aliases }) => [slug, title, ...aliases]),
  );
  return name === null ? null : knownAs(name, known);
}

function asWritten({ text, isExact, topic }: Part): string {
  return topic?.slug ?? (isExact ? `"${text}"` : text);
}
