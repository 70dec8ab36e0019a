/** Brings what came in from the web into the coverage, each article as it is now. */

import type { Arrival } from '../../domain/arrival.ts';
import type { CoverageStore, FoundArticle } from '../../domain/coverage.ts';
import type { Arrivals } from '../../store/open-arrivals.ts';
import type { Current } from '../../store/read-arrivals.ts';
import { stampOf, toArticle } from './to-article.ts';
import type { Fit } from './to-article.ts';

export interface BringTools {
  readonly arrivals: Pick<Arrivals, 'read' | 'write'>;
  readonly store: CoverageStore;
}

export interface BroughtIn {
  readonly changed: number;
  /** Why new articles cannot be used. */
  readonly unfit: readonly string[];
}

/** So many are read before they are written: the text of all of them would not fit. */
const AT_ONCE = 200;

/** Of one source. Costs what has changed since. */
export function bringIn(origin: string, tools: BringTools): BroughtIn {
  const { arrivals, store } = tools;
  const known = store.known(origin);
  const current = arrivals.read.current(origin);
  const names = new Set(current.map(({ source }) => source));
  const drop = [...known.keys()].filter((source) => !names.has(source));
  const fresh = current.filter(({ source, stamp, unfit }) => {
    return known.get(source)?.stamp !== stampOf(stamp) && unfit !== stampOf(stamp);
  });
  const reasons: string[] = [];
  if (drop.length > 0) store.apply({ put: [], drop });
  for (let at = 0; at < fresh.length; at += AT_ONCE) {
    const read = readAll(fresh.slice(at, at + AT_ONCE), tools);
    reasons.push(...read.reasons);
    if (read.left.length > 0) arrivals.write.unfit(read.left);
    const gone = read.left.flatMap(({ source }) => (known.has(source) ? [source] : []));
    if (read.articles.length + gone.length > 0) store.apply({ put: read.articles, drop: gone });
  }
  return { changed: drop.length + fresh.length - reasons.length, unfit: reasons };
}

interface Batch {
  readonly articles: readonly FoundArticle[];
  readonly left: readonly { readonly source: string; readonly stamp: string }[];
  readonly reasons: readonly string[];
}

function readAll(current: readonly Current[], { arrivals }: BringTools): Batch {
  const articles: FoundArticle[] = [];
  const left: { source: string; stamp: string }[] = [];
  const reasons: string[] = [];
  for (const each of current) {
    const arrival = arrivals.read.article(each.source);
    if (arrival === null) continue;
    const fit = fitOf(arrival, each.stamp);
    if ('article' in fit) {
      articles.push(fit.article);
      continue;
    }
    left.push({ source: each.source, stamp: stampOf(each.stamp) });
    reasons.push(`“${arrival.title}” ${fit.reason}`);
  }
  return { articles, left, reasons };
}

/** A text that nobody expected is not to keep all others out. */
function fitOf(arrival: Arrival, stamp: string): Fit {
  try {
    return toArticle(arrival, stamp);
  } catch (error) {
    return { reason: `cannot be read by briefdesk (${String(error)})` };
  }
}
