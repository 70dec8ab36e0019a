/** Whether the named do in the evidence what the sentence lets them do, and suffer what it lets them suffer. */

import { likenessOf } from '../../language/name-spelling.ts';
import { kinOf } from '../../language/places.ts';
import { stemOf } from '../../language/words.ts';
import { homesOf, RECEIPT, type Alignment } from '../alignment.ts';
import { partsIn, type Part } from './parts.ts';
import type { ToldSentence, ToldWord } from '../telling.ts';

/** A name whose part another plays in the evidence. In an article "she" and "the club" stand for too many to look beyond the sentence. */
export function swapsParts(alignment: Alignment): string | null {
  const { claim, evidence } = alignment;
  const homes = homesOf(alignment, claim.words, { share: 0.7, least: 0.4 });
  if (homes.length === 0) return null;
  const own = partsIn(claim);
  const held = evidence.map((sentence) => ({ sentence, parts: partsIn(sentence) }));
  for (const part of own) {
    const like = held.map(({ sentence, parts }) => ({
      sentence,
      parts: parts.filter((each) => isLike(alignment, part, { sentence, part: each })),
    }));
    if (like.some(({ parts }) => parts.some((each) => isOne(part.name, each.name, claim)))) continue;
    const isKept = (other: Part): boolean =>
      own.some((mine) => mine.kind === part.kind && isOne(mine.name, other.name, claim));
    const swapped = like.some(
      ({ sentence, parts }) =>
        homes.includes(sentence) &&
        !parts.some(isKept) &&
        parts.some((each) => isRival(part, each, evidence.length <= RECEIPT ? evidence : [sentence])),
    );
    if (swapped) return part.name.folded;
  }
  return null;
}

/** Whether the same part is played beside the same word. */
function isLike(
  { meets }: Alignment,
  { kind, word }: Part,
  { sentence, part }: { readonly sentence: ToldSentence; readonly part: Part },
): boolean {
  if (kind !== part.kind) return false;
  if (kind !== 'does' && kind !== 'suffers') return stemOf(word.folded) === stemOf(part.word.folded);
  return (meets.get(word)?.get(sentence) ?? []).some(
    (each) => each.word.start === part.word.start && each.closeness === 1,
  );
}

/** Whether two names are of one; a name may have words on either side that belong to it. */
function isOne(a: ToldWord, b: ToldWord, { text, words }: ToldSentence): boolean {
  return words
    .filter(
      (each) => each.name && /^[\s’'.-]*$/u.test(text.slice(Math.min(a.end, each.end), Math.max(a.start, each.start))),
    )
    .some(
      (each) =>
        each.concept === b.concept ||
        likenessOf(each.folded, b.folded) !== 'other' ||
        kinOf(each.concept).has(b.concept),
    );
}

/** Whether the other name is there in the place of the one: both countries, or the one told of near it. */
function isRival({ kind, name }: Part, other: Part, beside: readonly ToldSentence[]): boolean {
  const countries = [name, other.name].filter(({ concept }) => concept.startsWith('@')).length;
  // "The Norwegian mayor" may be the one named.
  if (countries > 0) return countries === 2;
  // A thing may have several names beside it: "the London Norwegian embassy".
  return (
    (kind === 'does' || kind === 'suffers') &&
    beside.some(({ words }) => words.some((each) => each.name && each.concept === name.concept))
  );
}
