/** The coverage as it stood at one moment: nothing that was published or entered later can be found, read or named. */

import type { Article, Entry, Moment } from '../domain/article.ts';
import type { ArticleHead, Coverage, LeftOut } from '../domain/coverage.ts';
import { Problem } from '../domain/problem.ts';
import { knownAsOf, type Known, type NotPlaced } from './known-as-of.ts';

export interface CoverageAsOf extends Coverage {
  /** Sources of which something or everything was left out, in the order of the heads. */
  readonly leftOut: readonly NotYetKnown[];
}

export interface NotYetKnown extends LeftOut {
  /** Why nothing of it counts; 'part' where some entries of a live blog do. */
  readonly why: NotPlaced | 'part';
}

/** What a part of a live blog is called where no entry seen has a headline. */
const LIVE = 'Live updates';

/**
 * `at` is an instant in UTC; what is of that very second counts. The word counts are those of all coverage: they weigh words and
 * show nothing. `read` throws a Problem for a source of which nothing was known yet. Of a live blog that went on afterwards only the
 * entries made by then are seen: the rest of its text is blank, it is called by its newest headline, and that entry's time is when it
 * was published; its address stays, since a link must open.
 */
export function coverageAsOf({ query, terms }: Coverage, at: Moment): CoverageAsOf {
  const known = new Map(query.heads().map((head) => [head.source, knownAsOf(head, at)]));
  const heads = query.heads().flatMap((head) => headAsOf(head, known.get(head.source)) ?? []);
  const headOf = new Map(heads.map((head) => [head.source, head]));
  return {
    terms,
    leftOut: query.heads().flatMap(({ source }) => {
      const of = known.get(source);
      if (of === undefined || of.kind === 'whole') return [];
      return [{ source, why: of.kind === 'part' ? of.kind : of.why, reason: of.reason }];
    }),
    query: {
      heads: () => heads,
      search(words, limit, among = () => true) {
        const asOf = (head: ArticleHead): ArticleHead => headOf.get(head.source) ?? head;
        return query
          .search(words, limit, (head, entry) => isKnown(entry, known.get(head.source)) && among(asOf(head), entry))
          .map((hit) => ({ ...hit, head: asOf(hit.head) }));
      },
      read: (source) => readAsOf(query.read(source), known.get(source)),
    },
  };
}

function isKnown(entry: Entry | null, known: Known | undefined): boolean {
  return known?.kind === 'whole' || (known?.kind === 'part' && entry !== null && known.entries.has(entry.index));
}

function headAsOf<Head extends ArticleHead>(head: Head, known: Known | undefined): Head | null {
  if (known === undefined || known.kind === 'nothing') return null;
  if (known.kind === 'whole') return head;
  const seen = head.entries.filter(({ index }) => known.entries.has(index)).toSorted(newestFirst);
  const headline = seen.find((entry) => entry.headline !== null)?.headline;
  return {
    ...head,
    title: headline ?? (head.publisher === null ? LIVE : `${LIVE}, ${head.publisher}`),
    published: seen[0]?.at ?? null,
    entries: head.entries.map((entry) => (known.entries.has(entry.index) ? entry : blank(entry))),
  };
}

function newestFirst(a: Entry, b: Entry): number {
  return Date.parse(b.at ?? '') - Date.parse(a.at ?? '') || a.index - b.index;
}

/** Entries keep their places, by which passages name them. */
function blank({ index }: Entry): Entry {
  return { index, headline: null, at: null, comment: false };
}

function readAsOf(article: Article, known: Known | undefined): Article {
  const seen = headAsOf(article, known);
  if (seen === null || known === undefined) {
    const why = known?.kind === 'nothing' ? `: it ${known.reason}` : '';
    throw new Problem('coverage', `Nothing of ${article.source} was known at the time asked about${why}.`);
  }
  if (known.kind !== 'part') return seen;
  const passages = article.passages.filter(({ entry }) => known.entries.has(entry ?? -1));
  return { ...seen, passages, text: onlyAt(passages, article.text) };
}

/** The text with blanks for everything outside the passages, so that offsets and lines stay what they were. */
function onlyAt(passages: Article['passages'], text: string): string {
  let shown = '';
  for (const { start, end } of passages) shown += hidden(text.slice(shown.length, start)) + text.slice(start, end);
  return shown + hidden(text.slice(shown.length));
}

/** Without the flag `u`, each code unit gives way to one space. */
function hidden(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
