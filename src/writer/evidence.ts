/** Numbered evidence: what a model is given to write from, each piece with the spans that can be cited of it. */

import { spanWithin } from '../domain/article.ts';
import type { Citation, Span } from '../domain/span.ts';
import type { Piece, Receiptable } from '../grounding/ground-written.ts';
import { readingOf } from '../grounding/reading.ts';
import { resolve } from '../points/resolve.ts';
import type { ArticleOf } from '../search/read-once.ts';
import type { Sentence } from '../search/sentence.ts';

/** A piece, with the sentence of the coverage that it is about. */
export interface Evidence extends Piece {
  readonly sentence: Sentence;
  /** What the model reads. */
  readonly text: string;
}

/** One for each sentence, in order: `e1`, `e2` …; with it the words before that say who "he" is. */
export function evidenceOf(sentences: readonly Sentence[], article: ArticleOf): readonly Evidence[] {
  return sentences.map((sentence, i) => {
    const own = receiptOf(spanWithin(sentence.passage, sentence.start, sentence.end), article);
    const resolved = resolve(sentence, article(sentence.passage.source));
    const wider = resolved === null ? [] : [receiptOf(resolved.span, article)];
    const receipts = [own, ...wider];
    return { id: `e${i + 1}`, sentence, receipts, text: (wider[0] ?? own).reading };
  });
}

function receiptOf(span: Span, article: ArticleOf): Receiptable {
  const { source, start, end } = span;
  const citation: Citation = { source, start, end, quote: article(source).text.slice(start, end) };
  return { citation, reading: readingOf(span, article(source)) };
}

/** As the model is given it: sources by letter only, so that it names none that the words do not name. */
export function asMaterial(evidence: readonly Evidence[]): readonly object[] {
  const sources = [...new Set(evidence.map(({ sentence }) => sentence.passage.source))];
  return evidence.map(({ id, text, sentence }) => ({
    id,
    source: letter(sources.indexOf(sentence.passage.source)),
    ...(sentence.passage.role === 'comment' ? { kind: 'comment' } : {}),
    text,
  }));
}

/** A … Z, A1 … */
function letter(place: number): string {
  const round = Math.floor(place / 26);
  return String.fromCharCode(65 + (place % 26)) + (round === 0 ? '' : String(round));
}
