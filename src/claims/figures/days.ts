/** Days on which sources place the same event, where they are not the same day. */

import { REPORTING_VERBS } from '../../language/data/reporting-verbs.ts';
import { namesIn } from '../../language/names.ts';
import type { Stretch } from '../../language/sentences.ts';
import { wordsOf } from '../../language/words.ts';
import type { Sentence } from '../../search/sentence.ts';
import type { Matter } from '../matter.ts';
import { voiceOf } from '../parties.ts';
import { mayTellOneStory, toldAt } from '../told-when.ts';

/** A sentence that says once on which day something happened. */
interface Dated extends Stretch {
  readonly sentence: Sentence;
  readonly day: number;
  readonly names: ReadonlySet<string>;
  /** Whether it speaks of the hours that two days share. */
  readonly nightly: boolean;
}

/** How alike two sentences must be, and how many names they must share, to tell one event: days are told of everything. */
const ALIKE = 0.6;
const NAMES = 2;
/** As many name a matter. */
const MOST_NAMES = 4;

const DAYS = ['mon', 'tues', 'wednes', 'thurs', 'fri', 'satur', 'sun'];
const DAY =
  /(?<before>\p{L}+)?\s(?<on>on\s)?(?<day>mon|tues|wednes|thurs|fri|satur|sun)day(?<part>\s(?:morning|afternoon|evening|night))?(?<after>['’]s|\s\p{Ll}+)?/giu;
/** What may go on behind an adverbial day; any other small word makes it the attribute of a noun: "the Sunday market". */
const GOES_ON =
  /^\s(?:in|at|by|for|from|to|with|after|before|as|when|while|and|but|near|over|during|because|that|of|about|against|amid)$/u;

export function dayMatters(
  sentences: readonly Sentence[],
  likeness: (a: Sentence, b: Sentence) => number,
): readonly Matter[] {
  const dated = sentences.flatMap((sentence) => datedOf(sentence) ?? []);
  const matters: Matter[] = [];
  const filed = new Set<Dated>();
  for (const [i, one] of dated.entries()) {
    if (filed.has(one)) continue;
    const other = dated
      .slice(i + 1)
      .find((each) => !filed.has(each) && differ(one, each) && likeness(one.sentence, each.sentence) >= ALIKE);
    if (other === undefined) continue;
    filed.add(one).add(other);
    matters.push({ about: aboutOf(one, other), stances: [[tellingOf(one)], [tellingOf(other)]] });
  }
  return matters;
}

function datedOf(sentence: Sentence): Dated | null {
  const { text, passage } = sentence;
  if (passage.role !== 'prose') return null;
  const [match, ...more] = text.matchAll(DAY);
  const { before = '', on = '', day = '', part = '', after = '' } = match?.groups ?? {};
  if (match === undefined || more.length > 0) return null;
  // "Said on Monday" dates the saying, "last Monday" and "next Monday" another week.
  if (
    REPORTING_VERBS.has(before.toLowerCase()) ||
    /^(?:last|next|previous|every|each|since|until|by|this)$/i.test(before)
  )
    return null;
  if (/s$/.test(after) && /['’]/.test(after)) return null;
  if (after !== '' && !GOES_ON.test(after)) return null;
  const start = match.index + match[0].search(/(?:on\s)?(?:mon|tues|wednes|thurs|fri|satur|sun)day/iu);
  const end = start + `${on}${day}day${part}`.length;
  const nightly = /\b(?:night|overnight|midnight|early|late|evening)\b/iu.test(text);
  return { sentence, start, end, day: DAYS.indexOf(day.toLowerCase()), names: namesIn(text), nightly };
}

/** Two days told of what may be one event; what spans a midnight has two days, and one article hardly contradicts itself. */
function differ(a: Dated, b: Dated): boolean {
  if (a.day === b.day || [...a.names].filter((name) => b.names.has(name)).length < NAMES) return false;
  const apart = Math.abs(a.day - b.day);
  if ((apart === 1 || apart === DAYS.length - 1) && (a.nightly || b.nightly)) return false;
  const [one, other] = [a.sentence, b.sentence];
  if (one.passage.source === other.passage.source && one.entry === other.entry) return false;
  return mayTellOneStory(toldAt(one), toldAt(other));
}

function tellingOf({ sentence, start, end }: Dated): Matter['stances'][number][number] {
  return { sentence, start, end, holder: voiceOf(sentence) };
}

/** The names that both have, as the first has them. */
function aboutOf({ sentence: { text }, names }: Dated, other: Dated): string {
  const shared = wordsOf(text)
    .filter(({ folded }) => names.has(folded) && other.names.has(folded))
    .map(({ start, end }) => text.slice(start, end).replace(/['’]s$/u, ''));
  return `day, ${[...new Set(shared)].slice(0, MOST_NAMES).join(' ')}`;
}
