/** The job of a digest: from briefings of its topics and the ledger of a channel to what that channel has not been told yet. */

import type { SourceLine, Writer } from '../domain/briefing.ts';
import type { Coverage } from '../domain/coverage.ts';
import type { DeliveredClaim, Edition, EditionSection, EditionWindow } from '../domain/edition.ts';
import type { Citation } from '../domain/span.ts';
import { newest, sourceLine } from '../grounding/ground-briefing.ts';
import { articlesOf } from './articles-of.ts';
import type { ArticleIn } from './read-claim.ts';
import { asTheyStand } from './told-so-far.ts';
import type { TopicNews } from './topic-reading.ts';
import { writeSection } from './write-section.ts';

export interface EditionAsked {
  /** In the subscription's order. A claim is told under the first that has it. */
  readonly topics: readonly TopicNews[];
  /** The ledger of the channel, the oldest row first. */
  readonly delivered: readonly DeliveredClaim[];
  readonly window: EditionWindow;
  /** As it is now, and as the briefings were written from. */
  readonly coverage: Coverage;
  /** Whether what brings an article is read, and can be: what it brought and is not there is withdrawn. */
  readonly isRead: (source: string) => boolean;
}

export interface WrittenEdition {
  readonly edition: Edition;
  /** What the ledger gains once the edition has arrived. */
  readonly delivered: readonly DeliveredClaim[];
}

/** New points of all topics together, and of one: an edition is read in a minute or two. */
const ROOM = 15;
const MOST = 6;
const FEWEST = 2;

/** Pure: the same for the same input. Throws a Problem where the coverage cannot be read. */
export function writeEdition({ topics, delivered, window, ...rest }: EditionAsked): WrittenEdition {
  const articleIn = articlesOf(rest.coverage);
  const mostFresh = Math.max(FEWEST, Math.min(MOST, Math.floor(ROOM / topics.length)));
  const sections: EditionSection[] = [];
  const quiet: string[] = [];
  const rows: DeliveredClaim[] = [];
  for (const news of topics) {
    const known = asTheyStand([...delivered, ...rows]);
    const mentioned = new Set(sections.flatMap(({ stillDisputed }) => stillDisputed.map(({ about }) => about)));
    const { section, rows: gained } = writeSection(news, { ...rest, window, articleIn, known, mentioned, mostFresh });
    rows.push(...gained);
    if (section === null) quiet.push(news.topic.title);
    else sections.push(section);
  }
  const cited = [...new Set(sections.flatMap(citationsIn).map(({ source }) => source))];
  return {
    edition: {
      ...{ window, sections, quiet },
      asOf: newest(topics.flatMap(({ briefing }) => ('reason' in briefing ? [] : (briefing.asOf ?? [])))),
      writer: writerOf(topics),
      sources: cited.flatMap((source) => lineOf(source, delivered, articleIn) ?? []),
      gone: cited.filter((source) => articleIn(source) === null),
    },
    delivered: rows,
  };
}

/** Any that had a part in it. */
function writerOf(topics: readonly TopicNews[]): Writer {
  const writers = topics.flatMap(({ briefing }) => ('reason' in briefing ? [] : [briefing.writer]));
  return {
    model: writers.find(({ model }) => model !== null)?.model ?? null,
    notice: writers.find(({ notice }) => notice !== null)?.notice ?? null,
  };
}

/** What is gone is called as it was when it was told from. */
function lineOf(source: string, delivered: readonly DeliveredClaim[], articleIn: ArticleIn): SourceLine | null {
  const article = articleIn(source);
  if (article !== null) return sourceLine(article);
  return delivered.flatMap(({ sources }) => sources).findLast((line) => line.source === source) ?? null;
}

/** In reading order. */
function citationsIn(section: EditionSection): readonly Citation[] {
  const { fresh, updated, corrected, disputed, stillDisputed, settled } = section;
  const cited = [
    ...fresh,
    ...updated.flatMap(({ earlier, later }) => [earlier, later]),
    ...corrected.flatMap((one) => (one.why === 'changed' ? [one.earlier, one.later] : [one.earlier])),
    ...[...disputed, ...stillDisputed].flatMap(({ positions }) => positions),
    ...settled.flatMap(({ dropped, left }) => [...dropped, left]),
  ];
  return cited.flatMap(({ citations }) => citations);
}
