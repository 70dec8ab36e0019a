/** The receipts under what is told: file and line, time, and the quoted words marked where they stand. */

import type { Article } from '../domain/article.ts';
import type { Receipt, Run } from '../domain/message.ts';
import type { Citation } from '../domain/span.ts';
import { faint, run, said, told } from './blocks.ts';
import { citedWords, type CitedWords } from './cited-words.ts';
import type { Page } from './page.ts';
import { dateInWords } from './source-words.ts';

/** None where the reader did not ask for evidence. */
export function receiptsFor(citations: readonly Citation[], { articleOf, view }: Page): readonly Receipt[] {
  return view.evidence ? citations.map((citation) => receiptOf(citation, articleOf(citation.source))) : [];
}

function receiptOf(citation: Citation, article: Article): Receipt {
  const cited = citedWords(citation, article);
  const words = [said(cited.before), run(cited.words.trim(), 'quoted'), said(cited.after)];
  return {
    place: [faint(`${cited.source}:${cited.line} · `), ...timeOf(cited, article)],
    words: words.filter(({ text }) => text !== ''),
  };
}

function timeOf({ entry }: CitedWords, article: Article): readonly Run[] {
  if (entry !== null && entry.at !== null) return [told(entry.at, 'faint')];
  return [...dateInWords(article, 'faint'), ...(entry?.index === 0 ? [faint(', lead')] : [])];
}
