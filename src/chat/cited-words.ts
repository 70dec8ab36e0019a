/** The words a citation points to, as they stand in their article: file, line and entry, and what surrounds them. */

import type { Article, Entry, Passage } from '../domain/article.ts';
import type { Citation } from '../domain/span.ts';
import { contains } from '../domain/span.ts';
import { sentencesOf } from '../language/sentences.ts';

export interface CitedWords {
  readonly source: string;
  readonly line: number;
  /** The live-blog entry the words stand in, where there is one. */
  readonly entry: Entry | null;
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

export function citedWords(citation: Citation, article: Article): CitedWords {
  const { source, start } = citation;
  const passage = passageOf(citation, article);
  const place = { source, line: lineAt(article.text, start), entry: entryOf(passage, article) };
  if (passage === null) return { ...place, before: '', words: citation.quote, after: '' };
  const from = withinPassage(passage, citation.start);
  const to = withinPassage(passage, citation.end);
  const { text } = passage;
  const { start: open, end: close } = surroundings(text, from, to);
  return { ...place, before: text.slice(open, from), words: text.slice(from, to), after: text.slice(to, close) };
}

/** The entry a citation stands in; null outside live blogs. */
export function entryOfCitation(citation: Citation, article: Article): Entry | null {
  return entryOf(passageOf(citation, article), article);
}

/** One-based number of the line that holds the code unit at `offset`. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

function passageOf(citation: Citation, article: Article): Passage | null {
  const whole = article.passages.find((passage) => contains(passage, citation));
  const first = article.passages.find(({ start, end }) => start <= citation.start && citation.start < end);
  // A citation over two passages is shown without surroundings, but still has its entry's time.
  return (
    whole ??
    (first === undefined
      ? null
      : { ...first, end: citation.end, text: citation.quote, runs: null, start: citation.start })
  );
}

function entryOf(passage: Passage | null, article: Article): Entry | null {
  const index = passage?.entry ?? null;
  return article.entries.find((entry) => entry.index === index) ?? null;
}

/** Where the code unit at `offset` of the file stands in the passage's text: the reverse of `spanWithin`. */
function withinPassage(passage: Passage, offset: number): number {
  if (passage.runs === null) return offset - passage.start;
  const run = passage.runs.findLast(({ start }) => start <= offset);
  return run === undefined ? 0 : run.at + (offset >= run.end ? run.length : Math.min(offset - run.start, run.length));
}

/** The sentences the words stand in, with one before and one after. */
function surroundings(text: string, from: number, to: number): { start: number; end: number } {
  const sentences = sentencesOf(text);
  const first = sentences.findIndex(({ end }) => end > from);
  const last = sentences.findLastIndex(({ start }) => start < to);
  const start = sentences[Math.max(0, first - 1)]?.start ?? from;
  const end = sentences[Math.min(sentences.length - 1, last + 1)]?.end ?? to;
  return { start: Math.min(start, from), end: Math.max(end, to) };
}
