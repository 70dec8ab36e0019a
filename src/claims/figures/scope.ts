/** What a figure is about beyond what it counts: where, when, and whose: two figures meet only where these allow it. */

import { MONTHS } from '../../language/data/months.ts';
import { conceptOf } from '../../language/concepts.ts';
import { namesIn } from '../../language/names.ts';
import { kinOf } from '../../language/places.ts';
import type { Quantity } from '../../language/quantities.ts';
import { recall } from '../../language/recall.ts';
import { wordsOf } from '../../language/words.ts';
import type { Sentence } from '../../search/sentence.ts';

export interface Scope {
  /** Concepts of the names in the sentence that are not its speaker's, governments aside: who does what to whom is told in many ways. */
  readonly names: ReadonlySet<string>;
  /** Concepts of the names that say where. */
  readonly places: ReadonlySet<string>;
  /** Spans of time it names: years, months, "since", "this year". */
  readonly periods: ReadonlySet<string>;
  readonly weekdays: ReadonlySet<string>;
  /** True where the sentence says that it tells of another occasion than the story's. */
  readonly otherOccasion: boolean;
  /** True for what may, could, should or is planned to be. */
  readonly supposed: boolean;
}

const PERIOD = new RegExp(
  String.raw`\b(?:(?:1[89]|20)\d\d|(?:in|during|between|since|from|until|by|last|this|early|late|mid)[ -](?:${Object.keys(MONTHS).join('|')})\b|since (?:the|its|his|her|their|then|\p{Lu})|so far|to date|(?:this|last|past|previous|next|each|every|per|a) (?:year|month|week|decade|season|quarter|night|day)(?! of\b)|(?:recent|past|last|previous|next|coming) (?:\w+ )?(?:years|months|weeks|days|hours|decades)|(?:years?|months?|weeks?|days?|hours?|decades?) (?:ago|earlier|later|before)|daily|weekly|monthly|yearly|annual(?:ly)?|on average|typical(?:ly)?|usual(?:ly)?|overall)\b`,
  'giu',
);
const WEEKDAY = /\b(mon|tues|wednes|thurs|fri|satur|sun)day\b/giu;
const OTHER =
  /\b(?:previous(?:ly)?|earlier (?:attack|incident|crash|strike|storm|raid|report|this)|another|separate(?:ly)?|similar|second|the (?:year|month|week|day) before|in history|record set|anniversary|would have|average|worldwide|nationwide|globally|nearby|elsewhere|at (?:least one )?(?:another|other)|(?:at|on) the scene|(?:critical|serious|stable) condition)\b/iu;
/** "Costs of 900,000, including 400,000 for the roof": a part of what another figure counts. */
const INCLUDED = /\binclud(?:es?|ed|ing)\s+$/iu;
const SUPPOSED =
  /\b(?:would|will|shall|could|may|might|if|unless|expects?|expected|forecasts?|projected|predicts?|predicted|hopes?|hoped|aims?|aimed|plans?|planned|targets? of)\b/iu;

/** The scope of the clause run that the quantity stands in; a semicolon or a dash ends it, a comma does not. */
export function scopeOf({ text, speech }: Sentence, { start, end }: Quantity): Scope {
  const from = Math.max(...['; ', ' – ', ' — ', ': '].map((mark) => text.lastIndexOf(mark, start) + 1), 0);
  const ends = ['; ', ' – ', ' — '].map((mark) => text.indexOf(mark, end)).filter((at) => at > 0);
  const stretch = text.slice(from, Math.min(text.length, ...ends));
  const said = new Set(wordsOf(speech?.speaker ?? '').map(({ folded }) => folded));
  const named = [...namesAgain(stretch)].filter((name) => !said.has(name) && !CALENDAR.test(name));
  const places = Array.from(stretch.matchAll(PLACE), ([, name = '']) =>
    wordsOf(name).map(({ folded }) => folded),
  ).flat();
  const names = named
    .map((name) => conceptOf(name, true))
    .filter((name) => !name.startsWith('@') && kinOf(name).size === 0);
  return {
    names: new Set(names),
    places: new Set(
      places.filter((name) => !CALENDAR.test(name) && !(name in MONTHS)).map((name) => conceptOf(name, true)),
    ),
    periods: new Set(Array.from(stretch.matchAll(PERIOD), ([period]) => period.toLowerCase())),
    weekdays: new Set(Array.from(stretch.matchAll(WEEKDAY), ([, day = '']) => day.toLowerCase())),
    otherOccasion: OTHER.test(stretch) || INCLUDED.test(text.slice(0, start)),
    supposed: SUPPOSED.test(stretch),
  };
}

/** A name behind a word of place: "in Port Alder". */
const PLACE =
  /\b(?:in|at|near|across|outside|inside|around|on|from|of|throughout)\s+(?:the\s+)?(?:\p{Ll}+\s+of\s+)?(\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*)*)/gu;
const CALENDAR = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const namesAgain = recall(namesIn, 2_000);

/** Whether two figures can be about one occasion: certainly not, only where all else fits, or as far as their sentences tell. */
export function occasionOf(a: Scope, b: Scope): 'apart' | 'doubtful' | 'open' {
  if (a.otherOccasion || b.otherOccasion || a.supposed !== b.supposed || !same(a.periods, b.periods)) return 'apart';
  if (a.weekdays.size > 0 && b.weekdays.size > 0 && a.weekdays.isDisjointFrom(b.weekdays)) return 'apart';
  return meets(a.places, b.places) && meets(a.names, b.names) ? 'open' : 'doubtful';
}

/** Whether nothing points away from the occasion the story is about. */
export function isOfTheStory({ periods, otherOccasion, supposed }: Scope): boolean {
  return periods.size === 0 && !otherOccasion && !supposed;
}

/** True where one side says nothing, or both name something in common. */
function meets(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return true;
  return [...a].some((name) => b.has(name) || !kinOf(name).isDisjointFrom(b));
}

function same(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && a.isSubsetOf(b);
}
