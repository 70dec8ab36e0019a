/** What the coverage holds, and what was left out of it with the reason. */

import type { LeftOut } from '../domain/coverage.ts';
import type { Item, Message, Row } from '../domain/message.ts';
import { faint, heading, list, said, strong } from './blocks.ts';
import type { CoverageView, SourceRow } from './coverage-view.ts';
import { healthBlocks } from './health-blocks.ts';
import { dateInWords } from './source-words.ts';

export function sourcesMessage({ sources, leftOut, web }: CoverageView): Message {
  const isEmpty = sources.length === 0 && web.length > 0;
  return {
    blocks: [
      ...(isEmpty ? [] : [heading(counted(sources.length, 'source', 'sources')), ...sources.map(rowOf)]),
      ...(web.length === 0
        ? []
        : [heading(`${counted(web.length, 'source', 'sources')} on the web`), ...healthBlocks(web)]),
      ...list([strong(`Left out: ${leftOut.length}`)], leftOut.map(leftOutItem)),
    ],
    actions: [],
    numbers: [],
  };
}

function rowOf(row: SourceRow): Row {
  const entries = row.entries > 0 ? [counted(row.entries, 'entry', 'entries')] : [];
  const kind = row.kind === 'live-blog' ? 'live blog' : row.kind;
  const facts = [kind, ...entries, counted(row.passages, 'passage', 'passages')];
  return {
    kind: 'row',
    number: row.number,
    lines: [
      [strong(row.title)],
      [
        said(`${row.publisher ?? 'publisher not named'} · `),
        ...dateInWords(row, 'plain'),
        said(` · ${facts.join(' · ')}`),
      ],
      [faint(row.source)],
    ],
  };
}

function leftOutItem({ source, reason }: LeftOut): Item {
  return { runs: [said(`${source}: ${reason}`)], receipts: [] };
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
