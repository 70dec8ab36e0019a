/** A correction where something was read: the old words struck, what holds instead or why nothing does, each with its sources. */

import type { Moment } from '../domain/article.ts';
import type { Point, SourceLine } from '../domain/briefing.ts';
import type { ClaimUpdate, Correction } from '../domain/edition.ts';
import type { Message } from '../domain/message.ts';
import type { Topic } from '../domain/topic.ts';
import { faint, heading, list, paragraph, strong, told } from './blocks.ts';
import type { Shown } from './conversation.ts';
import { withLost } from './lost-articles.ts';
import type { ArticleOf } from './marks.ts';
import { colophon, messageOn, pageFor, type View } from './page.ts';
import { EVIDENCE } from './points.ts';
import { correctionItem, updateItem } from './told-changes.ts';

export interface CorrectionToShow {
  /** Of what was read. */
  readonly title: string;
  /** What a briefing would be asked for; null where that is not known. */
  readonly topic: Topic | null;
  /** When the first of it was told. */
  readonly toldAt: Moment;
  readonly corrected: readonly Correction[];
  readonly updated: readonly ClaimUpdate[];
  /** All that is cited, then and now. */
  readonly sources: readonly SourceLine[];
  /** Those of the sources that the coverage holds no more. */
  readonly gone: readonly string[];
}

export function correctionMessage(of: CorrectionToShow, articleOf: ArticleOf, view: View): Message {
  const { title, toldAt, corrected, updated, topic } = of;
  const page = pageFor(of.sources, withLost(of, articleOf), view);
  const what = corrected.length > 0 ? 'Correction' : 'Update';
  const later = laterIn(of);
  const message = messageOn(page, [
    heading(`${what}: ${title}`),
    paragraph([faint('Its sources no longer say what was told here on '), told(toldAt, 'faint'), faint(':')]),
    ...list(
      [],
      corrected.map((one) => correctionItem(one, page)),
    ),
    ...list(
      corrected.length > 0 ? [strong('Updated')] : [],
      updated.map((one) => updateItem(one, page)),
    ),
    ...colophon([], [...[...corrected, ...updated].map(({ earlier }) => earlier), ...later], page),
  ]);
  const brief = topic === null ? [] : [{ label: 'Briefing as of now', command: `/brief ${topic.slug}` }];
  return { ...message, actions: [...(later.length === 0 ? [] : [EVIDENCE]), ...brief] };
}

/** What its buttons count. Null where nothing holds instead. */
export function shownOfCorrection(of: Pick<CorrectionToShow, 'title' | 'corrected' | 'updated'>): Shown | null {
  const points = laterIn(of);
  return points.length === 0 ? null : { title: of.title, points, disagreements: [] };
}

function laterIn({ corrected, updated }: Pick<CorrectionToShow, 'corrected' | 'updated'>): readonly Point[] {
  return [
    ...corrected.flatMap((one) => (one.why === 'changed' ? [one.later] : [])),
    ...updated.map(({ later }) => later),
  ];
}
