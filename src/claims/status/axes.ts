/** The questions that a word may answer: whether something is done, is so, or is there at all. */

import { conceptOf, type ConceptWord } from '../../language/concepts.ts';
import { IRREGULAR_VERBS } from '../../language/data/irregular-verbs.ts';
import { VOCABULARY } from '../../language/recall.ts';
import { stemOf } from '../../language/words.ts';

const COMPARATIVES: ReadonlyMap<string, string> = new Map(
  'lower low higher high larger large smaller small bigger big stronger strong weaker weak faster fast slower slow safer safe shorter short cheaper cheap'
    .split(' ')
    .flatMap((word, i, all) => (i % 2 === 0 ? [[word, all[i + 1] ?? word] as const] : [])),
);

/** Every question that a word may answer, remembered since every word of the coverage is asked. */
export function axesOf(word: ConceptWord): readonly string[] {
  const known = axes.get(word.folded + word.concept);
  if (known !== undefined) return known;
  const all = [deedAxis(word), qualityAxis(word), thingAxis(word)];
  if (axes.size >= VOCABULARY) axes.clear();
  axes.set(word.folded + word.concept, all);
  return all;
}

const axes = new Map<string, readonly string[]>();

export function deedAxis({ concept, folded }: ConceptWord): string {
  return `do ${bases.get(folded) ?? concept}`;
}

/** Concepts of irregular pasts: those of their base forms. */
const bases = new Map(
  IRREGULAR_VERBS.flatMap((line) => {
    const [base = '', ...pasts] = line.split(' ');
    return pasts.map((past) => [past, conceptOf(base)] as const);
  }),
);

/** "Lower" is about being low. */
export function qualityAxis({ folded }: ConceptWord): string {
  return `is ${stemOf(COMPARATIVES.get(folded) ?? folded)}`;
}

export function thingAxis({ folded }: ConceptWord): string {
  return `no ${stemOf(folded)}`;
}

/** "Closed", "closing", "sold": a deed behind "was", where "safe" is a quality. */
export function isParticiple({ folded }: ConceptWord): boolean {
  return /(?:ed|ing)$/.test(folded) || bases.has(folded);
}
