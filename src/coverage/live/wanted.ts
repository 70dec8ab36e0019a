/** An article to be read, under the names that it goes by already. */

import type { KnownArrival } from '../../domain/arrival.ts';
import type { Moment } from '../../domain/article.ts';
import type { WebPage } from '../pages/web-page.ts';

export interface Wanted {
  readonly names: readonly [string, ...string[]];
  /** Of its page; null where it has none of its own. */
  readonly address: string | null;
  /** Where readers are led who want to see it. */
  readonly link: string;
  /** What the feed carries of it, read as a page. */
  readonly carried: WebPage | null;
  readonly title: string | null;
  readonly published: Moment | null;
  readonly mark: string | null;
  readonly known: KnownArrival | null;
  /** The source that it belonged to is configured no more. */
  readonly isLeft: boolean;
}
