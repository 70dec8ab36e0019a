/** What `sources` shows of the coverage, as plain data: the text and the JSON are made from the same. */

import { lineAt } from '../chat/cited-words.ts';
import type { CoverageView, FurnitureView } from '../chat/coverage-view.ts';
import type { Article } from '../domain/article.ts';
import type { SourceHealth } from '../coverage/live/source-health.ts';
import type { CoverageQuery, LeftOut } from '../domain/coverage.ts';

export interface Beside {
  readonly leftOut: readonly LeftOut[];
  readonly web: readonly SourceHealth[];
}

/** What came in from the web is counted: there may be a hundred thousand articles. */
export function coverageView(query: CoverageQuery, { leftOut, web }: Beside): CoverageView {
  const heads = query.heads();
  const own = heads.filter(({ source }) => !web.some(({ origin }) => source.startsWith(`${origin}/`)));
  const sources = own.map((head, index) => ({
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
  const counted = web.map((each) => {
    return { ...each, articles: heads.filter(({ source }) => source.startsWith(`${each.origin}/`)).length };
  });
  return { sources, leftOut: leftOut.map(({ source, reason }) => ({ source, reason })), web: counted };
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
