/** Has few of many under way: the others begin as these end, in the order in which they came. */

export function fewAtOnce(most: number): <Result>(act: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = [];
  let free = most;
  return async (act) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((begin) => waiting.push(begin));
    try {
      return await act();
    } finally {
      const next = waiting.shift();
      // Whoever is next takes the place over.
      if (next === undefined) free += 1;
      else next();
    }
  };
}
