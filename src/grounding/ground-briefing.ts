/** The gate: the one way from a Draft to a Briefing. A point that its receipts do not carry is dropped, never the whole briefing. */

import type { Article, Moment } from '../domain/article.ts';
import type { Briefing, Draft, SourceLine } from '../domain/briefing.ts';
import type { Citation } from '../domain/span.ts';
import { groundDisagreements, groundUpdates } from './ground-matters.ts';
import { groundPoint, type Gate } from './ground-point.ts';

export function groundBriefing(draft: Draft, gate: Gate): Briefing {
  const disagreements = groundDisagreements(draft.disagreements, gate);
  const updates = groundUpdates(draft.updates, gate);
  const variants = groundDisagreements(draft.variants, gate);
  const sides = disagreements.flatMap(({ positions }) => positions);
  const points = draft.points.flatMap((point) => groundPoint(point, sides, gate) ?? []);
  const cited = points.flatMap((point) => point.citations);
  const moments = cited.map((citation) => momentOf(citation, gate)).filter((moment) => moment !== null);
  const shown = [...points, ...sides, ...updates.flatMap(({ earlier, later }) => [earlier, later])];
  return {
    ...draft,
    points,
    asOf: gate.asOf,
    newestCited: newest(moments),
    disagreements,
    updates,
    variants,
    sources: [
      ...new Set([
        ...shown.flatMap(({ citations }) => citations.map(({ source }) => source)),
        ...sides.flatMap(({ inLine }) => inLine),
      ]),
    ].map((source) => sourceLine(gate.article(source))),
    // The brand has no value at run time: this is the one place that may put it on.
  } as unknown as Briefing;
}

/** When what is cited was published: its entry's time in a live blog, else the article's. */
function momentOf({ source, start, end }: Citation, { article }: Gate): Moment | null {
  const { passages, entries, published } = article(source);
  const passage = passages.findLast((each) => each.start < end && start < each.end);
  const entry = passage?.entry == null ? undefined : entries[passage.entry];
  return entry?.at ?? published;
}

/** Days and instants compare as text: an instant of a day is newer than the day alone. */
export function newest(moments: readonly Moment[]): Moment | null {
  return moments.toSorted().at(-1) ?? null;
}

export function sourceLine({ source, title, publisher, published, publishedInferred, kind }: Article): SourceLine {
  return { source, title, publisher, published, publishedInferred, kind };
}
