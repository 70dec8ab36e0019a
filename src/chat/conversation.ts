/** What one thread remembers, as values: each thing shown gives the next conversation. */

import { cut, limit } from '../ask/conversation/limit.ts';
import type { Answer, Turn } from '../domain/answer.ts';
import type { Briefing, Disagreement, Point } from '../domain/briefing.ts';
import type { Timeline } from '../domain/timeline.ts';
import type { Topic } from '../domain/topic.ts';
import { names } from './names.ts';
import { shortened } from './source-words.ts';

export interface Conversation {
  /** What was asked for last by name. */
  readonly topic: Topic | null;
  /** The last briefing or answer that has points. */
  readonly shown: Shown | null;
  /** Oldest first, as much as a follow-up is read with. */
  readonly history: readonly Turn[];
  /** The sources that marks stand for, in the order of their numbers. */
  readonly numbers: readonly string[];
}

/** What points are counted in; `points` holds at least one. */
export interface Shown {
  readonly title: string;
  readonly points: readonly Point[];
  /** What a briefing shows that sources differ on. */
  readonly disagreements: readonly Disagreement[];
}

export const NEW_CONVERSATION: Conversation = { topic: null, shown: null, history: [], numbers: [] };

/** In UTF-16 code units: so that one long turn does not push out all others. */
const LONGEST_TURN = 2_000;
const LONGEST_TITLE = 70;

export function afterBriefing(before: Conversation, topic: Topic, briefing: Briefing): Conversation {
  const { title, points, disagreements } = briefing;
  return {
    ...before,
    topic,
    shown: { title, points, disagreements },
    history: exchange(before, topic.title, wordsOf(points)),
  };
}

export function afterTimeline(before: Conversation, topic: Topic, { events }: Timeline): Conversation {
  return afterLook(before, topic, wordsOf(events));
}

export function afterDisputes(before: Conversation, topic: Topic, { disagreements }: Briefing): Conversation {
  const told = disagreements.map(({ about, positions }) => {
    const sides = positions.map(({ text, holder }) => (holder === null ? text : `${text} (${holder})`));
    return `${about}: ${sides.join('; ')}.`;
  });
  return afterLook(before, topic, told.join(' '));
}

/** Only what has points can be shown receipts of; after anything else the points shown before still count. */
export function afterAnswer(before: Conversation, question: string, answer: Answer): Conversation {
  const history = exchange(before, question, answerInWords(answer));
  if (answer.status === 'not-in-coverage') return { ...before, history };
  return {
    ...before,
    shown: { title: `“${shortened(question, LONGEST_TITLE)}”`, points: answer.points, disagreements: [] },
    history,
  };
}

/** Numbers are only ever added: a message without marks takes none away. */
export function withNumbers(before: Conversation, numbers: readonly string[]): Conversation {
  return numbers.length > before.numbers.length ? { ...before, numbers } : before;
}

/** Looking at the thread's own topic from another side is no new subject, and "and the ferries?" goes on from the one before. */
function afterLook(before: Conversation, topic: Topic, told: string): Conversation {
  if (before.topic?.slug === topic.slug) return before;
  return { ...before, topic, history: exchange(before, topic.title, told) };
}

/** Both turns without marks and labels: a follow-up takes names and subjects from them. */
function exchange({ history }: Conversation, asked: string, told: string): readonly Turn[] {
  const turns: readonly Turn[] = [
    { role: 'user', text: cut(asked, LONGEST_TURN) },
    { role: 'assistant', text: cut(told, LONGEST_TURN) },
  ];
  return limit('', [...history, ...turns.filter(({ text }) => text !== '')]).history;
}

function answerInWords(answer: Answer): string {
  return answer.status === 'not-in-coverage' ? answer.text : wordsOf(answer.points);
}

function wordsOf(points: readonly Point[]): string {
  return points
    .map(({ text, speaker }) => (speaker === null || names(text, speaker) ? text : `According to ${speaker}: ${text}`))
    .join(' ');
}
