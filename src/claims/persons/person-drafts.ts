/** One person gathered from many sentences: every spelling of the name, its roles, and how the coverage words both. */

import { GENDERED } from '../../language/data/roles.ts';
import { fold } from '../../language/words.ts';
import type { NameRun } from './name-runs.ts';
import { likenessOf, soundOf, type Likeness } from '../../language/name-spelling.ts';
import { fulfils, type Role } from './role-phrase.ts';
import type { NameTold } from './roles-beside.ts';

export interface Person {
  /** Words of the fullest name, without titles. */
  readonly name: readonly string[];
  /** "Jr", "Sr" and the like, folded; empty for most. */
  readonly generation: string;
  readonly roles: readonly Role[];
  /** How often each stretch of the coverage that gives the name with its role, or the bare full name, occurs. */
  readonly phrases: ReadonlyMap<string, number>;
  /** How often the full name occurs. */
  readonly told: number;
}

/** A person while the coverage is still being read. */
export interface Draft extends Person {
  /** Other spellings of it that the coverage gives. */
  spellings: (readonly string[])[];
  roles: Role[];
  phrases: Map<string, number>;
  told: number;
  shown: boolean;
  /** True while every telling of it opens a sentence. */
  opens: boolean;
  gender: 'm' | 'f' | null;
}

/** Takes down what one sentence tells of a full name. */
export function note(full: Map<string, Draft>, { run, roles, shown, opens }: NameTold): void {
  const key = fold(`${run.name.join(' ')} ${run.generation}`);
  const draft = full.get(key) ?? draftOf(run);
  full.set(key, draft);
  draft.told++;
  draft.shown ||= shown;
  draft.opens &&= opens;
  tell(draft, { run, roles });
}

export function draftOf({ name, generation, title }: Pick<NameRun, 'name' | 'generation' | 'title'>): Draft {
  const gender = GENDERED[title ?? ''] ?? null;
  return {
    name,
    spellings: [name],
    generation,
    gender,
    roles: [],
    phrases: new Map(),
    told: 0,
    shown: false,
    opens: true,
  };
}

/** Adds roles, and words for the person without article and possessive ending. */
export function tell(draft: Draft, { run, roles }: Pick<NameTold, 'run' | 'roles'>): void {
  draft.gender ??= GENDERED[run.title ?? ''] ?? null;
  draft.roles.push(...roles.map(({ role }) => role));
  for (const phrase of [...roles.map((each) => each.phrase), run.name.join(' ')]) {
    const plain = phrase.replace(/^(?:the|an?)\s/iu, '').replace(/['’]s?$/u, '');
    draft.phrases.set(plain, (draft.phrases.get(plain) ?? 0) + 1);
  }
}

/** Spellings of one name become one person; the one told most often gives the name. */
export function mergeSpellings(drafts: readonly Draft[]): readonly Draft[] {
  const merged: Draft[] = [];
  const bySound = new Map<string, Draft[]>();
  for (const draft of drafts.toSorted((a, b) => b.told - a.told || b.name.length - a.name.length)) {
    const bucket = soundOf(draft.name.at(-1) ?? '').slice(0, 1);
    const others = bySound.get(bucket) ?? [];
    const same = others.find((other) => areOne(other, draft));
    if (same === undefined) {
      merged.push(draft);
      bySound.set(bucket, [...others, draft]);
    } else absorb(same, draft);
  }
  return merged;
}

function absorb(into: Draft, { roles, phrases, told, gender, spellings }: Draft): void {
  into.spellings.push(...spellings);
  into.roles.push(...roles);
  for (const [phrase, times] of phrases) into.phrases.set(phrase, (into.phrases.get(phrase) ?? 0) + times);
  into.told += told;
  into.gender ??= gender;
}

/** One spelling measure for the whole name; what is only near must also hold the same office. */
export function areOne(a: Draft, b: Draft): boolean {
  if (a.generation !== b.generation || (a.gender !== null && b.gender !== null && a.gender !== b.gender)) return false;
  const surname = likenessOf(a.name.at(-1) ?? '', b.name.at(-1) ?? '');
  const given = givenLikeness(a.name[0] ?? '', b.name[0] ?? '');
  if (surname === 'other' || given === 'other' || !middlesMeet(a.name, b.name)) return false;
  return (surname === 'one' && given === 'one') || shareOffice(a.roles, b.roles);
}

/** A shortened given name ("Tim") is near the long one. */
export function givenLikeness(a: string, b: string): Likeness {
  const [short, long] = a.length < b.length ? [fold(a), fold(b)] : [fold(b), fold(a)];
  const likeness = likenessOf(a, b);
  const shortened = short.length >= 3 && long.startsWith(short) && !/^[aeio]$/u.test(long.slice(short.length));
  return likeness === 'other' && shortened ? 'near' : likeness;
}

function middlesMeet(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 3 || b.length < 3) return a.length < 4 && b.length < 4;
  return a.slice(1, -1).every((word, i) => likenessOf(word, b[i + 1] ?? '') !== 'other');
}

export function shareOffice(a: readonly Role[], b: readonly Role[]): boolean {
  return a.some((role) =>
    b.some(
      (other) => role.concepts.size > 0 && ((fulfils(role, other) && other.concepts.size > 0) || fulfils(other, role)),
    ),
  );
}
