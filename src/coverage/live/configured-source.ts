/** A source as its keeper sets it up: a folder of files, or something on the web that is visited again and again. */

export type ConfiguredSource = FolderSource | WebSource;

export interface FolderSource {
  readonly kind: 'folder';
  /** Before the names of its files, with a slash; '' for none. */
  readonly origin: string;
  /** From the project's own folder, or absolute. */
  readonly folder: string;
  /** Slugs of the topics that it may serve; null for all. */
  readonly topics: readonly string[] | null;
}

export interface WebSource {
  readonly kind: 'feed' | 'page' | 'live-blog';
  /** A slug of its name: the first part of the names of its articles. */
  readonly origin: string;
  /** As readers are told it. */
  readonly name: string;
  /** Absolute, http or https. */
  readonly address: string;
  /** Null: as its pages say. */
  readonly publisher: string | null;
  /** As a BCP 47 tag; null: as its text says. */
  readonly language: string | null;
  readonly refreshMs: number;
  readonly topics: readonly string[] | null;
}

/** What stands before the names of articles that a topic is not to be told from. */
export function notServing(slug: string, sources: readonly ConfiguredSource[]): readonly string[] {
  return sources.filter(({ topics }) => topics !== null && !topics.includes(slug)).map(({ origin }) => `${origin}/`);
}
