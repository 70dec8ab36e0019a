/** Who is who in a coverage: whether two holders are one, learned from the sentences themselves and from no list of people. */

import { OFFICES } from '../../language/data/roles.ts';
import { kinOf } from '../../language/places.ts';
import { fold } from '../../language/words.ts';
import type { Sentence } from '../../search/sentence.ts';
import { compareHolders, sameSet, type Sameness, type Who } from './compare-holders.ts';
import { holderOf, type Body, type Holder } from './holder.ts';
import { learnPersons, type KnownPersons } from './known-persons.ts';
import { bareWords, bodiesIn, initialsIn, type NamedBody } from './named-bodies.ts';
import type { Person } from './person-drafts.ts';
import { fulfils, type Role } from './role-phrase.ts';

/** Holders are the words that a sentence has for its speaker: "Mr Reed", "the harbour master". */
export interface Persons {
  /** 'unknown' where the coverage does not settle it; always for pronouns and for people in general. */
  same(a: string, b: string): Sameness;
  /** The fullest words that the coverage has for a holder, the role with the name where it is told; `holder` where it has none. */
  nameOf(holder: string): string;
}

/** Longest words, in UTF-16 units, that `nameOf` gives a person. */
const LONGEST_NAME = 90;

export function personsOf(sentences: readonly Sentence[]): Persons {
  let learned: Learned | undefined;
  const known = (): Learned => (learned ??= learn(sentences));
  return {
    same: (a, b) =>
      fold(bareWords(a)) === fold(bareWords(b))
        ? sameWords(a, known())
        : compareHolders(whoIs(a, known()), whoIs(b, known())),
    nameOf: (holder) => fullest(holder, known()),
  };
}

interface Learned {
  readonly persons: KnownPersons;
  /** Bodies that speak in the coverage, with the words that name each. */
  readonly bodies: readonly NamedBody[];
  readonly initials: ReadonlyMap<string, string>;
  readonly cache: Map<string, Who>;
}

function learn(sentences: readonly Sentence[]): Learned {
  return {
    persons: learnPersons(sentences),
    bodies: bodiesIn(sentences),
    initials: initialsIn(sentences),
    cache: new Map(),
  };
}

function whoIs(holder: string, learned: Learned): Who {
  const known = learned.cache.get(holder);
  if (known !== undefined) return known;
  const who: Who = resolve(holderOf(learned.initials.get(fold(bareWords(holder))) ?? holder), learned);
  learned.cache.set(holder, who);
  return who;
}

function resolve(holder: Holder, { persons, bodies }: Learned): Who {
  switch (holder.kind) {
    case 'named': {
      const found = persons.named(holder.run);
      if (found !== null && found !== 'several') return { kind: 'person', person: found };
      if (found === 'several' && holder.role !== null) return byOffice(holder.role, persons) ?? { kind: 'unclear' };
      return found === 'several' ? { kind: 'unclear' } : holder;
    }
    case 'office':
      return byOffice(holder.role, persons) ?? holder;
    case 'body': {
      const owned = bodies.filter(
        ({ stems, countries }) => countries.size > 0 && isBare(holder.body, stems, countries),
      );
      const [first] = owned;
      return first !== undefined && owned.every((each) => sameSet(each.stems, first.stems))
        ? { kind: 'body', body: first }
        : holder;
    }
    case 'general':
    case 'unclear':
      return holder;
  }
}

/** "The air force" for "Norway's air force": nothing but the country is missing. */
function isBare({ stems, countries, proper }: Body, other: ReadonlySet<string>, owners: ReadonlySet<string>): boolean {
  if (countries.size > 0 || proper || stems.size === 0 || !stems.isSubsetOf(other)) return false;
  return [...other.difference(stems)].every((stem) => owners.has(stem) || !kinOf(stem).isDisjointFrom(owners));
}

/** The one person to whom the coverage gives the office; null where it gives it to none or to several. */
function byOffice(office: Role, { all }: KnownPersons): Extract<Who, { kind: 'person' }> | null {
  if (!OFFICES.has(office.noun)) return null;
  const holders = all.filter(({ roles }) => roles.some((role) => fulfils(role, office)));
  const [person] = holders;
  return holders.length === 1 && person !== undefined ? { kind: 'person', person } : null;
}

/** The same words name the same one, unless they name nobody in particular or several bear the name. */
function sameWords(words: string, learned: Learned): Sameness {
  const who = whoIs(words, learned);
  if (who.kind === 'unclear' || who.kind === 'general') return 'unknown';
  if (who.kind !== 'office') return 'same';
  const { role } = who;
  const several = learned.persons.all.some(({ roles }) => roles.some((each) => fulfils(each, role)));
  return several || !OFFICES.has(role.noun) ? 'unknown' : 'same';
}

function fullest(holder: string, learned: Learned): string {
  const who = whoIs(holder, learned);
  if (who.kind === 'person') return phraseOf(who.person) ?? holder;
  if (who.kind !== 'body') return holder;
  const named = learned.bodies.filter(({ stems }) => sameSet(stems, who.body.stems));
  return named.toSorted((a, b) => b.words.length - a.words.length)[0]?.words ?? holder;
}

/** The name with its role as most of the coverage words it; the longer of two told as often. */
function phraseOf({ name, phrases }: Person): string | null {
  const full = name.join(' ');
  const told = [...phrases].filter(([phrase]) => phrase.length <= LONGEST_NAME);
  const withRole = told.filter(([phrase]) => phrase.length > full.length + 2);
  const best = (withRole.length > 0 ? withRole : told).toSorted(([a, m], [b, n]) => n - m || b.length - a.length);
  return best[0]?.[0] ?? null;
}
