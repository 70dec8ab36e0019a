/** What zone a name means: "BST", "UTC+2", "Oslo time", "Norwegian time", "Eastern time". */

import { STOP_WORDS } from '../../language/data/stop-words.ts';
import { ABBREVIATIONS, ZONES } from '../../language/data/time-zones.ts';
import { keyOf, placeAt, zoneOfPlace, zonesIn } from './place.ts';
import { zoneOf, type Zone } from './zone.ts';

const OFFSET = /^(UTC|GMT)\s?([+−–-])\s?(\d{1,2})(?::?([0-5]\d))?$/iu;
/** Furthest from Greenwich, in minutes, that any clock is. */
const FURTHEST = 14 * 60;

/** Null for a word that is no zone's abbreviation. */
export function abbreviated(word: string): Zone | null {
  const key = word.toLowerCase();
  const rule = Object.hasOwn(ABBREVIATIONS, key) ? ABBREVIATIONS[key] : undefined;
  return rule === undefined ? null : zoneOf(word.toUpperCase(), rule);
}

export function offsetNamed(words: string): Zone | null {
  const match = OFFSET.exec(words);
  if (match === null) return null;
  const [, from = '', sign, hours = '', minutes = '0'] = match;
  const east = Number(hours) * 60 + Number(minutes);
  const name = `${from.toUpperCase()}${sign === '+' ? '+' : '-'}${words.slice(words.search(/\d/))}`;
  return east > FURTHEST ? null : zoneOf(name, sign === '+' ? east : -east);
}

/** `words`: what stands before "time". */
export function zoneOfTime(words: string): Zone | null {
  // "Give us time".
  if (STOP_WORDS.has(words)) return null;
  const bare = words.replace(/\s+(?:local|standard)$/iu, '');
  const place = placeAt(keyOf(bare));
  const rule = place === null ? null : zoneOfPlace(place);
  if (place !== null && rule !== null) {
    const several = place.zone === null && place.country !== null && zonesIn(place.country).length > 1;
    return zoneOf(`${several ? (place.country.capitals[0] ?? place.name) : place.name} time`, rule);
  }
  const named = ZONES[words.toLowerCase()] ?? ZONES[bare.toLowerCase()];
  if (named === undefined) return null;
  return abbreviated(bare) ?? zoneOf(`${words.replace(/^./u, (first) => first.toUpperCase())} time`, named);
}
