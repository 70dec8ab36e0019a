/** Whether the pronouns of the sentence may stand for anybody. */

import { MAN, WOMAN } from '../../language/data/genders.ts';
import { ownVoice } from '../../language/quotes.ts';
import { stemOf, wordsOf } from '../../language/words.ts';
import type { Alignment } from '../alignment.ts';

type Gender = 'he' | 'she';

const PRONOUNS: ReadonlyMap<string, Gender> = new Map([
  ...['he', 'him', 'his', 'himself'].map((word) => [word, 'he'] as const),
  ...['she', 'her', 'hers', 'herself'].map((word) => [word, 'she'] as const),
]);
const TOLD: Readonly<Record<Gender, RegExp>> = { he: MAN, she: WOMAN };

/** A pronoun of one gender where the evidence tells of the other alone: anywhere, or before the same word. */
export function misgendered({ claim, evidence }: Alignment): string | null {
  const own = pronounsIn(ownVoice(claim.text));
  if (own.length === 0) return null;
  const held = evidence.flatMap(({ text }) => pronounsIn(text));
  const isOther = (among: readonly Pronoun[], gender: Gender): boolean =>
    among.length > 0 && among.every((each) => each.gender !== gender);
  const wrong = own.find(({ gender, next }) => {
    const nobody = isOther(held, gender) && !evidence.some(({ text }) => TOLD[gender].test(text));
    return (
      nobody ||
      isOther(
        held.filter((each) => each.next === next),
        gender,
      )
    );
  });
  return wrong?.word ?? null;
}

interface Pronoun {
  readonly word: string;
  readonly gender: Gender;
  /** The stem of the word behind it, or nothing. */
  readonly next: string | null;
}

function pronounsIn(text: string): readonly Pronoun[] {
  const words = wordsOf(text);
  return words.flatMap(({ folded }, i) => {
    const gender = PRONOUNS.get(folded);
    const next = words[i + 1];
    return gender === undefined
      ? []
      : [{ word: folded, gender, next: next === undefined ? null : stemOf(next.folded) }];
  });
}

const OPENING = /^\s*(?:he|him|she|they|them|it|his|her|their|its)\b/iu;
/** "It was she who", "it is clear that", "it took an hour": nothing is missing. */
const EMPTY =
  /^\s*it(?:(?:['’]s| is| was| has been| had been| will be| would be)\b.*\b(?:that|who|whom|whether|if|how|why|when|where)\b| (?:took|takes)\b(?! (?:place|part)\b)| (?:remains|seems|appears|appeared|emerged)\b)/iu;

/** The pronoun that opens a sentence before which nothing tells for whom it stands, or null. */
export function opensOnNobody(text: string): string | null {
  return EMPTY.test(text) ? null : (OPENING.exec(text)?.[0].trim() ?? null);
}
