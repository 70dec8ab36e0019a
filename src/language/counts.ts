/** Counts of things as a text gives them: "12 boats and 3 rafts" apart, "15 boats and rafts" together. */

import { conceptWords } from './concepts.ts';
import { figuresIn } from './figures.ts';

export interface Count {
  readonly value: number;
  /** Concepts of what is counted, as far as the words after the number tell. */
  readonly things: ReadonlySet<string>;
}

/** How many words after a number may name what it counts. */
const REACH = 6;
/** Where the naming of what is counted ends. */
const ENDS =
  /[.,;:–—(“”"]|\b(?:in|on|at|of|for|from|by|with|were|was|are|is|had|have|has|hit|that|which|over|to|across|than|as|during)\b/u;

export function countsIn(text: string): readonly Count[] {
  const figures = figuresIn(text);
  return figures.flatMap((figure, i) => {
    const value = Number(figure.value);
    const next = figures[i + 1]?.start ?? text.length;
    const after = text.slice(figure.end, next);
    const named = after.slice(0, ENDS.exec(after)?.index ?? after.length);
    const things = new Set(
      conceptWords(named)
        .slice(0, REACH)
        .map(({ concept }) => concept),
    );
    return Number.isFinite(value) && things.size > 0 ? [{ value, things }] : [];
  });
}

/** Two counts given side by side, against one count of both things together. */
export type Sum = 'agrees' | 'mistakes-total-for-part' | 'differs';

/**
 * How the parts of `counts` stand to the count of the same things together in `other`: 12 + 3 agrees with 15 of both, while 15 and 3
 * takes the total for a part. Null where the two do not meet.
 */
export function sumAgainst(counts: readonly Count[], other: readonly Count[]): Sum | null {
  for (let i = 0; i + 1 < counts.length; i++) {
    const [first, second] = [counts[i], counts[i + 1]];
    if (first === undefined || second === undefined || meets(first, second)) continue;
    const together = other.find((count) => meets(count, first) && meets(count, second));
    if (together === undefined) continue;
    if (together.value === first.value + second.value) return 'agrees';
    return together.value === first.value || together.value === second.value ? 'mistakes-total-for-part' : 'differs';
  }
  return null;
}

function meets(a: Count, b: Count): boolean {
  return [...b.things].some((thing) => a.things.has(thing));
}
