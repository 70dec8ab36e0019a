/** A message as Discord shows it: a title, the lead, points with their marks, small print, buttons; in parts where it is long. */

import type { Block, Item, LegendLine, Message, Receipt, Run } from '../../domain/message.ts';
import { faint } from '../blocks.ts';
import { safe, safeVerbatim } from '../safe-text.ts';
import { webAddress } from '../web-address.ts';
import { unfenced } from './escape.ts';
import { flawsOf } from './flaws.ts';
import { titleOf } from './headings.ts';
import { safeLine } from './line.ts';
import { packed, STRIP_ROOM } from './pack.ts';
import { withinWord } from '../part-runs.ts';
import type { DiscordPost, RowStrip, Strip, TextStrip } from './post.ts';
import { stripsFor } from './strips.ts';
import type { Line } from './strips.ts';
import { topicChoice } from './topic-choice.ts';

/** In the order they are to be posted; none for a message that says nothing. Throws where one could not leave: a fault of ours. */
export function renderMessage(message: Message): readonly DiscordPost[] {
  return renderWith(message, topicChoice(message.actions, MOST_BUTTONS));
}

/** Two rows are what a briefing has; a third is a wall. */
const MOST_BUTTONS = 10;

/** The same with what stands in place of its buttons. */
export function renderWith({ blocks }: Message, rows: readonly RowStrip[]): readonly DiscordPost[] {
  const title = safe(blocks.find((block) => block.kind === 'heading')?.text ?? '').trim();
  const posts = packed([...blocks.flatMap(stripsOf), ...rows], title);
  const flaws = posts.flatMap(flawsOf);
  if (flaws.length > 0) throw new Error(`a message for Discord is not fit to leave: ${flaws.join('; ')}`);
  return posts;
}

function stripsOf(block: Block): readonly Strip[] {
  switch (block.kind) {
    case 'heading':
      return titleOf(block.text);
    case 'paragraph':
      if (isAside(block)) return stripsFor([[{ margin: '-# ', runs: block.runs }]], 'text');
      return stripsFor([linesOf(block, '')], 'text');
    case 'list': {
      const margin = block.of === 'lines' ? '' : '- ';
      const strips = stripsFor(
        block.items.map((item) => linesOf(item, margin)),
        'text',
        block.heading,
      );
      return block.items.some(({ receipts }) => receipts.length > 0) ? strips.map(apart) : strips;
    }
    case 'row':
      return stripsFor([numbered(block.lines, block.number).map(lineOfRow)], 'text');
    case 'colophon': {
      const lines = [block.clocks, ...block.legend.map(sourceLine)];
      return stripsFor(
        lines.map((runs) => [{ margin: '-# ', runs }]),
        'small',
      );
    }
    case 'verbatim':
      return verbatim(block.text);
  }
}

/** How a question was understood, why a model did not write: beside what is told, so small. */
function isAside({ runs, receipts }: Item): boolean {
  return receipts.length === 0 && runs.every(({ role }) => role === 'faint');
}

/** A quote that touches the next item looks like that one's: there is air between them, but none under a heading to repeat. */
function apart(strip: TextStrip): TextStrip {
  return strip.under === '' ? { ...strip, under: null } : strip;
}

/** An item with its receipts under it. */
function linesOf({ runs, receipts }: Item, margin: Line['margin']): readonly Line[] {
  return [{ margin, runs }, ...receipts.flatMap(quoteOf)];
}

function quoteOf({ place, words }: Receipt): readonly Line[] {
  return [
    { margin: '> -# ', runs: place },
    { margin: '> ', runs: words.every(({ role }) => role === 'quoted') ? words.map(unmarked) : words },
  ];
}

/** Where all that is quoted is cited, there is nothing to tell it from. */
function unmarked(run: Run): Run {
  return { ...run, role: 'plain' };
}

/** A file's name is small print under what it is called. */
function lineOfRow(runs: readonly Run[], index: number): Line {
  const isSmall = index > 0 && runs.every(({ role }) => role === 'faint');
  return { margin: isSmall ? '-# ' : '', runs };
}

function numbered(lines: readonly (readonly Run[])[], number: number | null): readonly (readonly Run[])[] {
  const [first = [], ...rest] = lines.filter((runs) => safeLine(runs).length > 0);
  return number === null ? [first, ...rest] : [[mark(number), ...first], ...rest];
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

const FENCE = '```';

/** Text to copy, in as many code blocks as it takes. */
function verbatim(text: string): readonly TextStrip[] {
  const whole = safeVerbatim(text);
  if (whole.trim() === '') return [];
  return verbatimParts(whole).map((part) => ({
    kind: 'text',
    text: `${FENCE}\n${unfenced(part)}\n${FENCE}`,
    under: null,
  }));
}

/** Parted where a paragraph ends, else after a line; an empty line at an end of a block would not be shown. */
function verbatimParts(text: string): readonly string[] {
  const parts: string[] = [];
  for (let rest = text; rest !== '';) {
    const at = endOfPart(rest);
    parts.push(rest.slice(0, at).replace(/\n+$/, ''));
    rest = rest.slice(at);
  }
  return parts.filter((part) => part.trim() !== '');
}

const BLOCK_ROOM = STRIP_ROOM - 2 * (FENCE.length + 1);

function endOfPart(rest: string): number {
  const start = rest.slice(0, BLOCK_ROOM);
  // Parted backticks take more room, twice as much at most.
  const most = Math.max(Math.floor(BLOCK_ROOM / 2), BLOCK_ROOM - (unfenced(start).length - start.length));
  if (rest.length <= most) return rest.length;
  const paragraph = rest.lastIndexOf('\n\n', most - 2) + 2;
  if (paragraph > most / 2) return paragraph;
  return rest.lastIndexOf('\n', most - 1) + 1 || withinWord(rest, most);
}
