/** A role in words ("head of the harbour board") as what can be compared: its noun, what qualifies it, its country and its status. */

import { conceptOf, conceptWords } from '../../language/concepts.ts';
import { countryOf, kinOf } from '../../language/places.ts';
import { recall, SENTENCES } from '../../language/recall.ts';
import { wordsOf, type Word } from '../../language/words.ts';
import { ROLE_NOUNS, STATUS_WORDS } from '../../language/data/roles.ts';

export interface Role {
  /** Concept of the noun: "president" and "leader" are one. */
  readonly head: string;
  /** Folded noun as written. */
  readonly noun: string;
  /** Concepts that qualify it, the country among them. */
  readonly concepts: ReadonlySet<string>;
  readonly country: string | null;
  /** "former", "deputy": words that make it another role; empty where there are none. */
  readonly status: string;
}

/** What parts the noun of a phrase from what it is the noun of. */
const AFTER_HEAD = new Set('of for in at to on with from by who which that'.split(' '));

/** Endings that make a role of what stands before them; "Newman" and "insist" are none. */
const ROLE_ENDING =
  /(?:^(?:spokes|chair|congress|assembly|council|police|fire|business|sales|sports|fisher|alder|service|camera|gun|clergy|noble|trades|boat|post|front|states|anchor)(?:wo)?(?:man|person)|(?:[aeio]l|ic|in|log|im|om|or|tiv|ent|ar|an|atr)ist)$/u;

export function isRoleNoun(folded: string): boolean {
  return ROLE_NOUNS.has(folded) || ROLE_ENDING.test(folded);
}

/** The role that a phrase names, or null where its noun is none. */
export const roleOf: (phrase: string) => Role | null = recall(readRole, SENTENCES);

function readRole(whole: string): Role | null {
  const phrase = whole.replace(/[\s,](?:who|which|that)\s.*$/su, '');
  const words = wordsOf(phrase);
  const head = headOf(words);
  if (head === undefined) return null;
  const noun = head.folded;
  const concepts = new Set<string>();
  let country: string | null = null;
  for (const word of conceptWords(phrase)) {
    if (word.start === head.start || STATUS_WORDS.has(word.folded)) continue;
    const place = countryOf(word.folded, /^\p{Lu}/u.test(phrase.slice(word.start, word.end)));
    country ??= place ?? [...kinOf(word.concept)].find((kin) => kin.startsWith('@')) ?? null;
    concepts.add(word.concept);
  }
  const status = words.filter((word) => STATUS_WORDS.has(word.folded) && word.start !== head.start);
  return { head: conceptOf(noun), noun, concepts, country, status: statusOf(status) };
}

/** The last role noun before "of" or "for"; of "chief of staff", the first. */
function headOf(words: readonly Word[]): Word | undefined {
  const cut = words.findIndex(({ folded }, i) => i > 0 && AFTER_HEAD.has(folded));
  const core = cut < 0 ? words : words.slice(0, cut);
  const last = core.at(-1);
  if (last === undefined) return undefined;
  if (last.folded === 'elect' || last.folded === 'designate') return core.findLast(({ folded }) => isRoleNoun(folded));
  return isRoleNoun(last.folded) ? last : undefined;
}

const SAME_STATUS: Readonly<Record<string, string>> = {
  ...{
    ex: 'former',
    erstwhile: 'former',
    previous: 'former',
    then: 'former',
    ousted: 'former',
    deposed: 'former',
    disgraced: 'former',
  },
  ...{ interim: 'acting', caretaker: 'acting', designate: 'elect', incoming: 'elect' },
};

function statusOf(words: readonly Word[]): string {
  return [...new Set(words.map(({ folded }) => SAME_STATUS[folded] ?? folded))].sort().join(' ');
}

/** Whether whoever holds `role` may be meant by the shorter `office`. */
export function fulfils(role: Role, office: Role): boolean {
  return role.head === office.head && role.status === office.status && office.concepts.isSubsetOf(role.concepts);
}
