/** Articles read from texts, the gate that knows them, and drafts that cite them. */

import { independentAmong } from '../../src/claims/origins/independence.ts';
import { readArticle } from '../../src/coverage/read-article.ts';
import type { Article } from '../../src/domain/article.ts';
import { OWN_WORDS, type Draft, type Point, type Position, type Report } from '../../src/domain/briefing.ts';
import type { Citation } from '../../src/domain/span.ts';
import type { Stated } from '../../src/coverage/stated.ts';
import type { Gate } from '../../src/grounding/ground-point.ts';

export interface Told {
  readonly text: string;
  readonly stated?: Stated;
}

export class UnknownSource extends Error {}

export function gateOf(files: Readonly<Record<string, Told>>, asOf: string | null = null): Gate {
  const articles = new Map(
    Object.entries(files).map(([source, { text, stated = {} }]) => [
      source,
      readArticle({ source, text, stated, companionDay: null }),
    ]),
  );
  const article = (source: string): Article => {
    const found = articles.get(source);
    if (found === undefined) throw new UnknownSource(source);
    return found;
  };
  return { article, asOf, independent: independentAmong(article) };
}

/** Cites words that stand in the file exactly once. */
export function cite({ article }: Gate, source: string, quote: string): Citation {
  const { text } = article(source);
  const start = text.indexOf(quote);
  if (start < 0 || text.includes(quote, start + 1)) throw new Error(`"${quote}" must stand once in ${source}`);
  return { source, start, end: start + quote.length, quote };
}

export function pointOf(text: string, ...citations: readonly Citation[]): Point {
  return {
    text,
    speaker: null,
    via: null,
    standing: 'single-source',
    citations,
    independent: citations.length,
    checkedAs: null,
  };
}

const NO_MATTERS = { disagreements: [], furtherDisagreements: 0, updates: [], variants: [] };

export function draftOf(...points: readonly Point[]): Draft {
  const unanswered = ['Why?'];
  return { topic: 'harbour-fire', title: 'Harbour fire', writer: OWN_WORDS, points, unanswered, ...NO_MATTERS };
}

export function positionOf(text: string, ...citations: readonly Citation[]): Position {
  const reportedBy = citations.map(({ source }) => source);
  return { text, holder: null, reportedBy, citations, at: null, inLine: [], independent: citations.length };
}

export function reportOf(text: string, ...citations: readonly Citation[]): Report {
  return { text, at: null, early: false, citations };
}
