/** The job behind every thread: from a question, a conversation and the coverage to a cited answer, or to why there is none. */

import type { Answer, Refusal, Turn } from '../domain/answer.ts';
import type { Moment } from '../domain/article.ts';
import type { ArticleHead, Coverage } from '../domain/coverage.ts';
import type { Topic } from '../domain/topic.ts';
import { newest } from '../grounding/ground-briefing.ts';
import { conceptWords } from '../language/concepts.ts';
import type { Embedder } from '../llm/embedder.ts';
import { readOnce } from '../search/read-once.ts';
import { answerFrom, type Told } from './answer-from.ts';
import { findFor } from './answer-part.ts';
import { byMeaning } from './by-meaning.ts';
import { readQuestion } from './read-question.ts';
import { windowAsked } from './times/window-asked.ts';
import { understand, type Understood } from './understand.ts';

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

export async function writeAnswer(ask: Ask, desk: AskDesk): Promise<Answer> {
  // Looked for only where a question leaves open what it is about.
  const said = {
    ...ask,
    get topics() {
      return topicsIn(desk);
    },
  };
  const understood = understand(said);
  const told = { question: ask.question, understood: null, notes: [] };
  switch (understood.kind) {
    case 'small-talk':
      return aside(told, { reason: 'small-talk', text: understood.text, choices: [] });
    case 'clarify':
      return aside(told, { reason: 'clarify', text: understood.text, choices: understood.choices });
    case 'question':
      return answerQuestion(understood, { ...told, understood: understood.understood }, { ...desk, topic: ask.topic });
  }
}

/** A reply that stands on no coverage. */
function aside(told: Told, reply: Pick<Refusal, 'reason' | 'text' | 'choices'>): Refusal {
  return { ...told, ...reply, status: 'not-in-coverage', nearest: [], confidence: 0 };
}

async function answerQuestion(
  asked: Asked,
  told: Told,
  { topic, topics, coverage, zone, embedder }: Thread,
): Promise<Answer> {
  const { text, language } = asked;
  // In a thread about a harbour fire "was anyone hurt?" is first of all about that fire.
  const carried = topic === null ? asked.carried : [...asked.carried, { text: topic.title, weight: TOPIC }];
  const now = { newest: newest(coverage.query.heads().flatMap(latestOf)), zone };
  const window = windowAsked(text, now);
  // "why? (the ferry strike)" is the question and what it stands on; "How many boats sank?" is a question of its own.
  const whole = told.understood?.endsWith(')') === false ? told.understood : text;
  const parts = readQuestion(whole, carried).filter(({ echo }) => !echo);
  if (parts.every(({ terms }) => terms.every(({ role }) => role === 'wanted')))
    return aside(told, {
      reason: 'clarify',
      text: 'What is this about?',
      choices: titlesOf(topicsIn({ topics, coverage })),
    });
  const found = parts.map((question) => findFor(question, window, coverage));
  const meant = embedder === null ? { found, notes: [] } : await byMeaning(found, embedder);
  const inEnglish =
    language === null ? [] : [`The coverage is in English, and so is this answer to a question in ${language}.`];
  const notes = [...asked.notes, ...inEnglish, ...meant.notes];
  return answerFrom({ told: { ...told, notes }, found: meant.found, window }, readOnce(coverage.query));
}

/** Topics are set up for all coverage; offered are those of which this coverage uses most words, or else what its reports are called. */
function topicsIn({ topics, coverage }: Pick<AskDesk, 'topics' | 'coverage'>): readonly Topic[] {
  const fitting = topics.filter(({ title, about }) => {
    const words = new Set(conceptWords(`${title}. ${about}`).map(({ folded }) => folded));
    return [...words].filter((word) => coverage.terms.holding(word) > 0).length > words.size / 2;
  });
  if (fitting.length > 0) return fitting;
  const newestFirst = coverage.query.heads().toSorted((a, b) => (b.published ?? '').localeCompare(a.published ?? ''));
  const titles = [...new Set(newestFirst.map(({ title }) => title))].slice(0, MOST_CHOICES);
  return titles.map((title) => ({ slug: title, title, aliases: [], about: '', questions: [] }));
}

/** Choices to pick from. */
const MOST_CHOICES = 5;

function titlesOf(topics: readonly Topic[]): readonly string[] {
  return topics.slice(0, MOST_CHOICES).map(({ title }) => title);
}

interface Thread extends AskDesk {
  readonly topic: Topic | null;
}

/** How much the thread's topic counts beside a word of the question. */
const TOPIC = 0.15;

type Asked = Extract<Understood, { kind: 'question' }>;

/** When the newest of an article was told. */
function latestOf({ entries, published }: ArticleHead): readonly Moment[] {
  const last = newest(entries.flatMap(({ at }) => at ?? []));
  return [last, published].filter((each) => each !== null);
}
