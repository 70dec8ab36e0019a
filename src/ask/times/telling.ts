/** When a sentence was told, as far as it is known. */

import { toldAt } from '../../claims/told-when.ts';
import type { Moment } from '../../domain/article.ts';
import type { Sentence } from '../../search/sentence.ts';

/** Of the lead of a live blog, which is rewritten all day, only the day. */
export function tellingOf(sentence: Sentence): Moment | null {
  return toldAt(sentence) ?? sentence.head.published?.slice(0, 10) ?? null;
}
