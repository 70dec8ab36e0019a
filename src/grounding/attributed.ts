/** Gives a sentence back whose claim it is. */

import { wordsOf } from '../language/words.ts';

/** "Six people were hurt, according to the fire service." */
export function attributedTo(holder: string, sentence: string): string {
  return sentence.replace(
    /([.!?…]?)([”"’]?)$/u,
    (_, stop: string, mark: string) => `${mark}, according to ${holder}${stop}`,
  );
}

/** Whether a sentence has a word of the holder's name. */
export function isNamedIn(sentence: string, holder: string): boolean {
  return !folded(sentence).isDisjointFrom(folded(holder.replace(/^(?:the|an?)\s/iu, '')));
}

function folded(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text).map((word) => word.folded));
}
