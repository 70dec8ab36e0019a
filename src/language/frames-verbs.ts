/** The verbs of a sentence, told by the auxiliaries before them and by their endings. */

import { conceptOf } from './concepts.ts';
import { BE, BETWEEN, DETERMINERS, HAVE, MODALS, PREPOSITIONS } from './data/frame-words.ts';
import { IRREGULAR_VERBS } from './data/irregular-verbs.ts';
import { REPORTING_VERBS } from './data/reporting-verbs.ts';
import { IRREGULAR_PASTS, NO_PASTS } from './data/time-words.ts';
import { recall, SENTENCES } from './recall.ts';
import { carriesTopic, wordsOf, type Word } from './words.ts';

/** A word of a sentence, those without a topic among them. */
export interface Token extends Word {
  readonly concept: string;
  readonly content: boolean;
  readonly capital: boolean;
  /** Whether a mark parts it from the word before. */
  readonly apart: boolean;
}

/** Indices into the tokens: the verb itself, and where its auxiliaries begin. */
export interface VerbGroup {
  readonly at: number;
  readonly from: number;
  readonly passive: boolean;
}

const MARK = /[,;:()—–“”"]|\s-\s/u;
const irregular = new Set(IRREGULAR_VERBS.flatMap((line) => line.split(' ').slice(1)));

export const tokensOf: (sentence: string) => readonly Token[] = recall(readTokens, SENTENCES);

function readTokens(sentence: string): readonly Token[] {
  const words = wordsOf(sentence);
  return words.map((word, i) => {
    const capital = /^\p{Lu}/u.test(sentence.slice(word.start, word.start + 2));
    return {
      ...word,
      capital,
      concept: conceptOf(word.folded, capital),
      content: carriesTopic(sentence, word),
      apart: MARK.test(sentence.slice(words[i - 1]?.end ?? word.start, word.start)),
    };
  });
}

export function verbGroupsIn(tokens: readonly Token[]): readonly VerbGroup[] {
  return tokens.flatMap((token, at) => verbGroupAt(tokens, token, at) ?? []);
}

function verbGroupAt(tokens: readonly Token[], token: Token, at: number): VerbGroup | null {
  if (isAuxiliary(token) || (token.capital && at > 0) || !(token.content || irregular.has(token.folded))) return null;
  const before = lastBefore(tokens, at);
  const previous = tokens[before];
  const joined = previous !== undefined && !tokens[before + 1]?.apart;
  if (joined && isAuxiliary(previous)) return behindAuxiliary(tokens, at, before);
  if (tellsPast(token) && !(joined && (DETERMINERS.has(previous.folded) || PREPOSITIONS.has(previous.folded))))
    return { at, from: at, passive: tokens[at + 1]?.folded === 'by' && !tokens[at + 1]?.apart };
  const present = joined && previous.content && REPORTING_VERBS.has(token.folded) && token.folded.endsWith('s');
  return present ? { at, from: at, passive: false } : null;
}

/** "Was arrested" is passive; "is a" and "has power" hold no verb behind their auxiliary. */
function behindAuxiliary(tokens: readonly Token[], at: number, auxiliary: number): VerbGroup | null {
  const [verb, { folded = '' } = {}] = [tokens[at], tokens[auxiliary]];
  if (verb === undefined) return null;
  const past = tellsPast(verb);
  if (!past && (HAVE.has(folded) || (BE.has(folded) && !verb.folded.endsWith('ing')))) return null;
  let from = auxiliary;
  for (let i = auxiliary - 1; i >= 0 && !tokens[i + 1]?.apart; i--) {
    const token = tokens[i];
    if (token === undefined || !(isAuxiliary(token) || BETWEEN.test(token.folded))) break;
    from = i;
  }
  return { at, from, passive: past && BE.has(folded) };
}

function lastBefore(tokens: readonly Token[], at: number): number {
  let i = at - 1;
  while (i >= 0 && BETWEEN.test(tokens[i]?.folded ?? '') && !tokens[i + 1]?.apart) i--;
  return i;
}

function isAuxiliary({ folded }: Token): boolean {
  return BE.has(folded) || HAVE.has(folded) || MODALS.has(folded);
}

function tellsPast({ folded, capital }: Token): boolean {
  if (capital) return false;
  return IRREGULAR_PASTS.has(folded) || irregular.has(folded) || (/\p{L}{2}ed$/u.test(folded) && !NO_PASTS.has(folded));
}
