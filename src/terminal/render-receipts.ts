/** The receipts under a point: file and line, time, and the quoted words marked where they stand. */

import type { Citation } from '../domain/span.ts';
import { faint, layOut, said } from './lay-out.ts';
import type { Piece } from './lay-out.ts';
import type { Look } from './look.ts';
import type { ArticleOf } from './marks.ts';
import { momentInWords } from './moments.ts';
import { receiptOf } from './receipt.ts';
import type { Receipt } from './receipt.ts';
import { dateInWords } from './source-words.ts';
import type { Article } from '../domain/article.ts';

const MARGIN = { first: '    ', rest: '    ' };

export function renderReceipts(citations: readonly Citation[], articleOf: ArticleOf, look: Look): string {
  return citations.map((citation) => renderReceipt(citation, articleOf(citation.source), look)).join('\n');
}

function renderReceipt(citation: Citation, article: Article, look: Look): string {
  const receipt = receiptOf(citation, article);
  const place = `${receipt.source}:${receipt.line} · ${timeOf(receipt, article)}`;
  return [layOut([faint(place)], look, MARGIN), layOut(marked(receipt, look), look, MARGIN)].join('\n');
}

function timeOf({ entry }: Receipt, article: Article): string {
  if (entry !== null && entry.at !== null) return momentInWords(entry.at);
  return `${dateInWords(article)}${entry?.index === 0 ? ', lead' : ''}`;
}

/** Underlined where there is colour, between brackets that news text does not use where there is none. */
function marked({ before, words, after }: Receipt, look: Look): readonly Piece[] {
  const [open, close] = look.colour ? ['', ''] : ['⟦', '⟧'];
  return [said(before), { text: `${open}${words.trim()}${close}`, role: 'quoted' }, said(after)];
}
