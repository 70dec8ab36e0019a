/** Conversations for tests, in few words. */

import { understand, type Understood } from '../../../src/ask/understand.ts';
import type { Turn } from '../../../src/domain/answer.ts';
import type { Topic } from '../../../src/domain/topic.ts';

type Question = Extract<Understood, { kind: 'question' }>;

/** Turns by turns, the reader's first. */
export function turns(...texts: readonly string[]): readonly Turn[] {
  return texts.map((text, i) => ({ role: i % 2 === 0 ? 'user' : 'assistant', text }));
}

export function topicOf(title: string, questions: readonly string[] = []): Topic {
  return { slug: title.toLowerCase().replaceAll(' ', '-'), title, aliases: [], about: '', questions };
}

export function ask(question: string, history: readonly Turn[] = [], topic: Topic | null = null): Understood {
  return understand({ question, history, topic, topics: topic === null ? [] : [topic] });
}

/** Fails where it is no question. */
export function asked(question: string, history: readonly Turn[] = [], topic: Topic | null = null): Question {
  const understood = ask(question, history, topic);
  if (understood.kind !== 'question') throw new Error(`${question} is ${JSON.stringify(understood)}`);
  return understood;
}

export function carriedIn({ carried }: Question): readonly string[] {
  return carried.map(({ text }) => text);
}
