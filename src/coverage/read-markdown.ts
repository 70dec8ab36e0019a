/** Reads Markdown: paragraphs without their marks, each run knowing its place in the file. */

import type { Block } from './block.ts';
import { linesOf } from './block.ts';
import type { PageRead } from './read-page.ts';
import { FIELDS } from './sources-fields.ts';
import type { ReadingText } from './reading-text.ts';
import { collectText } from './reading-text.ts';

/** What opens a line and is no text: heading marks, quotation marks, list marks. */
const OPENS = /^(?:(#{1,6})\s+|>\s?(?:>\s?)*|(?:[-*+]|\d{1,3}[.)])\s+)/u;
const RULE = /^(?:[-*_]\s*){3,}$|^=+$|^-+$|^(?:`{3,}|~{3,}).*$|^\|?[\s:|-]+\|[\s:|-]*$/u;
/** Marks inside a line. Lengths are bounded so that a line of brackets costs no more than its length. */
const MARKS =
  /!\[[^\]]{0,300}\]\([^()\s]{0,600}(?:\s"[^"]{0,300}")?\)|\[(?=[^[\]]{1,300}\]\()|\]\([^()\s]{0,600}(?:\([^()]{0,60}\)[^()\s]{0,60})?(?:\s"[^"]{0,300}")?\)|\[\^[\w-]{1,30}\]|\*\*|__|~~|`+|(?<![\p{L}\p{N}_])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}_])|(?<!\s)\*|\*(?!\s)|\\(?=[!-/:-@[-`{-~]|$)|<\/?[a-z][^<>]{0,300}>/giu;

export function readMarkdown(text: string): PageRead {
  const lines = linesOf(text);
  const { front, stated } = frontMatter(lines);
  const reading = collectText();
  const blocks: Block[] = front.map((line) => ({ ...line, mark: 'navigation' }));
  let open: { mark: Block['mark']; gap: number } | null = null;
  const flush = (): void => {
    const block = open === null ? null : reading.take(open.mark, open.gap);
    if (block !== null) blocks.push(block);
    open = null;
  };
  for (const line of lines.slice(front.length)) {
    const opening = OPENS.exec(line.text);
    if (
      open === null ||
      opening !== null ||
      line.gap > 0 ||
      RULE.test(line.text) ||
      open.mark === 'heading' ||
      open.mark === 'title'
    )
      flush();
    if (RULE.test(line.text)) {
      blocks.push({ ...line, mark: 'navigation' });
      continue;
    }
    if (open === null) open = { mark: markOf(opening), gap: line.gap };
    else reading.coded(' ', line.start - 1, line.start);
    readLine(line, opening?.[0].length ?? 0, reading);
  }
  flush();
  return { blocks, stated };
}

function markOf(opening: RegExpExecArray | null): Block['mark'] {
  if (opening === null) return null;
  if (opening[1] === undefined) return opening[0].startsWith('>') ? null : 'bullet';
  return opening[1] === '#' ? 'title' : 'heading';
}

function readLine({ text, start }: Block, from: number, reading: ReadingText): void {
  let at = from;
  for (const { 0: mark, index } of text.slice(0, text.replace(/\s#+$/u, '').length).matchAll(MARKS)) {
    if (index < at) continue;
    reading.plain(text.slice(at, index), start + at);
    at = index + mark.length;
  }
  reading.plain(text.slice(at).replace(/\s#+$/u, ''), start + at);
}

/** "---", "title: …", "---" at the top. */
function frontMatter(lines: readonly Block[]): { front: readonly Block[]; stated: PageRead['stated'] } {
  const end = lines[0]?.text === '---' ? lines.findIndex(({ text }, at) => at > 0 && at < 40 && text === '---') : -1;
  if (end < 0) return { front: [], stated: {} };
  const front = lines.slice(0, end + 1);
  const stated: Record<string, unknown> = {};
  for (const { text } of front) {
    const [, key = '', raw = ''] = /^(\w+):\s+["']?(.*?)["']?$/u.exec(text) ?? [];
    const name = key === 'date' ? 'published' : key === 'source' ? 'publisher' : key;
    const value = name === 'file' ? undefined : FIELDS[name]?.read(raw, raw);
    if (value !== undefined) stated[name] = value;
  }
  return { front, stated };
}
