/** Countries by any of their names: "Norwegian" is about Norway, and "Oslo" may stand for its government. */

import { COUNTRIES } from './data/countries.ts';
import { fold, stemOf } from './words.ts';

/** Names that are ordinary words when they stand in small letters. */
const ORDINARY = new Set(
  'us turkey polish pole poles chad male rich finn finns dane danes swede swedes guinea lima mali nice oman'.split(' '),
);

const countries = new Map<string, string>();
const kin = new Map<string, Set<string>>();

for (const { names, demonyms, capitals, seats } of COUNTRIES) {
  const country = `@${fold(names[0] ?? '')}`;
  for (const name of [...names, ...demonyms])
    if (isOneWord(name) && !countries.has(fold(name))) countries.set(fold(name), country);
  const others = [...capitals, ...seats].filter(isOneWord).map((name) => stemOf(fold(name)));
  for (const other of others) relate(country, other);
  for (const a of others) for (const b of others) if (a !== b) relate(a, b);
}

function isOneWord(name: string): boolean {
  return !/[\s-]/.test(name);
}

function relate(a: string, b: string): void {
  kin.set(a, (kin.get(a) ?? new Set()).add(b));
  kin.set(b, (kin.get(b) ?? new Set()).add(a));
}

/** The country that a folded word names or derives from, or null; `capital` says whether it was written with one. */
export function countryOf(folded: string, capital: boolean): string | null {
  if (!capital && ORDINARY.has(folded)) return null;
  return countries.get(folded) ?? null;
}

/** Concepts that news uses for the same government: a country's capital and seats of power, and back. */
export function kinOf(concept: string): ReadonlySet<string> {
  return kin.get(concept) ?? NONE;
}

/** Every one-word name of a country, folded: what to look up for "Chinese" besides "chinese". */
export function namesOfCountry(concept: string): readonly string[] {
  return concept.startsWith('@')
    ? [...countries].filter(([, country]) => country === concept).map(([name]) => name)
    : [];
}

const NONE: ReadonlySet<string> = new Set();
