/** Points as a reader sees them: the text, the marks of its sources, what the text does not say, and how well it stands. */

import type { Point } from '../domain/briefing.ts';
import type { Action, Block, Item, Role } from '../domain/message.ts';
import { faint, list, paragraph, run } from './blocks.ts';
import { names } from './names.ts';
import type { Page } from './page.ts';
import { receiptsFor } from './receipts.ts';

/** What shows the receipts of all points of a message. */
export const EVIDENCE: Action = { label: 'Evidence', command: '/evidence' };

/** The first point can be read alone, so it stands alone. */
export function pointBlocks([lead, ...rest]: readonly Point[], page: Page): readonly Block[] {
  if (lead === undefined) return [];
  const { runs, receipts } = pointItem(lead, 'strong', page);
  return [
    paragraph(runs, receipts),
    ...list(
      [],
      rest.map((one) => pointItem(one, 'plain', page)),
    ),
  ];
}

export function pointItem(one: Point, role: Role, page: Page): Item {
  return {
    runs: [run(one.text, role), faint(`${page.marks.after(one.citations)}${labels(one)}`)],
    receipts: receiptsFor(one.citations, page),
  };
}

function labels(one: Point): string {
  return `${attribution(one)}${standingLabel(one)}`;
}

/** Whose words they are and through whom they came, where the text does not say so. */
export function attribution({ text, speaker, via }: Pick<Point, 'text' | 'speaker' | 'via'>): string {
  const holder = speaker !== null && !names(text, speaker) ? ` · according to ${speaker}` : '';
  const through = via !== null && !names(text, via) ? ` · via ${via}` : '';
  return `${holder}${through}`;
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
