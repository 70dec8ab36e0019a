/** Names the language a text is written in; short and doubtful texts count as English. */

import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

export function languageOf(text: string): string {
  if (looksEnglish(text)) return 'English';
  const { franc } = load('franc-min') as typeof import('franc-min');
  const code = franc(text, { minLength: 120 });
  if (code === 'und' || code === 'eng' || code === 'sco') return 'English';
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
}

const COMMON =
  /\b(?:the|of|and|to|in|is|that|for|was|with|on|are|it|by|as|at|from|has|have|be|said|his|her|their|they|he|she|but|not|this|which|will|would)\b/giu;

/** Fewer may be names and figures of any language. */
const FEWEST_WORDS = 20;
const ENGLISH_SHARE = 0.15;

/** Every fifth word of English prose is one of these few; other languages stay far below. */
function looksEnglish(text: string): boolean {
  const words = text.match(/\p{L}+/gu)?.length ?? 0;
  if (words < FEWEST_WORDS) return isMostlyLatin(text);
  return (text.match(COMMON)?.length ?? 0) / words > ENGLISH_SHARE;
}

/** Scripts without spaces have few words, however long the text is. */
function isMostlyLatin(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return latin * 2 >= letters;
}
