/** Captions and credits that only their neighbours give away. */

import type { Finding, Page } from './page.ts';
import { endsSentence, wordCount } from './page.ts';

const LONGEST_CAPTION = 420;

/** The name on the line after "Photo credit:", and the caption before it where it is one beyond doubt. */
export function besideCredits({ blocks, reasons }: Page): Finding[] {
  return blocks.flatMap((block, at): Finding[] => {
    if (reasons[at] !== 'credit') return [];
    const findings: Finding[] = [];
    const next = blocks[at + 1];
    if (/:\s*$/u.test(block.text) && next?.gap === 0 && next.text.length <= 60 && !endsSentence(next.text)) {
      findings.push({ at: at + 1, reason: 'credit' });
    }
    const caption = blocks[at - 1]?.text;
    if (caption === undefined || block.gap > 1 || caption.length > LONGEST_CAPTION) return findings;
    const twice = blocks[at - 2]?.text === caption;
    if (twice) findings.push({ at: at - 2, reason: 'caption' });
    if (twice || isDatedCaption(caption)) findings.push({ at: at - 1, reason: 'caption' });
    return findings;
  });
}

/** "… in the harbour, March 2, 2026." with its credit right below. */
function isDatedCaption(text: string): boolean {
  return /,? (?:19|20)\d\d\.?$/u.test(text) && !/[“”"]|\b(?:said|told)\b/u.test(text);
}

/** The word before the full stop is written out: no "St.", "p.m." or number of a list. */
const NAME_AFTER_SENTENCE = /\p{Ll}{3}[.!?]["”’)]?\s+((?:\p{Lu}[\p{L}&.'’-]+)(?: \p{Lu}[\p{L}&.'’-]+){0,2})$/u;
const OPENS_SENTENCE =
  /^(?:The|A|An|It|He|She|They|We|I|In|On|At|But|And|This|That|There|As|If|When|Yes|No|Mr|Mrs|Ms|Dr)\b/u;

/** "The pier before the storm. Jo Bell": one short sentence, then a name that begins no other. */
export function signedCaptions({ blocks, reasons }: Page): Finding[] {
  return blocks.flatMap(({ text }, at): Finding[] => {
    if (reasons[at] !== null || text.length > 280 || at === blocks.length - 1) return [];
    const match = NAME_AFTER_SENTENCE.exec(text);
    const name = match?.[1];
    if (match === null || name === undefined || name.endsWith('.') || OPENS_SENTENCE.test(name)) return [];
    const before = text.slice(0, match.index + 4);
    if (wordCount(before) < 6) return [];
    const sentences = before.match(/[.!?](?=\s|$)/gu)?.length ?? 0;
    return sentences <= 2 && !/[“”"]|\b(?:said|told|says)\b/u.test(before) ? [{ at, reason: 'caption' }] : [];
  });
}
