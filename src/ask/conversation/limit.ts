/** Keeps a conversation to a size that can be read at once: what is longer is cut between characters a reader would count. */

import type { Turn } from '../../domain/answer.ts';

/** In UTF-16 code units. */
export const LONGEST_QUESTION = 2_000;
export const LONGEST_HISTORY = 8_000;
export const MOST_TURNS = 20;

export interface Limited {
  readonly question: string;
  /** Oldest first; the newest turns are kept. */
  readonly history: readonly Turn[];
  readonly questionCut: boolean;
  /** Whether one turn alone is longer than a whole history may be. Old turns that fall off are no news to a reader. */
  readonly turnCut: boolean;
}

export function limit(question: string, history: readonly Turn[]): Limited {
  const kept: Turn[] = [];
  let room = LONGEST_HISTORY;
  for (const { role, text } of history.slice(-MOST_TURNS).toReversed()) {
    const short = cut(text, room);
    if (short === '' && text !== '') break;
    kept.unshift({ role, text: short });
    room -= short.length;
  }
  return {
    question: cut(question, LONGEST_QUESTION),
    history: kept,
    questionCut: question.length > LONGEST_QUESTION,
    turnCut: kept.some((_, i) => (history.at(i - kept.length)?.text.length ?? 0) > LONGEST_HISTORY),
  };
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The first `most` code units, or fewer where that would part a grapheme; no half of a surrogate pair is left in it. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text.toWellFormed();
  const head = text.slice(0, most + 2);
  const whole = segmenter.segment(head).containing(most)?.index ?? most;
  // A pile of marks on one letter may be one grapheme of any length: then a code point has to do.
  const end = whole > 0 ? whole : most - (/[\uD800-\uDBFF]/.test(text.charAt(most - 1)) ? 1 : 0);
  return text.slice(0, Math.min(end, most)).toWellFormed();
}
