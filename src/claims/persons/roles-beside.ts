/** The roles that a sentence gives a name, before it ("harbour master Dana Reed") or behind it ("Dana Reed, the harbour master,"). */

import { STATUS_WORDS } from '../../language/data/roles.ts';
import { REPORTING_VERBS } from '../../language/data/reporting-verbs.ts';
import { countryOf } from '../../language/places.ts';
import { recall, SENTENCES } from '../../language/recall.ts';
import type { Stretch } from '../../language/sentences.ts';
import { carriesTopic, wordsOf } from '../../language/words.ts';
import { nameRunsIn, type NameRun } from './name-runs.ts';
import { isRoleNoun, roleOf, type Role } from './role-phrase.ts';

/** A role with the stretch of the text that holds it and the name. */
export interface RoleBeside extends Stretch {
  readonly role: Role;
}

/** A name in a sentence with what the sentence itself tells of it. */
export interface NameTold {
  readonly run: NameRun;
  readonly roles: readonly (RoleBeside & { readonly phrase: string })[];
  /** Whether it shows that the name is a person's: a title, a role, an age, "who". */
  readonly shown: boolean;
  /** It opens a sentence, so that its first word may be none of the name. */
  readonly opens: boolean;
}

/** Most words before a name that can belong to its role. */
const LONGEST_LEAD = 7;
const APPOSITION = /^,\s+([^,.;:()“”"–—]{3,90})(?=[,.;)–—]|$)|^\s[-–—]\s([^-–—,.;:()“”"]{3,90})(?=\s[-–—])/u;
const BEFORE_COMMA =
  /(?:^|[,;:—–“(]\s*|\b(?:and|but|while|as|by|to|with|from|that|when|after|said)\s+)([^,;:()“”"—–]{3,80}),\s+$/u;
const ROLE_OF = /(?<=\bthe\s)\p{L}+\s(?:of|for)\s(?:the\s)?(?:\p{Ll}+\s){1,3}$/u;
const WHO =
  /^,\s+who\s+(?:also\s+|now\s+|currently\s+)?(?:(head|lead|chair|manage|own|direct|command|run)(?:s|ed)?\s+([^,.;:()“”]{3,60})|(?:is|was)\s+([^,.;:()“”]{3,80}))/u;
/** The noun of a role for the verb of it. */
const AGENTS: Readonly<Record<string, string>> = {
  ...{ head: 'head', lead: 'leader', chair: 'chair', manage: 'manager', own: 'owner' },
  ...{ direct: 'director', command: 'commander', run: 'head' },
};

const DETERMINERS = new Set('the a an his her its their our my your one another'.split(' '));

/** Whether what stands behind a name shows a person: an age, "who", a year of birth, a party and seat. */
const PERSON_BEHIND = /^,\s+(?:aged\s+)?\d{1,3}(?:,|\s*$|\.)|^,\s+who(?:se)?\s|^\s\((?:born|\d{1,3}\)|[RDI]-)/u;

const OPENS = /(?:^|[.!?:“"‘(])\s*$/u;

export const namesTold: (text: string) => readonly NameTold[] = recall(
  (text) =>
    nameRunsIn(text).map((run) => {
      const roles = rolesBeside(text, run).map((found) => ({ ...found, phrase: text.slice(found.start, found.end) }));
      return {
        run,
        roles,
        shown: roles.length > 0 || showsPerson(text, run),
        opens: OPENS.test(text.slice(0, run.start)),
      };
    }),
  SENTENCES,
);

function showsPerson(text: string, run: NameRun): boolean {
  return run.title !== null || PERSON_BEHIND.test(text.slice(run.end, run.end + 40));
}

function rolesBeside(text: string, run: NameRun): readonly RoleBeside[] {
  return [before(text, run) ?? beforeOf(text, run), inFront(text, run), behind(text, run), asWho(text, run)].filter(
    (role) => role !== null,
  );
}

/** "the former US president Dana Reed": back from the name to the country or the word that cannot belong to a role. */
function before(text: string, run: NameRun): RoleBeside | null {
  const words = wordsOf(text).filter((word) => word.end <= run.nameStart);
  let start = -1;
  let next = run.nameStart;
  let country = false;
  let titled = false;
  for (const [i, word] of words.slice(-LONGEST_LEAD).reverse().entries()) {
    if (!/^[\s\u00a0-]*$|^\.\s$/u.test(text.slice(word.end, next))) break;
    const raw = text.slice(word.start, word.end);
    const capital = /^\p{Lu}/u.test(raw);
    // "after the deadline Mayor Reed": a title in capitals takes no small words but "former" and its like.
    if (i === 0 ? /['’]s?$/u.test(raw) : titled && !capital && !STATUS_WORDS.has(word.folded)) break;
    if (i === 0) titled = capital;
    const plain = carriesTopic(text, word) && !REPORTING_VERBS.has(word.folded);
    if (i === 0 ? !isRoleNoun(word.folded) && !STATUS_WORDS.has(word.folded) : !plain) break;
    if (country && !STATUS_WORDS.has(word.folded)) break;
    if (i > 0 && /^\p{Ll}+(?:ed|ing)$/u.test(raw) && !STATUS_WORDS.has(word.folded)) break;
    country ||= countryOf(word.folded, capital) !== null;
    start = word.start;
    next = word.start;
  }
  return start < 0 ? null : build(text.slice(start, run.nameStart), { start, end: run.end });
}

/** "the head of the district Dana Reed" */
function beforeOf(text: string, run: NameRun): RoleBeside | null {
  if (run.name.length < 2) return null;
  const phrase = ROLE_OF.exec(text.slice(Math.max(0, run.nameStart - 60), run.nameStart))?.[0];
  return phrase === undefined ? null : build(phrase, { start: run.nameStart - phrase.length, end: run.end });
}

/** "The harbour master, Dana Reed, said" */
function inFront(text: string, run: NameRun): RoleBeside | null {
  if (run.possessive || !/^,(?!\s(?:and|or)\b)/u.test(text.slice(run.end))) return null;
  const phrase = BEFORE_COMMA.exec(text.slice(Math.max(0, run.start - 120), run.start))?.[1] ?? '';
  if (!/^(?:an?|the|his|her|its|their)\s|^\p{Lu}/iu.test(phrase) || !isPlainPhrase(phrase)) return null;
  return build(phrase, { start: run.start - phrase.length - 2, end: run.end });
}

/** "Dana Reed, the harbour master," but not where the office is another's: "unlike Dana Reed, the mayor, Ana Ruiz, said". */
function behind(text: string, run: NameRun): RoleBeside | null {
  const match = run.possessive ? null : APPOSITION.exec(text.slice(run.end, run.end + 120));
  const phrase = (match?.[1] ?? match?.[2])?.replace(/^(?:now|then|currently)\s/u, '');
  if (match === null || phrase === undefined || !isPlainPhrase(phrase)) return null;
  const end = run.end + match[0].length;
  if (/^,\s\p{Lu}\S+\s\p{Lu}[\p{L}’'-]+,/u.test(text.slice(end, end + 60))) return null;
  return build(phrase, { start: run.nameStart, end });
}

/** No function word but an article or a possessive stands before the noun: "is the killer" and "as a result the chief" are clauses. */
function isPlainPhrase(phrase: string): boolean {
  const core = phrase.replace(/\s(?:of|for|in|at|to|on|with|from|by|who|which|that)\s.*$/su, '');
  return wordsOf(core).every(
    (word, i) =>
      carriesTopic(core, word) || (i === 0 && DETERMINERS.has(word.folded)) || /^(?:the|and|own)$/u.test(word.folded),
  );
}

function asWho(text: string, run: NameRun): RoleBeside | null {
  const match = WHO.exec(text.slice(run.end, run.end + 120));
  if (match === null) return null;
  const phrase = match[1] === undefined ? (match[3] ?? '') : `${AGENTS[match[1]] ?? ''} of ${match[2] ?? ''}`;
  return build(phrase, { start: run.nameStart, end: run.end + match[0].length });
}

function build(phrase: string, stretch: Stretch): RoleBeside | null {
  const role = roleOf(phrase.trim());
  return role === null ? null : { role, ...stretch };
}
