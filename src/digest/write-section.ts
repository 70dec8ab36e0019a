/** What one topic has to tell a channel: its news, what became of what the channel was told, and what is open or settled. */

import type { Point } from '../domain/briefing.ts';
import type { DeliveredClaim, EditionSection, EditionWindow } from '../domain/edition.ts';
import { correctionsOf } from './correct.ts';
import { disputesNow } from './open-disputes.ts';
import { newsOf } from './sort-points.ts';
import { fateOf } from './still-said.ts';
import { citedAt, type ArticleIn } from './read-claim.ts';
import { rowOf, rowsOf, turned } from './told-so-far.ts';
import { readTopic, type Reading, type TopicNews } from './topic-reading.ts';

export interface SectionDesk extends Omit<Reading, 'to'> {
  readonly window: EditionWindow;
  /** Disputes that sections before this one call still open. */
  readonly mentioned: ReadonlySet<string>;
  /** New points that the section tells at most. */
  readonly mostFresh: number;
}

export interface Section {
  /** Null where there is no news. */
  readonly section: EditionSection | null;
  /** What the ledger gains. */
  readonly rows: readonly DeliveredClaim[];
}

export function writeSection(news: TopicNews, { window, mentioned, mostFresh, ...rest }: SectionDesk): Section {
  const { topic, briefing } = news;
  const { from, to } = window;
  const reading = readTopic(news, { ...rest, to });
  const corrections = correctionsOf(reading);
  const corrected = corrections.corrected;
  const later = [...corrections.updated.map((one) => one.later), ...corrected.flatMap(pointIn)];
  const found = 'reason' in briefing ? { updates: [], disagreements: [] } : briefing;
  const { fresh, updated: newer } = newsOf({ updates: found.updates, told: later, from }, reading);
  const updated = [...corrections.updated, ...newer];
  const { disputed, stillDisputed, settled, over } = disputesNow(found.disagreements, {
    ...{ topic: topic.slug, to, mentioned, rows: reading.known.map(({ row }) => row) },
    stands: (side) =>
      reading.known.some(({ row, claim }) => row === side && fateOf(row, claim, reading).kind === 'stands'),
  });
  const [kept, more] = chosen(fresh, mostFresh, { from, articleIn: reading.articleIn });
  const section: EditionSection = {
    ...{ topic: topic.slug, title: topic.title },
    ...{ fresh: kept, more: more.length },
    ...{ updated, corrected, disputed, stillDisputed, settled },
  };
  const telling = { topic: topic.slug, to, articleIn: reading.articleIn };
  const told = [...section.fresh, ...updated.map((one) => one.later), ...corrected.flatMap(pointIn)];
  return {
    section: isQuiet(section) ? null : section,
    rows: [
      ...updated.map(({ earlier }) => turned(earlier, 'updated', to)),
      ...corrected.map(({ earlier }) => turned(earlier, 'withdrawn', to)),
      ...over.map((side) => turned(side, 'settled', to)),
      ...[...new Set(told)].map((point) => rowOf(point, 'told', telling)),
      ...more.map((point) => rowOf(point, 'passed', telling)),
      ...disputed.flatMap((one) => rowsOf(one, telling)),
    ],
  };
}

interface Choosing {
  readonly from: string | null;
  readonly articleIn: ArticleIn;
}

/** What is known to have been told since comes first; both parts in the briefing's order. */
function chosen(
  fresh: readonly Point[],
  most: number,
  { from, articleIn }: Choosing,
): readonly [readonly Point[], readonly Point[]] {
  const isSince = ({ citations }: Point): boolean => (citedAt(citations, articleIn) ?? '') >= (from ?? '');
  const first = new Set(fresh.toSorted((a, b) => Number(isSince(b)) - Number(isSince(a))).slice(0, most));
  return [fresh.filter((point) => first.has(point)), fresh.filter((point) => !first.has(point))];
}

function pointIn(correction: EditionSection['corrected'][number]): readonly Point[] {
  return correction.why === 'changed' ? [correction.later] : [];
}

function isQuiet({ fresh, updated, corrected, disputed, settled }: EditionSection): boolean {
  return fresh.length + updated.length + corrected.length + disputed.length + settled.length === 0;
}
