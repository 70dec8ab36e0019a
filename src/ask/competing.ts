/** Sources that answer alike but for the answer itself: two answers of which only one can hold, each unknown to the other's sources. */

import type { Sentence } from '../search/sentence.ts';
import type { AnswerIn } from './answer-in.ts';
import type { Judged, PartAnswer } from './answer-part.ts';
import { answerMeant } from './nearness.ts';
import type { AnswerKind, Term } from './question.ts';

/** Kinds of answer of which there is one. */
const ONE_ANSWER: ReadonlySet<AnswerKind> = new Set(['person', 'time', 'amount']);
/** How good, beside the best, and how near the words of the question, an answer must be to contradict. */
const AS_GOOD = 0.25;
const CLOSE = 0.55;

/** How far the sentence must hold every name and number of the question. */
const HELD = 0.5;

interface Voice {
  readonly judged: Judged;
  readonly meant: AnswerIn;
  readonly source: string;
  readonly kind: AnswerKind;
}

/** One sentence for each of two answers, that of more voices first; empty where the sources agree or it cannot be told. */
export function competing({ question, near }: PartAnswer): readonly Sentence[] {
  const best = near[0];
  if (best === undefined || !ONE_ANSWER.has(question.kind)) return [];
  // "How fast is it?" leaves open of what; other figures may be of other things.
  if (question.kind === 'amount' && !question.terms.some(({ role }) => role === 'name')) return [];
  const voices = near.flatMap((judged): readonly Voice[] => {
    const meant = answerMeant(judged, question);
    if (
      meant === null ||
      judged.score < AS_GOOD * best.score ||
      judged.near < CLOSE ||
      judged.odds < 0.25 ||
      judged.match < 0.4 * best.match
    )
      return [];
    if (!question.terms.every((term, i) => !isAnchor(term) || (judged.held[i] ?? 0) >= HELD)) return [];
    return [{ judged, meant, source: judged.sentence.passage.source, kind: question.kind }];
  });
  const first = mostNamed(voices, question.kind);
  if (first === null) return [];
  const agreeing = new Set(voices.filter((voice) => tells(voice, first.meant)).map(({ source }) => source));
  const other = voices.find(
    (voice) =>
      !agreeing.has(voice.source) && !voices.some((each) => agreeing.has(each.source) && tells(each, voice.meant)),
  );
  return other === undefined ? [] : [first.judged.sentence, other.judged.sentence];
}

function isAnchor({ role }: Term): boolean {
  return role === 'figure' || role === 'name' || role === 'quoted';
}

/** Whether the sentence holds the answer in whatever place. */
function tells({ judged: { sentence, answers }, kind }: Voice, { key }: AnswerIn): boolean {
  return answers.some((each) => isSame(each.key, key, kind)) || sentence.words.some(({ folded }) => folded === key);
}

/** The best voice for the answer that most sources mean. */
function mostNamed(voices: readonly Voice[], kind: AnswerKind): Voice | null {
  const sourcesFor = ({ meant }: Voice): number =>
    new Set(voices.filter((each) => isSame(each.meant.key, meant.key, kind)).map(({ source }) => source)).size;
  return voices.toSorted((a, b) => sourcesFor(b) - sourcesFor(a))[0] ?? null;
}

/** Rounding: amounts within this share of each other are one. */
const ROUNDED = 0.06;

/** Whether both can hold: the same name, days of which one holds the other, amounts alike after rounding. */
function isSame(a: string, b: string, kind: AnswerKind): boolean {
  if (a === b) return true;
  if (kind === 'time') {
    const [one, other] = [daysOf(a), daysOf(b)];
    return one === null || other === null || (one.from <= other.to && other.from <= one.to);
  }
  if (kind !== 'amount') return false;
  const [x, y] = [a, b].map((key) => ({
    unit: key.replace(/\s?[\d.–-]+$/u, ''),
    value: Number(/[\d.]+$/u.exec(key)?.[0]),
  }));
  if (x === undefined || y === undefined || x.unit !== y.unit) return true;
  return Math.abs(x.value - y.value) <= ROUNDED * Math.max(x.value, y.value);
}

/** First and last day of a time's key; null where it has no year of its own. */
function daysOf(key: string): { readonly from: string; readonly to: string } | null {
  const year = /^\d{4}$/.exec(key)?.[0];
  if (year !== undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const match = /(\d{4}-\d\d-\d\d)[^.]*(?:\.\.(\d{4}-\d\d-\d\d))?/.exec(key);
  const from = match?.[1];
  return from === undefined ? null : { from, to: match?.[2] ?? from };
}
