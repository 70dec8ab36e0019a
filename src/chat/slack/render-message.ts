/** A message as Slack shows it: a header, the lead, points with their marks, small print, buttons; in parts where it is long. */

import type { Block, Item, LegendLine, Message, Receipt, Run } from '../../domain/message.ts';
import { faint } from '../blocks.ts';
import { safe } from '../safe-text.ts';
import { webAddress } from '../web-address.ts';
import { buttonRows } from './buttons.ts';
import { clockLine, smallPrint } from './context.ts';
import { flawsOf } from './flaws.ts';
import { LIMITS } from './limits.ts';
import { packed } from './pack.ts';
import type { SlackPost, Strip } from './post.ts';
import { line, richText } from './rich-text.ts';
import type { Chunk, Group } from './rich-text.ts';
import { verbatim } from './verbatim.ts';

/** In the order they are to be posted; none for a message that says nothing. Throws where one could not leave: a fault of ours. */
export function renderMessage({ blocks, actions }: Message): readonly SlackPost[] {
  const title = safe(blocks.find((block) => block.kind === 'heading')?.text ?? '').trim();
  const posts = packed([...stripsOf(blocks), ...buttonRows(actions)], title);
  const flaws = posts.flatMap(flawsOf);
  if (flaws.length > 0) throw new Error(`a message for Slack is not fit to leave: ${flaws.join('; ')}`);
  return posts;
}

/** Blocks of a message as Slack shows them one under the other, not parted yet. */
export function stripsOf(blocks: readonly Block[]): readonly Strip[] {
  return blocks.flatMap(stripsOfBlock);
}

function stripsOfBlock(block: Block): readonly Strip[] {
  switch (block.kind) {
    case 'heading':
      return titleStrips(block.text);
    case 'paragraph':
      return isAside(block) ? clockLine(safeLine(block.runs)) : richText([groupOf(block, 'line')], []);
    case 'list':
      return richText(
        block.items.map((item) => groupOf(item, block.of === 'lines' ? 'line' : 'bullet')),
        safeLine(block.heading),
      );
    case 'row':
      return richText([[{ kind: 'line', lines: numbered(safeLines(block.lines), block.number) }]], []);
    case 'colophon':
      return [...clockLine(safeLine(block.clocks)), ...smallPrint(safeLines(block.legend.map(sourceLine)))];
    case 'verbatim':
      return verbatim(block.text);
  }
}

/** A title that no header may hold is a strong line: it is never cut. */
function titleStrips(title: string): readonly Strip[] {
  const text = safe(title).trim();
  if (text === '') return [];
  if (text.length > LIMITS.headerText) return richText([[line([{ text, role: 'strong', instant: null }])]], []);
  return [{ block: { type: 'header', text: { type: 'plain_text', text, emoji: false } }, text }];
}

/** How a question was understood, why a model did not write: beside what is told, so small. */
function isAside({ runs, receipts }: Item): boolean {
  return receipts.length === 0 && runs.every(({ role }) => role === 'faint');
}

/** An item with its receipts under it. */
function groupOf({ runs, receipts }: Item, kind: Chunk['kind']): Group {
  return [{ kind, lines: safeLines([runs]) }, ...receipts.map(quoteOf)];
}

function quoteOf({ place, words }: Receipt): Chunk {
  return { kind: 'quote', lines: safeLines([place, words]) };
}

function numbered(lines: readonly (readonly Run[])[], number: number | null): readonly (readonly Run[])[] {
  const [first = [], ...rest] = lines;
  return number === null ? lines : [[mark(number), ...first], ...rest];
}

function mark(number: number): Run {
  return faint(`[${number}]\u00A0`);
}

/** With the host it was read from, where its name does not say it; never as a link. */
function sourceLine({ number, runs, url }: LegendLine): readonly Run[] {
  const host = webAddress(url)?.host ?? '';
  const said = runs.map(({ text }) => text.toLowerCase()).join('');
  return [mark(number), ...runs, ...(said.includes(host) ? [] : [faint(` · ${host}`)])];
}

/** Lines that say nothing are left out. */
function safeLines(lines: readonly (readonly Run[])[]): readonly (readonly Run[])[] {
  return lines.map(safeLine).filter((runs) => runs.length > 0);
}

function safeLine(runs: readonly Run[]): readonly Run[] {
  const shown = runs.map((run) => ({ ...run, text: safe(run.text) })).filter(({ text }) => text !== '');
  return shown.every(({ text }) => text.trim() === '') ? [] : shown;
}
