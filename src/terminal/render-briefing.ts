/** A briefing as text: the lead first, each sentence with its marks, what sources differ on, what they do not say, and from when it is. */

import type { Briefing, Point } from '../domain/briefing.ts';
import { faint, layOut, said, strong } from './lay-out.ts';
import type { Margin, Piece } from './lay-out.ts';
import { marksFor } from './marks.ts';
import type { ArticleOf } from './marks.ts';
import { BULLET, colophon, firstLine, section } from './page.ts';
import type { BriefingLook, Marked, Page } from './page.ts';
import { disagreementLines, names, updateLines } from './render-differences.ts';
import { renderReceipts } from './render-receipts.ts';

/** Ends with a line break. Variants are left to whoever asks for all differences. */
export function renderBriefing(briefing: Briefing, articleOf: ArticleOf, look: BriefingLook): string {
  const page = { briefing, marks: marksFor(briefing.sources, articleOf), articleOf, look };
  const [lead, ...rest] = briefing.points;
  const parts = [
    firstLine(page),
    [layOut([strong(briefing.title)], look)],
    lead === undefined ? [] : point(lead, page, { first: '', rest: '' }),
    ...pointBlocks(rest, page),
    section(
      'Sources differ',
      [...briefing.disagreements.map((one) => disagreementLines(one, page)), ...more(page)],
      look,
    ),
    section(
      'Updated',
      briefing.updates.map((one) => updateLines(one, page)),
      look,
    ),
    notSaid(page),
    colophon(page, shownIn(briefing)),
  ];
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
}

/** Receipts need air between the points; plain bullets stand close. */
function pointBlocks(points: readonly Point[], page: Page): readonly (readonly string[])[] {
  const blocks = points.map((one) => point(one, page, BULLET));
  return page.look.evidence ? blocks : [blocks.flat()];
}

function point(one: Point, page: Page, margin: Margin): readonly string[] {
  const { marks, look } = page;
  const role = margin.first === '' ? 'strong' : 'plain';
  const pieces: Piece[] = [{ text: one.text, role }, faint(`${marks.after(one.citations)}${labels(one)}`)];
  const line = layOut(pieces, look, margin);
  return look.evidence ? [line, renderReceipts(one.citations, page.articleOf, look)] : [line];
}

/** What a reader must know about a point that its text may not say. */
function labels(one: Point): string {
  const holder = one.speaker !== null && !names(one.text, one.speaker) ? ` · according to ${one.speaker}` : '';
  const via = one.via !== null && !names(one.text, one.via) ? ` · via ${one.via}` : '';
  return `${holder}${via}${standingLabel(one)}`;
}

/** How well the point stands, in words that hold together. Copies of one text count once, and are said to be copies. */
function standingLabel({ standing, independent, citations }: Point): string {
  const sources = new Set(citations.map(({ source }) => source)).size;
  const copies = independent < sources ? ` (${independent}\u00A0independent)` : '';
  switch (standing) {
    case 'agreed':
      return ` ·\u00A0agreed by\u00A0${sources}${copies}`;
    case 'single-source':
      return sources === 1 ? ' ·\u00A0one\u00A0source' : ` ·\u00A0one\u00A0source in\u00A0${sources}\u00A0copies`;
    case 'disputed':
    case 'unnamed':
    case 'comment':
    case 'early':
      return ` ·\u00A0${standing}`;
  }
}

/** At most one item. */
function more({ briefing: { furtherDisagreements }, look }: Page): readonly (readonly string[])[] {
  if (furtherDisagreements === 0) return [];
  return [[layOut([faint(`and on ${furtherDisagreements} more: --disputes shows all`)], look, BULLET)]];
}

function notSaid({ briefing, look }: Page): readonly string[] {
  if (briefing.unanswered.length === 0) return [];
  return [layOut([strong('Coverage does not say: '), said(briefing.unanswered.join(' '))], look)];
}

function shownIn({ points, disagreements, updates }: Briefing): readonly Marked[] {
  const positions = disagreements.flatMap((one) => one.positions);
  return [...points, ...positions, ...updates.flatMap(({ earlier, later }) => [earlier, later])];
}
