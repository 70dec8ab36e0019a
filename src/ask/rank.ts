/** Ranks candidates: what holds much of the question and the kind of answer asked for, and what many sources answer alike. */

import type { AnswerIn } from './answer-in.ts';
import { answersIn } from './answers-in.ts';
import type { Candidate } from './find-candidates.ts';
import { holdsAnswer } from './holds-answer.ts';
import { readsAlone } from '../points/judge-sentence.ts';
import type { Sentence } from '../search/sentence.ts';
import { nearnessOf } from './nearness.ts';
import type { Question } from './question.ts';

export interface Ranked extends Candidate {
  readonly score: number;
  /** How surely it holds the kind of answer asked for, 0 to 1. */
  readonly holds: number;
  readonly answers: readonly AnswerIn[];
  /** Share of the question's weight that stands near what could be the answer, 0 to 1; 1 where no kind of thing is asked for. */
  readonly near: number;
}

/** What a sentence is worth that does not hold the kind of answer asked for. */
const WITHOUT = 0.45;
/** How many of the best give their voice to what they answer. */
const VOTERS = 60;
/** What the answer with most voices adds. */
const VOICE = 0.35;
const SHARP = 2;
/** What a sentence counts whose words of the question stand far from what could answer it. */
const FAR = 0.7;
/** For so many days news is fresh, and after so many more it is old; what the age then takes off, more where the new is wanted. */
const FRESH = 10;
const OLD = 90;
const AGED = 0.15;
const STALE = 0.5;

/** How many that hold most of the question are looked at closely. */
const LOOKED_AT = 90;

export function rank(candidates: readonly Candidate[], question: Question): readonly Ranked[] {
  const newest =
    candidates
      .map(({ sentence }) => dayOf(sentence))
      .toSorted()
      .at(-1) ?? '';
  const scored = candidates
    .filter(({ sentence }) => sentence.passage.role !== 'comment')
    .toSorted((a, b) => b.match - a.match)
    .slice(0, LOOKED_AT)
    .map((candidate) => {
      const holds = holdsAnswer(candidate.sentence, question);
      return {
        ...candidate,
        holds,
        score:
          candidate.match *
          (WITHOUT + (1 - WITHOUT) * holds) *
          readable(candidate) *
          freshness(candidate.sentence, question, newest),
      };
    })
    .toSorted(byScore);
  const voters = scored.slice(0, VOTERS).map((each) => {
    const answers = answersIn(each.sentence, question);
    const near = nearnessOf(each, question, answers);
    return { ...each, answers, near, score: each.score * (FAR + (1 - FAR) * near) };
  });
  const votes = votesOf(voters);
  const most = Math.max(1e-9, ...votes.values());
  const voiced = voters.map((each) => {
    const best = Math.max(0, ...each.answers.map(({ key }) => votes.get(key) ?? 0)) / most;
    return { ...each, score: each.score * (1 + VOICE * best) };
  });
  return [
    ...voiced,
    ...scored.slice(VOTERS).map((each) => ({ ...each, answers: [], near: 0, score: each.score * FAR })),
  ].toSorted(byScore);
}

/** The older against the newest found: by half for what is wanted new, a little for all else. */
function freshness(sentence: Sentence, { recent }: Question, newest: string): number {
  const day = dayOf(sentence);
  if (day === '' || newest === '') return 1;
  const days = (Date.parse(newest) - Date.parse(day)) / 86_400_000;
  const age = Math.min(1, Math.max(0, days - FRESH) / OLD);
  return 1 - (recent ? STALE : AGED) * age;
}

function dayOf({ entry, head }: Sentence): string {
  return (entry?.at ?? head.published ?? '').slice(0, 10);
}

/** What reads alone and says something that can be checked comes first among equals. */
function readable({ sentence }: Candidate): number {
  const { passage, text, figures, speech } = sentence;
  const checked = (figures.length > 0 ? CHECKED : 0) + (speech !== null ? CHECKED : 0);
  if (passage.role === 'headline') return 0.85;
  if (text.endsWith('?')) return 0.6;
  return (text.length < 25 ? 0.7 : 1) * (1 - ALONE + ALONE * readsAlone(sentence, text)) * (1 + checked);
}

const CHECKED = 0.03;
const ALONE = 0.1;

function byScore(a: { score: number }, b: { score: number }): number {
  return b.score - a.score;
}

/** Each source once for each answer, by its best sentence. */
function votesOf(voters: readonly Ranked[]): ReadonlyMap<string, number> {
  const votes = new Map<string, number>();
  const given = new Set<string>();
  for (const { answers, score, sentence } of voters)
    for (const { key } of answers) {
      const voice = `${sentence.passage.source} ${key}`;
      if (given.has(voice)) continue;
      given.add(voice);
      votes.set(key, (votes.get(key) ?? 0) + score ** SHARP);
    }
  return votes;
}
