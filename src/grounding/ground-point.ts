/** The gate for one point: what its receipts do not carry is dropped, a citation or the whole point. */

import type { Moment } from '../domain/article.ts';
import type { Point, Position } from '../domain/briefing.ts';
import type { Citation } from '../domain/span.ts';
import { sentencesOf } from '../language/sentences.ts';
import { wordsOf } from '../language/words.ts';
import { judgeReceipt } from './judge-receipt.ts';
import { isPlainSentence } from './plain-sentence.ts';
import { readingOf } from './reading.ts';
import { saysTheSame } from './says-the-same.ts';
import { stands, type Shelf } from './stands.ts';
import { negationsIn, quotesStand, statementOf, supports } from './supports.ts';

export interface Gate extends Shelf {
  /** How many independent reports stand behind citations. */
  readonly independent: (citations: readonly Citation[]) => number;
  /** The newest coverage read for the topic. */
  readonly asOf: Moment | null;
}

/** Begins what stands in brackets behind a disputed figure: the other one. */
export const ELSEWHERE = 'elsewhere: ';

/** What stands between quotation marks in a point is in the point's own receipt, so the other figure stands without. */
export function withoutMarks(text: string): string {
  return text.replace(/[“”"]/g, '');
}

/** The point with the citations that carry it, or null where none does. */
export function groundPoint(point: Point, sides: readonly Pick<Position, 'text'>[], gate: Gate): Point | null {
  const { text, elsewhere } = apart(point.text);
  if (elsewhere !== null && !sides.some((side) => withoutMarks(side.text) === elsewhere))
    return groundPoint({ ...point, text }, sides, gate);
  const { checkedAs } = point;
  const claim = statementOf(checkedAs ?? plainBrackets(text));
  const kept = point.citations.filter((citation, place) => {
    if (!stands(citation, gate)) return false;
    const reading = readingOf(citation, gate.article(citation.source));
    if (place === 0 && checkedAs !== null) return carries(reading, { text, checkedAs });
    if (place === 0)
      return wordsInOrder(text, reading) && quotesStand(reading, claim.text) && keepsNegations(text, reading);
    return supports(statementOf(reading), claim).reason === null;
  });
  if (kept[0] === undefined || kept[0] !== point.citations[0]) return null;
  const independent = gate.independent(kept);
  return { ...point, citations: kept, independent, standing: standingAfter(point, independent) };
}

/** Whether a receipt carries a sentence that a model worded, and the sentence is what was checked, in this or another language. */
function carries(reading: string, { text, checkedAs }: { readonly text: string; readonly checkedAs: string }): boolean {
  return (
    isPlainSentence(text) &&
    judgeReceipt(reading, checkedAs).reason === null &&
    (text === checkedAs || saysTheSame(text, checkedAs, reading))
  );
}

/** What the point says itself, and the other figure set beside it. */
function apart(text: string): { readonly text: string; readonly elsewhere: string | null } {
  const match = /\s\[elsewhere: ([^\]]*)\]/u.exec(text);
  if (match === null) return { text, elsewhere: null };
  return { text: text.replace(match[0], ''), elsewhere: match[1] ?? '' };
}

/** Sources agree only while more than one independent report is left. */
function standingAfter({ standing }: Point, independent: number): Point['standing'] {
  return standing === 'agreed' && independent < 2 ? 'single-source' : standing;
}

/** Whether the words of an extractive point stand in its source in the same order; what is in square brackets stands there too. */
function wordsInOrder(text: string, quote: string): boolean {
  const source = wordsOf(quote).map((word) => word.folded);
  const bracketed = [...text.matchAll(/\[([^\]]*)\]/g)].flatMap((match) =>
    wordsOf(match[1] ?? '').map((word) => word.folded),
  );
  if (!bracketed.every((word) => source.includes(word))) return false;
  return standInOrder(
    wordsOf(text.replace(/\[[^\]]*\]/g, ' ')).map(({ folded }) => folded),
    source,
  );
}

function standInOrder(words: readonly string[], source: readonly string[]): boolean {
  let at = 0;
  for (const word of words) {
    at = source.indexOf(word, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Whether as many negations are left as stand in the sentences the point is taken from: the last of its receipt. */
function keepsNegations(text: string, quote: string): boolean {
  const wanted = wordsOf(text.replace(/\[[^\]]*\]/g, ' ')).map(({ folded }) => folded);
  const taken = sentencesOf(quote)
    .map(({ start }) => quote.slice(start))
    .findLast((rest) =>
      standInOrder(
        wanted,
        wordsOf(rest).map(({ folded }) => folded),
      ),
    );
  return taken === undefined || negationsIn(taken) === negationsIn(text);
}

function plainBrackets(text: string): string {
  return text.replace(/[[\]]/g, '');
}
