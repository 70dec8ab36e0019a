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
  let text = '';
  let runs: Run[] = [];
  /** Whether the last run reads as it stands in the file, so that what follows there may join it. */
  let open = false;
  const add = (piece: string, { start, end }: Place, asItStands: boolean): void => {
    const last = runs.at(-1);
    if (last !== undefined && open && asItStands && last.end === start) {
      runs[runs.length - 1] = { ...last, length: last.length + piece.length, end };
    } else runs.push({ at: text.length, length: piece.length, start, end });
    open = asItStands;
    text += piece;
  };
  const space = (place: Place, asItStands: boolean): void => {
    if (text !== '' && !text.endsWith(' ')) add(' ', place, asItStands);
  };
  return {
    plain(piece, start) {
      for (const { 0: match, index } of piece.matchAll(/\s+|\S+(?: \S+)*/gu)) {
        const place = { start: start + index, end: start + index + match.length };
        if (match.trim() === '') space(place, match === ' ');
        else add(match, place, true);
      }
    },
    coded(piece, start, end) {
      if (piece.trim() === '') space({ start, end }, false);
      else add(piece, { start, end }, false);
    },
    take(mark, gap) {
      const [first, last] = [runs[0], runs.at(-1)];
      const whole: Block | null =
        first === undefined || last === undefined
          ? null
          : {
              start: first.start,
              end: last.end,
              text,
              runs: runs.length === 1 && open ? null : runs,
              gap,
              mark,
            };
      text = '';
      runs = [];
      return whole === null ? null : part(whole, 0, whole.text.length);
    },
  };
}
