/** Which sources share one origin: wire copies and near copies of one text count once. */

import type { Article } from '../../domain/article.ts';
import { creditsSame } from './credits.ts';
import { sharedByPair, sharedRuns, wordingOf, type Wording } from './wording.ts';

export interface Origins {
  /** How many origins stand behind these sources; a source named twice counts once. */
  independent(sources: readonly string[]): number;
  sameOrigin(a: string, b: string): boolean;
}

/**
 * Share of the shorter article's runs of words that also stand in the longer one, from which one is a copy. Read side by side in 333
 * pairs of articles about one event (Multi-News): copies begin at .38; the most that was none has .24, where both explain a medal in
 * two sentences of its makers; half of all pairs have less than .01. Half a text with every tenth word changed keeps .5 and more.
 */
const COPIED = 0.3;
/** The same where both name one origin themselves: an agency rewrites its own report through the day. */
const COPIED_AND_CREDITED = 0.15;
/** Share of the longer article: one report pasted into a long live blog does not make the blog a copy of it. */
const OF_THE_LONGER = 0.08;
/** The same without the paragraph that has most in common: one paragraph of background may be handed to everybody. */
const WITHOUT_BEST = 0.1;
/** With fewer paragraphs there is no telling. */
const FEWEST_PARAGRAPHS = 3;
/** Fewer shared runs than this, some two sentences, may be a common description. */
const FEWEST_RUNS = 15;
/** Likeness of two sources that have nothing of each other: what both share with a third is two texts compiled there. */
const STRANGERS = 0.04;

/**
 * The origins of `sources`, read through `article` when first asked for. Likeness carries over: copies of one copy are one origin,
 * unless they share nothing with each other, so that a page compiled from two agencies does not make one of both. A source that is
 * not among `sources` is an origin of its own.
 */
export function originsOf(sources: readonly string[], article: (source: string) => Article): Origins {
  let known: ReadonlyMap<string, string> | undefined;
  const originOf = (source: string): string => (known ??= group([...new Set(sources)], article)).get(source) ?? source;
  return {
    independent: (asked) => new Set(asked.map(originOf)).size,
    sameOrigin: (a, b) => originOf(a) === originOf(b),
  };
}

interface Likeness {
  readonly a: string;
  readonly b: string;
  /** Of the shorter article's runs of words, 0 to 1. */
  readonly share: number;
  readonly copied: boolean;
}

/** For each source the first of its group. Most alike first, so that a compiled page goes to the text it took most of. */
function group(sources: readonly string[], article: (source: string) => Article): ReadonlyMap<string, string> {
  const pairs = pairsOf(
    sources.toSorted().map((source) => ({ ...wordingOf(article(source)), source, article: article(source) })),
  );
  const strangers = new Set(
    pairs.filter(({ share }) => share < STRANGERS).flatMap(({ a, b }) => [key(a, b), key(b, a)]),
  );
  const groups = new Map(sources.map((source): [string, readonly string[]] => [source, [source]]));
  for (const { a, b } of pairs.filter(({ copied }) => copied).toSorted((x, y) => y.share - x.share)) {
    const [left = [], right = []] = [groups.get(a), groups.get(b)];
    if (left === right || left.some((x) => right.some((y) => strangers.has(key(x, y))))) continue;
    const joined = [...left, ...right];
    for (const source of joined) groups.set(source, joined);
  }
  return new Map([...groups].map(([source, [first = source]]) => [source, first]));
}

function key(a: string, b: string): string {
  return `${a}\n${b}`;
}

interface Worded extends Wording {
  readonly source: string;
  readonly article: Article;
}

function pairsOf(all: readonly Worded[]): readonly Likeness[] {
  const sharedBy = sharedByPair(all.map(({ runs }) => runs));
  return all.flatMap((one, i) => all.slice(i + 1).map((other, j) => likenessOf(one, other, sharedBy(i, i + 1 + j))));
}

function likenessOf(one: Worded, other: Worded, shared: number): Likeness {
  const [shorter, longer] = one.runs.length <= other.runs.length ? [one, other] : [other, one];
  const share = shared / Math.max(1, shorter.runs.length);
  const copied =
    shared >= FEWEST_RUNS &&
    shared >= OF_THE_LONGER * longer.runs.length &&
    (share >= COPIED || (share >= COPIED_AND_CREDITED && creditsSame(one.article, other.article))) &&
    shareWithoutBest(shorter, longer) >= WITHOUT_BEST;
  return { a: one.source, b: other.source, share, copied };
}

/** The share once the paragraph with most in common is left out; the plain share where that would leave hardly a text. */
function shareWithoutBest({ runs, paragraphs }: Wording, { runs: others }: Wording): number {
  const each = paragraphs.map((own) => ({ all: own.length, shared: sharedRuns(own, others) }));
  const best = each.reduce((most, one) => (one.shared > most.shared ? one : most), { all: 0, shared: 0 });
  const left = paragraphs.length < FEWEST_PARAGRAPHS ? { all: 0, shared: 0 } : best;
  return (sharedRuns(runs, others) - left.shared) / Math.max(1, runs.length - left.all);
}
