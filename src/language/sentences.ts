/** Where the sentences of a text stand: ICU's boundaries (Unicode UAX #29), joined again where ICU is known to cut wrongly. */

import { NEVER_LAST } from './data/abbreviations.ts';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const LONGEST_WORD = 40;
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Sentences of `text` in order, trimmed of white space; offsets in UTF-16 code units. A newline always ends one. */
export function sentencesOf(text: string): readonly Stretch[] {
  const sentences: Stretch[] = [];
  let open: Stretch | null = null;
  for (const { segment, index } of segmenter.segment(text)) {
    const start: number = open === null ? index : open.start;
    const end = index + segment.length;
    // Only the last word decides, so a long run of abbreviations costs no more than its length.
    const last = text.slice(Math.max(start, end - LONGEST_WORD), end);
    if (!segment.includes('\n') && goesOn(last, text.slice(end, end + LONGEST_WORD))) open = { start, end };
    else {
      push(sentences, text, { start, end });
      open = null;
    }
  }
  if (open !== null) push(sentences, text, open);
  return sentences;
}

function push(sentences: Stretch[], text: string, { start, end }: Stretch): void {
  const sentence = trimmed(text, start, end);
  if (sentence.start < sentence.end) sentences.push(sentence);
}

/** Whether a sentence that seems to end here goes on: after an abbreviation, an initial, or inside an open quotation. */
function goesOn(soFar: string, next: string): boolean {
  if (next.trim() === '') return false;
  // ICU ends a sentence behind an opening mark that follows the full stop without a space.
  if (/[([{“‘„«]$/u.test(soFar)) return true;
  const lastWord = /([^\s“"(‘]+)\s*$/u.exec(soFar)?.[1] ?? '';
  if (/^\p{Lu}\.$/u.test(lastWord)) return !/^(I|A)\.$/.test(lastWord) && /^\p{Lu}/u.test(next);
  if (lastWord.endsWith('.') && NEVER_LAST.has(lastWord.slice(0, -1).toLowerCase())) return true;
  if (/^(\p{L}\.){2,}$/u.test(lastWord)) return !startsSentence(next);
  if (/^(No|Nos|Art|Sec|Fig|pp?)\.$/.test(lastWord)) return /^\d/.test(next);
  return /^\p{Ll}/u.test(next);
}

/** After "U.S." or "p.m." only words that open sentences show that a new one begins. */
function startsSentence(next: string): boolean {
  return /^["“‘(]?(The|A|An|It|He|She|They|We|I|In|On|At|But|And|This|That|These|Those|There|As|If|When|While|After|Before|For|His|Her|Its|Their|Mr|Ms|Mrs|Dr)\b/.test(
    next,
  );
}

/** What stands between commas from `from` to `to`, trimmed; empty pieces are none. */
export function piecesOf(text: string, from: number, to: number): readonly Stretch[] {
  const found: Stretch[] = [];
  let start = from;
  for (const match of text.slice(from, to).matchAll(/,|$/g)) {
    const end = from + match.index;
    if (text.slice(start, end).trim() !== '') found.push(trimmed(text, start, end));
    start = end + 1;
  }
  return found;
}

/** A stretch without the white space at its ends. */
export function trimmed(text: string, start: number, end: number): Stretch {
  const raw = text.slice(start, end);
  const from = start + (raw.length - raw.trimStart().length);
  return { start: from, end: from + raw.trim().length };
}
