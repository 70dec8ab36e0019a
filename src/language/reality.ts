/** What a sentence makes of its words: told as fact, denied, or left open as meant, coming or possible. */

import {
  DENIAL_ENDS,
  DENIES,
  DENIES_BOTH_WAYS,
  DENIES_PARTLY,
  DISPUTES,
  HARDLY,
  OPENS,
  REACH_ENDS,
  type Openness,
} from './data/reality-words.ts';
import { NO_NEGATION_AFTER, NO_NEGATION_BEFORE } from './data/polarity.ts';
import { recall, SENTENCES } from './recall.ts';
import type { Stretch } from './sentences.ts';

/** `denied`: right beside a denial; `reached`: farther behind one, or behind "hardly"; `disputed`: by somebody the sentence tells of. */
export type Denial = 'told' | 'denied' | 'reached' | 'disputed';

export interface Reality {
  readonly denied: readonly Stretch[];
  readonly hardly: readonly Stretch[];
  readonly disputed: readonly Stretch[];
  readonly open: readonly Opening[];
}

/** A stretch that its opening words leave open. */
export interface Opening extends Stretch {
  readonly openness: Openness;
  readonly by: string;
}

export const realityOf: (sentence: string) => Reality = recall(readReality, SENTENCES);

/** One for each of the words, which are in order; `isName` tells those that a denial passes over. */
export function denialsOf<W extends Stretch>(
  { denied, hardly, disputed }: Reality,
  words: readonly W[],
  isName: (word: W) => boolean,
): readonly Denial[] {
  const denials = words.map((): Denial => 'told');
  for (const { start, end } of disputed)
    words.forEach((word, i) => {
      if (word.start >= start && word.end <= end) denials[i] = 'disputed';
    });
  for (const { start, end } of hardly)
    words.forEach((word, i) => {
      if (word.start >= start && word.end <= end) denials[i] = 'reached';
    });
  for (const { start, end } of denied) {
    let beside = 0;
    words.forEach((word, i) => {
      if (word.start < start || word.end > end) return;
      const near = beside < BESIDE && !isName(word);
      if (near) beside++;
      // What two denials cover may be meant either way.
      denials[i] = near && denials[i] === 'told' ? 'denied' : 'reached';
    });
  }
  return denials;
}

/** How many words behind a denial are what it denies. */
const BESIDE = 2;

/** The strongest of what leaves a stretch open, or null. */
export function openingAt({ open }: Reality, { start, end }: Stretch): Opening | null {
  return open.reduce<Opening | null>(
    (most, each) => (each.start <= start && end <= each.end && each.openness > (most?.openness ?? 0) ? each : most),
    null,
  );
}

function readReality(sentence: string): Reality {
  const ends = endsIn(sentence);
  const behind = (match: RegExpExecArray): Stretch => {
    const start = match.index + match[0].length;
    return { start, end: ends.find((end) => end >= start) ?? sentence.length };
  };
  const denied = Array.from(sentence.matchAll(DENIES)).flatMap((match): readonly Stretch[] => {
    const [word] = match;
    const [before, after] = [sentence.slice(0, match.index), sentence.slice(match.index + word.length)];
    if (/^(?:not|no|never|n['’]t)$/iu.test(word) && NO_NEGATION_AFTER.test(after) && !NONE_THERE.test(after)) return [];
    if (/^no$/iu.test(word) && NO_DENIAL.test(after)) return [];
    if (NO_NEGATION_BEFORE.test(before) || DENIES_PARTLY.test(after) || DENIAL_ENDS.test(before)) return [];
    return DENIES_BOTH_WAYS.test(word) ? [behind(match), verbBefore(sentence, match.index)] : [behind(match)];
  });
  return {
    denied,
    hardly: Array.from(sentence.matchAll(HARDLY), behind),
    disputed: Array.from(sentence.matchAll(DISPUTES), behind),
    open: OPENS.flatMap(([openness, pattern]) =>
      Array.from(sentence.matchAll(pattern), (match) => ({ ...behind(match), openness, by: match[0] })),
    ),
  };
}

/** "The no 1 shirt", "no older than nine". */
const NO_DENIAL = /^\s(?:\d|\p{Ll}+er than (?:\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)/u;
/** "No sign of a fire": none is told of. */
const NONE_THERE = /^\ssigns? of\b/iu;

/** Where what governs a clause stops to; what two dashes set apart ends nothing. */
function endsIn(sentence: string): readonly number[] {
  const apart = Array.from(sentence.matchAll(/\s[–—-]\s[^–—.;]{1,60}?\s[–—-]\s/gu), ({ index, 0: whole }) => ({
    start: index,
    end: index + whole.length,
  }));
  return Array.from(sentence.matchAll(REACH_ENDS), ({ index }) => index).filter(
    (at) =>
      !apart.some(({ start, end }) => start <= at && at < end) &&
      // "Norway and Sweden" are one.
      !(/\p{Lu}\S*\s$/u.test(sentence.slice(0, at)) && /^and\s\p{Lu}/u.test(sentence.slice(at))),
  );
}

/** The one word before "no". */
function verbBefore(sentence: string, at: number): Stretch {
  const word = /\p{L}+\s$/u.exec(sentence.slice(Math.max(0, at - 24), at))?.[0] ?? '';
  return { start: at - word.length, end: at };
}
