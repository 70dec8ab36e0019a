/** What `sources` shows of the coverage, as plain data: the text and the JSON are made from the same. */

import { lineAt } from '../chat/cited-words.ts';
import type { CoverageView, FurnitureView } from '../chat/coverage-view.ts';
import type { Article } from '../domain/article.ts';
import type { CoverageQuery, LeftOut } from '../domain/coverage.ts';

export function coverageView(query: CoverageQuery, leftOut: readonly LeftOut[]): CoverageView {
  const sources = query.heads().map((head, index) => ({
    number: index + 1,
    source: head.source,
    title: head.title,
    publisher: head.publisher,
    published: head.published,
    publishedInferred: head.publishedInferred,
    kind: head.kind,
    url: head.url,
    passages: query.read(head.source).passages.length,
    entries: head.entries.length,
  }));
  return { sources, leftOut: leftOut.map(({ source, reason }) => ({ source, reason })) };
}

export function furnitureView({ source, text, furniture }: Article): FurnitureView {
  const stretches = furniture.map(({ start, end, reason }) => ({
    line: lineAt(text, start),
    start,
    end,
    reason,
    text: text.slice(start, end),
  }));
  return { source, furniture: stretches };
}
