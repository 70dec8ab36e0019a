/** The text of chosen markup: the blocks that are the article's own, as plain lines. */

import type { Block } from '../block.ts';
import { classifyLine } from '../classify-line.ts';
import { findEntries } from '../live-blog.ts';
import type { Page } from '../page.ts';
import { applyRules } from '../page.ts';
import { readHtml } from '../read-html.ts';
import { relatedTails } from '../related-stories.ts';
import { articleEdges } from './article-edges.ts';
import { relatedLists } from './related-lists.ts';

export interface PageText {
  /** Paragraphs apart by a newline. */
  readonly text: string;
  /** Whether entries with their times stand in it. */
  readonly live: boolean;
}

/** `live`: the page says that it is a live blog. */
export function pageText(html: string, title: string, live: boolean): PageText {
  const page = sorted(blocksOf(html));
  if (live || findEntries(page.blocks, false) !== null) return { text: textOf(withStamps(page)), live: true };
  return { text: textOf(applyRules(page, [relatedLists, relatedTails, ...articleEdges(title)])), live: false };
}

/** Of a piece of an article, such as an entry: nothing around it to look at. */
export function pieceText(html: string): string {
  return textOf(sorted(blocksOf(html)));
}

/** What a reader would see, furniture included. */
export function blocksOf(html: string): readonly Block[] {
  return readHtml(html).blocks.flatMap((block) => {
    const text = plain(block.text);
    return text === '' ? [] : [{ ...block, text }];
  });
}

function sorted(blocks: readonly Block[]): Page {
  return { blocks, reasons: blocks.map(({ text, mark }) => markedReason(mark) ?? classifyLine(text)) };
}

/** Posts that the article shows stay: whose words they are is for the reading of its text to tell. */
function markedReason(mark: Block['mark']): Page['reasons'][number] {
  return mark === 'title' || mark === 'heading' || mark === 'bullet' || mark === 'embedded-post' ? null : mark;
}

/** The times of a live blog's entries are needed to tell these apart. */
function withStamps({ blocks, reasons }: Page): Page {
  return { blocks, reasons: reasons.map((reason) => (reason === 'date-stamp' ? null : reason)) };
}

function textOf({ blocks, reasons }: Page): string {
  return blocks.flatMap(({ text }, at) => (reasons[at] === null ? [text] : [])).join('\n');
}

/** Markup that a page escaped twice; angle brackets are also how some languages quote titles. */
const TAGS =
  /<\/?(?:a|abbr|b|big|blockquote|br|button|center|cite|code|div|em|embed|figcaption|figure|font|form|h[1-6]|hr|i|iframe|img|input|li|link|meta|object|ol|p|pre|script|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|th|tr|u|ul|video)(?![\w-])[^<>]{0,500}>|<[a-z][\w-]*\s[^<>]{0,500}=[^<>]{0,500}>|<!--.{0,500}?-->/giu;

/** Without what hides or turns a text around: two joiners belong to the spelling of some languages, the rest does not. */
function plain(text: string): string {
  const shown = text.replace(TAGS, '').replace(/[\p{Cf}--[\u200C\u200D]]/gv, '');
  return shown
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .toWellFormed();
}
