/** A message as plain CommonMark, to be copied with its sources: foreign text means there what it means here, and no more. */

import type { Block, Item, LegendLine, List, Message, Role, Run } from '../domain/message.ts';
import { withSigns } from './role-signs.ts';
import { safe, safeVerbatim } from './safe-text.ts';
import { webAddress } from './web-address.ts';

/** Ends with a line break; '' for a message that says nothing. Actions are left out: they do nothing elsewhere. */
export function markdownOf({ blocks }: Message): string {
  const written = blocks.map(blockInMarkdown).filter((text) => text !== '');
  return written.length === 0 ? '' : `${written.join('\n\n')}\n`;
}

function blockInMarkdown(block: Block): string {
  switch (block.kind) {
    case 'heading': {
      const title = lineOf([{ text: block.text, role: 'plain', instant: null }]);
      return title === '' ? '' : `## ${title}`;
    }
    case 'paragraph':
      return itemInMarkdown(block, '');
    case 'list':
      return listInMarkdown(block);
    case 'row': {
      const [first = '', ...rest] = block.lines.map(lineOf).filter((text) => text !== '');
      return [block.number === null ? first : `[${block.number}] ${first}`, ...rest].join(HARD_BREAK);
    }
    case 'colophon':
      return [lineOf(block.clocks), block.legend.map(sourceLine).join(HARD_BREAK)]
        .filter((text) => text !== '')
        .join('\n\n');
    case 'verbatim':
      return fenced(safeVerbatim(block.text));
  }
}

/** Two spaces: a backslash is seen wherever the text is pasted that does not read Markdown. */
const HARD_BREAK = '  \n';

/** The address stands as it is, so that a reader sees where it leads. */
function sourceLine({ number, runs, url }: LegendLine): string {
  const address = webAddress(url);
  return `[${number}] ${lineOf(runs)}${address === null ? '' : ` <${address.href}>`}`;
}

/** A fence that is longer than any in the text. */
function fenced(text: string): string {
  if (text.trim() === '') return '';
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return `${fence}\n${text}\n${fence}`;
}

function listInMarkdown({ heading, items }: List): string {
  const title = lineOf(heading);
  const rows = items.map((item) => itemInMarkdown(item, '  ').trimStart()).filter((text) => text !== '');
  const loose = rows.some((row) => row.includes('\n'));
  return [...(title === '' ? [] : [title]), rows.map((row) => `- ${row}`).join(loose ? '\n\n' : '\n')]
    .filter((text) => text !== '')
    .join('\n\n');
}

/** Receipts are quotes under what stands on them, `margin` further in. */
function itemInMarkdown({ runs, receipts }: Item, margin: string): string {
  const quotes = receipts
    .map(({ place, words }) => [lineOf(place), lineOf(words)].filter((text) => text !== ''))
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((text) => `${margin}> ${text}`).join(HARD_BREAK));
  return [lineOf(runs), ...quotes].filter((text) => text !== '').join('\n\n');
}

/** The last is GitHub's dialect (GitHub Flavored Markdown, 6.5). */
const MARKERS: Readonly<Record<Role, '**' | '~~' | null>> = {
  plain: null,
  faint: null,
  strong: '**',
  alert: '**',
  quoted: '**',
  struck: '~~',
};

/** One line. */
function lineOf(runs: readonly Run[]): string {
  const strokes = strokesOf(runs);
  const marked = strokes.map(({ text, role }, index) => {
    if (MARKERS[role] === null || text.trim() === '') return escapedSigns(text);
    const [before, after] = [strokes.slice(0, index), strokes.slice(index + 1)].map(wordsOf);
    return stroke(text, { before: before ?? '', after: after ?? '', role });
  });
  return lineStart(withoutLinks(marked.join('').trim()));
}

type Stroke = Pick<Run, 'text' | 'role'>;

/** Neighbours with the same markers are one stroke: stars that touch would be read as text. */
function strokesOf(runs: readonly Run[]): readonly Stroke[] {
  const strokes: Stroke[] = [];
  for (const { text, role } of runs) {
    const last = strokes.at(-1);
    if (last !== undefined && MARKERS[role] !== null && MARKERS[last.role] === MARKERS[role])
      strokes[strokes.length - 1] = { text: last.text + safe(text), role };
    else if (safe(text) !== '') strokes.push({ text: safe(text), role });
  }
  return strokes;
}

function wordsOf(strokes: readonly Stroke[]): string {
  return strokes.map(({ text }) => text).join('');
}

interface Beside {
  readonly before: string;
  readonly after: string;
  readonly role: Role;
}

/** Spaces stay outside. Where CommonMark would not read the markers, quoted and struck words still stand between signs. */
function stroke(text: string, { before, after, role }: Beside): string {
  const [, open = '', inner = '', close = ''] = /^(\p{Z}*)(.*?)(\p{Z}*)$/u.exec(text) ?? [];
  const words = escapedSigns(inner);
  if (opens(`${before}${open}`, inner) && opens(reversed(`${close}${after}`), reversed(inner)))
    return `${open}${MARKERS[role] ?? ''}${words}${MARKERS[role] ?? ''}${close}`;
  return escapedSigns(withSigns({ text, role }).text);
}

/** Stars open what follows them where it is no sign, or where they stand after a space or a sign (CommonMark 0.31, 6.2). */
function opens(before: string, inner: string): boolean {
  return !/^[\p{P}\p{S}]/u.test(inner) || before === '' || /[\p{Z}\p{P}\p{S}]$/u.test(before);
}

function reversed(text: string): string {
  return Array.from(text).toReversed().join('');
}

/** Signs that mean something within a line, those of GitHub's dialect too. */
function escapedSigns(text: string): string {
  return text.replace(/[\\`*_~<>&|$#]/g, '\\$&');
}

/** A bracket is a link only with what follows it: marks like [2] may stay as they are. */
function withoutLinks(text: string): string {
  return text.replace(/\](?=[([:])/g, '\\]');
}

/** Signs that make a line a list, or the one above a heading. */
function lineStart(text: string): string {
  return text.replace(/^[+=-]/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2');
}
