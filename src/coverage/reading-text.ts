/** Collects what a reader reads out of a file with markup, noting where each run of it stands there. */

import type { Run } from '../domain/article.ts';
import type { Block } from './block.ts';
import { part } from './block.ts';

export interface ReadingText {
  /** Text that stands in the file as it is; `start` is the place of its first character. Its white space is collapsed. */
  plain(text: string, start: number): void;
  /** Text that stands in the file in another form, such as an entity. */
  coded(text: string, start: number, end: number): void;
  /** The block so far, trimmed, and an empty one from here on; null where there was nothing to read. */
  take(mark: Block['mark'], gap: number): Block | null;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

export function collectText(): ReadingText {
  let pieces: string[] = [];
  let length = 0;
  let runs: Run[] = [];
  /** Whether the last run reads as it stands in the file, so that what follows there may join it. */
  let open = false;
  const add = (piece: string, { start, end }: Place, asItStands: boolean): void => {
    const last = runs.at(-1);
    if (last !== undefined && open && asItStands && last.end === start) {
      runs[runs.length - 1] = { ...last, length: last.length + piece.length, end };
    } else runs.push({ at: length, length: piece.length, start, end });
    open = asItStands;
    pieces.push(piece);
    length += piece.length;
  };
  const space = (place: Place, asItStands: boolean): void => {
    if (length > 0 && pieces.at(-1)?.endsWith(' ') === false) add(' ', place, asItStands);
  };
  return {
    plain(text, start) {
      for (const { 0: match, index } of text.matchAll(/\s+|\S+(?: \S+)*/gu)) {
        const place = { start: start + index, end: start + index + match.length };
        if (match.trim() === '') space(place, match === ' ');
        else add(match, place, true);
      }
    },
    coded(text, start, end) {
      if (text.trim() === '') space({ start, end }, false);
      else add(text, { start, end }, false);
    },
    take(mark, gap) {
      const text = pieces.join('');
      const [first, last] = [runs[0], runs.at(-1)];
      const asItStands = runs.length === 1 && open;
      const whole: Block | null =
        first === undefined || last === undefined
          ? null
          : { start: first.start, end: last.end, text, runs: asItStands ? null : runs, gap, mark };
      [pieces, length, runs, open] = [[], 0, [], false];
      return whole === null ? null : part(whole, 0, text.length);
    },
  };
}
