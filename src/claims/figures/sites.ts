/** The figures of a set of sentences, each where it stands and in the list it is part of, found by what they count. */

import { conceptOf } from '../../language/concepts.ts';
import { OUTCOMES, PERSONS } from '../../language/data/outcomes.ts';
import { mayCount, quantitiesIn, type Quantity } from '../../language/quantities.ts';
import type { Sentence } from '../../search/sentence.ts';

/** One figure, or the members of one list: "12 boats and 3 rafts". */
export interface Site {
  readonly sentence: Sentence;
  /** At least one. */
  readonly parts: readonly Quantity[];
  /** What befell the people counted, as a concept; null for other counts. */
  readonly outcome: string | null;
}

/** Numbers this small are told of too many things to be compared without an outcome or a unit. */
const TOO_SMALL = 3;

/** "Ten times", "the 4200 block": multiples and addresses. */
const COUNTS_NOTHING: ReadonlySet<string> = new Set(['time', 'fold', 'octane'].map((word) => conceptOf(word)));

export function sitesOf(sentences: readonly Sentence[]): readonly Site[] {
  return sentences.flatMap((sentence) => {
    if (sentence.passage.role !== 'prose' || !mayCount(sentence.text, sentence.figures)) return [];
    return lists(quantitiesIn(sentence.text)).flatMap((parts) => {
      const site = { sentence, parts, outcome: outcomeOf(sentence, parts) };
      return comparable(site) ? [site] : [];
    });
  });
}

function lists(quantities: readonly Quantity[]): readonly (readonly Quantity[])[] {
  const found: Quantity[][] = [];
  let open = false;
  for (const quantity of quantities) {
    if (open) found.at(-1)?.push(quantity);
    else found.push([quantity]);
    open = quantity.joined;
  }
  return found;
}

/** The nearest outcome, where people are counted or nothing is named. */
function outcomeOf({ text }: Sentence, parts: readonly Quantity[]): string | null {
  const [first] = parts;
  if (first?.kind !== 'count' || parts.length > 1) return null;
  const { counted, deeds } = first;
  // "One suffered burns" tells of one of many.
  const last = /\p{L}+$/u.exec(text.slice(first.start, first.end))?.[0] ?? '';
  if (counted.length === 0 && Number(first.value) < TOO_SMALL && !OUTCOMES.has(conceptOf(last.toLowerCase())))
    return null;
  const named = counted.find((concept) => OUTCOMES.has(concept));
  if (named !== undefined) return named;
  if (counted.length > 0 && !counted.some(isPerson)) return null;
  return deeds.find((concept) => OUTCOMES.has(concept)) ?? null;
}

function isPerson(concept: string): boolean {
  return PERSONS.has(concept);
}

function comparable({ parts, outcome }: Site): boolean {
  const [first] = parts;
  if (first === undefined || first.compared || first.counted.some((concept) => COUNTS_NOTHING.has(concept)))
    return false;
  switch (first.kind) {
    case 'ordinal':
      return false;
    case 'measure':
      return first.deeds.length + first.counted.length > 0;
    case 'count':
      return outcome !== null || (first.range.high >= TOO_SMALL && first.counted.length + first.deeds.length > 0);
  }
}
