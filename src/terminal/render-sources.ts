/** What the coverage holds, and what was left out of it with the reason, as text. */

import { faint, layOut, said, strong } from './lay-out.ts';
import type { Look } from './look.ts';
import { dateInWords } from './source-words.ts';
import type { CoverageView, SourceRow } from './views.ts';

const LEFT_OUT = { first: '• ', rest: '  ' };

/** Ends with a line break. */
export function renderSources({ sources, leftOut }: CoverageView, look: Look): string {
  const count = sources.length === 1 ? '1 source' : `${sources.length} sources`;
  const blocks = [
    layOut([strong(count)], look),
    ...sources.map((row) => renderRow(row, look)),
    ...(leftOut.length === 0 ? [] : [leftOutLines(leftOut, look)]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function renderRow(row: SourceRow, look: Look): string {
  const head = `[${row.number}] `;
  const margin = { first: ' '.repeat(head.length), rest: ' '.repeat(head.length) };
  const entries = row.entries > 0 ? [counted(row.entries, 'entry', 'entries')] : [];
  const facts = [
    row.publisher ?? 'publisher not named',
    dateInWords(row),
    row.kind === 'live-blog' ? 'live blog' : row.kind,
    ...entries,
    counted(row.passages, 'passage', 'passages'),
  ];
  return [
    layOut([strong(row.title)], look, { first: head, rest: margin.rest }),
    layOut([said(facts.join(' · '))], look, margin),
    layOut([faint(row.source)], look, margin),
  ].join('\n');
}

function leftOutLines(leftOut: CoverageView['leftOut'], look: Look): string {
  const lines = leftOut.map(({ source, reason }) => layOut([said(`${source}: ${reason}`)], look, LEFT_OUT));
  return [layOut([strong(`Left out: ${leftOut.length}`)], look), ...lines].join('\n');
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
