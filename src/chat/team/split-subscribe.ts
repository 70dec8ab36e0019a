/** Finds out where the topics end in "harbour fire and ferries at 07:30 weekdays". */

import { readDays } from '../../schedule/read-days.ts';
import { readPartOfDay } from '../../schedule/read-time.ts';
import { wordsTyped } from '../../schedule/words-typed.ts';
import type { DigestAsked } from './digest-asked.ts';
import { readRhythm } from './read-rhythm.ts';

const TO = /^to\s+/iu;

/**
 * The longest end that says when: "Monday club at 8" is at 8. A time of day is never part of a name, so that one that no day has
 * is told of.
 */
export function splitSubscribe(text: string): DigestAsked {
  const words = text.replace(TO, '').trim().split(/\s+/u);
  const said = (from: number, until = words.length): string => words.slice(from, until).join(' ');
  const ends = words.flatMap((_, at) => (beginsWhen(words.slice(at)) ? [at] : []));
  const sure = ends.find((at) => SURE.test(said(at))) ?? words.length;
  const early = ends.filter((at) => at <= sure);
  const at = early.find((one) => isReadable(said(one))) ?? early.find((one) => isReadable(said(one, sure))) ?? sure;
  return { topics: said(0, at).replace(/[\s,;:–—-]+$/u, ''), when: said(at), zone: '' };
}

const SURE =
  /^(?:(?:at|from|on)\s+)?(?:\d{1,2}[:.h]\d\d|\d{1,2}\s*[ap]\.?m\b|when(?:ever)?\s+(?:something|anything|it|that)\s|on[\s-]changes?\b)/iu;

function isReadable(when: string): boolean {
  const read = readRhythm({ when, zone: '' }, null);
  return read.kind !== 'unclear' || read.choices.length > 0;
}

const AT = /^(?:at|every|each|on|in)$/iu;
const CHANGE = /^when(?:ever)?$|^on-changes?$/iu;
const CLOCK = /^\d{1,2}(?:[:.h]\d\d)?(?:[ap]\.?m\.?)?$|^(?:noon|midday|midnight)$/iu;
/** A number alone may be part of a name. */
const NUMBER = /^\d+$/u;
const HALF = /^(?:[ap]\.?m\.?|o['’]?clock)$/iu;

/** Never with a place: a topic may be one. */
function beginsWhen([first = '', second = '']: readonly string[]): boolean {
  if (AT.test(first) || CHANGE.test(first)) return true;
  if (CLOCK.test(first.replace(/[,;]$/u, ''))) return !NUMBER.test(first) || HALF.test(second);
  const typed = wordsTyped(first);
  return typed.length > 0 && (readDays(wordsTyped(`${first} ${second}`)) !== null || readPartOfDay(typed) !== null);
}
