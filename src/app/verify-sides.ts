/** The other figure that a disputed point shows in brackets, and where in the coverage it may come from. */

import type { Position } from '../domain/briefing.ts';
import type { CoverageQuery } from '../domain/coverage.ts';
import { ELSEWHERE, withoutMarks } from '../grounding/ground-point.ts';
import { STOP_WORDS } from '../language/data/stop-words.ts';
import { wordsOf } from '../language/words.ts';

const BRACKETS = new RegExp(`\\s\\[${ELSEWHERE}([^\\]]*)\\]`, 'u');
/** Passages about the same that are looked at. */
const PASSAGES = 100;
const TERMS = 40;

/** The text with nothing beside it. */
export function withoutElsewhere(text: string): string {
  return text.replace(BRACKETS, '');
}

/** An answer shows no disagreements: what it sets beside a figure must stand in a passage about the same. */
export function sidesInCoverage(text: string, query: CoverageQuery): readonly Pick<Position, 'text'>[] {
  const elsewhere = BRACKETS.exec(text)?.[1];
  if (elsewhere === undefined) return [];
  const words = wordsOf(withoutElsewhere(text)).map(({ folded }) => folded);
  const terms = [...new Set(words)].filter((word) => !STOP_WORDS.has(word)).slice(0, TERMS);
  const passages = query.search(terms, PASSAGES);
  const stands = passages.some(({ passage }) => ` ${plain(passage.text)} `.includes(` ${plain(elsewhere)} `));
  return stands && plain(elsewhere) !== '' ? [{ text: withoutMarks(elsewhere) }] : [];
}

function plain(text: string): string {
  return wordsOf(text)
    .map(({ folded }) => folded)
    .join(' ');
}
