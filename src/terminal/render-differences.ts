/** Where sources differ, bring up to date or only word differently: each side with who holds it and who reports it. */

import type { Disagreement, Position, Report, Update } from '../domain/briefing.ts';
import { faint, layOut, said } from './lay-out.ts';
import type { Piece } from './lay-out.ts';
import type { Marks } from './marks.ts';
import { momentInWords } from './moments.ts';
import { BULLET, type Page } from './page.ts';
import { renderReceipts } from './render-receipts.ts';

/** So many independent sources against one are worth a word: the one may have slipped. */
const SEVERAL = 2;

/** A holder of all positions is named once, before them. */
export function disagreementLines({ about, positions }: Disagreement, page: Page): readonly string[] {
  const { marks, look } = page;
  const shared = sharedHolder(positions);
  const most = Math.max(...positions.map(({ independent }) => independent));
  const pieces = positions.flatMap((one, index) => [
    said(index === 0 ? ' ' : ' · '),
    said(shared === null ? `${one.text}${beside(one.text, one.holder)}` : one.text),
    faint(marksOf(one, most, marks)),
  ]);
  return [
    layOut([said(`${capital(about)}${beside(about, shared)}:`), ...pieces], look, BULLET),
    ...receipts(
      positions.flatMap(({ citations }) => citations),
      page,
    ),
  ];
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
export function updateLines({ about, earlier, later }: Update, page: Page): readonly string[] {
  const days = earlier.at?.slice(0, 10) !== later.at?.slice(0, 10);
  const side = ({ text, at, early, citations }: Report): Piece[] => [
    said(text),
    faint(page.marks.after(citations)),
    faint(`${days && at !== null ? ` ${momentInWords(at)}` : ''}${early ? ' (early)' : ''}`),
  ];
  return [
    layOut([said(`${capital(about)}: `), ...side(earlier), said(' → '), ...side(later)], page.look, BULLET),
    ...receipts(
      [earlier, later].flatMap(({ citations }) => citations),
      page,
    ),
  ];
}

function receipts(citations: Position['citations'], { articleOf, look }: Page): readonly string[] {
  return look.evidence ? [renderReceipts(citations, articleOf, look)] : [];
}

/** "people in hospital" begins a line; "iPhone" stays what it is. */
function capital(text: string): string {
  return /^\p{Ll}+(?!\p{L})/u.test(text) ? `${text.slice(0, 1).toUpperCase()}${text.slice(1)}` : text;
}

/** What tells more of a name and does not stand for it: ", a spokesman", " of Lindow". */
const FURTHER = /,| (?:of|for|in|at|from) /u;

/** Whether the text names someone already: by the whole name, or by the last word of the name without what is told of it. */
export function names(text: string, name: string): boolean {
  const folded = text.toLowerCase();
  if (folded.includes(name.toLowerCase())) return true;
  const last = name.split(FURTHER)[0]?.trim().split(/\s+/).at(-1) ?? name;
  return folded.split(/[^\p{L}\p{N}]+/u).includes(last.toLowerCase()) || hyphened(folded, last.toLowerCase());
}

/** A last word that is itself written with other signs: "al-Amin", "O’Hara". */
function hyphened(text: string, last: string): boolean {
  return /[^\p{L}\p{N}]/u.test(last) && text.includes(last);
}
