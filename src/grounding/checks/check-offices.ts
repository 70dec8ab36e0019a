/** Whether the office that the sentence sets beside a name is one that the evidence sets beside it. */

import { conceptOf, conceptWords } from '../../language/concepts.ts';
import { countryOf, kinOf } from '../../language/places.ts';
import { recall, SENTENCES } from '../../language/recall.ts';
import { relatedTo } from '../../language/related.ts';
import { stemOf, wordsOf } from '../../language/words.ts';
import type { Alignment } from '../alignment.ts';
import { isRole } from '../roles.ts';
import type { ToldSentence } from '../telling.ts';

const NAME = String.raw`\p{Lu}[\p{L}’'-]+`;
const NAMES = String.raw`(?:(?:Mr|Ms|Mrs|Dr)\.?\s)?${NAME}(?:\s${NAME}){0,3}`;
/** "Dana Reed, the mayor of Port Lindow," and "the acting mayor, Dana Reed,". */
const BEHIND = new RegExp(String.raw`(${NAMES}),\s(?:who is\s)?([^,.;:“”()]{3,90})(?=[,.;]|$)`, 'gu');
const AHEAD = new RegExp(
  String.raw`(?:^|[,.;]\s)((?:[Tt]he|[Aa]n?|[Ii]ts|${NAME}['’]s)\s[^,.;:“”()]{3,80}),\s(${NAMES})(?=[,.;\s])`,
  'gu',
);
/** "Mayor Dana Reed", "Norway's foreign minister Dana Reed". */
const BEFORE = new RegExp(String.raw`((?:[\p{L}’'-]+\s){0,4}?)(\p{L}+)\s(${NAME}(?:\s${NAME}){0,2})`, 'gu');
/** What stands before an office and is none of it. */
const LEAD = /^.*\b(?:the|an?|and|or|by|to|with|for|from|after|that|as|but|when|while|\p{L}+ed|said|says|told)\s/iu;

interface Office {
  /** The last word of the name. */
  readonly name: string;
  readonly phrase: string;
}

export function wrongOffice({ claim, evidence }: Alignment): string | null {
  for (const { name, phrase } of officesIn(claim.text)) {
    const held = evidence.flatMap(({ text }) =>
      text.includes(name) ? officesIn(text).filter((each) => each.name === name) : [],
    );
    if (held.length > 0 && !held.some((each) => covers(each.phrase, phrase, evidence))) return phrase;
  }
  return null;
}

const officesIn = recall(findOffices, SENTENCES);

function findOffices(text: string): readonly Office[] {
  const found = [
    ...Array.from(text.matchAll(BEHIND), ([, name = '', phrase = '']) => ({ name, phrase })),
    ...Array.from(text.matchAll(AHEAD), ([, phrase = '', name = '']) => ({ name, phrase })),
    ...Array.from(text.matchAll(BEFORE), ([, lead = '', head = '', name = '']) => ({
      name,
      phrase: `${lead.replace(LEAD, '')}${head}`,
    })),
  ];
  return found
    .filter(({ phrase }) => headOf(phrase) !== null)
    .map(({ name, phrase }) => ({ name: name.split(/\s/u).at(-1) ?? name, phrase }));
}

/** The noun that says what one is: the last before "of the town". Null where that is no office. */
function headOf(phrase: string): string | null {
  const noun = phrase.split(/\s(?:of|to|for|in|at|from|on|with|who|that|which|near|under)\s/iu)[0] ?? '';
  const head = wordsOf(noun).at(-1)?.folded ?? '';
  return isRole(head) && countryOf(head, true) === null && !/^who\s/iu.test(phrase) ? head : null;
}

/** What so many are that it says nothing against another office. */
const ANYBODY = new Set(['official', 'diplomat', 'politician', 'man', 'woman', 'person', 'star', 'expert', 'resident']);

/** What makes another office of one: who was the mayor, or stands in for one, is not the mayor. */
const STATUS =
  /\b(?:former|ex|late|acting|interim|deputy|vice|assistant|outgoing|incoming|designate|elect|would-be|self-(?:proclaimed|styled)|alleged|suspected)\b/giu;

function statusesIn(phrase: string): ReadonlySet<string> {
  return new Set(Array.from(phrase.matchAll(STATUS), ([status]) => status.toLowerCase()));
}

/** Whether one office is another in other words: the same noun or one that may stand for it, and nothing added that the evidence lacks. */
function covers(held: string, phrase: string, evidence: readonly ToldSentence[]): boolean {
  const [head, other] = [headOf(phrase) ?? '', headOf(held) ?? ''];
  const near = relatedTo(conceptOf(head), head);
  if (ANYBODY.has(head)) return true;
  if (!statusesIn(held).isSubsetOf(statusesIn(phrase))) return false;
  if (stemOf(head) !== stemOf(other) && conceptOf(head) !== conceptOf(other) && !near.has(conceptOf(other)))
    return false;
  const own = new Set(conceptWords(held).map(({ concept }) => concept));
  return conceptWords(phrase).every(
    ({ concept, folded }) =>
      folded === head ||
      /^\d/u.test(folded) ||
      own.has(concept) ||
      !kinOf(concept).isDisjointFrom(own) ||
      evidence.some((sentence) => sentence.byConcept.has(concept)),
  );
}
