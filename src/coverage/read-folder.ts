/** Reads a folder of coverage: every file an article, or a reason why it was left out. */

import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Article } from '../domain/article.ts';
import type { Found, FoundArticle, LeftOut } from '../domain/coverage.ts';
import { Problem } from '../domain/problem.ts';
import { companionDay } from './companion-day.ts';
import { decode } from './decode.ts';
import { languageProblem } from './language-problem.ts';
import type { Listed, Listing } from './list-folder.ts';
import { listFolder, unreadable } from './list-folder.ts';
import { readArticle } from './read-article.ts';
import type { SourcesFile } from './sources-file.ts';
import { readSourcesFile } from './sources-file.ts';

/** Part of every stamp: raise it when the same bytes would now be read differently. */
const READER = 2;

export interface FolderRead {
  readonly articles: readonly FoundArticle[];
  /** Sources whose stored articles still hold. */
  readonly keep: readonly string[];
  /** Sources of stored articles that are there no more. */
  readonly drop: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

/** Where a folder is, and its name among the configured sources; empty where it has none. */
export interface NamedFolder {
  readonly folder: string;
  readonly origin: string;
}

type Known = ReadonlyMap<string, Found>;

/** `known`: what the store already holds of this origin. Throws a Problem where the folder has nothing to read. */
export function readFolder({ folder, origin }: NamedFolder, known: Known): FolderRead {
  const { files, leftOut, sources } = under(origin, folder);
  const read = readFiles(files, stillKnown(files, sources, known), { sources, origin });
  const dated = dateByCompanions(read.articles, companionDay(read, known), sources);
  const all = { ...read, articles: dated, leftOut: [...leftOut, ...sources.problems, ...read.leftOut].sort(bySource) };
  if (all.articles.length + all.keep.length > 0) {
    const there = new Set([...all.articles.map(({ source }) => source), ...all.keep]);
    return { ...all, drop: [...known.keys()].filter((source) => !there.has(source)) };
  }
  const reasons = all.leftOut.slice(0, 3).map(({ source, reason }) => `${source} ${reason}.`);
  throw new Problem('coverage', `${folder} holds no coverage that can be read. ${reasons.join(' ')}`);
}

/** What is in the folder, under the names that the store knows: those of a named folder begin with its name. */
function under(origin: string, folder: string): Pick<Listing, 'files' | 'leftOut'> & { readonly sources: SourcesFile } {
  const { files, leftOut, sourcesFile } = listFolder(folder);
  const present = new Set([...files.map(({ name }) => name), ...leftOut.map(({ source }) => source)]);
  const { stated, problems } = readSourcesFile(sourcesFile, present);
  const named = (name: string): string => (origin === '' ? name : `${origin}/${name}`);
  const rename = (left: LeftOut): LeftOut => ({ ...left, source: named(left.source) });
  return {
    files: files.map((file) => ({ ...file, name: named(file.name) })),
    leftOut: leftOut.map(rename),
    sources: {
      stated: new Map([...stated].map(([name, each]) => [named(name), each])),
      problems: problems.map(rename),
    },
  };
}

/** What need not be read again. Once anything has changed, days taken from companions have to be found anew. */
function stillKnown(files: readonly Listed[], sources: SourcesFile, known: Known): Known {
  const same = new Map<string, Found>();
  for (const file of files) {
    const before = known.get(file.name);
    if (before?.stamp === stampOf(file, sources)) same.set(file.name, before);
  }
  if (same.size === known.size && same.size === files.length) return same;
  return new Map([...same].filter(([, { statedDay }]) => statedDay !== null));
}

interface Reading {
  readonly sources: SourcesFile;
  readonly origin: string;
}

function readFiles(files: readonly Listed[], same: Known, reading: Reading): Omit<FolderRead, 'drop'> {
  const articles: FoundArticle[] = [];
  const keep: string[] = [];
  const leftOut: LeftOut[] = [];
  const byDigest = new Map<string, string>();
  for (const file of files) {
    const source = file.name;
    const before = same.get(source);
    const found = before === undefined ? readFile(file, reading) : { known: before };
    const digest = 'reason' in found ? null : 'known' in found ? found.known.digest : found.digest;
    const reason = 'reason' in found ? found.reason : twinReason(byDigest.get(digest ?? ''));
    if (reason !== null) leftOut.push({ source, reason });
    else {
      byDigest.set(digest ?? '', source);
      if ('text' in found) articles.push(found);
      else keep.push(source);
    }
  }
  return { articles, keep, leftOut };
}

function twinReason(twin: string | undefined): string | null {
  return twin === undefined ? null : `has the same text as ${twin} and is counted once: remove one of them`;
}

function readFile(file: Listed, { sources, origin }: Reading): FoundArticle | { readonly reason: string } {
  const decoded = textOf(file);
  if ('reason' in decoded) return decoded;
  const { text } = decoded;
  const stated = sources.stated.get(file.name) ?? {};
  const article = readArticle({ source: file.name, text, stated, companionDay: null });
  const reason = unfitReason(article);
  if (reason !== null) return { reason };
  const stamp = stampOf(file, sources);
  return { ...article, origin, stamp, digest: digestOf(text), statedDay: article.published };
}

function unfitReason(article: Article): string | null {
  if (article.passages.length > 0) return languageProblem(article);
  if (article.furniture.length === 0) return 'is empty: put the text of the article into it';
  return 'holds nothing but page furniture (menus, credits, teasers): put the text of the article into it';
}

/** The entries of a live blog take their times from the day, so it is read again; the others are only dated. */
function dateByCompanions(articles: readonly FoundArticle[], day: string | null, sources: SourcesFile): FoundArticle[] {
  return articles.map((article) => {
    if (article.published !== null || day === null) return article;
    if (article.kind !== 'live-blog') return { ...article, published: day, publishedInferred: true };
    const { source, text } = article;
    return {
      ...article,
      ...readArticle({ source, text, stated: sources.stated.get(source) ?? {}, companionDay: day }),
    };
  });
}

function stampOf({ name, version }: Listed, sources: SourcesFile): string {
  return `${READER}:${version}:${JSON.stringify(sources.stated.get(name) ?? null)}`;
}

function textOf({ path }: Listed): { readonly text: string } | { readonly reason: string } {
  try {
    return decode(readFileSync(path));
  } catch (cause) {
    return { reason: unreadable(cause) };
  }
}

/** White space aside, so that line ends and a final newline make no second article. */
function digestOf(text: string): string {
  return hash('sha1', text.replace(/\s+/gu, ' ').trim(), 'base64');
}

function bySource(a: LeftOut, b: LeftOut): number {
  return a.source < b.source ? -1 : a.source > b.source ? 1 : 0;
}
