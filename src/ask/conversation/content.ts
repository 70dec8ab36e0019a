/** What a question can be looked up by: its concepts, without the words that any question is put with. */

import { conceptWords } from '../../language/concepts.ts';
import { EMPTY_WORDS, PRONOUNS } from '../../language/data/pronouns.ts';
import { QUESTION_WORDS } from '../../language/data/stop-words.ts';

export function contentOf(text: string): readonly string[] {
  return conceptWords(text)
    .filter(({ folded }) => !QUESTION_WORDS.has(folded) && !EMPTY_WORDS.has(folded) && !PRONOUNS.has(folded))
    .map(({ concept }) => concept);
}
