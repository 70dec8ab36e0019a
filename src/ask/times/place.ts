/** Countries, capitals and other cities that have a time of their own, found by any of their names. */

import { COUNTRIES, type Country } from '../../language/data/countries.ts';
import { CITY_ZONES, UNOFFICIAL_ZONES } from '../../language/data/time-zones.ts';
import { wordsOf } from '../../language/words.ts';

export interface Place {
  readonly name: string;
  /** Null for a city that is no capital. */
  readonly country: Country | null;
  /** Its own zone; null for a country, and for a capital whose country has one zone. */
  readonly zone: string | null;
  /** Named by its people: "Norwegian" may stand before "time", and is nowhere. */
  readonly people: boolean;
}

/** Longest name in words. */
export const LONGEST_NAME = 6;

const places = new Map<string, Place>();

// The European Union is no place with a time.
const countries = COUNTRIES.filter(({ code }) => code !== 'EU');
for (const country of countries) {
  for (const name of country.names) add({ name, country, zone: null, people: false });
  for (const name of country.demonyms) add({ name, country, zone: null, people: true });
}
for (const country of countries)
  for (const name of country.capitals) add({ name, country, zone: cityZone(name), people: false });
for (const [city, zone] of Object.entries(CITY_ZONES)) {
  const name = city.replace(/(?<=^|\s)\p{L}/gu, (first) => first.toUpperCase());
  add({ name, country: null, zone, people: false });
}

function add(place: Place): void {
  const key = keyOf(place.name);
  if (!places.has(key)) places.set(key, place);
}

function cityZone(name: string): string | null {
  const city = keyOf(name);
  return Object.hasOwn(CITY_ZONES, city) ? (CITY_ZONES[city] ?? null) : null;
}

/** `key`: the folded words of its name. */
export function placeAt(key: string): Place | null {
  return places.get(key) ?? null;
}

export function keyOf(name: string): string {
  return wordsOf(name)
    .map(({ folded }) => folded)
    .join(' ');
}

const known = new Map<string, readonly string[]>();

/** Its zones in the IANA database, those left out that its own law does not know; the capital's where it has none there. */
export function zonesIn(country: Country): readonly string[] {
  const kept = known.get(country.code);
  if (kept !== undefined) return kept;
  const listed = (new Intl.Locale(`und-${country.code}`).getTimeZones() ?? []).filter(
    (zone) => !UNOFFICIAL_ZONES.has(zone),
  );
  const zones = listed.length > 0 ? listed : [...new Set(country.capitals.flatMap((name) => cityZone(name) ?? []))];
  known.set(country.code, zones);
  return zones;
}

/** The one that "Oslo time" or "Norwegian time" means: a country's is that of its capital. */
export function zoneOfPlace({ country, zone }: Place): string | null {
  if (zone !== null || country === null) return zone;
  return country.capitals.map(cityZone).find((each) => each !== null) ?? zonesIn(country)[0] ?? null;
}

/** Whether two names of the database are one zone: `Asia/Kolkata` and `Asia/Calcutta`. */
export function isSameZone(a: string, b: string): boolean {
  if (a === b) return true;
  const now = Temporal.Instant.fromEpochMilliseconds(0);
  return now.toZonedDateTimeISO(a).equals(now.toZonedDateTimeISO(b));
}
