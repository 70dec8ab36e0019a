/** Understands what a reader says in a conversation: a question and what it stands on, something to clear up first, or small talk. */

import type { Turn } from '../domain/answer.ts';
import type { Topic } from '../domain/topic.ts';
import { REPLIES } from '../language/data/small-talk.ts';
import { basisOf } from './conversation/basis.ts';
import type { Carried } from './conversation/carry.ts';
import { asksBack, clarify, clarifyPerson } from './conversation/clarify.ts';
import { clean, plainText } from './conversation/clean.ts';
import { conversationOf } from './conversation/conversation.ts';
import { leaningOf } from './conversation/leaning.ts';
import { limit, LONGEST_HISTORY, LONGEST_QUESTION } from './conversation/limit.ts';
import { readLanguage } from './conversation/question-language.ts';
import { smallTalkIn } from './conversation/small-talk.ts';

export type { Carried } from './conversation/carry.ts';

export interface Said {
  readonly question: string;
  /** Oldest first, the question not among them. */
  readonly history: readonly Turn[];
  /** The thread's topic. */
  readonly topic: Topic | null;
  /** Those that are set up, to choose from. */
  readonly topics: readonly Topic[];
}

export type Understood =
  | {
      readonly kind: 'question';
      /** What is asked, without what stands around it; in English as far as its words are known. */
      readonly text: string;
      /** Phrases of the conversation that it stands on, the weightiest first. */
      readonly carried: readonly Carried[];
      /** Whether it cannot be understood without them. */
      readonly leans: boolean;
      /** For the reader, where it leans: the whole question. */
      readonly understood: string | null;
      /** In English, where it is surely another. */
      readonly language: string | null;
      readonly notes: readonly string[];
    }
  | { readonly kind: 'clarify'; readonly text: string; readonly choices: readonly string[] }
  | { readonly kind: 'small-talk'; readonly text: string };

export function understand(said: Said): Understood {
  const { question, history, questionCut, turnCut } = limit(said.question, said.history);
  const plain = plainText(question);
  const talk = smallTalkIn(plain);
  if (talk !== null) return { kind: 'small-talk', text: REPLIES[talk] };
  const { text: english, language } = readLanguage(plain);
  const conversation = conversationOf(history, english);
  const { text, joined } = clean(english);
  const leaning = leaningOf({ text, joined: joined || asksBack(conversation.lastByUs) }, conversation.names);
  const basis = basisOf(text, leaning, { conversation, topic: said.topic });
  const notes = questionCut ? [`Your question was cut after ${inWords(LONGEST_QUESTION)} characters.`] : [];
  switch (basis.kind) {
    case 'alone':
      return { kind: 'question', text, carried: [], leans: false, understood: null, language, notes };
    case 'rivals':
      return { kind: 'clarify', ...clarifyPerson(text, basis.names) };
    case 'missing':
      return { kind: 'clarify', ...clarify(basis.leaning, said.topics) };
    case 'carried': {
      const { carried, understood } = basis;
      return {
        kind: 'question',
        text,
        carried,
        leans: true,
        understood,
        language,
        notes: turnCut ? [...notes, CUT_TURN] : notes,
      };
    }
  }
}

const CUT_TURN = `A message above is so long that only its first ${inWords(LONGEST_HISTORY)} characters were read.`;

function inWords(count: number): string {
  return count.toLocaleString('en');
}
