/** Finds the furniture of a page: line by line, then among neighbours, then with the entries of a live blog in view. */

import type { FurnitureReason } from '../domain/article.ts';
import type { Block } from './block.ts';
import { classifyLine } from './classify-line.ts';
import { headlineOf, rescueHeadline, subheadings } from './headings.ts';
import type { EntryFound } from './live-blog.ts';
import { PAGE_RULES } from './page-rules.ts';
import type { Finding, Page } from './page.ts';
import { applyRules, isProse } from './page.ts';
import { repeats } from './repeats.ts';

/** `found`: the entries of a live blog, null for any other page. */
export function furnish(blocks: readonly Block[], found: readonly EntryFound[] | null): Page {
  const reasons = blocks.map((block) => markedReason(block.mark) ?? classifyLine(block.text));
  for (const entry of found ?? []) if (entry.stamp !== null) reasons[entry.stamp] = 'date-stamp';
  const rules = found === null ? [...PAGE_RULES, repeats] : PAGE_RULES;
  const page = rescueHeadline(applyRules({ blocks, reasons }, rules));
  const sorted = found === null ? page : applyRules(keepVideoEntries(page, found), [(each) => stubs(each, found)]);
  return applyRules(sorted, [(each) => subheadings(each, headlinesOf(each, found))]);
}

/** Indexes of the blocks that are headlines: of the page, and of the entries. */
export function headlinesOf(page: Page, found: readonly EntryFound[] | null): ReadonlySet<number> {
  const title = headlineOf(page);
  return new Set([...(title === null ? [] : [title]), ...(found?.flatMap(({ headline }) => headline ?? []) ?? [])]);
}

function markedReason(mark: Block['mark']): FurnitureReason | null {
  return mark === 'title' || mark === 'heading' || mark === 'bullet' ? null : mark;
}

/** "Watch: …" above prose is the headline of an entry; above nothing it is a stub. */
function keepVideoEntries({ blocks, reasons: before }: Page, found: readonly EntryFound[]): Page {
  const reasons = [...before];
  for (const { headline, to } of found) {
    if (headline === null || reasons[headline] !== 'media-stub') continue;
    for (let at = headline + 1; at < to; at += 1) {
      if (reasons[at] === null && isProse(blocks[at]?.text ?? '')) reasons[headline] = null;
    }
  }
  return { blocks, reasons };
}

/** A short line below an entry's headline that ends no sentence is what is left of a picture or a video. */
function stubs({ blocks, reasons }: Page, found: readonly EntryFound[]): Finding[] {
  const headlines = new Set(found.map(({ headline }) => headline));
  const firstEntry = found.find(({ stamp }) => stamp !== null)?.from ?? 0;
  return blocks.flatMap(({ text, mark }, at) => {
    const stub = reasons[at] === null && mark === null && at >= firstEntry && !headlines.has(at);
    return stub && text.length < 60 && !/[.!?:”"’…]$/u.test(text) ? [{ at, reason: 'media-stub' as const }] : [];
  });
}
