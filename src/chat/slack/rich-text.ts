/** Lines of runs as rich text: paragraphs, bullets and quotes, in one block or several. */

import type { types } from '@slack/bolt';
import type { Role, Run } from '../../domain/message.ts';
import { withSigns } from '../role-signs.ts';
import { storedLength } from './escape.ts';
import { LIMITS } from './limits.ts';
import { localInRichText } from './local-time.ts';
import { partRuns, textOf } from '../part-runs.ts';
import { roomOf } from './room.ts';
import type { Strip } from './post.ts';

/** Something that starts on a line of its own. Its runs are safe, and none of its lines is empty. */
export interface Chunk {
  readonly kind: 'line' | 'bullet' | 'quote';
  readonly lines: readonly (readonly Run[])[];
}

/** What belongs together: it stands in one block wherever it fits into one. */
export type Group = readonly Chunk[];

/**
 * One block, or as many as it takes. `heading` stands above, in each of them; it may be empty. A heading that is
 * itself long is a paragraph of its own.
 */
export function richText(groups: readonly Group[], heading: readonly Run[]): readonly Strip[] {
  const said = groups.map((group) => group.filter(({ lines }) => lines.length > 0)).filter((group) => group.length > 0);
  const repeats = said.length > 0 && costOf(headed(heading, true)) <= LONGEST_HEADING;
  const above = repeats ? heading : [];
  const all = repeats || heading.length === 0 ? said : [[line(heading)], ...said];
  const room = LIMITS.richText - costOf(headed(above, true)) - 1;
  const blocks: Group[] = [];
  for (const group of all.flatMap((one) => fitted(one, room))) {
    const last = blocks.at(-1);
    if (last !== undefined && costOf([...last, ...group]) <= room) blocks[blocks.length - 1] = [...last, ...group];
    else blocks.push(group);
  }
  return blocks.map((chunks, index) => stripOf([...headed(above, index > 0), ...chunks]));
}

const LONGEST_HEADING = 300;

export function line(runs: readonly Run[]): Chunk {
  return { kind: 'line', lines: [runs] };
}

function headed(heading: readonly Run[], again: boolean): Group {
  if (heading.length === 0) return [];
  return [line(again ? [...heading, { text: ' (continued)', role: 'faint', instant: null }] : heading)];
}

/**
 * Groups that fit into a block each: one that is too long is taken apart into its chunks, and those into lines that
 * leave room for margins and brackets. A line so long that it is parted does without the reader's own clock.
 */
function fitted(group: Group, room: number): readonly Group[] {
  if (costOf(group) <= room) return [group];
  if (group.length > 1) return group.flatMap((chunk) => fitted([chunk], room));
  return group.flatMap(({ kind, lines }) =>
    lines
      .flatMap((runs) => partRuns(runs.map(withoutInstant), roomOf(room / 3)))
      .map((runs, index): Group => [{ kind: kind === 'bullet' && index > 0 ? 'line' : kind, lines: [runs] }]),
  );
}

function withoutInstant(run: Run): Run {
  return { ...run, instant: null };
}

/** Characters of the block as Slack stores them, or of its text where that is longer. */
function costOf(group: Group): number {
  const dates = group.flatMap(({ lines }) => lines.flat()).filter(({ instant }) => instant !== null);
  const clocks = dates.reduce((sum, { text }) => sum + storedLength(text) + DATE_COST, 0);
  return storedLength(group.map(textOfChunk).join('\n')) + clocks;
}

/** The format of a date and the words around it, at most. */
const DATE_COST = 50;

function stripOf(group: Group): Strip {
  return { block: { type: 'rich_text', elements: elementsOf(group) }, text: group.map(textOfChunk).join('\n') };
}

const MARGINS = { line: ['', ''], bullet: ['• ', '  '], quote: ['    ', '    '] } as const;

function textOfChunk({ kind, lines }: Chunk): string {
  const [first, rest] = MARGINS[kind];
  const written = lines.map((runs) => textOf(runs.map(withSigns)));
  return written.map((text, index) => `${index === 0 ? first : rest}${text}`).join('\n');
}

function elementsOf(group: Group): types.RichTextBlockElement[] {
  const elements: types.RichTextBlockElement[] = [];
  for (const { kind, lines } of withoutSectionsInARow(group)) {
    const last = elements.at(-1);
    const inside = inlineOf(lines);
    const section: types.RichTextSection = { type: 'rich_text_section', elements: inside };
    if (kind === 'line') elements.push(section);
    else if (kind === 'quote') elements.push({ type: 'rich_text_quote', elements: inside });
    else if (last?.type === 'rich_text_list') last.elements.push(section);
    else elements.push({ type: 'rich_text_list', style: 'bullet', elements: [section] });
  }
  return elements;
}

/** The composer never makes two sections in a row; a line break within one is sure to be shown. */
function withoutSectionsInARow(group: Group): Group {
  const chunks: Chunk[] = [];
  for (const chunk of group) {
    const last = chunks.at(-1);
    if (chunk.kind === 'line' && last?.kind === 'line')
      chunks[chunks.length - 1] = { kind: 'line', lines: [...last.lines, ...chunk.lines] };
    else chunks.push(chunk);
  }
  return chunks;
}

type Inline = types.RichTextText | types.RichTextDate;

const BREAK: types.RichTextText = { type: 'text', text: '\n' };

/** Neighbours that look alike are one element. */
function inlineOf(lines: Chunk['lines']): Inline[] {
  const inside: Inline[] = [];
  for (const one of lines.flatMap((runs, index) => [...(index === 0 ? [] : [BREAK]), ...runs.flatMap(elementsFor)])) {
    const last = inside.at(-1);
    if (last?.type === 'text' && one.type === 'text' && looksOf(last) === looksOf(one))
      inside[inside.length - 1] = { ...last, text: last.text + one.text };
    else inside.push(one);
  }
  return inside;
}

function looksOf({ style }: types.RichTextText): string {
  return Object.keys(style ?? {}).join();
}

function elementsFor(run: Run): readonly Inline[] {
  const { text, role } = run;
  const style = STYLES[role];
  const own: Inline = style === null ? { type: 'text', text } : { type: 'text', text, style };
  return [own, ...localInRichText(run)];
}

const BOLD = { bold: true } as const;

const STYLES: Readonly<Record<Role, NonNullable<types.RichTextText['style']> | null>> = {
  plain: null,
  faint: null,
  strong: BOLD,
  alert: BOLD,
  quoted: BOLD,
  struck: { strike: true },
};
