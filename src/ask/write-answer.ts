/** The job behind every thread: from a question, a conversation and the coverage to a cited answer, or to why there is none. */

import { readOnce } from '../search/read-once.ts';
import { independentAmong } from '../claims/origins/independence.ts';
import type { Answer, AnswerDraft, Refusal, Turn } from '../domain/answer.ts';
import type { Article, Moment } from '../domain/article.ts';
import type { Point } from '../domain/briefing.ts';
import type { ArticleHead, Coverage } from '../domain/coverage.ts';
import type { Topic } from '../domain/topic.ts';
import { groundAnswer } from '../grounding/ground-answer.ts';
import { newest } from '../grounding/ground-briefing.ts';
import type { Embedder } from '../llm/embedder.ts';
import { makePoint } from '../points/make-point.ts';
import type { Sentence } from '../search/sentence.ts';
import { answerPart, type PartAnswer } from './answer-part.ts';
import { differencesAmong, positionsOn, type Differences } from './disputes.ts';
import { inQuestionsTerms } from './missing.ts';
import { notesOnTimes } from './notes-on-times.ts';
import { windowAsked } from './times/window-asked.ts';
import type { Question } from './question.ts';
import { readQuestion } from './read-question.ts';
import { understand } from './understand.ts';
import { nearestOf, refuse } from './refuse.ts';

export interface Ask {
  readonly question: string;
  /** Oldest first. */
  readonly history: readonly Turn[];
  /** What the thread is about, where it began with a briefing. */
  readonly topic: Topic | null;
}

export interface AskDesk {
  readonly coverage: Coverage;
  /** Those set up, to choose from where a question leaves open what it is about. */
  readonly topics: readonly Topic[];
  /** The reader's own time zone, a name of the IANA database. */
  readonly zone: string;
  /** Null where no endpoint is set up: then words alone decide. */
  readonly embedder: Embedder | null;
}

/** Most points of an answer, and of each part where several things were asked. */
const MOST = 3;
const MOST_OF_SEVERAL = 4;

export function writeAnswer(ask: Ask, desk: AskDesk): Promise<Answer> {
  const understood = understand({ ...ask, topics: desk.topics });
  const told = { question: ask.question, understood: null, notes: [], confidence: 0 };
  switch (understood.kind) {
    case 'small-talk':
      return Promise.resolve(aside(told, 'small-talk', understood.text));
    case 'clarify':
      return Promise.resolve({ ...aside(told, 'clarify', understood.text), choices: understood.choices });
    case 'question': {
      const { text, carried, language, notes } = understood;
      const all = readQuestion(text, carried);
      const parts = all.filter(({ echo }) => !echo);
      const inEnglish =
        language === null ? [] : [`The coverage is in English, and so is this answer to a question in ${language}.`];
      const reading = {
        told: { ...told, understood: understood.understood, notes: [...notes, ...inEnglish] },
        parts,
        zone: desk.zone,
      };
      return Promise.resolve(answerFrom(reading, desk.coverage));
    }
  }
}

/** A reply that stands on no coverage. */
function aside(told: Told & Pick<Refusal, 'confidence'>, reason: Refusal['reason'], text: string): Refusal {
  return { ...told, status: 'not-in-coverage', reason, text, choices: [], nearest: [] };
}

type Told = Pick<Refusal, 'question' | 'understood' | 'notes'>;

interface Reading {
  readonly told: Told;
  /** The reader's. */
  readonly zone: string;
  readonly parts: readonly Question[];
}

function answerFrom(reading: Reading, coverage: Coverage): Answer {
  const article = readOnce(coverage.query);
  const newestHead = newest(coverage.query.heads().flatMap(latestOf));
  const window = windowAsked(reading.told.question, { newest: newestHead, zone: reading.zone });
  const parts = reading.parts.map((question) => answerPart({ question, window }, coverage, article));
  const confidence = Math.max(0, ...parts.map(({ near }) => near[0]?.odds ?? 0));
  const told = { ...reading.told, confidence };
  const answered = parts.filter(({ chosen }) => chosen.length > 0);
  if (answered.length === 0) return refuse(told, parts, article);
  const differences = differencesAmong(answered);
  const positions = answered.map((part) => positionsOn(part, differences)).find((each) => each.length > 1) ?? [];
  const pool = answered.flatMap(({ near }) => near.map(({ sentence }) => sentence));
  const sentences = positions.length > 1 ? positions : best(answered);
  const missing = parts.filter(({ chosen }) => chosen.length === 0);
  const times = notesOnTimes({ question: told.question, parts: reading.parts, window }, sentences, article);
  const draft: AnswerDraft = {
    ...told,
    notes: [...told.notes, ...times],
    status: positions.length > 1 ? 'disputed' : missing.length > 0 ? 'partly' : 'answered',
    points: sentences.flatMap((sentence) => pointOf(sentence, { article, differences, pool }) ?? []),
    missing: missing.map(({ question }) => inQuestionsTerms(question.text)),
    nearest: missing.length > 0 ? nearestOf(missing, article).slice(0, 1) : [],
  };
  const asOf = newest(pool.flatMap(({ entry, head }) => entry?.at ?? head.published ?? []));
  const gate = { article, asOf, independent: independentAmong(article) };
  return groundAnswer(draft, gate, differences.shown) ?? refuse(told, parts, article);
}

/** When the newest of an article was told. */
function latestOf({ entries, published }: ArticleHead): readonly Moment[] {
  const last = newest(entries.flatMap(({ at }) => at ?? []));
  return [last, published].filter((each) => each !== null);
}

/** The best sentences of each part in turn, each once. */
function best(answered: readonly PartAnswer[]): readonly Sentence[] {
  if (answered.length === 1) return (answered[0]?.chosen ?? []).slice(0, MOST).map(({ sentence }) => sentence);
  const all: Sentence[] = [];
  for (let rank = 0; rank < MOST; rank++)
    for (const { chosen } of answered) {
      const sentence = chosen[rank]?.sentence;
      if (
        sentence !== undefined &&
        !all.some((each) => each.passage.id === sentence.passage.id && each.start === sentence.start)
      )
        all.push(sentence);
    }
  return all.slice(0, MOST_OF_SEVERAL);
}

interface PointDesk {
  readonly article: (source: string) => Article;
  readonly differences: Differences;
  /** All that came near: other sources may say the same. */
  readonly pool: readonly Sentence[];
}

/** The whole sentence: what a reader asks for may stand in any clause of it. */
function pointOf(sentence: Sentence, { article, differences, pool }: PointDesk): Point | null {
  const whole = { sentence, kept: [{ start: 0, end: sentence.text.length }], text: sentence.text };
  return makePoint(whole, { alike: pool, article, early: differences.early, sides: differences.sides });
}
