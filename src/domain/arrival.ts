/** What comes in from the web: an article as its publisher had it at one time, and how the place fares that it comes from. */

import type { ArticleKind, Moment } from './article.ts';

/** One version of an article. A publisher who changes it makes the next one; the name stays. */
export interface Arrival {
  /** As `Article.source` has it: `harbour-herald/quay-fire-put-out-3f9a21c4`. */
  readonly source: string;
  /** The configured source that it came through first. */
  readonly origin: string;
  /** Absolute, http or https. */
  readonly address: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly published: Moment;
  /** True where the publisher named no time, and that of its arrival stands for it. */
  readonly publishedInferred: boolean;
  readonly kind: ArticleKind;
  /** As the keeper of its source states it, a BCP 47 tag; null: as its text shows. */
  readonly language: string | null;
  /** Plain text, paragraphs apart by a newline. */
  readonly text: string;
  readonly entries: readonly ArrivedEntry[];
}

/** An update of a live blog, in the order of the text. */
export interface ArrivedEntry {
  readonly headline: string | null;
  readonly at: Moment | null;
  /** UTF-16 code units into the text; it ends where the next one begins. */
  readonly start: number;
}

/** What is known of an article by any of its names. */
export interface KnownArrival {
  readonly source: string;
  readonly origin: string;
  /** Where it was read. */
  readonly address: string;
  readonly title: string;
  readonly kind: ArticleKind;
  /** Of its text, in characters. */
  readonly length: number;
  /** Its text is the feed's, which carries all of it: its page is no better. */
  readonly isCarried: boolean;
  /** Of its text as it is now; the same for the same words. */
  readonly digest: string;
  /** What the first of the names that it was asked for by was last marked with; null where it did not go by that one. */
  readonly mark: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Milliseconds since 1970, as all times here. */
  readonly arrivedAt: number;
  readonly version: number;
  /** When it was first not to be found; null where it was there when last looked for. */
  readonly missingSince: number | null;
  /** Its publisher has taken it away. */
  readonly withdrawn: boolean;
}

/** How a configured source fares, as its last visits left it. */
export interface Visit {
  readonly origin: string;
  /** The address that this tells of: with another one everything begins anew. */
  readonly address: string;
  /** Where it moved for good; null where it did not. */
  readonly movedTo: string | null;
  readonly triedAt: number;
  /** The last that went well; null before the first. */
  readonly readAt: number | null;
  /** The last that brought something new. */
  readonly newAt: number | null;
  readonly nextAt: number;
  /** Failures since it last went well. */
  readonly failures: number;
  /** What is wrong, for the reader: names the thing and the cure. */
  readonly problem: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Of the last that went well: what it listed, what of that was new, and what could not be used. */
  readonly listed: number;
  readonly fresh: number;
  readonly rejected: number;
}

/** The names that an article goes by: those that are its own, and others as far as no article of another title has them. */
export interface Names {
  readonly names: readonly [string, ...string[]];
  /**
   * Its words, and the address that it calls its canonical one: some sites have one text for all who do not consent, and one
   * canonical address for all their pages.
   */
  readonly perhaps: readonly string[];
  readonly title: string;
}

/** `titleOf`: of the article that has a name; null where none has it. */
export function namesOf({ names, perhaps, title }: Names, titleOf: (name: string) => string | null): Names['names'] {
  const others = perhaps.filter((name) => {
    const other = titleOf(name);
    return !names.includes(name) && (other === null || isSameTitle(other, title));
  });
  return [...names, ...others];
}

/** Sites add their names at the end. */
function isSameTitle(a: string, b: string): boolean {
  const [short = '', long = ''] = [a, b]
    .map((title) => title.normalize('NFKC').toLowerCase())
    .sort((x, y) => x.length - y.length);
  return short !== '' && long.startsWith(short);
}
