/** What coverage is made of: articles, their entries, the passages we cite and the furniture we never cite. */

import type { Span } from './span.ts';

export type ArticleKind = 'article' | 'live-blog' | 'comment';

/** A calendar day (`2026-03-02`) or an instant in UTC (`2026-03-02T17:18:00Z`). */
export type Moment = string;

export interface Article {
  readonly source: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly published: Moment | null;
  /** True where `published` was read off companions or the text instead of being stated. */
  readonly publishedInferred: boolean;
  readonly kind: ArticleKind;
  readonly url: string | null;
  /** The file as decoded from UTF-8, unchanged: offsets point into it. */
  readonly text: string;
  readonly entries: readonly Entry[];
  readonly passages: readonly Passage[];
  readonly furniture: readonly Furniture[];
}

/** One time-stamped update of a live blog; the undated lead is entry 0. */
export interface Entry {
  readonly index: number;
  readonly headline: string | null;
  /** An instant in UTC, or null for a lead without a time. */
  readonly at: Moment | null;
  readonly comment: boolean;
}

/** A paragraph or, where a paragraph is very long, a run of its sentences. */
export interface Passage extends Span {
  /** `source:start-end`, the same for the same text in the same file. */
  readonly id: string;
  /** What a reader reads: the slice itself, or for HTML the slice without its markup. */
  readonly text: string;
  /** Where runs of `text` stand in the file; null where `text` is the slice itself. */
  readonly runs: readonly Run[] | null;
  /** Index of its entry in a live blog, null elsewhere. */
  readonly entry: number | null;
  readonly role: PassageRole;
}

/** `length` code units at `at` in a passage's text stand at `start` to `end` in the file (longer there for an entity). */
export interface Run {
  readonly at: number;
  readonly length: number;
  readonly start: number;
  readonly end: number;
}

/** A headline may be cited, but prose of the same claim is better; comment never outvotes reporting. */
export type PassageRole = 'prose' | 'headline' | 'comment';

export interface Furniture extends Span {
  readonly reason: FurnitureReason;
}

export type FurnitureReason =
  | 'navigation'
  | 'caption'
  | 'credit'
  | 'embedded-post'
  | 'media-stub'
  | 'share-bar'
  | 'related-story'
  | 'advertisement'
  | 'sign-up'
  | 'byline'
  | 'date-stamp'
  | 'repeat'
  | 'subheading'
  | 'planted';

export function passageId(span: Span): string {
  return `${span.source}:${span.start}-${span.end}`;
}

/** The place in the file of the stretch `from` to `to` of a passage's text. */
export function spanWithin(passage: Passage, from: number, to: number): Span {
  const { source, runs } = passage;
  if (runs === null) return { source, start: passage.start + from, end: passage.start + to };
  const first = runs.findLast((run) => run.at <= from);
  const last = runs.findLast((run) => run.at < to);
  if (first === undefined || last === undefined) return { source, start: passage.start, end: passage.end };
  const start = first.start + (from - first.at);
  const whole = to - last.at === last.length;
  return { source, start, end: whole ? last.end : last.start + (to - last.at) };
}
