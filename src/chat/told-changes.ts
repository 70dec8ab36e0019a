/** What became of what a channel was told: the old words struck, and what holds instead, each with its marks and receipts. */

import type { Point } from '../domain/briefing.ts';
import type { ClaimUpdate, Correction, DeliveredClaim, Settlement } from '../domain/edition.ts';
import type { Item, Receipt, Run } from '../domain/message.ts';
import { faint, run, said, told } from './blocks.ts';
import type { Page } from './page.ts';
import { pointItem } from './points.ts';
import { receiptsFor } from './receipts.ts';

export function updateItem({ about, earlier, struck, later }: ClaimUpdate, page: Page): Item {
  const name = about === null ? [] : [said(`${opening(about)}: `)];
  return {
    ...changeItem({ earlier, struck }, later, page),
    runs: [...name, ...changeRuns({ earlier, struck }, later, page)],
  };
}

export function correctionItem(one: Correction, page: Page): Item {
  const { earlier } = one;
  const old = { earlier, struck: earlier.text };
  switch (one.why) {
    case 'changed':
      return changeItem(old, one.later, page);
    case 'dropped':
    case 'withdrawn':
      return {
        runs: [...oldRuns(old, page), faint(` · ${WHY[one.why]}`)],
        receipts: receiptsAsTold(earlier, page),
      };
  }
}

/** Why a source has a sentence no more, it seldom says. */
const WHY = { dropped: 'its source no longer says this', withdrawn: 'the article is gone from the coverage' } as const;

interface Old {
  readonly earlier: DeliveredClaim;
  readonly struck: string;
}

function changeItem(old: Old, later: Point, page: Page): Item {
  const receipts = [...receiptsAsTold(old.earlier, page), ...receiptsFor(later.citations, page)];
  return { runs: changeRuns(old, later, page), receipts };
}

function changeRuns(old: Old, later: Point, page: Page): readonly Run[] {
  return [...oldRuns(old, page), said(' → '), ...pointItem(later, 'plain', page).runs];
}

function oldRuns({ earlier, struck }: Old, page: Page): readonly Run[] {
  return [run(struck, 'struck'), faint(marksAsTold(earlier, page))];
}

/** With the places where the cited words stand by now; where they stand no more, no place is found. */
function marksAsTold({ citations }: DeliveredClaim, { marks, articleOf }: Page): string {
  return marks.after(
    citations.map((citation) => {
      const start = articleOf(citation.source).text.indexOf(citation.quote);
      return { ...citation, start, end: start + citation.quote.length };
    }),
  );
}

/** The words that were cited, wherever they are by now. */
function receiptsAsTold({ citations, at }: DeliveredClaim, { view }: Page): readonly Receipt[] {
  if (!view.evidence) return [];
  return citations.map(({ source, quote }) => ({
    place: [faint(`${source}, as it was told · `), told(at, 'faint')],
    words: [run(quote, 'quoted')],
  }));
}

export function settlementItem({ about, dropped, left }: Settlement, page: Page): Item {
  const old = dropped.flatMap((one) => [...oldRuns({ earlier: one, struck: one.text }, page), said(' · ')]);
  return {
    runs: [
      said(`${opening(about)}: `),
      ...old.slice(0, -1),
      said(' → '),
      said(left.text),
      faint(marksAsTold(left, page)),
    ],
    receipts: [...dropped, left].flatMap((one) => receiptsAsTold(one, page)),
  };
}

/** "people in hospital" begins a line; "iPhone" stays what it is. */
function opening(text: string): string {
  return /^\p{Ll}+(?!\p{L})/u.test(text) ? `${text.slice(0, 1).toUpperCase()}${text.slice(1)}` : text;
}
