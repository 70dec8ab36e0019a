/** Whether the coverage answers a question, by what its best sentence holds of it and how. */

import type { Article } from '../domain/article.ts';
import { quotes, type Sought } from './find-candidates.ts';
import { leavesOpen } from './left-open.ts';
import { isTyped } from './nearness.ts';
import type { Question } from './question.ts';
import type { Ranked } from './rank.ts';
import { surroundingsOf } from './surroundings.ts';
import { isToldElsewhere } from './told-elsewhere.ts';

/** What a word of the question counts that only the surroundings of the sentence hold. */
const AROUND = 0.5;
/** A place that is only named nearby is more often another's than not. */
const AROUND_PLACE = 0.2;
/** From this weight on, what the conversation is about is what the question is about. */
const SUBJECT = 0.9;
/** What counts less only frames the question: "in the coverage", "this week". */
const FULL = 0.5;
/** Log odds of what cannot be an answer. */
const NEVER = -9;

/** What speaks for a sentence, or against it, 0 to 1 each. */
export interface Signs {
  /** The weakest name of the question, as far as it is held, times the share of its other words. */
  readonly matter: number;
  /** How much of the question is held, and how close to what could be the answer. */
  readonly match: number;
  /** Names that stand together as in the question. */
  readonly paired: number;
  /** Words the question quotes. */
  readonly quoted: number;
  /** Words of the question that the coverage never uses. */
  readonly unknown: number;
}

/**
 * How much each sign counts: logistic regression over development questions of several stories and kinds, answered and not, each
 * set weighing the same.
 */
const WEIGHTS: Signs = { matter: 2.2, match: 1.5, paired: 0.3, quoted: 1.3, unknown: -0.5 };
const BASE = -2;

export interface Case {
  readonly question: Question;
  readonly sought: Sought;
  readonly article: (source: string) => Article;
}

/** The log odds that the sentence answers the question; above 0 it is more likely than not. */
export function judgeAnswer(best: Ranked, own: Case): number {
  const { question } = own;
  if (
    best.holds === 0 ||
    leavesOpen(best.sentence, question.kind) ||
    !isFirm(best, question) ||
    isToldElsewhere(best, question)
  )
    return NEVER;
  const signs = signsOf(best, own);
  return (Object.keys(WEIGHTS) as (keyof Signs)[]).reduce((sum, sign) => sum + WEIGHTS[sign] * signs[sign], BASE);
}

/** How far the sentence itself must tell one deed or thing at least, where a yes or no is wanted: what is only related says neither. */
const FIRM = 0.8;

function isFirm({ held }: Ranked, { kind, terms }: Question): boolean {
  if (kind !== 'yes-no') return true;
  const told = terms.some(({ role }) => role === 'word');
  return terms.some(({ role }, i) => (told ? role === 'word' : role !== 'wanted') && (held[i] ?? 0) >= FIRM);
}

export function signsOf(best: Ranked, { question, sought, article }: Case): Signs {
  const around = surroundingsOf(best.sentence, article(best.sentence.passage.source));
  // What names nothing of its own is about what the conversation names.
  const hasOwn = question.terms.some(({ role }) => role !== 'carried' && role !== 'wanted');
  let leastName = 1;
  let words = 0;
  let unknown = 0;
  let whole = 0;
  let subject = 1;
  question.terms.forEach((term, i) => {
    if (term.role === 'wanted' || (term.role !== 'carried' && term.weight < FULL)) return;
    if (term.role === 'carried' && hasOwn && term.weight < SUBJECT) return;
    const held = Math.max(best.held[i] ?? 0, around.has(term.concept) ? (term.placed ? AROUND_PLACE : AROUND) : 0);
    const weight = sought.weights[i] ?? 0;
    if (term.role === 'carried' && hasOwn) {
      subject = Math.min(subject, held);
    } else if (term.role === 'word' || term.role === 'carried') {
      whole += weight;
      words += weight * held;
      if (held === 0 && sought.unknown.includes(term)) unknown += weight;
    } else leastName = Math.min(leastName, held);
  });
  const told = whole === 0 ? 1 : words / whole;
  return {
    matter: leastName * told * subject,
    match: best.match * (isTyped(question.kind) ? best.near : told),
    paired: best.paired,
    quoted: quotes(best.sentence, question.quoted),
    unknown: whole === 0 ? 0 : unknown / whole,
  };
}
