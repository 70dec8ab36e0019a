/** Runs of capitals in a text that may name somebody, with the title or role that leads them. */

import { MONTHS } from '../../language/data/months.ts';
import { BODY_WORDS, PERSONAL_TITLES } from '../../language/data/roles.ts';
import { STOP_WORDS } from '../../language/data/stop-words.ts';
import { countryOf, kinOf } from '../../language/places.ts';
import { recall, SENTENCES } from '../../language/recall.ts';
import type { Stretch } from '../../language/sentences.ts';
import { fold, stemOf, wordsOf, type Word } from '../../language/words.ts';
import { isRoleNoun } from './role-phrase.ts';

export interface NameRun extends Stretch {
  /** Words of the name as written, without titles, initials or possessive ending: "Dana", "Reed". */
  readonly name: readonly string[];
  /** Where the name itself begins, behind what leads it. */
  readonly nameStart: number;
  /** Folded title right before the name: "mr". */
  readonly title: string | null;
  /** "Reed's", "Reed-led": the name owns what follows. */
  readonly possessive: boolean;
  /** "Jr", "Sr", "II", which make another person. */
  readonly generation: string;
}

const PARTICLES = new Set('de da di del della der den van von bin ibn al el la le du dos das ter ten zu'.split(' '));
const GENERATIONS = new Set('jr sr ii iii iv'.split(' '));
const CALENDAR = new Set(
  [...Object.keys(MONTHS), ...'monday tuesday wednesday thursday friday saturday sunday'.split(' ')].map(fold),
);
/** Given names that are function words when nothing capital follows them. */
const ALSO_GIVEN = new Set('don will may'.split(' '));
/** Most words of a name. */
const LONGEST_NAME = 5;

export const nameRunsIn: (text: string) => readonly NameRun[] = recall(findRuns, SENTENCES);

function findRuns(text: string): readonly NameRun[] {
  const found: NameRun[] = [];
  let run: Word[] = [];
  const close = (): void => {
    const named = readRun(text, run);
    if (named !== null) found.push(named);
    run = [];
  };
  for (const word of wordsOf(text)) {
    const last = run.at(-1);
    if (last !== undefined && !follows(text, last, word)) close();
    if (isCapital(text, word) ? mayStand(text, word) : run.length > 0 && PARTICLES.has(word.folded)) run.push(word);
    else close();
  }
  close();
  return found;
}

function isCapital(text: string, { start }: Word): boolean {
  return /^\p{Lu}/u.test(text.slice(start, start + 2));
}

function mayStand(text: string, { start, end, folded }: Word): boolean {
  if (CALENDAR.has(folded) && folded !== 'may') return false;
  if (ALSO_GIVEN.has(folded)) return /^\s\p{Lu}\p{Ll}/u.test(text.slice(end, end + 3));
  return !STOP_WORDS.has(folded) || PARTICLES.has(folded) || /^\p{Lu}(?:\.|$)/u.test(text.slice(start, end + 1));
}

/** Whether `word` goes on with the run: a space or a hyphen between, or the stop of an initial or a title. */
function follows(text: string, last: Word, word: Word): boolean {
  const gap = text.slice(last.end, word.start);
  if (/['’]s?$/u.test(text.slice(last.start, last.end)) || gap.includes('\n')) return false;
  if (/^\.\s+$/u.test(gap)) return last.end - last.start === 1 || PERSONAL_TITLES.has(last.folded);
  return gap === ' ' || gap === '\u00a0' || /^[-‑]$/u.test(gap);
}

function readRun(text: string, run: readonly Word[]): NameRun | null {
  const whole = run.slice(0, run.findLastIndex((word) => isCapital(text, word)) + 1);
  const lead = whole.findLastIndex((word, i) => i < whole.length - 1 && leads(text, word) && !isShout(text));
  const body = whole.slice(lead + 1 + officeWords(text, whole, lead));
  const generation = GENERATIONS.has(body.at(-1)?.folded ?? '') ? (body.at(-1)?.folded ?? '') : '';
  const words = (generation === '' ? body : body.slice(0, -1)).filter((word) => word.end - word.start > 1);
  const first = body[0];
  const last = whole.at(-1);
  if (first === undefined || last === undefined || words.length === 0 || words.length > LONGEST_NAME) return null;
  if (words.some((word) => !namesSomebody(text, word, words.length))) return null;
  const title = whole[lead]?.folded ?? '';
  return {
    start: whole[0]?.start ?? first.start,
    end: last.end,
    nameStart: first.start,
    name: hyphened(text, words),
    title: PERSONAL_TITLES.has(title) ? title : null,
    possessive:
      /['’]s?$/u.test(text.slice(last.start, last.end)) ||
      /^(?:['’](?=\s)|[-‑]\p{Ll})/u.test(text.slice(last.end, last.end + 2)),
    generation,
  };
}

/** "Reed-Marsh" is one word of a name. */
function hyphened(text: string, words: readonly Word[]): readonly string[] {
  const parts: Stretch[] = [];
  for (const { start, end } of words) {
    const last = parts.at(-1);
    if (last !== undefined && /^[-‑]$/u.test(text.slice(last.end, start)))
      parts[parts.length - 1] = { start: last.start, end };
    else parts.push({ start, end });
  }
  return parts.map(({ start, end }) => text.slice(start, end).replace(/['’]s?$/u, ''));
}

/** "Secretary of State Dana Reed": what a role is a role of runs into the name. */
function officeWords(text: string, whole: readonly Word[], lead: number): number {
  const behindOf = lead < 0 && /\p{L}\s(?:of|for)\s(?:the\s)?$/u.test(text.slice(0, whole[0]?.start ?? 0));
  return behindOf && whole.length > 2 ? whole.length - 2 : 0;
}

/** A text in capitals throughout shows no initials. */
function isShout(text: string): boolean {
  return !/\p{Ll}{2}/u.test(text);
}

/** A title, a role, or the initials of a body: "HSB engineer Dana Reed". */
function leads(text: string, { start, end, folded }: Word): boolean {
  return (
    PERSONAL_TITLES.has(folded) ||
    isRoleNoun(folded) ||
    /^(?:\p{Lu}{2,}|(?:\p{Lu}\.){2,})$/u.test(text.slice(start, end))
  );
}

function namesSomebody(text: string, { start, end, folded }: Word, length: number): boolean {
  const bare = text.slice(start, end).replace(/['’]s?$/u, '');
  if (/\d/.test(bare) || isRoleNoun(folded)) return false;
  // Country names inside a name ("Jordan Reed", "Chad Lund") are given names; alone or last they are places.
  if (length === 1 && countryOf(folded, true) !== null) return false;
  return !BODY_WORDS.has(folded) && !(/^\p{Lu}{2,}$/u.test(bare) && bare.length > 1 && length === 1);
}

/** Countries, capitals and seats of power, which alone are no surname. */
export function isPlace(word: string): boolean {
  const folded = fold(word);
  return countryOf(folded, true) !== null || kinOf(stemOf(folded)).size > 0;
}
