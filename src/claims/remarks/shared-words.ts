/** How far two wordings go together: the words they share in order, and the longest stretch they share without a break. */

/** Length of the longest common subsequence. */
export function sharedInOrder(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    for (let j = 1; j <= b.length; j++)
      next.push(word === b[j - 1] ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0));
    row = next;
  }
  return row[b.length] ?? 0;
}

export interface Run {
  /** Index of its first word in `a`. */
  readonly at: number;
  readonly length: number;
}

/** The longest run of words that stands in both; the first of equal ones. */
export function longestRun(a: readonly string[], b: readonly string[]): Run {
  let best: Run = { at: 0, length: 0 };
  let row = new Array<number>(b.length + 1).fill(0);
  for (const [i, word] of a.entries()) {
    const next = [0];
    for (let j = 1; j <= b.length; j++) {
      const length = word === b[j - 1] ? (row[j - 1] ?? 0) + 1 : 0;
      next.push(length);
      if (length > best.length) best = { at: i - length + 1, length };
    }
    row = next;
  }
  return best;
}
