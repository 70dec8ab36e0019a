/** What stands between quotation marks, whatever their shape. */

import type { Stretch } from './sentences.ts';

export interface Quoted extends Stretch {
  /** False where the mark that should open or close it is missing; it then reaches to the text's end. */
  readonly closed: boolean;
}

/**
 * Stretches between quotation marks, marks excluded, in order. Curly and straight double marks; single curly marks only
 * where they open after white space, so that apostrophes are left alone.
 */
export function quotedIn(text: string): readonly Quoted[] {
  const found: Quoted[] = [];
  let open: { mark: string; at: number } | null = null;
  for (const match of text.matchAll(/[“”"]|(?<![\p{L}\p{N}])‘|’(?![\p{L}\p{N}])/gu)) {
    const [mark] = match;
    const at = match.index;
    if (open === null) {
      if (mark === '“' || mark === '"' || mark === '‘') open = { mark, at: at + 1 };
      else if (mark === '”') found.push({ start: 0, end: at, closed: false });
    } else if (closes(open.mark, mark) || isSlip(open.mark, text, at)) {
      found.push({ start: open.at, end: at, closed: true });
      open = null;
    }
  }
  if (open !== null && open.mark !== '‘') found.push({ start: open.at, end: text.length, closed: false });
  return found;
}

function closes(open: string, mark: string): boolean {
  if (open === '“') return mark === '”' || mark === '"';
  if (open === '"') return mark === '"' || mark === '”';
  return mark === '’';
}

/** An opening mark set where a closing one belongs: `… is safe, “ said`. */
function isSlip(open: string, text: string, at: number): boolean {
  return open === '“' && text[at] === '“' && /^\s/.test(text.slice(at + 1));
}

/** Whether every quotation that opens in `text` also closes there. */
export function quotesBalance(text: string): boolean {
  return quotedIn(text).every((quoted) => quoted.closed);
}

/** The text with everything between quotation marks, marks included, filled with spaces or another mark: the writer's own voice. */
export function ownVoice(text: string, fill = ' '): string {
  let voice = text;
  for (const { start, end } of quotedIn(text)) {
    const from = Math.max(0, start - 1);
    const to = Math.min(text.length, end + 1);
    voice = voice.slice(0, from) + fill.repeat(to - from) + voice.slice(to);
  }
  return voice;
}
