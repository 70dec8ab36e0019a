/** Whether the coverage itself says that what is asked is not known: "the fire service gave no figure". */

import { ownVoice } from '../language/quotes.ts';
import { sentencesIn, type Sentence } from '../search/sentence.ts';
import type { AnswerKind } from './question.ts';

const OPEN =
  /\b(?:(?:did|does|do|has|have|had|was|were|is|are|would|could|will)(?:\s?n[o’']t| not| never))\s(?:\p{L}+\s){0,2}?(?:specif\p{L}+|g[ai]ve\p{L}*|giv\p{L}+|disclos\p{L}+|reveal\p{L}*|announc\p{L}+|know\p{L}*|elaborat\p{L}+|provid\p{L}+|releas\p{L}+|clear)\b|\b(?:unclear|unknown|undisclosed|remains? to be seen)\b|\byet to be (?:announced|determined|decided|confirmed|released|set|disclosed|named|identified)\b|\bdeclined to (?:say|give|comment|name|specify|elaborate)\b|\bwithout (?:giving|specifying|naming|saying|elaborating)\b|\bno (?:exact |further |official )?(?:figures?|details?|numbers?|date|price|names?) (?:was|were|has been|have been|had been)\b|\bn[o’']t (?:immediately )?(?:clear|known|specify)\b/iu;

/** Kinds of answer that a source can leave open while it speaks of the matter. */
const CAN_BE_OPEN: ReadonlySet<AnswerKind> = new Set(['count', 'amount', 'duration', 'time']);

/** The sentence itself, or the one right behind it. */
export function leavesOpen(sentence: Sentence, kind: AnswerKind): boolean {
  if (!CAN_BE_OPEN.has(kind)) return false;
  if (OPEN.test(ownVoice(sentence.text))) return true;
  const { passage, entry, head } = sentence;
  const next = sentencesIn({ passage, entry, score: 0 }, head)[sentence.index + 1];
  return (
    next !== undefined &&
    /^(?:It|He|She|They|That|This|The \p{Ll}+)\b/u.test(next.text) &&
    OPEN.test(ownVoice(next.text))
  );
}
