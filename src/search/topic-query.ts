/** What a topic asks of the coverage: weighted concepts, and its questions with the kind of answer each wants. */

import type { Topic } from '../domain/topic.ts';
import { conceptWords, wordsFor, type ConceptWord } from '../language/concepts.ts';
import { QUESTION_WORDS } from '../language/data/stop-words.ts';
import { kinOf } from '../language/places.ts';

export type AnswerKind = 'count' | 'duration' | 'time' | 'saying' | 'cause' | 'next' | 'any';

export interface Question {
  readonly text: string;
  readonly kind: AnswerKind;
  readonly concepts: readonly string[];
  /** For a saying: whose words are asked for, as concepts; empty where anybody's will do. */
  readonly holder: readonly string[];
}

export interface TopicQuery {
  /** Words to look up, folded, each with its concept. */
  readonly words: ReadonlyMap<string, string>;
  /** The concepts of the title: a coverage that holds few of them is not about the topic. */
  readonly name: readonly string[];
  /** Whether somebody has said what it is about: then its name is not all that tells what belongs to it. */
  readonly isDescribed: boolean;
  /** How much each concept belongs to the topic: 1 for its name, less for its description and questions. */
  readonly weights: ReadonlyMap<string, number>;
  readonly questions: readonly Question[];
}

/** What the name of a government's seat or capital counts beside its country's. */
export const KIN = 0.6;
const NAME = 1;
const ALIAS = 0.8;
const ABOUT = 0.4;
const QUESTION = 0.15;

export function topicQuery(topic: Topic): TopicQuery {
  const weights = new Map<string, number>();
  const words = new Map<string, string>();
  const weigh = (text: string, weight: number): void => {
    for (const { folded, concept } of topicWords(text)) {
      for (const word of weight >= ALIAS ? [folded, ...wordsFor(concept)] : [folded]) words.set(word, concept);
      raise(weights, concept, weight);
      for (const kin of kinOf(concept)) raise(weights, kin, KIN * weight);
    }
  };
  weigh(topic.title, NAME);
  weigh(topic.aliases.join(' ; '), ALIAS);
  weigh(topic.about, ABOUT);
  for (const question of topic.questions) weigh(question, QUESTION);
  const name = topicWords(topic.title).map(({ concept }) => concept);
  return {
    words,
    name: [...new Set(name)],
    isDescribed: topic.about !== '',
    weights,
    questions: topic.questions.map(readQuestion),
  };
}

function raise(weights: Map<string, number>, concept: string, weight: number): void {
  weights.set(concept, Math.max(weights.get(concept) ?? 0, weight));
}

function topicWords(text: string): readonly ConceptWord[] {
  return conceptWords(text).filter(({ folded }) => !QUESTION_WORDS.has(folded));
}

function conceptsIn(text: string): readonly string[] {
  return [...new Set(topicWords(text).map(({ concept }) => concept))];
}

function readQuestion(text: string): Question {
  const kind = kindOf(text);
  return { text, kind, concepts: conceptsIn(text), holder: kind === 'saying' ? holderOf(text) : [] };
}

function kindOf(text: string): AnswerKind {
  if (/\bhow long\b/i.test(text)) return 'duration';
  if (/\bhow (?:many|much|often|large|big|fast|high|far)\b|\bprice\b|\bcosts?\b/i.test(text)) return 'count';
  if (/\b(?:does|do|did|has|have)\b.*\bsa(?:y|id)\b|\bwho (?:says|said|calls|called)\b/i.test(text)) return 'saying';
  if (/^when\b/i.test(text)) return 'time';
  if (/^why\b|\bcaused?\b|\breasons?\b|\bled to\b|\bcame (?:just |right )?before\b/i.test(text)) return 'cause';
  if (/\bnext\b|\bplanned\b|^what will\b|\bfuture\b/i.test(text)) return 'next';
  return 'any';
}

/** "What does the State Department say …" asks for the State Department's words. */
function holderOf(text: string): readonly string[] {
  const asked = /\b(?:does|do|did|has|have)\s+(.{2,60}?)\s+sa(?:y|id)\b/i.exec(text)?.[1];
  return asked === undefined ? [] : conceptsIn(asked);
}
