/** Whether two holders, each known as far as the coverage tells, are one. */

import { conceptOf } from '../../language/concepts.ts';
import { fold } from '../../language/words.ts';
import { KIND_OF_BODY, MOUTHPIECE } from '../../language/data/roles.ts';
import type { Body, Holder } from './holder.ts';
import { likenessOf } from '../../language/name-spelling.ts';
import { givenLikeness, shareOffice, type Person } from './person-drafts.ts';

export type Sameness = 'same' | 'different' | 'unknown';

/** A holder as far as the coverage tells who it is. */
export type Who = Holder | { readonly kind: 'person'; readonly person: Person };

/** 'different' only where names, offices or countries part them beyond doubt. */
export function compareHolders(a: Who, b: Who): Sameness {
  if (a.kind === 'unclear' || b.kind === 'unclear') return 'unknown';
  if (a.kind === 'person') {
    if (b.kind === 'person')
      return a.person === b.person ? 'same' : mayBeOne(a.person, b.person) ? 'unknown' : 'different';
    return compareWithPerson(a.person, b);
  }
  if (b.kind === 'person') return compareWithPerson(b.person, a);
  if (a.kind === 'body' && b.kind === 'body') return compareBodies(a.body, b.body);
  if (a.kind === 'named' && b.kind === 'named') return compareNames(a, b);
  return abroad(countriesOf(a), countriesOf(b)) ? 'different' : 'unknown';
}

/** Two names told apart that one slip, one nickname or one left-out word may part. */
function mayBeOne(a: Person, b: Person): boolean {
  if (a.generation !== b.generation) return false;
  const [short, long] = a.name.length < b.name.length ? [a.name, b.name] : [b.name, a.name];
  if (short.every((word) => long.some((other) => likenessOf(word, other) === 'one'))) return true;
  if (likenessOf(a.name.at(-1) ?? '', b.name.at(-1) ?? '') === 'other') return false;
  const [given, other] = [a.name[0] ?? '', b.name[0] ?? ''];
  return (
    givenLikeness(given, other) !== 'other' || given.slice(0, 2) === other.slice(0, 2) || shareOffice(a.roles, b.roles)
  );
}

function compareWithPerson({ roles, name }: Person, other: Holder): Sameness {
  const countries = new Set(roles.flatMap((role) => (role.country === null ? [] : [role.country])));
  switch (other.kind) {
    case 'named':
      return likenessOf(name.at(-1) ?? '', other.run.name.at(-1) ?? '') === 'other' ? 'different' : 'unknown';
    case 'body': {
      const { body } = other;
      if (abroad(countries, body.countries)) return 'different';
      if (name.some((word) => body.concepts.has(conceptOf(fold(word), true)))) return 'unknown';
      if (roles.length === 0 || body.government || KIND_OF_BODY.has(body.noun)) return 'unknown';
      const own = body.concepts.difference(body.countries);
      const near = roles.some((role) => MOUTHPIECE.test(role.noun) || !role.concepts.isDisjointFrom(own));
      return near ? 'unknown' : 'different';
    }
    case 'office':
    case 'general':
    case 'unclear':
      return abroad(countries, countriesOf(other)) ? 'different' : 'unknown';
  }
}

function compareNames(a: Extract<Holder, { kind: 'named' }>, b: Extract<Holder, { kind: 'named' }>): Sameness {
  const surname = likenessOf(a.run.name.at(-1) ?? '', b.run.name.at(-1) ?? '');
  if (surname === 'other') return 'different';
  if (a.run.generation !== b.run.generation) return 'different';
  if (a.run.name.length > 1 && b.run.name.length > 1) {
    const given = likenessOf(a.run.name[0] ?? '', b.run.name[0] ?? '');
    return given === 'other' ? 'different' : given === 'one' && surname === 'one' ? 'same' : 'unknown';
  }
  if (a.run.name.length !== b.run.name.length) return 'unknown';
  const titles = a.run.title !== null && b.run.title !== null && a.run.title !== b.run.title;
  return surname === 'one' && !titles ? 'same' : 'unknown';
}

function compareBodies(a: Body, b: Body): Sameness {
  if (abroad(a.countries, b.countries)) return 'different';
  if (sameSet(a.stems, b.stems)) return 'same';
  if (!a.concepts.isDisjointFrom(b.concepts) || [a, b].some(({ noun, initials }) => initials || KIND_OF_BODY.has(noun)))
    return 'unknown';
  return [...a.countries].some((country) => b.countries.has(country)) ? 'unknown' : 'different';
}

function countriesOf(who: Who): ReadonlySet<string> {
  switch (who.kind) {
    case 'body':
      return who.body.countries;
    case 'general':
      return who.countries;
    case 'office':
      return new Set(who.role.country === null ? [] : [who.role.country]);
    case 'named':
    case 'person':
    case 'unclear':
      return new Set();
  }
}

function abroad(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && a.isDisjointFrom(b);
}

export function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && a.isSubsetOf(b);
}
