/** Remembers what a pure function said of a text, since one sentence is asked about again and again. */

/** `most` answers are kept; then all are forgotten, which costs less than choosing. Answers must not be changed by callers. */
export function recall<T>(of: (text: string) => T, most: number): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const answer = known.get(text);
    if (answer !== undefined) return answer;
    const fresh = of(text);
    if (known.size >= most) known.clear();
    known.set(text, fresh);
    return fresh;
  };
}

/** As many words as the vocabulary of a large coverage, a few megabytes. */
export const VOCABULARY = 200_000;
/** As many sentences and clauses as one briefing looks at. */
export const SENTENCES = 5_000;
