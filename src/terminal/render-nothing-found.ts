/** What a reader sees when the coverage holds nothing on a topic: that, and the passages that came nearest. */

import type { NothingFound } from '../domain/briefing.ts';
import { faint, layOut, said, strong } from './lay-out.ts';
import type { Look } from './look.ts';
import type { ArticleOf } from './marks.ts';
import { receiptOf } from './receipt.ts';
import { shortened } from './source-words.ts';

/** `didYouMean` is a topic that is set up and has nearly this name, or null. */
export type NothingToShow = NothingFound & { readonly title: string; readonly didYouMean: string | null };

const LONGEST = 240;

/** Ends with a line break. */
export function renderNothingFound(nothing: NothingToShow, articleOf: ArticleOf, look: Look): string {
  const { title, didYouMean, nearest } = nothing;
  const lines = nearest.map((citation) => {
    const { source, line, words } = receiptOf(citation, articleOf(citation.source));
    const pieces = [said(shortened(words, LONGEST)), faint(` [${source}:${line}]`)];
    return layOut(pieces, look, { first: '• ', rest: '  ' });
  });
  const parts = [
    [layOut([strong(`The coverage says nothing about “${title}”.`)], look)],
    didYouMean === null ? [] : [layOut([said(`Did you mean "${didYouMean}"?`)], look)],
    lines.length === 0 ? ['No passage comes near it.'] : ['Nearest:', ...lines],
  ];
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
}
