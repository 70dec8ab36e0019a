/** A file as blocks: paragraphs as a reader sees them, each knowing where it stands in the file. */

import type { FurnitureReason, Run } from '../domain/article.ts';

export interface Block {
  /** Offsets in UTF-16 code units into the file; white space at either end is not part of it. */
  readonly start: number;
  readonly end: number;
  /** What a reader reads. */
  readonly text: string;
  /** As in `Passage`: null where `text` is the slice itself. */
  readonly runs: readonly Run[] | null;
  /** Blank lines before it. */
  readonly gap: number;
  /** What the markup says of it, where there is any. */
  readonly mark: 'title' | 'heading' | 'bullet' | FurnitureReason | null;
}

/** Every line that is not blank. */
export function linesOf(text: string): Block[] {
  const blocks: Block[] = [];
  let gap = 0;
  let from = 0;
  while (from <= text.length) {
    const to = lineEnd(text, from);
    const line = trimmed(text, from, to);
    if (line === null) gap += 1;
    else {
      blocks.push({ ...line, text: text.slice(line.start, line.end), runs: null, gap, mark: null });
      gap = 0;
    }
    from = to + (text.startsWith('\r\n', to) ? 2 : 1);
  }
  return blocks;
}

function lineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) if (endsLine(text.charCodeAt(at))) return at;
  return text.length;
}

function endsLine(unit: number): boolean {
  return unit === 10 || unit === 13 || unit === 0x2028 || unit === 0x2029 || unit === 0x85;
}

/** The stretch without white space and invisible characters at its ends; null where nothing else stands there. */
export function trimmed(text: string, from: number, to: number): { start: number; end: number } | null {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return start === end ? null : { start, end };
}

/** White space, and what takes no room on a page: byte order mark, soft hyphen, zero-width and direction marks. */
export function isBlank(unit: number): boolean {
  if (unit <= 32) return true;
  if (unit < 0x80) return false;
  return (
    (unit >= 0x80 && unit <= 0xa0) ||
    unit === 0xad ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200f) ||
    (unit >= 0x2028 && unit <= 0x202f) ||
    (unit >= 0x205f && unit <= 0x2064) ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}

/** The part `from` to `to` of a block's text as a block of its own; null where that part is blank. */
export function part(block: Block, from: number, to: number): Block | null {
  const inner = trimmed(block.text, from, to);
  if (inner === null) return null;
  const text = block.text.slice(inner.start, inner.end);
  const gap = inner.start === 0 ? block.gap : 0;
  if (block.runs === null) {
    return { ...block, start: block.start + inner.start, end: block.start + inner.end, text, gap };
  }
  const runs = runsWithin(block.runs, inner.start, inner.end);
  const first = runs[0];
  const last = runs.at(-1);
  if (first === undefined || last === undefined) return null;
  return { ...block, start: first.start, end: last.end, text, runs, gap };
}

function runsWithin(runs: readonly Run[], from: number, to: number): Run[] {
  const found: Run[] = [];
  for (let index = runAt(runs, from); index < runs.length; index += 1) {
    const run = runs[index];
    if (run === undefined || run.at >= to) break;
    found.push(...cutRun(run, from, to));
  }
  return found;
}

/** Index of the run that holds the place: a long paragraph has many runs and is cut into many parts. */
function runAt(runs: readonly Run[], at: number): number {
  let [low, high] = [0, runs.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((runs[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A run of one character in the text may stand for several in the file (an entity): it is kept whole. */
function cutRun(run: Run, from: number, to: number): Run[] {
  const at = Math.max(run.at, from);
  const end = Math.min(run.at + run.length, to);
  if (at >= end) return [];
  const start = run.start + (at - run.at);
  const whole = end === run.at + run.length;
  return [{ at: at - from, length: end - at, start, end: whole ? run.end : run.start + (end - run.at) }];
}
