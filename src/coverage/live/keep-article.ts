/** Makes of a page that was read what is kept of it: the article, every name it goes by, and when to look at it again. */

import type { ArticleKind } from '../../domain/article.ts';
import type { WebPage } from '../pages/web-page.ts';
import { arrivalOf } from './arrival-of.ts';
import { addressName, digestOf, wordsName } from './article-names.ts';
import type { WebSource } from './configured-source.ts';
import { nextLookAt } from './next-visit.ts';
import type { ArticleRead } from './read-article-page.ts';
import type { VisitTools } from './visit-tools.ts';
import type { Wanted } from './wanted.ts';

/** Less is a caption or a label. */
const LEAST = 80;
/** No article has more, and the longest live blogs have half of it. */
const MOST = 500_000;

export interface PageRead extends Wanted {
  readonly page: WebPage;
  /** After redirects; null where it has no page of its own. */
  readonly at: string | null;
  readonly isCarried: boolean;
  readonly etag?: string | null;
  readonly lastModified?: string | null;
}

export function keepArticle(source: WebSource, read: PageRead, tools: VisitTools): ArticleRead {
  const { page, known, etag = null, lastModified = null, mark, at, isCarried } = read;
  const now = tools.now();
  const [name] = read.names;
  const { title, published, link } = read;
  // Each change of a page that is a source is news of its own.
  const arrivedAt = (source.kind === 'feed' ? known?.arrivedAt : null) ?? now;
  const arrival = arrivalOf(source, { page, address: at ?? link, title, published, name, arrivedAt }, now);
  if (arrival.text.length < LEAST) return rejected('holds too little text to be an article');
  if (arrival.text.length > MOST) return rejected('holds more text than an article has');
  const perhaps = [...(at === null ? [] : [addressName(arrival.address)]), wordsName(arrival.text)];
  const names = ownNames(read);
  if (source.kind === 'feed' && known === null && tools.known.by([...names, ...perhaps]) === 'dropped')
    return { kind: 'dropped' };
  return {
    kind: 'kept',
    kept: {
      ...{ names, perhaps },
      read: { arrival, digest: digestOf(arrival.text) },
      ...{ address: at, isCarried, mark, etag, lastModified, now },
      origin: read.isLeft ? source.origin : null,
      recheckAt: read.address === null ? null : lookAgainAt(source, { arrivedAt, kind: arrival.kind }, now),
    },
  };
}

export function keepUnchanged(source: WebSource, wanted: Wanted, now: number): ArticleRead {
  const { names, mark, known, isLeft } = wanted;
  const { etag = null, lastModified = null, arrivedAt = now, kind = 'article', isCarried = false } = known ?? {};
  const recheckAt = lookAgainAt(source, { arrivedAt, kind }, now);
  const origin = isLeft ? source.origin : null;
  const rest = { address: null, isCarried, mark, etag, lastModified, now, origin, recheckAt };
  return { kind: 'kept', kept: { names, perhaps: [], read: null, ...rest } };
}

function rejected(reason: string): ArticleRead {
  return { kind: 'rejected', reason, isPassing: false, restMs: null };
}

/** Where it was found is its own. */
function ownNames({ names, at }: PageRead): Wanted['names'] {
  const [name, ...others] = names;
  const found = at === null ? [] : [addressName(at)];
  return [name, ...new Set([...others, ...found].filter((each) => each !== name))];
}

const LIVE_MS = 12 * 60 * 60_000;

/** A live blog is followed as long as it may still grow. */
function lookAgainAt(
  { refreshMs }: WebSource,
  { arrivedAt, kind }: { readonly arrivedAt: number; readonly kind: ArticleKind },
  now: number,
): number | null {
  return kind === 'live-blog' && now < arrivedAt + LIVE_MS ? now + refreshMs : nextLookAt(arrivedAt, now);
}
