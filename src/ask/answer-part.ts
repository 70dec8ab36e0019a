/** Answers one part of a question: the sentences that say it, or that none does. */

import type { Coverage } from '../domain/coverage.ts';
import type { ArticleOf } from '../search/read-once.ts';
import { findCandidates, type Sought } from './find-candidates.ts';
import { judgeAnswer } from './judge-answer.ts';
import { premiseDenied } from './premise.ts';
import type { AnswerKind, Question } from './question.ts';
import { rank, type Ranked } from './rank.ts';
import { inWindow } from './times/in-window.ts';
import { isByClock, type Window } from './times/window.ts';

/** A sentence with how surely it answers. */
export interface Judged extends Ranked {
  /** Log odds that it answers the question. */
  readonly confidence: number;
  /** The same as a probability. */
  readonly odds: number;
}

export interface PartAnswer {
  readonly question: Question;
  /** Best first; empty where the coverage does not say. */
  readonly chosen: readonly Judged[];
  /** What came nearest, best first. */
  readonly near: readonly Judged[];
  /** The sentence that denies what the question takes for granted; null where none does. */
  readonly denied: Judged | null;
  /** All that was found, best first. */
  readonly found: readonly Ranked[];
  /** Names of the question that no passage of the coverage holds. */
  readonly unknownNames: readonly string[];
}

/** How many of the best are looked at closely. */
const CLOSELY = 10;
/**
 * From these log odds on an answer is given. Names and amounts stand in most sentences, so that one of them near the words of a question
 * tells less than other kinds of answer do.
 */
const GIVEN = -1.2;
const GIVEN_FOR: Partial<Readonly<Record<AnswerKind, number>>> = { person: 0, amount: -0.6, any: -0.7 };
/** What is left of the score of a sentence that surely does not answer. */
const DOUBTED = 0.1;
const MOST = 3;
/** How near the words of the question its answer must be, beside the best. */
const NEARLY = 0.35;
/** By how much less it may hold a name of the question. */
const LOOSELY = 0.6;
/** A further sentence must score this share of the best. */
const AS_GOOD = 0.35;
/** By how much less log odds a further sentence may answer. */
const FURTHER = 1.6;
/** Sentences that share more than this of the shorter's concepts say the same. */
const SAME = 0.75;

/** Steps between which vectors may have their say: what is found, then what is made of it. */
export interface Found {
  readonly question: Question;
  readonly sought: Sought;
  /** Best first. */
  readonly ranked: readonly Ranked[];
}

/** `window`: the time it asks about, if any. */
export function findFor(question: Question, window: Window | null, coverage: Coverage): Found {
  const sought = findCandidates(question, coverage);
  const all = rank(sought.candidates, question);
  return { question, sought, ranked: window === null ? all : within(window, all) };
}

/** What a sentence counts that is told of another day than asked about; of which it cannot be told whether it is of the hours asked about. */
const ANOTHER_DAY = 0.8;
const SOME_TIME = 0.4;

/** Asked "since noon", only what came since; asked about a day or a week, that first: a sentence may tell of it on another day. */
function within(window: Window, ranked: readonly Ranked[]): readonly Ranked[] {
  const byClock = isByClock(window);
  const weighed = ranked.flatMap((each) => {
    const inside = inWindow(each.sentence, window);
    if (inside === true || (inside === null && !byClock)) return [each];
    if (byClock && inside === false) return [];
    return [{ ...each, score: each.score * (byClock ? SOME_TIME : ANOTHER_DAY) }];
  });
  return weighed.toSorted((a, b) => b.score - a.score);
}

export function answerPart({ question, sought, ranked }: Found, article: ArticleOf): PartAnswer {
  const near = ranked
    .slice(0, CLOSELY)
    .map((each) => {
      const confidence = judgeAnswer(each, { question, sought, article });
      const odds = 1 / (1 + Math.exp(-confidence));
      return { ...each, confidence, odds, score: each.score * (DOUBTED + odds) };
    })
    .toSorted((a, b) => b.score - a.score);
  const denied = premiseDenied(question, near);
  const given = GIVEN_FOR[question.kind] ?? GIVEN;
  const answers = denied === null && (near[0]?.confidence ?? -Infinity) >= given;
  return {
    question,
    chosen: answers ? choose(near, question, given) : [],
    near,
    found: ranked,
    denied,
    unknownNames: sought.unknown.filter(({ role }) => role === 'name').map(({ shown }) => shown),
  };
}

function choose(near: readonly Judged[], { terms }: Question, given: number): readonly Judged[] {
  // What names the matter less well than the best answer does may be about another.
  const keepsNames = ({ held }: Judged): boolean =>
    terms.every(
      ({ role, placed }, i) => role !== 'name' || (held[i] ?? 0) >= (near[0]?.held[i] ?? 0) - (placed ? 0 : LOOSELY),
    );
  const chosen: Judged[] = [];
  const least = AS_GOOD * (near[0]?.score ?? 0);
  const surely = Math.max(given, (near[0]?.confidence ?? 0) - FURTHER);
  for (const each of near) {
    if (chosen.length === MOST || each.score < least || each.confidence < surely) break;
    if (each.near >= NEARLY * (near[0]?.near ?? 0) && keepsNames(each) && !chosen.some((other) => isSame(each, other)))
      chosen.push(each);
  }
  return chosen;
}

/** Near copies that give other figures are two answers. */
function isSame({ sentence: a }: Ranked, { sentence: b }: Ranked): boolean {
  const shared = [...a.concepts].filter((concept) => b.concepts.has(concept)).length;
  if (shared <= SAME * Math.min(a.concepts.size, b.concepts.size)) return false;
  const [one, other] = [a, b].map(({ figures }) => new Set(figures.map(({ value }) => value)));
  return one === undefined || other === undefined || one.isSubsetOf(other) || other.isSubsetOf(one);
}
