/** Reads when a digest should come, as people type it: "at 7:30 weekdays Oslo", "8am", "Mondays and Thursdays". */

import type { Daily, LocalTime, Weekday } from '../domain/subscription.ts';
import { didYouMean } from '../language/did-you-mean.ts';
import { EVERY_DAY, readDays } from './read-days.ts';
import { atPartOfDay, readPartOfDay, readTime } from './read-time.ts';
import type { ClockTyped, PartOfDay } from './read-time.ts';
import { cityOf, DAY_NAMES, inList } from './when-in-words.ts';
import type { Assumed } from './when-in-words.ts';
import { wordsTyped } from './words-typed.ts';
import type { TypedWord } from './words-typed.ts';
import { knownCities, zonesFor } from './zones-for.ts';

export interface When {
  readonly kind: 'when';
  readonly rhythm: Daily;
  /** What the text did not say, and was filled in: to be told (see `assumedInWords`). */
  readonly assumed: readonly Assumed[];
}

/** A question back or a refusal: `message` names the thing and the cure, `choices` are zones to press a button for, often none. */
export interface Unclear {
  readonly kind: 'unclear';
  readonly message: string;
  readonly choices: readonly ZoneChoice[];
}

export interface ZoneChoice {
  readonly zone: string;
  readonly city: string;
}

const DEFAULT_AT: LocalTime = '07:30';
const LONGEST_TEXT = 200;
/** Words of the longest name of a place: "Saint Vincent and the Grenadines". */
const LONGEST_PLACE = 5;
const MOST_CHOICES = 8;
const FORMS = 'Write, for example, "weekdays at 07:30, Oslo time".';
const FILLERS: ReadonlySet<string> = new Set(
  'a at on in the every each and & of my our by to please from around about time times clock zone timezone local standard summer or but'.split(
    ' ',
  ),
);
const EXCEPT: ReadonlySet<string> = new Set(['except', 'excluding', 'without', 'not']);
const OFFSET = /^(?:utc|gmt)?[+-]\d{1,2}(?::?\d\d)?$/;

/** Whatever `text` says; `zone` is where whoever typed it is, for a text that names no place. */
export function readWhen(text: string, { zone }: { readonly zone: string }): When | Unclear {
  if (text.length > LONGEST_TEXT) return unclear(`That is longer than a time needs to be. ${FORMS}`);
  const found = gather(wordsTyped(text));
  if ('kind' in found) return found;
  const at = found.clock === null ? null : atPartOfDay(found.clock, found.part);
  if (found.clock === null && found.part === 'evening') return unclear('Say the hour as well, such as 18:00.');
  const days = (found.days ?? EVERY_DAY).filter((day) => !found.except.includes(day));
  if (days.length === 0) return unclear(`No day is left on which the digest could come. ${FORMS}`);
  const [place, ...others] = found.zones ?? [zone];
  if (place === undefined || others.length > 0) return whichZone(found);
  const assumed: readonly (Assumed | null)[] = [
    at === null ? 'time' : null,
    found.days === null && found.except.length === 0 ? 'days' : null,
    found.zones === null ? 'zone' : null,
  ];
  return {
    kind: 'when',
    rhythm: { kind: 'daily', at: at ?? DEFAULT_AT, days, zone: place },
    assumed: assumed.filter((part) => part !== null),
  };
}

interface Found {
  clock: ClockTyped | null;
  part: PartOfDay | null;
  days: readonly Weekday[] | null;
  except: readonly Weekday[];
  /** Candidates that all places named have in common. */
  zones: readonly string[] | null;
  readonly places: string[];
}

/** Takes the words from the left, each time what reads the most of them. */
function gather(words: readonly TypedWord[]): Found | Unclear {
  const found: Found = { clock: null, part: null, days: null, except: [], zones: null, places: [] };
  let excluding = false;
  for (let rest = words; rest.length > 0;) {
    const clock = readTime(rest);
    const days = clock === null ? readDays(rest) : null;
    const part = readPartOfDay(rest);
    const place = clock === null && days === null && part === null ? readPlace(rest) : null;
    const [first] = rest;
    if (clock !== null) {
      const typed = inText(rest, clock.used);
      if (found.clock !== null) return unclear(`"${typed}" is a second time: subscribe once for each. ${FORMS}`);
      if (clock.value.at === null) return unclear(`"${typed}" is no time of day: a day runs from 00:00 to 23:59.`);
      found.clock = clock.value;
    } else if (days !== null) {
      if (excluding) found.except = [...found.except, ...days.value];
      else found.days = [...new Set([...(found.days ?? []), ...days.value])].sort();
    } else if (part !== null) {
      found.part = part.value;
    } else if (place !== null) {
      const { zones } = found;
      found.zones = zones === null ? place.value : zones.filter((zone) => place.value.includes(zone));
      found.places.push(inText(rest, place.used));
    } else if (first !== undefined && EXCEPT.has(first.word)) {
      excluding = true;
    } else if (first !== undefined && !FILLERS.has(first.word)) {
      return unknown(rest);
    }
    rest = rest.slice((clock ?? days ?? part ?? place)?.used ?? 1);
  }
  return found;
}

function readPlace(words: readonly TypedWord[]): { readonly value: readonly string[]; readonly used: number } | null {
  for (let used = Math.min(LONGEST_PLACE, words.length); used > 0; used -= 1) {
    if (used === 1 && FILLERS.has(words[0]?.word ?? '')) return null;
    const value = zonesFor(inText(words, used));
    if (value.length > 0) return { value, used };
  }
  return null;
}

function whichZone({ zones, places }: Found): Unclear {
  const choices = (zones ?? []).slice(0, MOST_CHOICES).map((zone) => ({ zone, city: cityOf(zone) }));
  const named = inList(
    places.map((place) => `"${place}"`),
    'and',
  );
  if (choices.length === 0) return unclear(`${named} are different times: name one place. ${FORMS}`);
  const cities = inList(
    choices.map(({ city }) => city),
    'or',
  );
  return { kind: 'unclear', message: `${named} can mean several times. Which city's clock: ${cities}?`, choices };
}

/** As many words as nothing can be made of: "New Yrok" is compared as one name. */
function unknown(words: readonly TypedWord[]): Unclear {
  const [first] = words;
  if (first !== undefined && OFFSET.test(first.word)) {
    return unclear(`"${first.raw}" does not say when the clocks change: name a city whose clock you go by, or UTC.`);
  }
  const others = words.slice(1, LONGEST_PLACE);
  const end = others.findIndex(({ word }, index) => {
    const rest = others.slice(index);
    return FILLERS.has(word) || readTime(rest) !== null || readDays(rest) !== null || readPlace(rest) !== null;
  });
  const typed = inText(words, end === -1 ? others.length + 1 : end + 1);
  const nearest = didYouMean(typed, [...DAY_NAMES, 'weekdays', 'weekends', 'daily', ...knownCities()]);
  return unclear(`"${typed}" is no time, day or place that is known here.${nearest} ${FORMS}`);
}

function unclear(message: string): Unclear {
  return { kind: 'unclear', message, choices: [] };
}

function inText(words: readonly TypedWord[], used: number): string {
  return words
    .slice(0, used)
    .map(({ raw }) => raw)
    .join(' ');
}
