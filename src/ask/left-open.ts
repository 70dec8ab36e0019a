/** Whether the coverage itself says that what is asked is not known: "the fire service gave no figure". */

import { ownVoice } from '../language/quotes.ts';
import { sentencesIn, type Sentence } from '../search/sentence.ts';
import type { AnswerKind } from './question.ts';

/** "Did not specify", "does not say how many", "gave no figure", "remains unclear", "has yet to be announced". */
const OPEN = new RegExp(
  [
    String.raw`\b(?:(?:did|does|do|has|have|had|was|were|is|are|would|could|will)(?:\s?n[o’']t| not| never))\s(?:\p{L}+\s){0,2}?(?:specif\p{L}+|g[ai]ve\p{L}*|giv\p{L}+|disclos\p{L}+|reveal\p{L}*|announc\p{L}+|know\p{L}*|elaborat\p{L}+|provid\p{L}+|releas\p{L}+|clear)\b`,
    String.raw`\b(?:did|does|do|has|have|had|would|could)(?:n[’']t| not) (?:\p{L}+ )?(?:say|said|tell|told) (?:how|when)\b`,
    String.raw`\bg(?:ave|ives?|iven|iving) no (?:exact |further |official )?(?:figures?|details?|numbers?|date|price|names?)\b`,
    String.raw`\bno (?:exact |further |official )?(?:figures?|details?|numbers?|date|price|names?) (?:was|were|has been|have been|had been)\b`,
    String.raw`\b(?:unclear|unknown|undisclosed|remains? to be seen)\b|\bn[o’']t (?:immediately )?(?:clear|known|specify)\b`,
    String.raw`\byet to be (?:announced|determined|decided|confirmed|released|set|disclosed|named|identified)\b`,
    String.raw`\bdeclined to (?:say|give|comment|name|specify|elaborate)\b|\bwithout (?:giving|specifying|naming|saying|elaborating)\b`,
  ].join('|'),
  'iu',
);

/** Kinds of answer that a source can leave open while it speaks of the matter. */
const CAN_BE_OPEN: ReadonlySet<AnswerKind> = new Set(['count', 'amount', 'duration', 'time']);

/** The sentence itself, or the one right behind it. */
export function leavesOpen(sentence: Sentence, kind: AnswerKind): boolean {
  if (!CAN_BE_OPEN.has(kind)) return false;
  if (OPEN.test(ownVoice(sentence.text))) return true;
  const { passage, entry, head } = sentence;
  const next = sentencesIn({ passage, entry }, head)[sentence.index + 1];
  return (
    next !== undefined &&
    /^(?:It|He|She|They|That|This|The \p{Ll}+)\b/u.test(next.text) &&
    OPEN.test(ownVoice(next.text))
  );
}
