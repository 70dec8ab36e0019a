/** Reads the articles that a visit wants, as long as its host lets it and its time lasts. */

import type { WebSource } from './configured-source.ts';
import { readArticlePage } from './read-article-page.ts';
import type { ArticleRead } from './read-article-page.ts';
import type { VisitTools } from './visit-tools.ts';
import type { Wanted } from './wanted.ts';

export interface Reads {
  readonly reads: readonly Read[];
  /** What was not come to. */
  readonly left: readonly Wanted[];
  /** How long its host asks to be left alone; null where it does not. */
  readonly restMs: number | null;
}

export interface Read {
  readonly wanted: Wanted;
  readonly read: ArticleRead;
}

/** What is read is kept when the visit ends: a slow host is not to keep it from its readers. */
const VISIT_MS = 60_000;
/** Their hosts are asked in turn. */
const AT_ONCE = 4;
/** So many pages with the same words show a wall and not their articles. */
const WALL = 3;

export async function readAll(source: WebSource, wanted: readonly Wanted[], tools: VisitTools): Promise<Reads> {
  const queue = [...wanted];
  const done: Read[] = [];
  const began = performance.now();
  let restMs: number | null = null;
  const work = async (): Promise<void> => {
    while (restMs === null && performance.now() - began < VISIT_MS) {
      const next = queue.shift();
      if (next === undefined) return;
      const read = await readArticlePage(source, next, tools);
      done.push({ wanted: next, read });
      if (read.kind === 'rejected') restMs ??= read.restMs;
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, wanted.length) }, work));
  const reads = withoutWalls(done);
  for (const each of reads) remember(each, tools);
  return { reads, left: queue, restMs };
}

/** Under as many titles: one article at several addresses is none. */
function withoutWalls(reads: readonly Read[]): readonly Read[] {
  const titles = new Map<string, Set<string | null>>();
  for (const { wanted, read } of reads) {
    const digest = digestOf(read);
    if (digest !== null && wanted.address !== null)
      titles.set(digest, (titles.get(digest) ?? new Set()).add(wanted.title));
  }
  return reads.map((each) => {
    const count = titles.get(digestOf(each.read) ?? '')?.size ?? 0;
    if (count < WALL) return each;
    const reason = `${count} of its pages show the same words: they want consent or a log-in first`;
    return { ...each, read: { kind: 'rejected', reason, isPassing: false, restMs: null } };
  });
}

function digestOf(read: ArticleRead): string | null {
  return read.kind === 'kept' ? (read.kept.read?.digest ?? null) : null;
}

function remember({ wanted: { names }, read }: Read, { patience, now }: VisitTools): void {
  const [name] = names;
  if (read.kind === 'rejected') patience.failed(name, { now: now(), isPassing: read.isPassing });
  else if (read.kind === 'dropped') patience.failed(name, { now: now(), isPassing: false });
  else patience.done(name);
}
