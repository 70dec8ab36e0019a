/** Whom "he" or "she" means where one turn names several: the one told of with the question's own words, or only the reader can say. */

import { conceptWords } from '../../language/concepts.ts';
import { SPEAKS, type Want } from '../../language/data/pronouns.ts';
import { REPORTING_VERBS } from '../../language/data/reporting-verbs.ts';
import type { Stretch } from '../../language/sentences.ts';
import { fit, keyWords } from './carry.ts';
import type { Conversation, Subject } from './conversation.ts';

export type Meant =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'one'; readonly subject: Subject }
  | { readonly kind: 'rivals'; readonly names: readonly string[] };

/** More names make a long account, whose first name is its subject. */
const MOST = 3;

export function personMeant(want: Want, { subjects, texts }: Conversation, question: string): Meant {
  if (want !== 'man' && want !== 'woman') return { kind: 'nobody' };
  const asked = keyWords(question);
  const persons = subjects.filter(
    (subject) => subject.named && fit(subject, want) === 1 && !asked.includes(lastName(subject)),
  );
  const [top] = persons;
  if (top === undefined) return { kind: 'nobody' };
  const inTurn = persons.filter(({ turn }) => turn === top.turn);
  const byName = Map.groupBy(inTurn, lastName);
  if (byName.size < 2 || byName.size > MOST) return { kind: 'one', subject: top };
  const near = nearest(inTurn, placesOf(question, texts[top.turn] ?? ''));
  if (near !== null) return { kind: 'one', subject: near };
  return { kind: 'rivals', names: [...byName.values()].map((same) => longest(same)) };
}

function lastName({ text }: Subject): string {
  return keyWords(text).at(-1) ?? '';
}

function longest(same: readonly Subject[]): string {
  return same.map(({ text }) => text).reduce((a, b) => (b.length > a.length ? b : a));
}

interface Deed extends Stretch {
  readonly concept: string;
}

/** Where the turn uses the question's words; whatever the verb, saying is saying too. */
function placesOf(question: string, turn: string): readonly Stretch[] {
  const asked = new Set(deeds(question).map(({ concept }) => concept));
  return deeds(turn).filter(({ concept }) => asked.has(concept));
}

function deeds(text: string): readonly Deed[] {
  return conceptWords(text).flatMap(({ concept, folded, start, end }) => {
    const says = REPORTING_VERBS.has(folded) || SPEAKS.has(folded);
    return [{ concept, start, end }, ...(says ? [{ concept: 'say', start, end }] : [])];
  });
}

/** The one person nearest to such a place; null where there is none, or two are as near. */
function nearest(persons: readonly Subject[], places: readonly Stretch[]): Subject | null {
  const gap = (person: Subject): number =>
    Math.min(...places.map((place) => Math.max(place.start - person.end, person.start - place.end)));
  const byGap = persons.map((person) => ({ person, gap: gap(person) })).toSorted((a, b) => a.gap - b.gap);
  const [first] = byGap;
  const other = byGap.find(({ person }) => first !== undefined && lastName(person) !== lastName(first.person));
  return first !== undefined && Number.isFinite(first.gap) && first.gap < (other?.gap ?? Infinity)
    ? first.person
    : null;
}
