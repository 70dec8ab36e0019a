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
      [['dozen', 12]],
    ),
);

/** Ordinals end a number: "twenty-first" is one, "first hundred" is none. */
export const ORDINALS: ReadonlyMap<string, number> = new Map(
  (
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
    'sixteenth seventeenth eighteenth nineteenth twentieth'
  )
    .split(' ')
    .map((word, before): [string, number] => [word, before + 1])
    .concat(
      'thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'
        .split(' ')
        .map((word, tens): [string, number] => [word, (tens + 3) * 10]),
    ),
);

export const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
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

/** "no one", "one of the", "one another": beside these the word counts nothing. */
export const VAGUE_BEFORE_ONE: ReadonlySet<string> = new Set('no the this that any every each which'.split(' '));
export const VAGUE_AFTER_ONE: ReadonlySet<string> = new Set('of another day side'.split(' '));

/** "12m tall" measures metres, where "12m people" counts millions. */
export const METRES =
  /^\s*(?:tall|wide|long|deep|high|thick|away|below|above|across|apart|from|by|x|sprint|race|dash|freestyle|hurdles)\b/i;
