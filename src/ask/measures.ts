/** Which units an amount is given in, by the noun that asks for it: a price in money, a speed in distance an hour. */

import { CURRENCIES } from '../language/data/units.ts';
import type { Question } from './question.ts';

const MONEY = new Set([...Object.values(CURRENCIES), 'dollar', 'euro', 'pound', 'yen', 'cent']);
const LENGTH = new Set(['metre']);

/** Nouns that ask for a measure, with the base units of src/language/data/units.ts that answer. */
const MEASURES: readonly (readonly [pattern: RegExp, units: ReadonlySet<string>])[] = [
  [
    /\b(?:price|cost|costs|fee|revenue|revenues|profit|salary|fine|fined|budget|pay|paid|worth|expensive|spend|spent|earn|earned|raise|raised)\b/iu,
    MONEY,
  ],
  [/\b(?:percentage|percent|share|rate of)\b/iu, new Set(['percent'])],
  [/\b(?:speed|how fast)\b/iu, new Set(['kilometre an hour', 'metre'])],
  [/\b(?:height|tall|length|width|depth|deep|distance|how (?:far|high|wide))\b/iu, LENGTH],
  [/\b(?:weight|heavy|weigh)\b/iu, new Set(['kilogram', 'ton', 'pound', 'ounce'])],
  [/\b(?:temperature|how (?:hot|cold))\b/iu, new Set(['degree'])],
  [/\bmagnitude\b/iu, new Set(['magnitude'])],
  [/\b(?:how old|age|aged)\b/iu, new Set(['month', '', 'second'])],
];

/** Null where any will do. */
export function unitsOf({ text }: Question): ReadonlySet<string> | null {
  return MEASURES.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
