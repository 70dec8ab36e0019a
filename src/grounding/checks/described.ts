/** What of a speaker's description is a proper name, and what offices the evidence sets beside the name. */

import { conceptsOf } from '../../language/concepts.ts';
import { namesIn } from '../../language/names.ts';
import { countryOf } from '../../language/places.ts';
import { wordsOf } from '../../language/words.ts';
import { isRole } from '../roles.ts';
import type { Speaker } from '../speakers.ts';
import type { ToldSentence } from '../telling.ts';

/** The proper names of a speaker: not the country or the body before the office, nor whose office it is. */
export function personalOf(named: string): readonly string[] {
  const words = [...named.matchAll(/\p{L}[\p{L}’'-]*/gu)].map(([word]) => word);
  const last = words.findLastIndex((word) => isRole(word));
  return words
    .slice(last === words.length - 1 ? 0 : last + 1)
    .filter(
      (word) =>
        /^\p{Lu}/u.test(word) &&
        !/['’]s?$/u.test(word) &&
        !isRole(word) &&
        countryOf(word.toLowerCase(), true) === null &&
        namesIn(`– ${word}`).size > 0,
    );
}

/** What the evidence says anywhere of the one named: offices beside the name. */
export function descriptionsOf({ named }: Speaker, evidence: readonly ToldSentence[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const name of personalOf(named))
    for (const { text } of evidence) {
      const at = text.indexOf(name);
      if (at < 0) continue;
      const before = /(?:[\p{L}’'-]+\s){0,6}$/u.exec(text.slice(Math.max(0, at - 80), at))?.[0] ?? '';
      const behind = /^[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*)*,\s([^,.;“”]{3,80})/u.exec(text.slice(at))?.[1] ?? '';
      for (const phrase of [before, behind])
        if (wordsOf(phrase).some(({ folded }) => isRole(folded)))
          for (const each of conceptsOf(phrase)) found.add(each);
    }
  return found;
}
