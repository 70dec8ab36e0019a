/** What kind of holder the words before "said" name: a person, an office, a body, people in general, or a pronoun. */

import { COUNTRIES } from '../../language/data/countries.ts';
import { BODY_WORDS, CROWD } from '../../language/data/roles.ts';
import { PRONOUN, UNNAMED } from '../../language/data/reporting-verbs.ts';
import { STOP_WORDS } from '../../language/data/stop-words.ts';
import { conceptWords } from '../../language/concepts.ts';
import { countryOf, kinOf } from '../../language/places.ts';
import { recall, SENTENCES } from '../../language/recall.ts';
import { fold, stemOf } from '../../language/words.ts';
import { isPlace, nameRunsIn, type NameRun } from './name-runs.ts';
import { isRoleNoun, roleOf, type Role } from './role-phrase.ts';

export type Holder =
  | { readonly kind: 'named'; readonly run: NameRun; readonly role: Role | null }
  | { readonly kind: 'office'; readonly role: Role }
  | { readonly kind: 'body'; readonly body: Body }
  | { readonly kind: 'general'; readonly countries: ReadonlySet<string> }
  | { readonly kind: 'unclear' };

export interface Body {
  /** Concepts of its name, the country's among them: bodies that share one may have to do with each other. */
  readonly concepts: ReadonlySet<string>;
  /** Stems of its name, countries as concepts, British and American spelling as one: bodies with the same are one. */
  readonly stems: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
  /** Folded last word of its name before "of": "ministry". */
  readonly noun: string;
  /** A name of initials, which stands for words that need not be told. */
  readonly initials: boolean;
  /** Whether its name has a capital, so that it is more than a kind of body. */
  readonly proper: boolean;
  /** A country, its capital or its seat of power, which stand for a whole government. */
  readonly government: boolean;
}

const ARTICLE = /^(?:the|an?|one|another|some|several|both)\s+/iu;
const INDEFINITE = /^(?:an?|one|another|some|several|two|three|four|five|\d+|more|most|many|any|each|every)\s/iu;
const JOINED = /\s(?:and|or|as well as|along with)\s/u;
/** Behind these a name tells whose, or where, and is not the holder: "a spokesman for Reed". */
const TIED = /\b(?:of|for|to|from|at|in|on|by|with|near|under|about|against)\s+(?:[\p{L}’'-]+\s+)*$/u;

/** When somebody spoke is no part of who. */
export const WHEN =
  /\s(?:(?:early|earlier|later?|last|this|on|yesterday|today)\s)*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|week|month|morning|afternoon|evening|night)s?\s*$/u;
/** Words that show a clause where a holder should stand. */
const CLAUSE_WORD =
  /\s(?:is|are|was|were|has|have|had|will|would|can|could|may|might|who|which|that|where|when|what)\b/u;
/** Most words of an office or a body. */
const LONGEST = 12;
/** "Its foreign minister": whose, only an earlier sentence tells. */
const OWNED = /^(?:its|his|her|their|our|my|your|this|that|these|those)\s/iu;
const demonyms = new Set(COUNTRIES.flatMap(({ demonyms }) => demonyms.map(fold)));
for (const { names } of COUNTRIES) for (const name of names) demonyms.delete(fold(name));
/** Countries, capitals and seats of power by their whole names: "Blue House". */
const governments = new Map(
  COUNTRIES.flatMap(({ names, capitals, seats }) =>
    [...names, ...capitals, ...seats].map((name) => [fold(name), `@${fold(names[0] ?? '')}`] as const),
  ),
);

export const holderOf: (words: string) => Holder = recall(readHolder, SENTENCES);

function readHolder(words: string): Holder {
  const whole = words
    .replace(/\s*\([^)]*\)?/gu, '')
    .replace(WHEN, '')
    .replace(/^[\s]+|[\s,.;:]+$/gu, '');
  if (whole === '' || PRONOUN.test(whole)) return { kind: 'unclear' };
  const pieces = whole.split(/\s*,\s+|\s[-–—]\s/u);
  const named = pieces.flatMap((piece) => namedBy(piece) ?? [])[0];
  const [core = ''] = pieces;
  if (JOINED.test(core.replace(/\bof\b.*$/u, ''))) return { kind: 'unclear' };
  if (named !== undefined) return withRole(named, pieces);
  if (OWNED.test(core)) return { kind: 'unclear' };
  if (UNNAMED.test(core) || demonyms.has(fold(core.replace(ARTICLE, '')))) return general(core);
  if (CLAUSE_WORD.test(core) || core.split(/\s+/u).length > LONGEST) return { kind: 'unclear' };
  const role = roleOf(core.replace(ARTICLE, ''));
  if (INDEFINITE.test(core) || CROWD.test(core.replace(/\s(?:of|in|at|from|for|with|close|familiar)\s.*$/u, '')))
    return general(core);
  if (role !== null) return { kind: 'office', role };
  return bodyOf(core);
}

function withRole(run: NameRun, pieces: readonly string[]): Holder {
  const roles = pieces.map((piece) => roleOf(piece.replace(ARTICLE, '')));
  return { kind: 'named', run, role: roles.find((role) => role !== null) ?? null };
}

/** "… of the district Dana Reed", but not "… of the actor Dana Reed", whose the role then is. */
function endsWithPlace(before: string): boolean {
  const last = /(\p{Ll}+)\s$/u.exec(before)?.[1] ?? 'the';
  return !STOP_WORDS.has(last) && !isRoleNoun(last);
}

/** The name that a piece ends with: "harbour master Dana Reed", but not "Reed's deputy" or "a spokesman for Dana Reed". */
function namedBy(piece: string): NameRun | null {
  const run = nameRunsIn(piece).at(-1);
  if (run === undefined || run.possessive || run.end < piece.trimEnd().length) return null;
  const before = piece.slice(0, run.nameStart);
  if (run.name.length === 1 && run.title === null && isPlace(run.name[0] ?? '')) return null;
  const head = roleOf(before.replace(/\s(?:of|for)\s.*$/u, '').replace(ARTICLE, ''));
  if (TIED.test(before) && (head === null || run.name.length < 2 || !endsWithPlace(before))) return null;
  if (/^the\s/iu.test(before) && head === null && run.title === null) return null;
  return run;
}

function general(words: string): Holder {
  return { kind: 'general', countries: bodyWords(words).countries };
}

function bodyOf(words: string): Holder {
  const body = bodyWords(words);
  if (/[^s]s$/u.test(body.noun) && !body.proper && !BODY_WORDS.has(body.noun)) return general(words);
  return body.concepts.size === 0 ? { kind: 'unclear' } : { kind: 'body', body };
}

function bodyWords(words: string): Body {
  const concepts = new Set<string>();
  const stems = new Set<string>();
  const countries = new Set<string>();
  for (const word of conceptWords(words)) {
    const country = countryOf(word.folded, /^\p{Lu}/u.test(words.slice(word.start, word.end)));
    concepts.add(word.concept);
    stems.add(country ?? stemOf(american(word.folded)));
    if (country !== null) countries.add(country);
    else for (const kin of kinOf(word.concept)) if (kin.startsWith('@')) countries.add(kin);
  }
  const government = governments.get(fold(words.replace(ARTICLE, '')));
  if (government !== undefined) countries.add(government);
  const noun = /([\p{L}’'-]+)(?:\s(?:of|for|in|at|on)\s.*)?$/u.exec(words)?.[1] ?? words;
  return {
    concepts,
    stems,
    countries,
    initials: /^(?:the\s)?\p{Lu}{2,}$/iu.test(words) && /\p{Lu}{2,}$/u.test(words),
    noun: fold(noun),
    proper: /\p{Lu}/u.test(words.replace(/^The\s/u, '')),
    government: government !== undefined,
  };
}

function american(folded: string): string {
  return folded
    .replace(/(?<=\p{L}{2})our(?=s?$)/u, 'or')
    .replace(/(?<=en)ce$/u, 'se')
    .replace(/tre$/u, 'ter')
    .replace(/is(?=ations?$)/u, 'iz')
    .replace(/(?<=progra)mme$/u, 'm');
}
