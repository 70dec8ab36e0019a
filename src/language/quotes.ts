/** What stands between quotation marks, whatever their shape. */

import { recall, SENTENCES } from './recall.ts';
import type { Stretch } from './sentences.ts';

export interface Quoted extends Stretch {
  /** False where the mark that should open or close it is missing; it then reaches to the text's end. */
  readonly closed: boolean;
}

/** Shortened words that begin with an apostrophe. */
const SHORTENED = String.raw`(?:\d0s|tis|twas|til|em|n|cause|round)\b`;
/** Double marks of any shape; single ones after no letter, which open, and before none, which close. */
const MARKS = new RegExp(
  String.raw`[“”„"«»]|(?<![\p{L}\p{N}])‘(?!${SHORTENED})|(?<![^\s([“"—–])'(?=\p{L})(?!${SHORTENED})|['’](?![\p{L}\p{N}])`,
  'giu',
);
const CLOSING: Readonly<Record<string, string>> = { '“': '”"', '"': '"”', '„': '“”"', '«': '»', '‘': '’' };

/**
 * Stretches between quotation marks, marks excluded, in order and apart. Single marks count only where they open after white
 * space and close again, so that apostrophes are left alone.
 */
export const quotedIn: (text: string) => readonly Quoted[] = recall(findQuoted, SENTENCES);

function findQuoted(text: string): readonly Quoted[] {
  const found: Quoted[] = [];
  let open: { mark: string; at: number } | null = null;
  let free = 0;
  const marks = marksIn(text);
  const lastSingle = marks.findLast(({ mark }) => mark === '’')?.at ?? -1;
  for (const { mark, at } of marks) {
    if (open !== null) {
      if (!CLOSING[open.mark]?.includes(mark) && !isSlip(open.mark, text, at)) continue;
      found.push({ start: open.at, end: at, closed: true });
      open = null;
      free = at + 1;
    } else if (mark === '‘' ? at < lastSingle : opens(mark, text, at))
      open = { mark: mark === '”' ? '“' : mark, at: at + 1 };
    else if (mark === '”' || mark === '"') {
      found.push({ start: free, end: at, closed: false });
      free = at + 1;
    }
  }
  if (open !== null) found.push({ start: open.at, end: text.length, closed: false });
  return found;
}

/** The marks in order, straight single ones turned; inches (`5'10"`) are none. */
function marksIn(text: string): readonly { readonly mark: string; readonly at: number }[] {
  return Array.from(text.matchAll(MARKS), ({ 0: mark, index: at }) => ({
    at,
    mark: mark !== "'" ? mark : /^\p{L}/u.test(text.slice(at + 1, at + 3)) ? '‘' : '’',
  })).filter(({ mark, at }) => mark !== '"' || !/\d['’]\d{1,2}$/.test(text.slice(Math.max(0, at - 4), at)));
}

/** Outside quotations: a straight mark behind a word closes one that began earlier; `”` before a word is an opening slip. */
function opens(mark: string, text: string, at: number): boolean {
  const before = text[at - 1] ?? ' ';
  const ahead = /^[\p{L}\p{N}]/u.test(text.slice(at + 1, at + 3));
  if (mark === '"') return ahead || /[\s([—–]/.test(before);
  if (mark === '”') return ahead && /\s/.test(before) && text.includes('”', at + 1);
  return mark in CLOSING;
}

/** An opening mark set where a closing one belongs: `… is safe, “ said`. */
function isSlip(open: string, text: string, at: number): boolean {
  return open === '“' && text[at] === '“' && /^(?:\s|$)/.test(text.slice(at + 1, at + 2));
}

/** Whether every quotation that opens in `text` also closes there. */
export function quotesBalance(text: string): boolean {
  return quotedIn(text).every((quoted) => quoted.closed);
}

/** The text with everything between quotation marks, marks included, filled with spaces or another mark: the writer's own voice. */
export function ownVoice(text: string, fill = ' '): string {
  let voice = '';
  for (const { start, end } of quotedIn(text)) {
    voice += text.slice(voice.length, Math.max(voice.length, start - 1));
    voice += fill.repeat(Math.min(text.length, end + 1) - voice.length);
  }
  return voice + text.slice(voice.length);
}
