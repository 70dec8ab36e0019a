/** Words that a conversation uses as names, so that a reader who types "okafor" means the one told of as Okafor. */

import { PLURALS } from '../../language/data/counting-words.ts';
import { BODY_NOUNS } from '../../language/data/pronouns.ts';
import { REPORTING_VERBS } from '../../language/data/reporting-verbs.ts';
import { namesIn } from '../../language/names.ts';
import { carriesTopic, wordsOf } from '../../language/words.ts';

/** Folded words. */
export type Names = ReadonlySet<string>;

export function namesOf(texts: readonly string[]): Names {
  return new Set(texts.flatMap((text) => [...namesIn(text), ...speakersIn(text)]));
}

/** "Okafor said …": a capital that opens a sentence shows a name where a verb of saying follows. */
function speakersIn(text: string): readonly string[] {
  const words = wordsOf(text);
  return words
    .filter((word, i) => {
      const next = words[i + 1];
      const written = text.slice(word.start, word.end);
      return (
        next !== undefined &&
        REPORTING_VERBS.has(next.folded) &&
        /^\p{Lu}\p{Ll}+$/u.test(written) &&
        carriesTopic(text, word) &&
        !/[^s]s$/.test(written) &&
        !PLURALS.has(word.folded) &&
        !BODY_NOUNS.has(word.folded) &&
        text.slice(word.end, next.start) === ' '
      );
    })
    .map(({ folded }) => folded);
}
