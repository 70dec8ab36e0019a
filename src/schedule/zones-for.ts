/** The time zones that a person may mean by a name: of the database, of a time, of a city, of a country. */

import { isSameZone, keyOf, placeAt, zoneOfPlace, zonesIn } from '../ask/times/place.ts';
import { CITIES_TODAY, LARGE_CITIES, NAMED_TIMES, WORDS_TOO } from '../language/data/zone-choices.ts';
import { CITY_ZONES } from '../language/data/time-zones.ts';
import { zoneId } from './local-time.ts';

/** Where the database files its cities. */
const AREAS = [
  'Africa',
  'America',
  'Antarctica',
  'Arctic',
  'Asia',
  'Atlantic',
  'Australia',
  'Europe',
  'Indian',
  'Pacific',
].concat(['Argentina', 'Indiana', 'Kentucky', 'North_Dakota'].map((state) => `America/${state}`));
const CAPITAL_ZONES: ReadonlySet<string> = new Set(Object.values(CITY_ZONES));

/** Names of the IANA database, likeliest first: one where the name is clear, several where a person must choose, none for no place. */
export function zonesFor(text: string): readonly string[] {
  const name = text.trim().replace(/\s+/g, ' ');
  const key = keyOf(name.replaceAll(/[/_-]/g, ' '));
  const isWord = WORDS_TOO.has(key) && name !== name.toUpperCase();
  const named = Object.hasOwn(NAMED_TIMES, key) && !isWord ? NAMED_TIMES[key] : undefined;
  if (named !== undefined && !name.includes('/')) return named;
  const written = name.includes('/') ? zoneId(name.replaceAll(' ', '_')) : null;
  if (written !== null) return [nameToday(written)];
  const found = cities(key, name);
  return found.length > 0 ? found : places(key);
}

function cities(key: string, name: string): readonly string[] {
  const large = LARGE_CITIES.get(key);
  if (large !== undefined) return large;
  const capital = Object.hasOwn(CITY_ZONES, key) ? CITY_ZONES[key] : undefined;
  if (capital !== undefined) return [capital];
  const spellings = new Set([key.replaceAll(' ', '_'), name.replaceAll(' ', '_')]);
  const filed = AREAS.flatMap((area) => [...spellings].flatMap((city) => zoneId(`${area}/${city}`) ?? []));
  return filed.filter((zone, index) => filed.findIndex((other) => isSameZone(zone, other)) === index);
}

/** A country's zones are many, most of them history: those by which capitals and large cities keep their time are asked about. */
function places(key: string): readonly string[] {
  const place = placeAt(key);
  if (place === null) return [];
  const isCountry = place.country?.capitals.every((capital) => keyOf(capital) !== key) ?? false;
  const zones = place.country !== null && isCountry ? zonesIn(place.country) : [zoneOfPlace(place)];
  const all = zones.flatMap((zone) => (zone === null ? [] : nameToday(zone)));
  const usual = all.filter((zone) => CAPITAL_ZONES.has(zone));
  return usual.length > 0 ? usual : all;
}

/** `Asia/Kolkata` for `Asia/Calcutta`: a machine's own list of zones may have the older name. */
function nameToday(zone: string): string {
  const city = CITIES_TODAY[zone]?.replaceAll(' ', '_') ?? '';
  return zoneId(`${zone.slice(0, zone.lastIndexOf('/'))}/${city}`) ?? zone;
}

/** Names of cities as they are written, with which a misspelt one is compared. */
export function knownCities(): readonly string[] {
  const cities = [...Object.keys(CITY_ZONES), ...LARGE_CITIES.keys()].map((city) =>
    city.replace(/(?<=^|\s)\p{L}/gu, (letter) => letter.toUpperCase()),
  );
  const filed = Intl.supportedValuesOf('timeZone').filter((zone) => !zone.startsWith('Antarctica/'));
  return [...cities, ...filed.map((zone) => zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' '))];
}
