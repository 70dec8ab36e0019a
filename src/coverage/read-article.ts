/** Turns one text into an article: its furniture, headline, kind, date, entries and passages. Pure. */

import type { ArrivedEntry } from '../domain/arrival.ts';
import type { Article, ArticleKind, Entry, Furniture, Moment, Passage, PassageRole } from '../domain/article.ts';
import { isComment, isCommentEntry } from './comment.ts';
import { timesOf } from './entry-times.ts';
import { furnish, headlinesOf } from './furnish.ts';
import { headlineOf } from './headings.ts';
import { inferDay } from './infer-day.ts';
import { inferPublisher } from './infer-publisher.ts';
import type { EntryFound } from './live-blog.ts';
import { findEntries } from './live-blog.ts';
import type { Page } from './page.ts';
import { passagesOf } from './passages.ts';
import { peelAll } from './peel.ts';
import { placedTimes, placeEntries } from './placed-entries.ts';
import { isPlanted, plantedFurniture, setApart } from './planted.ts';
import { readPage } from './read-page.ts';
import { splitStamps } from './stamped-lines.ts';
import type { Stated } from './stated.ts';
import { titleFrom } from './title.ts';

export interface Material {
  readonly source: string;
  readonly text: string;
  readonly stated: Stated;
  /** The day of the articles beside it, where they agree: taken when the text names none. */
  readonly companionDay: string | null;
  /** The updates of a live blog, where its page states them; else they are found in the text. */
  readonly entries?: readonly ArrivedEntry[];
}

export function readArticle({ source, text, stated: byKeeper, companionDay, entries: placed = [] }: Material): Article {
  const { blocks: read, stated: byMarkup } = readPage(source, text);
  const stated: Stated = { ...withoutPlanted(byMarkup), ...byKeeper };
  const { own, planted } = setApart(read);
  const isLive = stated.kind === 'live-blog';
  const blocks = splitStamps(peelAll(own), isLive);
  const ruledOut = stated.kind === 'article' || stated.kind === 'comment';
  const found = placed.length > 0 ? placeEntries(blocks, placed) : ruledOut ? null : findEntries(blocks, isLive);
  const page = furnish(blocks, found);
  const title = headlineOf(page);
  const ownDay = stated.published ?? inferDay(page);
  const published = ownDay ?? companionDay;
  const times = found === null ? [] : placed.length > 0 ? placedTimes(found, placed) : timesOf(found, published);
  const entries = found === null ? [] : entriesOf(page, withLead(found, title), times);
  const kind = stated.kind ?? kindOf(page, title, found);
  return {
    source,
    title: stated.title ?? titleFrom(page, title, source),
    publisher: stated.publisher === undefined ? inferPublisher(page) : stated.publisher,
    published,
    publishedInferred: ownDay === null && companionDay !== null,
    kind,
    url: stated.url ?? null,
    text,
    entries,
    passages: toPassages(page, { source, kind, found, entries }),
    furniture: inOrder([...toFurniture(page, source), ...plantedFurniture(planted, source)]),
  };
}

/** Whoever plants text in a page may plant it in its title. */
function withoutPlanted({ title, ...others }: Stated): Stated {
  return title === undefined || isPlanted(title) ? others : { ...others, title };
}

function kindOf(page: Page, title: number | null, found: readonly EntryFound[] | null): ArticleKind {
  if (found !== null) return 'live-blog';
  return isComment(page, title) ? 'comment' : 'article';
}

function entriesOf(page: Page, found: readonly EntryFound[], times: readonly (Moment | null)[]): Entry[] {
  return found.map(({ headline, from, to }, index) => {
    const text = headline === null ? null : (page.blocks[headline]?.text ?? null);
    const own = (at: number): boolean => page.reasons[at] === null && at !== headline;
    const body = page.blocks.slice(from, to).filter((_, at) => own(from + at));
    const comment = isCommentEntry(
      text,
      body.map((block) => block.text),
    );
    return { index, headline: text, at: times[index] ?? null, comment };
  });
}

/** The headline of the page is that of its lead. */
function withLead(found: readonly EntryFound[], title: number | null): readonly EntryFound[] {
  return found.map((entry) => (entry.isLead && entry.headline === null ? { ...entry, headline: title } : entry));
}

interface Sorting {
  readonly source: string;
  readonly kind: ArticleKind;
  readonly found: readonly EntryFound[] | null;
  readonly entries: readonly Entry[];
}

function toPassages(page: Page, { source, kind, found, entries }: Sorting): Passage[] {
  const headlines = headlinesOf(page, found);
  const entryAt = found?.flatMap(({ from, to }, index) => new Array<number>(to - from).fill(index)) ?? [];
  return page.blocks.flatMap((block, at) => {
    if (page.reasons[at] !== null) return [];
    const entry = entryAt[at] ?? null;
    const comment = kind === 'comment' || (entry !== null && entries[entry]?.comment === true);
    const role: PassageRole = comment ? 'comment' : headlines.has(at) ? 'headline' : 'prose';
    return passagesOf(block, { source, entry, role });
  });
}

function toFurniture({ blocks, reasons }: Page, source: string): Furniture[] {
  return blocks.flatMap(({ start, end }, at) => {
    const reason = reasons[at] ?? null;
    return reason === null ? [] : [{ source, start, end, reason }];
  });
}

function inOrder(furniture: readonly Furniture[]): readonly Furniture[] {
  return furniture.toSorted((a, b) => a.start - b.start);
}
