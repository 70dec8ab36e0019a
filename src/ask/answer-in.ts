/** A stretch of a sentence that could be the answer itself. */

import type { Stretch } from '../language/sentences.ts';

/** Offsets are into the sentence's text. */
export interface AnswerIn extends Stretch {
  /** The same for what may be the same answer: a folded name, `550`, `dollar 12`, `day 2026-03-02`. */
  readonly key: string;
}
