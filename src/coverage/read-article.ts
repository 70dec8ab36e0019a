/** Turns one text into an article: its furniture, headline, kind, date, entries and passages. Pure. */

import type { Article, Entry, Furniture, FurnitureReason, Moment, Passage, PassageRole } from '../domain/article.ts';
import type { Block } from './block.ts';
import { linesOf } from './block.ts';
import { classifyLine } from './classify-line.ts';
import { isComment } from './comment.ts';
import { headlineOf, rescueHeadline, subheadings } from './headings.ts';
import { inferPublisher } from './infer-publisher.ts';
import { inferDay } from './infer-day.ts';
import { findEntries } from './live-blog.ts';
import type { EntryFound } from './live-blog.ts';
import { timesOf } from './entry-times.ts';
import { PAGE_RULES } from './page-rules.ts';
import { repeats } from './repeats.ts';
import type { Page } from './page.ts';
import { applyRules, isProse } from './page.ts';
import { passagesOf } from './passages.ts';
import { peel } from './peel.ts';
import type { Stated } from './stated.ts';
import { titleFrom } from './title.ts';
import { unwrap } from './unwrap.ts';

export interface Material {
  readonly source: string;
  readonly text: string;
  readonly stated: Stated;
  /** The day of the articles beside it, where they agree: taken when the text names none. */
  readonly companionDay: string | null;
}

export function readArticle(material: Material): Article {
  const { source, text, stated } = material;
  const blocks = unwrap(linesOf(text)).flatMap(peel);
  const found = findEntries(blocks);
  const page = furnish(blocks, found);
  const title = headlineOf(page);
  const { published, publishedInferred } = publishedOf(material, page);
  const entries = found === null ? [] : entriesOf(page, found, published);
  const headlines = headlinesOf(page, found);
  const kind = stated.kind ?? (found === null ? (isComment(page, title) ? 'comment' : 'article') : 'live-blog');
  const passages: Passage[] = [];
  const furniture: Furniture[] = [];
  for (const [at, block] of page.blocks.entries()) {
    const reason = page.reasons[at] ?? null;
    if (reason !== null) furniture.push({ source, start: block.start, end: block.end, reason });
    else {
      const entry = found === null ? null : found.findIndex(({ from, to }) => from <= at && at < to);
      const comment = kind === 'comment' || (entry !== null && entries[entry]?.comment === true);
      const role: PassageRole = comment ? 'comment' : headlines.has(at) ? 'headline' : 'prose';
      passages.push(...passagesOf(block, { source, entry, role }));
    }
  }
  return {
    source,
    title: stated.title ?? titleFrom(page, title, source),
    publisher: stated.publisher === undefined ? inferPublisher(page) : stated.publisher,
    published,
    publishedInferred,
    kind,
    url: stated.url ?? null,
    text,
    entries,
    passages,
    furniture,
  };
}

function furnish(blocks: readonly Block[], found: readonly EntryFound[] | null): Page {
  const stamps = new Set(found?.flatMap(({ stamp }) => stamp ?? []) ?? []);
  const reasons = blocks.map((block, at): FurnitureReason | null => {
    if (stamps.has(at)) return 'date-stamp';
    return (
      (block.mark === 'title' || block.mark === 'heading' || block.mark === 'bullet' ? null : block.mark) ??
      classifyLine(block.text)
    );
  });
  const page = rescueHeadline(applyRules({ blocks, reasons }, found === null ? [...PAGE_RULES, repeats] : PAGE_RULES));
  const sorted = found === null ? page : applyRules(keepVideoEntries(page, found), [stubs(found)]);
  return applyRules(sorted, [(each) => subheadings(each, headlinesOf(each, found))]);
}

function headlinesOf(page: Page, found: readonly EntryFound[] | null): ReadonlySet<number> {
  const title = headlineOf(page);
  return new Set([...(title === null ? [] : [title]), ...(found?.flatMap(({ headline }) => headline ?? []) ?? [])]);
}

/** "Watch: …" above prose is the headline of an entry; above nothing it is a stub. */
function keepVideoEntries(page: Page, found: readonly EntryFound[]): Page {
  const reasons = [...page.reasons];
  for (const { headline, to } of found) {
    if (headline === null || reasons[headline] !== 'media-stub') continue;
    if (
      page.blocks.slice(headline + 1, to).some(({ text }, at) => reasons[headline + 1 + at] === null && isProse(text))
    )
      reasons[headline] = null;
  }
  return { blocks: page.blocks, reasons };
}

function stubs(found: readonly EntryFound[]) {
  const headlines = new Set(found.map(({ headline }) => headline));
  return ({ blocks, reasons }: Page) =>
    blocks.flatMap(({ text }, at) =>
      reasons[at] === null &&
      !headlines.has(at) &&
      at > (found[0]?.to ?? 0) &&
      text.length < 60 &&
      !/[.!?:”"’…]$/u.test(text)
        ? [{ at, reason: 'media-stub' as const }]
        : [],
    );
}

function entriesOf(page: Page, found: readonly EntryFound[], published: Moment | null): Entry[] {
  const times = timesOf(found, published);
  return found.map(({ headline, from, to }, index) => {
    const body = page.blocks
      .slice(from, to)
      .filter((_, at) => page.reasons[from + at] === null && from + at !== headline);
    const text = headline === null ? null : (page.blocks[headline]?.text ?? null);
    return {
      index,
      headline: text,
      at: times[index] ?? null,
      comment: isComment({ blocks: body, reasons: body.map(() => null) }, null, text),
    };
  });
}

function publishedOf(
  { stated, companionDay }: Material,
  page: Page,
): { published: Moment | null; publishedInferred: boolean } {
  if (stated.published !== undefined && stated.published !== null)
    return { published: stated.published, publishedInferred: false };
  const day = inferDay(page);
  if (day !== null) return { published: day, publishedInferred: false };
  return { published: companionDay, publishedInferred: companionDay !== null };
}
