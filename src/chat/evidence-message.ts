/** The receipts of what was shown: each point again, with the cited words in their surroundings. */

import type { Block, Message } from '../domain/message.ts';
import { heading, paragraph } from './blocks.ts';
import type { Shown } from './conversation.ts';
import type { ArticleOf } from './marks.ts';
import { colophon, messageOn, pageFor, type Page, type View } from './page.ts';
import { pointBlocks, pointItem } from './points.ts';

export interface Evidence extends Pick<Shown, 'title' | 'points'> {
  /** Counted from 1, at most as many as there are points; null for all. */
  readonly number: number | null;
}

export function evidenceMessage(evidence: Evidence, articleOf: ArticleOf, view: View): Message {
  const page = pageFor([], articleOf, { ...view, evidence: true });
  const { title, points, number } = evidence;
  const wanted = number === null ? points : points.slice(number - 1, number);
  const which = number === null ? '' : ` for point ${number} of ${points.length}`;
  return messageOn(page, [
    heading(`${title} · evidence${which}`),
    ...(number === null ? pointBlocks(wanted, page) : wanted.map((one) => alone(one, page))),
    ...colophon([], wanted, page),
  ]);
}

function alone(point: Shown['points'][number], page: Page): Block {
  const { runs, receipts } = pointItem(point, 'plain', page);
  return paragraph(runs, receipts);
}
