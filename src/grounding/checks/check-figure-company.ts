/** Whether another figure stands in the evidence where the sentence puts one: "plunged to 9,500 ft" for "fell to 1,100 ft". */

import type { Quantity } from '../../language/quantities.ts';
import type { Alignment } from '../alignment.ts';
import type { ToldSentence, ToldWord } from '../telling.ts';

/** How many words on each side are a figure's company: in the sentence, and in the evidence. */
const COMPANY = { claim: 3, evidence: 4 } as const;
/** How much more company the other figure must keep, and how many times as much. */
const MORE = 0.6;
const TIMES = 2;

/** A figure of the evidence with the sentence it stands in. */
interface Held {
  readonly sentence: ToldSentence;
  readonly each: Quantity;
}

/** A figure that stands in the evidence among other words than here, where one that the sentence lacks stands among these. */
export function strayFigure(alignment: Alignment): string | null {
  const { claim, evidence } = alignment;
  const own = new Set(claim.quantities.map(({ value }) => value));
  const held = evidence.flatMap((sentence) => sentence.quantities.map((each): Held => ({ sentence, each })));
  const stray = claim.quantities.find((quantity) => {
    // One may be no more than an article, and no score is a count.
    if (Number(quantity.value) <= 1) return false;
    const company = around(claim, quantity, COMPANY.claim);
    const most = (among: readonly Held[]): number =>
      among.reduce((best, each) => Math.max(best, sharedWith(alignment, company, each)), 0);
    const alike = held.filter(({ each }) => each.kind === quantity.kind && each.unit === quantity.unit);
    const same = alike.filter(({ each }) => each.value === quantity.value);
    if (same.length === 0) return false;
    const least = most(same);
    return most(alike.filter(({ each }) => !own.has(each.value))) >= Math.max(least + MORE, TIMES * least);
  });
  return stray?.value ?? null;
}

/** The words before, behind and within a figure's stretch, other figures left out. */
function around({ words }: ToldSentence, { start, end }: Quantity, many: number): readonly ToldWord[] {
  const telling = words.filter(({ folded }) => !/^\d/u.test(folded));
  return [
    ...telling.filter((word) => word.end <= start).slice(-many),
    ...telling.filter((word) => word.start >= start && word.end <= end),
    ...telling.filter((word) => word.start >= start && word.end > end).slice(0, many),
  ];
}

/** How much of the company stands around a figure of the evidence. */
function sharedWith({ meets, weights }: Alignment, company: readonly ToldWord[], { sentence, each }: Held): number {
  const beside = around(sentence, each, COMPANY.evidence);
  return company.reduce((sum, word) => {
    const met = (meets.get(word)?.get(sentence) ?? []).filter((other) => beside.includes(other.word));
    return sum + (weights.get(word) ?? 1) * Math.max(0, ...met.map(({ closeness }) => closeness));
  }, 0);
}
