/** Whether the sentence tells as open what its evidence leaves open, and as past what has happened. */

import { conceptsOf } from '../../language/concepts.ts';
import { IRREGULAR_PASTS } from '../../language/data/time-words.ts';
import { homesOf, type Alignment, type Nearness } from '../alignment.ts';
import { clausesOf } from '../clauses.ts';
import type { ToldSentence, ToldWord } from '../telling.ts';

const TELLING_OF_IT: Nearness = { share: 0.8, least: 0.65 };

/** A word told as surer than any sentence of the evidence tells it, or told as coming where it is past. */
export function overclaims(alignment: Alignment): string | null {
  for (const clause of clausesOf(alignment.claim)) {
    const homes = homesOf(alignment, clause, TELLING_OF_IT);
    for (const word of clause) {
      const met = homes.flatMap((home) =>
        (alignment.meets.get(word)?.get(home) ?? [])
          .filter(({ closeness }) => closeness === 1)
          .map((each) => ({ text: home.text, word: each.word })),
      );
      if (word.name || word.denial !== 'told' || met.length === 0) continue;
      if (met.every((each) => isSurer(word, each.word, alignment.claim))) return word.folded;
      if (isComing(word) && met.every((each) => isPast(each.word, each.text))) return word.folded;
    }
  }
  return null;
}

function isSurer(word: ToldWord, met: ToldWord, claim: ToldSentence): boolean {
  const [own, other] = [word.open?.openness ?? 0, met.open?.openness ?? 0];
  if (met.open === null || other <= own || keeps(claim, met.open.by)) return false;
  if (other > 1) return own === 1 || isVerb(word, claim.text);
  return isPast(word, claim.text) && (!word.folded.endsWith('ed') || AUXILIARY.test(before(word, claim.text)));
}

/** Whether the claim holds what leaves it open in another place. */
function keeps({ byConcept }: ToldSentence, by: string): boolean {
  const [opener = ''] = by.split(' ');
  return [...conceptsOf(opener)].some((concept) => byConcept.has(concept));
}

const AUXILIARY =
  /\b(?:will|would|has|have|had|was|were|is|are|been|did|does|do)\s(?:\p{Ll}+ly\s|also\s|now\s|not\s)?$/iu;

function before({ start }: ToldWord, text: string): string {
  return text.slice(Math.max(0, start - 24), start);
}

function isVerb(word: ToldWord, text: string): boolean {
  const lead = before(word, text);
  return !/\b(?:to|be)\s$/iu.test(lead) && (hasPastForm(word) || AUXILIARY.test(lead));
}

function isPast(word: ToldWord, text: string): boolean {
  return (
    word.open === null && hasPastForm(word) && !/\b(?:to|be|being|is|are)\s(?:\p{Ll}+ly\s)?$/iu.test(before(word, text))
  );
}

function hasPastForm({ folded }: ToldWord): boolean {
  return /ed$/u.test(folded) || IRREGULAR_PASTS.has(folded);
}

function isComing({ open }: ToldWord): boolean {
  return open !== null && /^(?:will|won['’]t|['’]ll)$/iu.test(open.by);
}
