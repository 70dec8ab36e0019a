/** Editions for one test: coverage read from files, a briefing of the sentences that are named, and the ledger of a channel. */

import type { Article } from '../../src/domain/article.ts';
import {
  OWN_WORDS,
  type Briefing,
  type Disagreement,
  type NothingFound,
  type Point,
} from '../../src/domain/briefing.ts';
import type { Coverage } from '../../src/domain/coverage.ts';
import type { DeliveredClaim } from '../../src/domain/edition.ts';
import type { Citation } from '../../src/domain/span.ts';
import type { Topic } from '../../src/domain/topic.ts';
import type { TopicNews } from '../../src/digest/topic-reading.ts';
import { writeEdition, type WrittenEdition } from '../../src/digest/write-edition.ts';
import { coverageOf } from '../brief/read-coverage.ts';

export const HARBOUR: Topic = topicOf('harbour-fire', 'Harbour fire');
export const FERRIES: Topic = topicOf('ferries', 'Ferries');

function topicOf(slug: string, title: string): Topic {
  return { slug, title, aliases: [], about: '', questions: [] };
}

/** What stands in every paper beside the news, so that no word of the story is rare or common by chance. */
const BESIDE = [
  'The council of Lindow meets twice a month in the old customs house.',
  'Schools in the town stay open, and buses run as they always do.',
  'The weather service expects light winds along the coast until the weekend.',
].join('\n\n');

/** A paper of one day: its title, then a sentence a paragraph. */
export function paper(name: string, day: string, sentences: readonly string[]): string {
  return [`${name} reports from Port Lindow`, `The ${name}`, day, ...sentences, BESIDE].join('\n\n');
}

/** A live blog of 2 March 2026, the newest update first: clock, headline, sentences. */
export function liveBlog(
  updates: readonly (readonly [clock: string, headline: string, ...sentences: string[]])[],
): string {
  const entries = updates.map(([clock, ...lines]) => [`${clock} GMT`, ...lines].join('\n'));
  return ['Harbour fire: the latest from Lindow', ...entries].join('\n');
}

export const LIVE_SOURCES = 'sources:\n  - file: live.txt\n    published: 2026-03-02\n    kind: live-blog\n';

export interface Told {
  readonly coverage: Coverage;
  /** Sentences that its briefing tells, each as it stands in a source. */
  readonly points: readonly string[];
  readonly disagreements?: readonly Disagreement[];
  readonly topic?: Topic;
}

/** Cites every article that has the very sentence. */
export function newsOf({ coverage, points, disagreements = [], topic = HARBOUR }: Told): TopicNews {
  if (points.length === 0 && disagreements.length === 0) return { topic, briefing: nothingOf(topic) };
  const briefing: Briefing = {
    ...{ topic: topic.slug, title: topic.title, writer: OWN_WORDS, unanswered: [], disagreements },
    points: points.map((text) => pointOf(text, coverage)),
    ...{ furtherDisagreements: 0, updates: [], variants: [], asOf: '2026-03-02', newestCited: null, sources: [] },
    // The gate's brand is a promise about receipts, which hold here: each is looked up.
  } as unknown as Briefing;
  return { topic, briefing };
}

function nothingOf({ slug }: Topic): NothingFound {
  return { topic: slug, points: [], reason: 'no-coverage', nearest: [] };
}

function pointOf(text: string, coverage: Coverage): Point {
  const citations = citationsOf(text, coverage);
  const standing = citations.length > 1 ? 'agreed' : 'single-source';
  return { text, speaker: null, via: null, standing, citations, independent: citations.length, checkedAs: null };
}

export function citationsOf(quote: string, { query }: Coverage): readonly Citation[] {
  const found = query.heads().flatMap(({ source }) => {
    const start = (query.read(source) satisfies Article).text.indexOf(quote);
    return start < 0 ? [] : [{ source, start, end: start + quote.length, quote }];
  });
  if (found.length === 0) throw new Error(`"${quote}" stands in no source`);
  return found;
}

/** A position in the words of the sentence that gives it. */
export function dispute(
  about: string,
  sides: readonly (readonly [text: string, quote: string])[],
  coverage: Coverage,
): Disagreement {
  return {
    about,
    positions: sides.map(([text, quote]) => {
      const citations = citationsOf(quote, coverage);
      const reportedBy = citations.map(({ source }) => source);
      return { text, holder: null, reportedBy, citations, at: null, inLine: [], independent: 1 };
    }),
  };
}

export interface Run {
  readonly topics: readonly TopicNews[];
  readonly coverage: Coverage;
  readonly delivered?: readonly DeliveredClaim[];
  readonly from?: string | null;
  readonly to?: string;
  readonly isRead?: (source: string) => boolean;
}

export function edition({
  topics,
  coverage,
  delivered = [],
  from = null,
  to = '2026-03-03T07:30:00Z',
  isRead = () => true,
}: Run): WrittenEdition {
  return writeEdition({ topics, delivered, window: { from, to, minutesLate: 0 }, coverage, isRead });
}

/** The first edition of the morning of 3 March, and its ledger. */
export function first(files: Readonly<Record<string, string>>, points: readonly string[]): readonly DeliveredClaim[] {
  const coverage = coverageOf(files);
  return edition({ topics: [newsOf({ coverage, points })], coverage }).delivered;
}

/** The next morning's edition for a channel that has the ledger. */
export function next(told: Told, delivered: readonly DeliveredClaim[]): WrittenEdition {
  const window = { from: '2026-03-03T07:30:00Z', to: '2026-03-04T07:30:00Z' };
  return edition({ topics: [newsOf(told)], coverage: told.coverage, delivered, ...window });
}

export const FOUR = 'Four people were injured in the harbour fire at Port Lindow, the fire service said.';
export const SIX = 'Six people were injured in the harbour fire at Port Lindow, the fire service said.';
export const NETS = 'The fire began in a store for fishing nets, the harbour master said.';
export const CANCELLED = 'All ferries from Port Lindow to Sandholm are cancelled, the ferry company Nordlinie said.';
export const MONDAY = { 'herald.txt': paper('Harbour Herald', '2 March 2026', [FOUR, NETS, CANCELLED]) };
