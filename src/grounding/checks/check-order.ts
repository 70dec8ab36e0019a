/** Whether what the sentence tells as earlier is so in the evidence: "before the vote" is not "after the vote". */

import { homesOf, type Alignment } from '../alignment.ts';
import type { ToldSentence, ToldWord } from '../telling.ts';

const BEFORE = /\b(?:before|ahead of|prior to|until)\b/giu;
const AFTER = /\b(?:after|following|in the wake of|since|once)\b/giu;
const ENDS = /[,;:()—–]|\s-\s|\b(?:before|after|while|but|which|who|that|when|as|and|according)\b/iu;

interface Order {
  readonly joint: string;
  readonly earlier: boolean;
  /** What the rest of the sentence comes before or after. */
  readonly anchor: readonly ToldWord[];
}

export function turnsOrder(alignment: Alignment): string | null {
  const homes = homesOf(alignment, alignment.claim.words, { share: 0.6, least: 0.35 });
  for (const order of ordersIn(alignment.claim)) {
    const like = homes.flatMap((home) =>
      ordersIn(home).filter(({ anchor }) => sharesAnchor(alignment, order, { home, anchor })),
    );
    if (like.length > 0 && like.every(({ earlier }) => earlier !== order.earlier)) return order.joint;
  }
  return null;
}

function ordersIn({ text, words }: ToldSentence): readonly Order[] {
  return [BEFORE, AFTER].flatMap((pattern, i) =>
    Array.from(text.matchAll(pattern), ({ index, 0: joint }) => {
      const from = index + joint.length;
      const rest = text.slice(from);
      const to = from + (ENDS.exec(rest)?.index ?? rest.length);
      return { joint, earlier: i === 0, anchor: words.filter(({ start, end }) => start >= from && end <= to) };
    }),
  );
}

/** Whether at least half of the anchor is that of the evidence. */
function sharesAnchor(
  { meets }: Alignment,
  { anchor }: Order,
  other: { readonly home: ToldSentence; readonly anchor: readonly ToldWord[] },
): boolean {
  const met = anchor.filter((word) =>
    (meets.get(word)?.get(other.home) ?? []).some((each) => other.anchor.includes(each.word)),
  );
  return met.length > 0 && met.length >= anchor.length / 2;
}
