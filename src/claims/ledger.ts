/** The claim ledger of a topic: what its sources agree on, differ over, bring up to date and only word differently. */

import type { Found } from '../search/find-sentences.ts';
import { earlyReportsIn, type EarlyReports } from './early-reports.ts';
import { figureClaims } from './figures/figure-claims.ts';
import { placeOf, type Change, type Matter, type Stance, type Telling } from './matter.ts';
import { personsOf, type Persons } from './persons/persons.ts';
import { statusMatters } from './status/status-matters.ts';
import { speakersOf, type Spoken } from './remarks/remark-speaker.ts';
import { variantsOf } from './remarks/variants.ts';

export interface Ledger {
  /** Matters on which not all can be right, heaviest first. */
  readonly disputed: readonly Matter[];
  readonly changes: readonly Change[];
  /** What is one matter in other words; worked out when asked for, since few readers do. */
  readonly variants: () => readonly Matter[];
  readonly early: EarlyReports;
  readonly persons: Persons;
}

/** Below this share of the most relevant, a sentence is about something else. */
const RELEVANT = 0.3;
/** How relevant the two best sides of a matter must be on average, as a share of the most relevant, for it to be of the topic. */
const OF_TOPIC = 0.54;
/** How many of the sentences found claims are looked for in. */
const LOOKED_AT = 240;

/** `found`: what search found for the topic; `rest`: what else its few articles tell. */
export function ledgerOf(found: readonly Found[], rest: readonly Found[], idf: (concept: string) => number): Ledger {
  const byRelevance = found.toSorted((a, b) => b.relevance - a.relevance);
  const top = byRelevance[0]?.relevance ?? 0;
  const best = [...byRelevance.slice(0, LOOKED_AT), ...rest].toSorted((a, b) => b.relevance - a.relevance);
  const relevant = best.filter(({ relevance }) => relevance >= RELEVANT * top);
  const relevance = new Map(relevant.map((each) => [placeOf(each.sentence), each.relevance]));
  const sentences = relevant.map(({ sentence }) => sentence);
  const early = earlyReportsIn([...found, ...rest].map(({ sentence }) => sentence));
  const persons = personsOf(sentences);
  const { matters, changes } = figureClaims(sentences, { idf, early });
  const isOfTopic = (stances: readonly Stance[]): boolean => relevanceOf(stances, relevance) >= OF_TOPIC * top;
  const weigh = ({ stances }: Matter): number => relevanceOf(stances, relevance) * (1 + Math.log(sourcesOf(stances)));
  return {
    disputed: withHolders(
      apart(
        [...matters, ...statusMatters(sentences)]
          .filter(({ stances }) => isOfTopic(stances))
          .toSorted((a, b) => weigh(b) - weigh(a)),
      ),
      () => speakersOf(sentences, persons),
    ),
    changes: changes.filter(({ earlier, later }) => isOfTopic([[earlier], later])),
    variants: () => variantsOf(sentences, persons),
    early,
    persons,
  };
}

/** "He" is whom the sentence before leaves no doubt about. */
function withHolders(matters: readonly Matter[], speakers: () => readonly Spoken[]): readonly Matter[] {
  const isOpen = ({ holder, sentence }: Telling): boolean => holder === null && sentence.speech?.pronoun === true;
  if (!matters.some(({ stances }) => stances.some((stance) => stance.some(isOpen)))) return matters;
  const holders = new Map(speakers().map(({ sentence, holder }) => [placeOf(sentence), holder]));
  const named = (telling: Telling): Telling =>
    isOpen(telling) ? { ...telling, holder: holders.get(placeOf(telling.sentence)) ?? null } : telling;
  return matters.map(({ about, stances }) => ({ about, stances: stances.map((stance) => stance.map(named)) }));
}

/** How relevant the two best sides are at their best, on average. */
function relevanceOf(stances: readonly Stance[], relevance: ReadonlyMap<string, number>): number {
  const sides = stances.map((stance) =>
    Math.max(...stance.map(({ sentence }) => relevance.get(placeOf(sentence)) ?? 0)),
  );
  const [first = 0, second = 0] = sides.toSorted((a, b) => b - a);
  return (first + second) / 2;
}

function sourcesOf(stances: readonly Stance[]): number {
  return new Set(stances.flat().map(({ sentence }) => sentence.passage.source)).size;
}

/** A matter that stands on the same sentences as a heavier one says nothing new. */
function apart(matters: readonly Matter[]): readonly Matter[] {
  const kept: Matter[] = [];
  for (const matter of matters)
    if (
      !kept.some((heavier) => matter.stances.every((stance) => heavier.stances.some((other) => share(stance, other))))
    )
      kept.push(matter);
  return kept;
}

function share(a: Stance, b: Stance): boolean {
  return a.some(({ sentence }) => b.some((other) => placeOf(other.sentence) === placeOf(sentence)));
}
