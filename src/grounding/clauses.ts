/** The clauses of a sentence, as far as its marks and joining words tell them. */

import type { ToldSentence, ToldWord } from './telling.ts';

/** Least content words that make a clause of their own. */
const LEAST = 3;
const JOINTS =
  /[;:()—–]|,\s|\s-\s|\b(?:but|while|whereas|although|though|because|which|who|when|where|after|before|until|as|and|that)\b/giu;

/** The content words of each, in order; what is too short for a clause belongs to the one before. */
export function clausesOf({ text, words }: ToldSentence): readonly (readonly ToldWord[])[] {
  const joints = Array.from(text.matchAll(JOINTS), ({ index }) => index);
  const clauses: ToldWord[][] = [];
  let last = -1;
  for (const word of words) {
    const place = joints.findLastIndex((joint) => joint < word.start);
    const open = clauses.at(-1);
    if (open === undefined || (place !== last && open.length >= LEAST)) clauses.push([word]);
    else open.push(word);
    last = place;
  }
  const tail = clauses.at(-1);
  if (tail !== undefined && tail.length < LEAST && clauses.length > 1) {
    clauses.pop();
    clauses.at(-1)?.push(...tail);
  }
  return clauses;
}
