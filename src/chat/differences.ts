/** Where sources differ, bring up to date or only word differently: each side with who holds it and who reports it. */

import type { Disagreement, Position, Report, Update } from '../domain/briefing.ts';
import type { Item, Run } from '../domain/message.ts';
import { faint, said, told } from './blocks.ts';
import type { Marks } from './marks.ts';
import { names } from './names.ts';
import type { Page } from './page.ts';
import { receiptsFor } from './receipts.ts';

/** So many independent sources against one are worth a word: the one may have slipped. */
const SEVERAL = 2;

/** A holder of all positions is named once, before them. */
export function disagreementItem({ about, positions }: Disagreement, page: Page): Item {
  const shared = sharedHolder(positions);
  const most = Math.max(...positions.map(({ independent }) => independent));
  const sides = positions.flatMap((one, index) => [
    said(index === 0 ? ' ' : ' · '),
    said(shared === null ? `${one.text}${beside(one.text, one.holder)}` : one.text),
    faint(marksOf(one, most, page.marks)),
  ]);
  return {
    runs: [said(`${capital(about)}${beside(about, shared)}:`), ...sides],
    receipts: receiptsFor(
      positions.flatMap(({ citations }) => citations),
      page,
    ),
  };
}

function sharedHolder(positions: readonly Position[]): string | null {
  const [first, ...rest] = positions;
  if (first === undefined || rest.length === 0) return null;
  return rest.every(({ holder }) => holder === first.holder) ? first.holder : null;
}

/** The holder where the text does not name it: after a comma, or in brackets where the text ends as a sentence does. */
function beside(text: string, holder: string | null): string {
  if (holder === null || names(text, holder)) return '';
  return /[.!?]["”’']?$/u.test(text) ? ` (${holder})` : `, ${holder}`;
}

function marksOf({ reportedBy, inLine, citations, independent }: Position, most: number, marks: Marks): string {
  const own = citations.length > 0 ? marks.after(citations) : marks.of(reportedBy);
  const mark = inLine.length === 0 ? own : `${own}, in line with it${marks.of(inLine)}`;
  return independent === 1 && most > SEVERAL ? `${mark} (one against ${most})` : mark;
}

/** Both values with both times: an entry's stands in its mark, a bare day beside it where the days differ. */
export function updateItem({ about, earlier, later }: Update, page: Page): Item {
  const days = earlier.at?.slice(0, 10) !== later.at?.slice(0, 10);
  const side = ({ text, at, early, citations }: Report): readonly Run[] => [
    said(text),
    faint(page.marks.after(citations)),
    ...(days && at !== null ? [faint(' '), told(at, 'faint')] : []),
    ...(early ? [faint(' (early)')] : []),
  ];
  return {
    runs: [said(`${capital(about)}: `), ...side(earlier), said(' → '), ...side(later)],
    receipts: receiptsFor(
      [earlier, later].flatMap(({ citations }) => citations),
      page,
    ),
  };
}

/** "people in hospital" begins a line; "iPhone" stays what it is. */
function capital(text: string): string {
  return /^\p{Ll}+(?!\p{L})/u.test(text) ? `${text.slice(0, 1).toUpperCase()}${text.slice(1)}` : text;
}
