/** The persons that a coverage speaks of, learned from its own sentences: full names, their short forms and spellings, their roles. */

import { GENDERED } from '../../language/data/roles.ts';
import { fold, wordsOf } from '../../language/words.ts';
import type { Sentence } from '../../search/sentence.ts';
import { isPlace, type NameRun } from './name-runs.ts';
import { soundOf } from '../../language/name-spelling.ts';
import { areOne, draftOf, mergeSpellings, note, tell, type Draft, type Person } from './person-drafts.ts';
import { namesTold, type NameTold } from './roles-beside.ts';

/** `several`: more than one person of the coverage may be meant. */
export type Found = Person | 'several' | null;

export interface KnownPersons {
  readonly all: readonly Person[];
  named(run: Pick<NameRun, 'name' | 'generation' | 'title'>): Found;
}

/** A bare surname means the one of several who is named in full this often, and this many times as often as the others together. */
const MAIN_TOLD = 3;
const MAIN_TIMES = 5;

export function learnPersons(sentences: readonly Sentence[]): KnownPersons {
  const full = new Map<string, Draft>();
  const short: NameTold[] = [];
  const titled = new Set<string>();
  const spoken = new Set<string>();
  for (const { text, passage, speech } of sentences) {
    if (speech !== null && /^\p{Lu}\S*$/u.test(speech.speaker)) spoken.add(soundOf(speech.speaker));
    if (passage.role === 'headline' && isTitleCase(text)) continue;
    for (const told of namesTold(text)) {
      const { run, roles } = told;
      if (run.title !== null || roles.some(({ start }) => start < run.nameStart))
        titled.add(soundOf(run.name.at(-1) ?? ''));
      if (run.name.length > 1) note(full, told);
      else if (run.title !== null || roles.length > 0) short.push(told);
    }
  }
  const drafts = withoutOpeners(full).filter((draft) => isPerson(draft, titled, spoken));
  const persons = mergeSpellings(drafts);
  return index(withShort(persons, short, titled), titled);
}

function isTitleCase(text: string): boolean {
  const words = wordsOf(text).filter(({ folded }) => folded.length > 3);
  return words.filter(({ start }) => /\p{Lu}/u.test(text[start] ?? '')).length > words.length * 0.7;
}

/** "Yesterday Dana Reed": where the rest is a name told as often, the first word only opened a sentence or belongs to a role. */
function withoutOpeners(full: ReadonlyMap<string, Draft>): readonly Draft[] {
  return [...full.values()].filter((draft) => {
    const rest =
      draft.name.length < 3 || !draft.opens
        ? undefined
        : full.get(fold(`${draft.name.slice(1).join(' ')} ${draft.generation}`));
    if (rest === undefined || rest.told < draft.told) return true;
    rest.told += draft.told;
    rest.shown ||= draft.shown;
    return false;
  });
}

/** A full name is a person's where the coverage says so: a role, an age, a title with the surname, or the surname alone speaks. */
function isPerson({ name, shown }: Draft, titled: ReadonlySet<string>, spoken: ReadonlySet<string>): boolean {
  const [first = '', last = ''] = [name[0], name.at(-1)];
  if (isPlace(last) && !titled.has(soundOf(last))) return false;
  return (
    shown || [last, first].some((word) => titled.has(soundOf(word)) || (spoken.has(soundOf(word)) && !isPlace(word)))
  );
}

/** Roles and titles beside a surname go to whom it names; surnames that no full name explains are persons of their own. */
function withShort(
  persons: readonly Draft[],
  short: readonly NameTold[],
  titled: ReadonlySet<string>,
): readonly Draft[] {
  const known = index(persons, titled);
  const alone = new Map<string, Draft>();
  const drafts = new Map<Person, Draft>(persons.map((draft) => [draft, draft]));
  for (const { run, roles } of short) {
    const { title } = run;
    const found = known.named(run);
    if (found === 'several') continue;
    const surname = soundOf(run.name[0] ?? '');
    if (found === null && title === null && isPlace(run.name[0] ?? '')) continue;
    const draft = (found === null ? alone.get(surname) : drafts.get(found)) ?? draftOf(run);
    if (found === null) alone.set(surname, draft);
    if (found === null) tell(draft, { run, roles });
    else draft.roles.push(...roles.map(({ role }) => role));
  }
  return [...persons, ...alone.values()];
}

function index(persons: readonly Draft[], titled: ReadonlySet<string>): KnownPersons {
  const byWord = new Map<string, Draft[]>();
  const list = (word: string | undefined, draft: Draft): void => {
    const sound = soundOf(word ?? '');
    const held = byWord.get(sound) ?? [];
    if (!held.includes(draft)) byWord.set(sound, [...held, draft]);
  };
  for (const draft of persons) {
    for (const name of draft.spellings) {
      list(name.at(-1), draft);
      // The family name stands first in "Kim Sora" where the coverage has "Mr Kim".
      if (titled.has(soundOf(name[0] ?? ''))) list(name[0], draft);
    }
  }
  // A first word alone may be a given name or stand first in a family: of "Kim" nobody knows without a title.
  const firsts = new Set(
    persons.flatMap(({ spellings }) => spellings.map((name) => (name.length > 1 ? soundOf(name[0] ?? '') : ''))),
  );
  const held = (word: string | undefined): readonly Draft[] => byWord.get(soundOf(word ?? '')) ?? [];
  return {
    all: persons,
    named: (run) => {
      if (run.name.length > 1) return byFullName(held, run);
      return bySurname(held(run.name[0]), run) ?? (firsts.has(soundOf(run.name[0] ?? '')) ? 'several' : null);
    },
  };
}

function bySurname(held: readonly Draft[], { name, title }: Pick<NameRun, 'name' | 'title'>): Found {
  const word = name[0] ?? '';
  if (title === null && isPlace(word)) return null;
  const gender = GENDERED[title ?? ''] ?? null;
  const may = held.filter((draft) => gender === null || draft.gender === null || draft.gender === gender);
  if (may.length < 2) return may[0] ?? null;
  const [main, ...others] = may.toSorted((a, b) => b.told - a.told);
  const rest = others.reduce((sum, { told }) => sum + told, 0);
  return main !== undefined && main.told >= MAIN_TOLD && main.told >= MAIN_TIMES * rest ? main : 'several';
}

function byFullName(
  held: (word: string | undefined) => readonly Draft[],
  run: Pick<NameRun, 'name' | 'generation'>,
): Found {
  const near = held(run.name.at(-1)).filter((draft) => draft.name.length > 1 && draft.generation === run.generation);
  const asked = fold(run.name.join(' '));
  const exact = near.find(({ spellings }) => spellings.some((each) => fold(each.join(' ')) === asked));
  if (exact !== undefined) return exact;
  const alike = near.filter((draft) => areOne(draft, draftOf({ ...run, title: null })));
  return alike.length > 1 ? 'several' : (alike[0] ?? null);
}
