/** Whether the days, months and periods that the sentence tells stand in the evidence. */

import { homesOf, type Alignment } from '../alignment.ts';

const TIMES: readonly RegExp[] = [
  /\b(mon|tues|wednes|thurs|fri|satur|sun)day(?:['’]?s)?\b/giu,
  /\b(?:(january|february|april|june|july|august|september|october|november|december)|(?<=\b(?:in|of|since|until|by|late|early|mid|last|this|and|from|to|through|between|\d{1,2}(?:st|nd|rd|th)?)[ -])(march|may)\b|(march|may)(?=\s\d|\sand\s\p{Lu}))/giu,
  /\b(last|next|this|past|previous) (week|weekend|month|year|decade|century|night|summer|winter|spring|autumn|fall|season)(?:['’]s)?\b/giu,
];

/** A time that no evidence has, or that those sentences have not which tell of the same at another. */
export function unsupportedTime(alignment: Alignment): string | null {
  const { claim, evidence } = alignment;
  for (const pattern of TIMES) {
    const wanted = timesIn(claim.text, pattern);
    if (wanted.size === 0) continue;
    const held = new Set(evidence.flatMap(({ text }) => [...timesIn(text, pattern)]));
    const homes = homesOf(alignment, claim.words, { share: 0.6, least: 0.55 });
    const near = new Set(homes.flatMap(({ text }) => [...timesIn(text, pattern)]));
    for (const time of wanted) if (!held.has(time) || (near.size > 0 && !near.has(time))) return time;
  }
  return null;
}

function timesIn(text: string, pattern: RegExp): ReadonlySet<string> {
  return new Set(
    Array.from(text.matchAll(pattern), (match) => {
      const parts: readonly (string | undefined)[] = match.slice(1);
      return parts
        .filter((part) => part !== undefined)
        .join(' ')
        .toLowerCase();
    }),
  );
}
