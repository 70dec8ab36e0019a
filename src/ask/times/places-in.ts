/** The places with a time of their own that a text names. */

import type { Country } from '../../language/data/countries.ts';
import { STOP_WORDS } from '../../language/data/stop-words.ts';
import { wordsOf, type Word } from '../../language/words.ts';
import { isSameZone, LONGEST_NAME, placeAt, zonesIn, type Place } from './place.ts';

/** A place and the zones it may lie in. */
export interface PlaceNamed {
  readonly name: string;
  readonly zones: readonly string[];
}

const DIRECTION = /^(?:(?:north|south|east|west)(?:east|west)?(?:ern)?|central|downtown|greater|inner|outer)$/;
const AT = /^(?:in|at|near|from|of|to|outside|around|across|off|over|the)$/;

/** Apart: a city in a country that is named as well stands for it, "Oslo, Norway" is one place. */
export function placesIn(text: string): readonly PlaceNamed[] {
  const named = findPlaces(text);
  const countries = [...new Set(named.flatMap(({ country }) => country ?? []))];
  const cities = named.filter(({ country, zone }) => country === null && !countries.some((each) => lies(zone, each)));
  return [
    ...countries.map((country) => nearest(country, named)),
    ...cities
      .filter(({ zone }, at) => cities.findIndex((other) => other.zone === zone) === at)
      .map(({ name, zone }) => ({ name, zones: zone === null ? [] : [zone] })),
  ];
}

function nearest(country: Country, named: readonly Place[]): PlaceNamed {
  const own = named.filter((each) => each.country === country || (each.country === null && lies(each.zone, country)));
  const city = own.find(({ zone }) => zone !== null);
  const name = (city ?? own[0])?.name ?? country.code;
  return { name, zones: city?.zone == null ? zonesIn(country) : [city.zone] };
}

function lies(zone: string | null, country: Country): boolean {
  return zone !== null && zonesIn(country).some((each) => isSameZone(each, zone));
}

function findPlaces(text: string): readonly Place[] {
  const words = wordsOf(text);
  const found: Place[] = [];
  for (let at = 0; at < words.length; at++) {
    const place = placeFrom(text, words, at);
    if (place === null) continue;
    if (!place.people && isPlaceHere(text, words, { at, length: place.length })) found.push(place);
    at += place.length - 1;
  }
  return found;
}

function placeFrom(text: string, words: readonly Word[], at: number): (Place & { readonly length: number }) | null {
  const first = words[at];
  if (first === undefined || !/^\p{Lu}/u.test(text.slice(first.start))) return null;
  for (let length = Math.min(LONGEST_NAME, words.length - at); length > 0; length--) {
    const run = words.slice(at, at + length);
    const place = placeAt(run.map(({ folded }) => folded).join(' '));
    const written = text.slice(first.start, run.at(-1)?.end);
    // "US" is a country, "Us" is none.
    if (place !== null && !(/^\p{Lu}{2,4}$/u.test(place.name) && /\p{Ll}/u.test(written.replace(/['’]s$/u, ''))))
      return { ...place, length };
  }
  return null;
}

interface Run {
  readonly at: number;
  readonly length: number;
}

/** "Dana Jordan" and "Jordan Reed" are people: beside another name it is a place only behind a word that says so. */
function isPlaceHere(text: string, words: readonly Word[], { at, length }: Run): boolean {
  const [before, first, last, after] = [words[at - 1], words[at], words[at + length - 1], words[at + length]];
  if (first === undefined || last === undefined) return false;
  if (before !== undefined && touches(text, before, first)) {
    if (AT.test(before.folded)) return true;
    if (isName(text, before)) return false;
  }
  // "UK officials" are people.
  const initials = /^\p{Lu}+$/u.test(text.slice(first.start, last.end));
  if (initials && after !== undefined && touches(text, last, after) && isNoun(text, after)) return false;
  const owns = /['’]s?$/u.test(text.slice(first.start, last.end));
  return owns || after === undefined || !touches(text, last, after) || !isName(text, after);
}

function touches(text: string, a: Word, b: Word): boolean {
  return text.slice(a.end, b.start) === ' ';
}

function isNoun(text: string, word: Word): boolean {
  return /^\p{Ll}/u.test(text.slice(word.start)) && !STOP_WORDS.has(word.folded);
}

function isName(text: string, word: Word): boolean {
  return /^\p{Lu}/u.test(text.slice(word.start)) && !STOP_WORDS.has(word.folded) && !DIRECTION.test(word.folded);
}
