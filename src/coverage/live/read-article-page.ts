/** Reads one article for a visit: from its page, or from what its feed carries of it. */

import type { KnownArrival } from '../../domain/arrival.ts';
import { Problem } from '../../domain/problem.ts';
import type { Missing } from '../../store/write-arrivals.ts';
import type { Failed, Fetched, FetchReason } from '../fetch/fetched.ts';
import type { WebPage } from '../pages/web-page.ts';
import { isFront } from './article-names.ts';
import type { WebSource } from './configured-source.ts';
import { keepArticle, keepUnchanged } from './keep-article.ts';
import type { Kept } from '../../store/write-arrivals.ts';
import type { VisitTools } from './visit-tools.ts';
import type { Wanted } from './wanted.ts';

export type ArticleRead =
  | { readonly kind: 'kept'; readonly kept: Kept }
  | { readonly kind: 'missing'; readonly missing: Missing }
  /** It was dropped for its age before. */
  | { readonly kind: 'dropped' }
  | Rejected;

export interface Rejected {
  readonly kind: 'rejected';
  readonly reason: string;
  /** What kept it from being read may be over soon. */
  readonly isPassing: boolean;
  /** How long its host asks to be left alone; null where it does not. */
  readonly restMs: number | null;
}

/** So much, and not cut off, is an article; less may be its teaser. */
const WHOLE = 1500;

export async function readArticlePage(source: WebSource, wanted: Wanted, tools: VisitTools): Promise<ArticleRead> {
  const { carried, address, known } = wanted;
  if (carried !== null && isWhole(carried)) {
    return keepArticle(source, { ...wanted, page: carried, at: address, isCarried: true }, tools);
  }
  if (address === null) return orCarried(source, wanted, { tools, failure: NO_PLACE });
  const fetched = await tools.fetcher.fetch({
    address,
    etag: known?.etag ?? null,
    lastModified: known?.lastModified ?? null,
    accept: 'page',
    from: source.address,
  });
  switch (fetched.kind) {
    case 'unchanged':
      return keepUnchanged(source, wanted, tools.now());
    case 'failed':
      return failed(source, wanted, { tools, failure: fetched });
    case 'body':
      return fromBody(source, wanted, { tools, fetched });
  }
}

const NO_PLACE = { reason: 'not-found', message: 'its feed gives neither a link of its own nor its text' } as const;

function isWhole({ text, stub }: WebPage): boolean {
  return !stub && text.length >= WHOLE && !isCutOff(text);
}

function isCutOff(text: string): boolean {
  return /(?:…|\.\.\.|\[(?:…|\.\.\.)\])\s*(?:\p{L}[\p{L} ]{0,30})?\W{0,20}$/u.test(text.slice(-100));
}

interface Body {
  readonly tools: VisitTools;
  readonly fetched: Fetched & { readonly kind: 'body' };
}

async function fromBody(source: WebSource, wanted: Wanted, { tools, fetched }: Body): Promise<ArticleRead> {
  const { carried, known, address } = wanted;
  const { body, contentType, etag, lastModified, address: at } = fetched;
  // Many a site leads to its front page from where an article was.
  if (isFront(at) && address !== null && !isFront(address)) {
    const message = 'its address leads to the front page of its site';
    return failed(source, wanted, { tools, failure: { reason: 'not-found', message } });
  }
  // Its page was asked for only to see that it is still there.
  if (known?.isCarried === true && carried === null) return keepUnchanged(source, wanted, tools.now());
  let page: WebPage;
  try {
    page = await tools.reader.readPage(body, { contentType, address: at });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return orCarried(source, wanted, { tools, failure: { reason: 'unexpected-answer', message: error.message } });
  }
  const best = carried !== null && carried.text.length > page.text.length ? { ...page, text: carried.text } : page;
  // What was read whole does not become its teaser when its publisher asks for money.
  if (known !== null && best.stub && isLess(best, known)) return keepUnchanged(source, wanted, tools.now());
  return keepArticle(source, { ...wanted, page: best, at, etag, lastModified, isCarried: false }, tools);
}

function isLess({ text }: WebPage, { length }: KnownArrival): boolean {
  return text.length < length / 2;
}

interface Failing {
  readonly tools: VisitTools;
  readonly failure: Pick<Failed, 'reason' | 'message'> & Partial<Pick<Failed, 'retryAfterMs'>>;
}

function failed(source: WebSource, wanted: Wanted, failing: Failing): ArticleRead {
  const { reason } = failing.failure;
  const isAway = reason === 'gone' || reason === 'not-found';
  if (wanted.known !== null && isAway) return missed(wanted.known, reason, failing.tools.now());
  return orCarried(source, wanted, failing);
}

/** A teaser is coverage, too, where there is no more; in place of what was read whole it is not. */
function orCarried(source: WebSource, wanted: Wanted, { tools, failure }: Failing): ArticleRead {
  const { carried, known, address } = wanted;
  const { reason, message, retryAfterMs = null } = failure;
  const read =
    carried === null || (known !== null && isLess(carried, known))
      ? null
      : keepArticle(source, { ...wanted, page: carried, at: address, isCarried: false }, tools);
  if (read !== null && read.kind !== 'rejected') return read;
  return { kind: 'rejected', reason: message, isPassing: PASSING.has(reason), restMs: retryAfterMs };
}

const PASSING: ReadonlySet<FetchReason> = new Set([
  'unreachable',
  'timed-out',
  'broken-off',
  'too-many-requests',
  'server-error',
  'not-found',
  'stopped',
]);

/** A page may be away for the length of a mishap; one that is called gone is. */
const SURE_MS = 45 * 60_000;

function missed({ source, missingSince }: KnownArrival, reason: FetchReason, now: number): ArticleRead {
  const surely = reason === 'gone' || (missingSince !== null && now - missingSince >= SURE_MS);
  return { kind: 'missing', missing: { source, now, surely, recheckAt: now + SURE_MS } };
}
