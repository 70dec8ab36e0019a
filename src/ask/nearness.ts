/** How near the words of a question stand to what could be its answer in a sentence, and whether its predicate is told of that. */

import type { Sentence } from '../search/sentence.ts';
import type { AnswerIn } from './answer-in.ts';
import type { Candidate } from './find-candidates.ts';
import type { AnswerKind, Question, Term } from './question.ts';
import { asksOffice } from './question-kinds.ts';
import { standsFor } from './stands-for.ts';

/** Words between a term and the answer that part them not at all, and by half. */
const CLOSE = 4;
const HALF = 8;
/** What a term counts at most that only the surroundings hold. */
const OUTSIDE = 0.25;
/** How much of nearness is the predicate's. */
const PREDICATE = 0.5;
/** Words that may stand between who did something and what they did, and between "by" and its name. */
const REACH = 12;
const BY = 6;

const UNTYPED: ReadonlySet<AnswerKind> = new Set(['cause', 'manner', 'saying', 'next', 'yes-no', 'any']);

/** Whether the kind of answer has a form that can be looked for. */
export function isTyped(kind: AnswerKind): boolean {
  return !UNTYPED.has(kind);
}

/** 0 to 1; 1 where the kind of answer has no form that could be looked for. */
export function nearnessOf(candidate: Candidate, question: Question, answers: readonly AnswerIn[]): number {
  if (UNTYPED.has(question.kind)) return 1;
  return Math.max(0, ...answers.map((answer) => nearnessTo(answer, candidate, question)));
}

/** Of several that could be the answer, the one that is: who did it is told first, all else nearest to the words of the question. */
export function answerMeant(
  candidate: Candidate & { readonly answers: readonly AnswerIn[] },
  question: Question,
): AnswerIn | null {
  const { answers, sentence } = candidate;
  if (question.kind === 'person' && !asksOffice(question.text)) {
    const { text } = sentence;
    const named = answers.filter(
      ({ start, end }) =>
        !/^['’]s \p{Lu}/u.test(text.slice(end - 2, end + 2)) &&
        !/^['’]s \p{Lu}/u.test(text.slice(end, end + 4)) &&
        start >= 0,
    );
    const by = named.find(({ start }) =>
      /\bby (?:the )?(?:\p{Lu}[\p{L}’']+ )?$/u.test(text.slice(Math.max(0, start - 24), start)),
    );
    return by ?? named[0] ?? null;
  }
  const near = answers.map((answer) => ({ answer, near: nearnessTo(answer, candidate, question) }));
  return near.toSorted((a, b) => b.near - a.near)[0]?.answer ?? null;
}

function nearnessTo(answer: AnswerIn, { sentence, held }: Candidate, question: Question): number {
  const { words } = sentence;
  const place = words.findLastIndex((word) => word.start <= answer.start);
  let sum = 0;
  let whole = 0;
  question.terms.forEach((term, t) => {
    const { role, weight } = term;
    if (role === 'carried' || role === 'wanted') return;
    whole += weight;
    const gap = gapTo(term, place, sentence);
    sum += weight * (gap === null ? Math.min(OUTSIDE, held[t] ?? 0) : 1 / (1 + Math.max(0, gap - CLOSE) / HALF));
  });
  const near = precisionOf(answer.key, question.kind) * (whole === 0 ? 1 : sum / whole);
  if (question.predicate === null) return near;
  return (1 - PREDICATE) * near + PREDICATE * attached(answer, place, { sentence, question });
}

/** Words between the answer and the term, or what stands for it; null where the sentence holds neither. */
function gapTo(term: Term, place: number, { words }: Sentence): number | null {
  const gaps = words.flatMap((word, i) => (standsFor(word.concept, term) ? [Math.abs(i - place)] : []));
  return gaps.length === 0 ? null : Math.min(...gaps);
}

/** Whether the sentence tells the predicate of the answer: who did it stands before it or behind "by", a time or place close to it. */
function attached(
  answer: AnswerIn,
  place: number,
  { sentence, question }: { readonly sentence: Sentence; readonly question: Question },
): number {
  const { words, text } = sentence;
  const predicate = question.terms.find(({ concept }) => concept === question.predicate);
  const isPassive = /\bwho (?:was|were|is|are|has been|had been)\b/iu.test(question.text);
  return Math.max(
    0,
    ...words.flatMap(({ concept, start, end }, i) => {
      if (predicate === undefined || !standsFor(concept, predicate)) return [];
      const gap = Math.abs(i - place);
      if (question.kind !== 'person') return [1 / (1 + Math.max(0, gap - CLOSE) / CLOSE)];
      if (answer.start < start || isPassive) return [gap <= REACH ? 1 : 0.5];
      const by = gap <= BY && /\bby\b|[:–—-]\s/iu.test(text.slice(end, answer.start));
      return [by ? 1 : 0.2];
    }),
  );
}

/** How well it tells when: a full date, a day without its year, a month, a year. */
function precisionOf(key: string, kind: AnswerKind): number {
  if (kind !== 'time' || /^(?:day|night|instant|days) |:/.test(key)) return 1;
  if (key.startsWith('month ')) return 0.85;
  return /\d{4}/.test(key) ? 0.6 : 0.75;
}
