/** The job behind every thread: from a question, a conversation and the coverage to a cited answer, or to why there is none. */

import type { Answer, AnswerDraft, Refusal, Turn } from '../domain/answer.ts';
import type { Moment } from '../domain/article.ts';
import type { ArticleHead, Coverage } from '../domain/coverage.ts';
import type { Topic } from '../domain/topic.ts';
import { groundAnswer } from '../grounding/ground-answer.ts';
import { newest } from '../grounding/ground-briefing.ts';
import { conceptWords } from '../language/concepts.ts';
import type { Embedder } from '../llm/embedder.ts';
import { readOnce } from '../search/read-once.ts';
import { NO_MODEL, type Commission } from '../writer/commission.ts';
import { wordPoints } from '../writer/word-points.ts';
import { planAnswer, type Plan, type Told } from './plan-answer.ts';
import { findFor } from './answer-part.ts';
import { byMeaning } from './by-meaning.ts';
import { readQuestion } from './read-question.ts';
import { windowAsked } from './times/window-asked.ts';
import { understand, type Understood } from './understand.ts';
import { assignmentOf, withAnswer } from './word-answer.ts';

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

/** In the sources' own words, or in those of a model where one is commissioned and what it writes passes the gate. */
export async function writeAnswer(ask: Ask, desk: AskDesk, commission: Commission = NO_MODEL): Promise<Answer> {
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
      return answerQuestion(
        understood,
        { ...told, understood: understood.understood },
        { ...desk, topic: ask.topic, commission },
      );
  }
}

/** A reply that stands on no coverage. */
function aside(told: Told, reply: Pick<Refusal, 'reason' | 'text' | 'choices'>): Refusal {
  return { ...told, ...reply, status: 'not-in-coverage', nearest: [], confidence: 0 };
}

async function answerQuestion(
  asked: Asked,
  told: Told,
  { topic, topics, coverage, zone, embedder, commission }: Thread,
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
  const notes = [...asked.notes, ...inEnglish(language), ...meant.notes];
  const plan = planAnswer({ told: { ...told, notes }, found: meant.found, window }, readOnce(coverage.query));
  if ('reason' in plan) return plan;
  return groundAnswer(await worded(plan, commission, language), plan.gate, plan.shown) ?? plan.refusal();
}

function inEnglish(language: string | null): readonly string[] {
  return language === null ? [] : [`The coverage is in English, and so is this answer to a question in ${language}.`];
}

/** Positions that sources take stay in their words. Asked in another language, a model answers in it. */
async function worded({ draft, ...plan }: Plan, commission: Commission, asked: string | null): Promise<AnswerDraft> {
  if (draft.status === 'disputed') return draft;
  const language = commission.language ?? (commission.desk === null ? null : asked);
  const { points, writer } = await wordPoints(assignmentOf({ draft, ...plan }), { ...commission, language });
  const translated = writer.model !== null && language !== null;
  return {
    ...draft,
    points: writer.model === null ? points : withAnswer(points, draft.points),
    writer,
    notes: translated ? draft.notes.filter((note) => !inEnglish(asked).includes(note)) : draft.notes,
  };
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
  readonly commission: Commission;
}

/** How much the thread's topic counts beside a word of the question. */
const TOPIC = 0.15;

type Asked = Extract<Understood, { kind: 'question' }>;

/** When the newest of an article was told. */
function latestOf({ entries, published }: ArticleHead): readonly Moment[] {
  const last = newest(entries.flatMap(({ at }) => at ?? []));
  return [last, published].filter((each) => each !== null);
}
