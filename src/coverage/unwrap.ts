/** Joins the lines of a text that was broken at a fixed width, as old mail and scanned documents are. */

import type { Run } from '../domain/article.ts';
import type { Block } from './block.ts';

const WIDEST = 100;
const FEWEST_PAIRS = 5;

/** The blocks unchanged where the text is not wrapped: its lines are paragraphs then. */
export function unwrap(lines: readonly Block[]): readonly Block[] {
  const width = wrapWidth(lines);
  if (width === null) return lines;
  const joined: Block[][] = [];
  for (const line of lines) {
    const open = joined.at(-1);
    const above = open?.at(-1);
    if (open !== undefined && above !== undefined && line.gap === 0 && wouldNotFit(above, line, width)) open.push(line);
    else joined.push([line]);
  }
  return joined.map(join);
}

/** The width, or null: most lines are of it, and many go on in small letters below. */
function wrapWidth(lines: readonly Block[]): number | null {
  const pairs = lines.flatMap((line, at) => {
    const above = lines[at - 1];
    return line.gap === 0 && above !== undefined ? [[above.text, line.text] as const] : [];
  });
  if (pairs.length < FEWEST_PAIRS || pairs.length * 2 < lines.length) return null;
  if (lines.filter(({ text }) => text.length > WIDEST).length * 20 > lines.length) return null;
  const goOn = pairs.filter(
    ([above, below]) => above.length >= 40 && !/[.!?:]["”’)]*$/u.test(above) && /^[\p{Ll}(]/u.test(below),
  );
  if (goOn.length < pairs.length * 0.3) return null;
  const lengths = lines.map(({ text }) => text.length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.9)] ?? null;
}

function wouldNotFit(above: Block, below: Block, width: number): boolean {
  const word = /^\S+/u.exec(below.text)?.[0].length ?? 0;
  return above.text.length + 1 + word > width - 8;
}

/** Line ends are read as spaces. */
function join(lines: readonly Block[]): Block {
  const [first, ...rest] = lines;
  if (first === undefined) throw new RangeError('a paragraph has at least one line');
  if (rest.length === 0) return first;
  let text = first.text;
  let end = first.end;
  const runs: Run[] = [{ at: 0, length: text.length, start: first.start, end }];
  for (const line of rest) {
    runs.push({ at: text.length, length: 1, start: end, end: line.start });
    runs.push({ at: text.length + 1, length: line.text.length, start: line.start, end: line.end });
    text += ` ${line.text}`;
    end = line.end;
  }
  return { ...first, end, text, runs };
}
