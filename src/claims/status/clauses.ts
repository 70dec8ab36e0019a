/** The clauses of a sentence: how far a verb, a negation or a condition reaches. */

import { ownVoice } from '../../language/quotes.ts';
import { recall, SENTENCES } from '../../language/recall.ts';
import { trimmed, type Stretch } from '../../language/sentences.ts';

const AUXILIARY = 'is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do';
const SUBJECT = 'he|she|it|they|we|I|you|there|this|that';
/** Where one clause ends and the next begins: marks, and words that open a clause of their own. */
const BOUNDARY = new RegExp(
  [
    String.raw`[;:()\n]|[–—]|\s--?\s|[.!?…]["”’']?\s`,
    String.raw`,[”"’']?\s(?=(?:and|or|so|yet|who|which|where|when|as|then|including|prompting|following|[a-z]+ing)\b)`,
    String.raw`\s(?=(?:but|because|although|though|while|whereas|unless|despite|whether|if|until|so that|even if|even though|rather than|instead of|saying)\b)`,
    String.raw`\s(?=that\s(?:the|an?|his|her|its|their|no|all|not|some|there|he|she|it|they|we|[A-ZÀ-Þ]))`,
    String.raw`\sand\s(?=(?:${SUBJECT}|${AUXILIARY})\b)`,
    String.raw`,\s(?=(?:${SUBJECT})\s)`,
  ].join('|'),
  'gu',
);

/** In order and apart; marks of quotation part nothing. Offsets are into `text`. */
export const clausesOf: (text: string) => readonly Stretch[] = recall(findClauses, SENTENCES);

function findClauses(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  let start = 0;
  for (const { index } of text.matchAll(BOUNDARY)) {
    push(found, text, { start, end: index });
    start = index + (/[\s\w“”"‘’]/u.test(text[index] ?? '') ? 0 : 1);
  }
  push(found, text, { start, end: text.length });
  return found;
}

function push(found: Stretch[], text: string, { start, end }: Stretch): void {
  const clause = trimmed(text, start, end);
  if (clause.start < clause.end) found.push(clause);
}

/** The clause that holds the offset. */
export function clauseAt(text: string, at: number): Stretch {
  return clausesOf(text).find(({ start, end }) => start <= at && at < end) ?? { start: 0, end: text.length };
}

/** Whether the offset stands between quotation marks. */
export function isQuoted(text: string, at: number): boolean {
  return ownVoice(text, '\u0000')[at] === '\u0000';
}
