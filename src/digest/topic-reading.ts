/** One topic as its section is written: its points and what the channel knows, read as claims that can be compared. */

import type { Moment } from '../domain/article.ts';
import type { Briefing, NothingFound, Point } from '../domain/briefing.ts';
import type { DeliveredClaim } from '../domain/edition.ts';
import type { Topic } from '../domain/topic.ts';
import { citedAt, readClaim, type ArticleIn, type Claim } from './read-claim.ts';
import type { Shelf } from './still-said.ts';
import { weightOver } from './weigh-words.ts';

export interface TopicNews {
  readonly topic: Topic;
  readonly briefing: Briefing | NothingFound;
}

export interface Known {
  readonly row: DeliveredClaim;
  readonly claim: Claim;
}

export interface TopicReading extends Shelf {
  readonly slug: string;
  /** The instant that the edition is of. */
  readonly to: Moment;
  /** In the briefing's order. */
  readonly points: readonly { readonly point: Point; readonly claim: Claim }[];
  /** What the channel knows, as it stands. */
  readonly known: readonly Known[];
}

export interface Reading extends Pick<Shelf, 'articleIn' | 'coverage' | 'isRead'> {
  readonly to: Moment;
  readonly known: readonly DeliveredClaim[];
}

export function readTopic({ topic, briefing }: TopicNews, { known: rows, ...rest }: Reading): TopicReading {
  const { articleIn } = rest;
  const points = briefing.points.map((point) => ({ point, claim: claimOf(point, articleIn) }));
  const known = rows.map((row) => ({ row, claim: readClaim(row, articleIn) }));
  // What the channel knows must not weigh words otherwise: told twice, an edition would judge otherwise.
  const cited = (points.length > 0 ? points : known).flatMap(({ claim }) => claim.citations);
  const articles = [...new Set(cited.map(({ source }) => source))].map(articleIn);
  const weight = weightOver(articles.filter((article) => article !== null));
  return { ...rest, slug: topic.slug, points, known, weight };
}

export function claimOf(point: Point, articleIn: ArticleIn): Claim {
  return readClaim({ ...point, at: citedAt(point.citations, articleIn) }, articleIn);
}
