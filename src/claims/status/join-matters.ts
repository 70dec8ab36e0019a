/** Makes one matter of those that tell of one dispute twice. */

import type { Sentence } from '../../search/sentence.ts';
import type { Matter, Stance, Telling } from '../matter.ts';

/** Least share of the smaller matter's concepts that the other holds too. */
const ALIKE = 0.45;
/** Tellings that one stance keeps. */
const MOST = 4;

export function joinMatters(matters: readonly Matter[]): readonly Matter[] {
  const joined: Joined[] = [];
  for (const matter of matters) {
    const concepts = conceptsIn(matter);
    const i = joined.findIndex((each) => isOne(each, { matter, concepts }));
    const first = joined[i];
    if (first === undefined) joined.push({ matter, concepts });
    else joined[i] = { matter: join(first.matter, matter), concepts: first.concepts.union(concepts) };
  }
  return joined.map(({ matter }) => matter);
}

interface Joined {
  readonly matter: Matter;
  readonly concepts: ReadonlySet<string>;
}

function conceptsIn({ stances }: Matter): ReadonlySet<string> {
  return new Set(
    stances
      .flat()
      .flatMap(({ sentence, start, end }) =>
        sentence.words.filter((word) => word.start >= start && word.end <= end).map(({ concept }) => concept),
      ),
  );
}

/** Told by the same sentences, or in as many stances with much the same words. */
function isOne(a: Joined, b: Joined): boolean {
  const told = sentencesIn(a.matter);
  if (sentencesIn(b.matter).isSubsetOf(told)) return true;
  if (a.matter.stances.length !== b.matter.stances.length) return false;
  return a.concepts.intersection(b.concepts).size >= ALIKE * Math.min(a.concepts.size, b.concepts.size);
}

function sentencesIn({ stances }: Matter): ReadonlySet<Sentence> {
  return new Set(stances.flat().map(({ sentence }) => sentence));
}

/** Each stance takes in the other matter's stance that it has most sentences in common with, or else the one in its place. */
function join({ about, stances }: Matter, more: Matter): Matter {
  const told = sentencesIn({ about, stances });
  if (sentencesIn(more).isSubsetOf(told)) return { about, stances };
  const isTurned = common(stances[0], more.stances[1]) + common(stances[1], more.stances[0]) > 0;
  const others = isTurned ? more.stances.toReversed() : more.stances;
  return { about, stances: stances.map((stance, i) => joinStance(stance, others[i] ?? [])) };
}

function common(a: Stance = [], b: Stance = []): number {
  return a.filter(({ sentence }) => b.some((each) => each.sentence === sentence)).length;
}

/** A sentence is told once. */
function joinStance(first: Stance, more: Stance): Stance {
  const isNew = ({ sentence }: Telling): boolean => first.every((each) => each.sentence !== sentence);
  return [...first, ...more.filter(isNew)].slice(0, MOST);
}
