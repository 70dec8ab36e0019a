/** A sentence as tokens that can be laid against another: every word in order, a figure of several words as one. */

import { baseOf } from '../../language/antonyms.ts';
import { figuresIn } from '../../language/figures.ts';
import { tokensOf, type Token } from '../../language/frames-verbs.ts';
import { recall, SENTENCES } from '../../language/recall.ts';

export interface EditToken extends Token {
  /** The same for two words that are one but for their inflection, and for two figures of one value. */
  readonly key: string;
  /** The value where it is a figure, else null. */
  readonly value: string | null;
}

export const editTokensOf: (sentence: string) => readonly EditToken[] = recall(readTokens, SENTENCES);

function readTokens(sentence: string): readonly EditToken[] {
  const figures = figuresIn(sentence);
  return tokensOf(sentence).flatMap((token): readonly EditToken[] => {
    const figure = figures.find(({ start, end }) => start < token.end && token.start < end);
    if (figure === undefined) return [{ ...token, key: keyOf(token), value: null }];
    if (token.start > figure.start) return [];
    return [{ ...token, end: figure.end, content: true, key: `#${figure.value}`, value: figure.value }];
  });
}

function keyOf({ concept, folded, content }: Token): string {
  if (concept.startsWith('@')) return concept;
  return content ? baseOf(folded) : folded;
}
