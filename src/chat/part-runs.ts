/** Parts runs of text that are too long for one place: at the end of a sentence or else of a word, marks with what they stand after. */

import type { Run } from '../domain/message.ts';

/** Marks and labels are faint and short; a longer faint run is text like any other. */
const LONGEST_MARKS = 500;

/** How many code units of the runs there is room for; null where all of them fit. */
export type Room = (runs: readonly Run[]) => number | null;

/** Parts that each have room. All text is there, in order; `runs` are safe already. */
export function partRuns(runs: readonly Run[], room: Room): readonly (readonly Run[])[] {
  const parts: (readonly Run[])[] = [];
  let rest = runs;
  for (let most = room(rest); most !== null; most = room(rest)) {
    const at = placeToBreak(rest, most);
    parts.push(sliceRuns(rest, 0, at));
    rest = sliceRuns(rest, at, Infinity);
  }
  return [...parts, rest].filter((part) => textOf(part).trim() !== '');
}

export function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** A stretch of code units that stays whole where that can be. */
interface Whole {
  readonly start: number;
  readonly end: number;
}

/** At least one code unit. */
function placeToBreak(runs: readonly Run[], room: number): number {
  const text = textOf(runs);
  const words = [...text.slice(0, room).matchAll(/ +/g)].map(({ index, 0: gap }) => index + gap.length);
  const wholes = wholesIn(runs);
  const free = words.filter((at) => wholes.every(({ start, end }) => at <= start || at >= end));
  const sentence = free.findLast((at) => at > room / 2 && SENTENCE_END.test(text.slice(Math.max(0, at - 8), at)));
  return sentence ?? free.at(-1) ?? words.at(-1) ?? withinWord(text, room);
}

const SENTENCE_END = /[.!?…]["”’')\]]* +$/u;

/** A mark stays with the words before it, so the break before it counts as inside. */
function wholesIn(runs: readonly Run[]): readonly Whole[] {
  let start = 0;
  return runs.flatMap(({ text, role, instant }): readonly Whole[] => {
    const from = start;
    start += text.length;
    if (role === 'faint' && text.length <= LONGEST_MARKS) return [{ start: from - 1, end: start }];
    return instant === null ? [] : [{ start: from, end: start }];
  });
}

/** A word that is longer than all the room is cut, but no character is. At least one code unit. */
export function withinWord(text: string, room: number): number {
  let at = room;
  while (at > 1 && joined(text, at)) at -= 1;
  return Math.max(1, at);
}

function joined(text: string, at: number): boolean {
  return /[\uDC00-\uDFFF\u200C\u200D\uFE0E\uFE0F\u20E3]/.test(text.charAt(at)) || text.charAt(at - 1) === '\u200D';
}

/** A run that is cut names its instant no more. */
export function sliceRuns(runs: readonly Run[], from: number, to: number): readonly Run[] {
  let start = 0;
  return runs.flatMap((run): readonly Run[] => {
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += run.text.length;
    if (text === '') return [];
    return [text === run.text ? run : { ...run, text, instant: null }];
  });
}
