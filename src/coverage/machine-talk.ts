/** Recognises orders to a machine that writes: about its instructions, its answers, its summaries, the sources it is to use. */

import { LEADS, MACHINES, OPENERS, WRITES } from '../language/data/machine-talk.ts';
import { sentencesOf } from '../language/sentences.ts';
import * as orders from './machine-orders.ts';

/** Where a clause begins that may give an order. */
const START = String.raw`^\W*|[.!?:;…>)\]*#]["”’)\]*]*\s+|\s[–—-]{1,2}\s+|\bplease\s+|\byou (?:must|should|shall|are to|have to|need to|may) `;
/** Not with a verb, and yet an order: "In your answer, …", "Do not cite …". */
const OPENS = /^(?:do not|don[’']t|never|once|before|while|instead of|rather than)\b|^(?:[a-z]+ ){1,6}your\b/;
const LONGEST = 400;
const STARTS = new RegExp(START, 'g');
const LEAD = new RegExp(
  String.raw`(?:${LEADS}|you (?:will|can|must|should)(?: now| also| always| only)?)[,:]?\s+`,
  'y',
);

const MACHINE = new RegExp(String.raw`\b(?:${MACHINES})\b`, 'g');
const WRITTEN = followed(orders.WRITTEN);
const WRITTEN_UNLESS_TOLD = followed(orders.WRITTEN_UNLESS_TOLD);
/** Every name of a machine has one of these. */
const MAY_NAME =
  /\ba\.?i\b|artific|llm|gpt|bot|crawl|scrap|assist|model|summar|automat|machine|digital|virtual|generat|robot|engine|agent/i;
const OPENING = orders.OPENING.map(opened);
const OPENING_UNLESS_TOLD = orders.OPENING_UNLESS_TOLD.map(opened);
const ABOUT_MACHINES = anyOf(orders.ABOUT_MACHINES);
const SPOKEN = anyOf(orders.SPOKEN);
const SPOKEN_OF = anyOf(orders.SPOKEN_OF);
const ANYWHERE_UNLESS_TOLD = new RegExp(orders.ANYWHERE_UNLESS_TOLD);
const ELSEWHERE = anyOf(orders.ELSEWHERE);
/** Of a text in another language than English. */
const FOREIGN = /[а-яёіїєґ]|ignor|verg[ei]ss|missacht|oubli|tiens|tenez|olvid|descart|dimentica|esque|zapomnij|pomi/;

const TOLD =
  /\b(?:said|says|(?<!you were )(?<!been )told|tells|warned|warns|urged|urges|advised|advises|announced|wrote|writes|asked|added|according to|are asked|were asked|are urged|are advised|reads?)\b/;

/** `voice`: a text without what stands between quotation marks. */
export function ordersMachine(voice: string): boolean {
  const low = plain(voice);
  if (low.includes(orders.MACHINE) && ABOUT_MACHINES.test(low)) return true;
  if (low.includes('you') && SPOKEN.test(low)) return true;
  if (SPOKEN_OF.test(low) || (FOREIGN.test(low) && ELSEWHERE.test(low))) return true;
  return (
    clausesOf(low).some(isOrder) ||
    (mayBeUntold(low) && sentencesOf(voice).some(({ start, end }) => isUntold(plain(voice.slice(start, end)))))
  );
}

/** In small letters, whatever a machine is called. */
function plain(text: string): string {
  if (!MAY_NAME.test(text)) return text.toLowerCase();
  return text
    .toLowerCase()
    .replace(MACHINE, orders.MACHINE)
    .replace(/\u0001(?: \u0001)+/g, orders.MACHINE);
}

/** From every place where an order may begin, with the words before its verb and without them, where it has such a verb. */
function clausesOf(low: string): readonly string[] {
  return Array.from(low.matchAll(STARTS), ({ 0: sign, index }) => startsFrom(low, index + sign.length))
    .flat()
    .map((from) => low.slice(from, from + LONGEST))
    .filter((clause) => OPENS.test(clause) || OPENERS.has(/^[a-z]+/.exec(clause)?.[0] ?? ''));
}

function startsFrom(low: string, from: number): readonly number[] {
  const starts = [from];
  LEAD.lastIndex = from;
  while (LEAD.test(low)) starts.push(LEAD.lastIndex);
  return starts;
}

function isOrder(clause: string): boolean {
  return isOpenedBy(OPENING, clause) || isWritten(clause, WRITTEN);
}

/** Whether a sentence gives an order that people get too, and names nobody who gave it. */
function isUntold(sentence: string): boolean {
  return !TOLD.test(sentence) && mayBeUntold(sentence);
}

function mayBeUntold(low: string): boolean {
  if (ANYWHERE_UNLESS_TOLD.test(low)) return true;
  return clausesOf(low).some(
    (clause) => isOpenedBy(OPENING_UNLESS_TOLD, clause) || isWritten(clause, WRITTEN_UNLESS_TOLD),
  );
}

function isWritten(clause: string, pattern: RegExp): boolean {
  const verb = /^[a-z]+/.exec(clause)?.[0] ?? '';
  return WRITES.has(verb) && pattern.test(clause.slice(verb.length));
}

/** A pattern, and the letters with which a clause that it fits must begin. */
interface Opening {
  readonly begins: readonly string[];
  readonly pattern: RegExp;
}

/** Such patterns are long, and to compile one takes milliseconds: it waits for a clause that begins like it. */
function isOpenedBy(openings: readonly Opening[], clause: string): boolean {
  return openings.some(
    ({ begins, pattern }) => begins.some((letters) => clause.startsWith(letters)) && pattern.test(clause),
  );
}

function opened(source: string): Opening {
  return {
    begins: choicesOf(source).map((choice) => /^[a-z ]*(?![?*{])/.exec(choice)?.[0] ?? ''),
    pattern: followed([source]),
  };
}

/** What the group at the head of a pattern chooses from; the whole pattern where it has none. */
function choicesOf(source: string): readonly string[] {
  if (!source.startsWith('(?:')) return [source];
  const choices: string[] = [];
  let choice = '';
  let depth = 0;
  for (const sign of source.slice('(?:'.length)) {
    if (sign === ')' && depth === 0) break;
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    if (sign === '|' && depth === 0) {
      choices.push(choice);
      choice = '';
    } else choice += sign;
  }
  return [...choices, choice];
}

function followed(patterns: readonly string[]): RegExp {
  return new RegExp(`^(?:${patterns.join('|')})`);
}

function anyOf(patterns: readonly string[]): RegExp {
  return new RegExp(patterns.join('|'));
}
