/** Words and phrases that readers and reporters use for one another: what "Who took over?" has to do with "was appointed". */

import { conceptOf, wordsFor, type ConceptWord } from './concepts.ts';
import { IRREGULAR_VERBS } from './data/irregular-verbs.ts';
import { FORMS, KINDS, RELATED_WORDS } from './data/related-words.ts';
import { STOP_WORDS } from './data/stop-words.ts';
import { stemOf, wordsOf } from './words.ts';

/** How near the words are that one line of the tables relates, and how near in a line of more than `LARGE`. */
const CLOSE = 0.6;
const LOOSE = 0.5;
const LARGE = 7;

/** What parts two words that belong to no phrase: a comma, a dash, a full stop. */
const BREAK = /[^\p{L}\p{M}\p{N}\s'’-]/u;
/** What must not stand between the words of a phrase: "found not guilty". */
const NEGATION = new Set(['not', 'never', 'no']);

/** What one line of the tables ties a word to. */
interface Tie {
  readonly concepts: readonly string[];
  readonly closeness: number;
}

interface Phrase {
  readonly concept: string;
  /** The base stems of its words but the first. */
  readonly rest: readonly string[];
}

/** Words whose inflections Porter's stem keeps apart. */
interface Forms {
  /** All forms of a word by its base form: "take took taken". */
  readonly of: ReadonlyMap<string, readonly string[]>;
  /** The stem of the base form by the stem of another. */
  readonly bases: ReadonlyMap<string, string>;
}

interface Thesaurus {
  readonly forms: Forms;
  /** By the key of each word that a line names, and by its concept for the others of its family. */
  readonly ties: ReadonlyMap<string, readonly Tie[]>;
  /** The words of the tables by their concept. */
  readonly words: ReadonlyMap<string, readonly string[]>;
  /** By the base stem of the first word. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
}

/**
 * The concepts that may stand for a word of a question, each with its closeness, 0 to 1; never its own. A family holds words with
 * other meanings besides, so a word that the tables name is tied as they name it, and only another word as its family is.
 */
export function relatedTo(concept: string, folded: string): ReadonlyMap<string, number> {
  const { ties } = thesaurus();
  const related = new Map<string, number>();
  for (const { concepts, closeness } of ties.get(keyOf(concept, folded)) ?? ties.get(concept) ?? [])
    for (const each of concepts) if (each !== concept) related.set(each, Math.max(closeness, related.get(each) ?? 0));
  return related;
}

/**
 * The phrases of the tables in a text, inflected and with up to one word between two of theirs: "has been cut completely off" holds
 * `cut_off`, a concept like those of `conceptWords`, in the place of the whole phrase.
 */
export function phrasesIn(text: string): readonly ConceptWord[] {
  const { phrases, forms } = thesaurus();
  const words = wordsOf(text);
  const stems = words.map(({ folded }) => baseStem(folded, forms));
  return words.flatMap(({ start }, first) => {
    const here = phrases.get(stems[first] ?? '') ?? [];
    const behind = here.length === 0 ? [] : stems.slice(first + 1);
    const found = (between: number): readonly ConceptWord[] =>
      here.flatMap(({ concept, rest }) => {
        const end = words[first + reachOf(rest, behind, between)]?.end;
        if (end === undefined || BREAK.test(text.slice(start, end))) return [];
        return [{ start, end, folded: concept, concept }];
      });
    // Of "will take place over two days" one phrase is "take place", so that "take over" is none.
    const unbroken = found(0);
    return unbroken.length > 0 ? unbroken : found(1);
  });
}

/** Every word to look up for a related concept; for a phrase, the forms of its most telling word. */
export function wordsBehind(concept: string): readonly string[] {
  const { forms, words } = thesaurus();
  if (!isPhrase(concept)) return [...new Set([...wordsFor(concept), ...(words.get(concept) ?? [])])];
  const parts = concept.split('_');
  const telling = parts.find((word) => !STOP_WORDS.has(word)) ?? parts[0] ?? concept;
  return formsOf(telling, forms);
}

/** How many words a phrase takes up behind its first, with at most `between` others before each of its own; NaN where it is none. */
function reachOf(rest: readonly string[], behind: readonly string[], between: number): number {
  let reach = 0;
  for (const stem of rest) {
    const next = behind[reach] ?? '';
    if (next === stem) reach += 1;
    else if (between > 0 && behind[reach + 1] === stem && !NEGATION.has(next)) reach += 2;
    else return NaN;
  }
  return reach;
}

let built: Thesaurus | undefined;

/** Built when first asked for: a start that answers no question does not pay for it. */
function thesaurus(): Thesaurus {
  return (built ??= buildThesaurus());
}

function buildThesaurus(): Thesaurus {
  const inflected = [...IRREGULAR_VERBS, ...FORMS].map(membersOf);
  const forms: Forms = {
    of: new Map(inflected.map((line) => [line[0] ?? '', line])),
    bases: new Map(inflected.flatMap(([base = '', ...others]) => others.map((form) => [stemOf(form), stemOf(base)]))),
  };
  const groups = [...RELATED_WORDS.map(membersOf), ...inflected];
  const kinds = KINDS.map(membersOf);
  const all = new Set([...groups, ...kinds].flat().flatMap((word) => formsOf(word, forms)));
  return {
    forms,
    ties: tiesOf(groups, kinds, forms),
    words: Map.groupBy(
      [...all].filter((word) => !isPhrase(word)),
      memberConcept,
    ),
    phrases: phrasesOf([...all].filter(isPhrase), forms),
  };
}

type Lines = readonly (readonly string[])[];

function tiesOf(groups: Lines, kinds: Lines, forms: Forms): Thesaurus['ties'] {
  const ties = new Map<string, Tie[]>();
  const add = (words: readonly string[], to: readonly string[]): void => {
    const concepts = [...new Set(to.flatMap((word) => formsOf(word, forms)).map(memberConcept))];
    // "freeze froze frozen" is of one family already, and must not keep "freeze" from what its family is tied to.
    if (concepts.length === 1) return;
    const tie = { concepts, closeness: to.length > LARGE ? LOOSE : CLOSE };
    for (const word of words.flatMap((each) => formsOf(each, forms))) {
      const concept = memberConcept(word);
      for (const key of new Set([keyOf(concept, word), concept])) ties.set(key, [...(ties.get(key) ?? []), tie]);
    }
  };
  for (const group of groups) add(group, group);
  for (const [kind = '', ...members] of kinds) add([kind], members);
  return ties;
}

function phrasesOf(phrases: readonly string[], forms: Forms): Thesaurus['phrases'] {
  const found = new Map<string, Phrase[]>();
  for (const concept of phrases) {
    const [first = '', ...rest] = concept.split('_').map((word) => baseStem(word, forms));
    found.set(first, [...(found.get(first) ?? []), { concept, rest }]);
  }
  return found;
}

/** A family's word by its own stem: the concept would not tell it from the others. */
function keyOf(concept: string, folded: string): string {
  return concept.endsWith('*') ? stemOf(folded) : concept;
}

function memberConcept(member: string): string {
  return isPhrase(member) ? member : conceptOf(member);
}

function isPhrase(member: string): boolean {
  return member.includes('_');
}

function membersOf(line: string): readonly string[] {
  return line.split(' ');
}

function formsOf(word: string, forms: Forms): readonly string[] {
  return forms.of.get(word) ?? [word];
}

function baseStem(folded: string, forms: Forms): string {
  const stem = stemOf(folded);
  return forms.bases.get(stem) ?? stem;
}
