/** Who it was: reports name first what "an official" said, and only then the official. */

import type { Article } from '../domain/article.ts';
import { sentencesIn, type Sentence } from '../search/sentence.ts';

/** How many passages further on the name may stand. */
const FURTHER = 2;

/** The next sentence of the same entry that names its speaker, where this one only describes its own; null elsewhere. */
export function namedBehind(sentence: Sentence, { passages }: Article): Sentence | null {
  const { speech, passage, entry, head } = sentence;
  if (speech === null || speech.pronoun || isNamed(speech.speaker)) return null;
  const place = passages.findIndex(({ id }) => id === passage.id);
  const next = passages.slice(place, place + 1 + FURTHER).filter((each) => each.entry === passage.entry);
  const behind = next
    .flatMap((each) => sentencesIn({ passage: each, entry }, head))
    .filter((each) => each.passage.start > passage.start || each.start > sentence.start);
  const first = behind.find((each) => each.speech !== null);
  return first?.speech?.pronoun === false && isNamed(first.speech.speaker) ? first : null;
}

/** "Dana Reed"; not "an American official", which only opens with the name of a country. */
function isNamed(speaker: string): boolean {
  return /\p{Lu}\p{L}+ (?:\p{Lu}\.? )?\p{Lu}\p{L}+|\b(?:Mr|Mrs|Ms|Dr|Sir) \p{Lu}/u.test(speaker);
}
