/** What kind of truth a clause claims, if any: what is so, what will be, what can be. */

import { ABLE, DOUBTS, OPEN, SUPPOSES, UNREAL, WILL, WOULD } from '../../language/data/polarity.ts';
import type { Stretch } from '../../language/sentences.ts';

/** Claims of different kinds do not meet. */
export type Mood = 'fact' | 'future' | 'able';

/** Whether nobody asserts the words: "if", "would". */
export function isSupposed(words: string): boolean {
  return SUPPOSES.test(withoutMay(words));
}

/** The month is no chance. */
function withoutMay(words: string): string {
  return words.replace(/\bMay\b/gu, '');
}

/** Null where the clause only supposes, asks or wishes. */
export function moodOf(text: string, { start, end }: Stretch, isReported = false): Mood | null {
  const clause = withoutMay(text.slice(start, end + 1));
  if (clause.includes('?')) return null;
  // "Reed said the port would open": what she said was "will".
  if (isReported && WOULD.test(clause) && !OPEN.test(clause)) return 'future';
  if (WILL.test(clause)) return DOUBTS.test(clause) ? null : 'future';
  if (!UNREAL.test(clause)) return 'fact';
  return ABLE.test(clause) && !DOUBTS.test(clause) ? 'able' : null;
}
