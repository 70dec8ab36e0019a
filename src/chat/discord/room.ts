/** How much of some runs Discord has room for. */

import type { Run } from '../../domain/message.ts';
import { sliceRuns, textOf, type Room } from '../part-runs.ts';
import { lineOf } from './line.ts';

/** `most` counts code units of the line that the runs are written as, which is never shorter than their text. */
export function roomOf(most: number): Room {
  return (runs) => (textOf(runs).length <= most && lineOf(runs).length <= most ? null : roomIn(runs, most));
}

/** A line grows with its text. */
function roomIn(runs: readonly Run[], most: number): number {
  let [fits, tooLong] = [0, most + 1];
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (lineOf(sliceRuns(runs, 0, middle)).length <= most) fits = middle;
    else tooLong = middle;
  }
  return Math.max(1, fits);
}
