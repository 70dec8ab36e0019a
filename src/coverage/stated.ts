/** What the keeper of a folder states about a file in `sources.yaml`. */

import type { ArticleKind, Moment } from '../domain/article.ts';

/** Undefined where it says nothing; null where it says that there is none. */
export interface Stated {
  readonly title?: string;
  readonly publisher?: string | null;
  readonly published?: Moment | null;
  readonly kind?: ArticleKind;
  readonly url?: string | null;
}
