/** English number words and scales. */

export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen twenty'
  )
    .split(' ')
    .map((word, value): [string, number] => [word, value])
    .concat(
      'thirty forty fifty sixty seventy eighty ninety'
        .split(' ')
        .map((word, tens): [string, number] => [word, (tens + 3) * 10]),
      [
        ['dozen', 12],
        ['first', 1],
        ['second', 2],
        ['third', 3],
        ['fourth', 4],
        ['fifth', 5],
        ['sixth', 6],
        ['seventh', 7],
        ['eighth', 8],
        ['ninth', 9],
        ['tenth', 10],
      ],
    ),
);

export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['m', 1e6],
  ['mn', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
]);

/** "one of the", "one another", "no one", "the one": here the word counts nothing. */
export const VAGUE_ONE = /\b(one (of|another|day|side)|no one|the one|this one|that one|one-|any one)/i;
