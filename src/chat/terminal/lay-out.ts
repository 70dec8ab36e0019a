/** Breaks runs of text into lines of a given width, keeping each one's role across the breaks. */

import type { Role, Run } from '../../domain/message.ts';
import { plain } from '../plain.ts';
import { withSigns } from '../role-signs.ts';
import { columnsOf, splitAt } from './columns.ts';
import { paint } from './look.ts';
import type { Look } from './look.ts';

type Piece = Pick<Run, 'text' | 'role'>;

/** What stands before the first line, and before every further one. */
export interface Margin {
  readonly first: string;
  readonly rest: string;
}

type Word = readonly Piece[];

export const FLUSH: Margin = { first: '', rest: '' };

/** Lines joined by line breaks, without one at the end. Foreign text is made safe here; where there is no colour, signs stand for it. */
export function layOut(pieces: readonly Piece[], look: Look, margin: Margin): string {
  const roomAfter = (before: string): number => Math.max(10, look.width - columnsOf(before));
  const least = Math.min(roomAfter(margin.first), roomAfter(margin.rest));
  const lines: Word[][] = [[]];
  let room = roomAfter(margin.first);
  let used = 0;
  const shown = look.colour ? pieces : pieces.map(withSigns);
  for (const word of wordsOf(shown).flatMap((word) => cut(word, least))) {
    const columns = columnsOf(textOf(word));
    if (used > 0 && used + 1 + columns > room) {
      lines.push([]);
      room = roomAfter(margin.rest);
      used = 0;
    }
    lines.at(-1)?.push(word);
    used += columns + (used > 0 ? 1 : 0);
  }
  return lines.map((line, index) => (index === 0 ? margin.first : margin.rest) + paintLine(line, look)).join('\n');
}

/** A word may span pieces: where no space stands between two, they are not broken apart. */
function wordsOf(pieces: readonly Piece[]): Word[] {
  const words: Piece[][] = [];
  let open = false;
  for (const { text, role } of pieces) {
    const safe = plain(text);
    const edges = { before: /^[ \t\n\r]/.test(text), after: /[ \t\n\r]$/.test(text) };
    for (const [index, part] of safe
      .split(' ')
      .filter((part) => part !== '')
      .entries()) {
      const joins = index === 0 && open && !edges.before;
      if (joins) words.at(-1)?.push({ text: part, role });
      else words.push([{ text: part, role }]);
    }
    open = safe === '' ? open && !edges.before : !edges.after;
  }
  return words;
}

/** A word wider than the whole line is cut: a web address, a script without spaces. */
function cut(word: Word, room: number): Word[] {
  if (columnsOf(textOf(word)) <= room) return [word];
  return word.flatMap(({ text, role }) => splitAt(text, room).map((part) => [{ text: part, role }]));
}

function textOf(word: Word): string {
  return word.map(({ text }) => text).join('');
}

/** Neighbours of one role are painted in one stroke, the space between them included. */
function paintLine(line: readonly Word[], look: Look): string {
  const pieces = line.flatMap((word, index) =>
    word.map((piece, part) => ({ ...piece, gap: index > 0 && part === 0 ? ' ' : '' })),
  );
  const strokes: { text: string; role: Role; gap: string }[] = [];
  for (const { text, role, gap } of pieces) {
    const last = strokes.at(-1);
    if (last?.role === role) last.text += gap + text;
    else strokes.push({ text, role, gap });
  }
  return strokes.map(({ text, role, gap }) => gap + paint(text.replaceAll('\u00A0', ' '), role, look)).join('');
}
