/** Reads a folder of coverage: every file an article, or a reason why it was left out. */

import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Found, FoundArticle, LeftOut } from '../domain/coverage.ts';
import { Problem } from '../domain/problem.ts';
import { companionDay } from './companion-day.ts';
import { decode } from './decode.ts';
import { languageProblem } from './language-problem.ts';
import type { Listed } from './list-folder.ts';
import { listFolder, unreadable } from './list-folder.ts';
import { readArticle } from './read-article.ts';
import type { SourcesFile } from './sources-file.ts';
import { readSourcesFile } from './sources-file.ts';

/** Part of every stamp: raise it when the same bytes would now be read differently. */
const READER = 1;

export interface FolderRead {
  readonly articles: readonly FoundArticle[];
  /** Sources whose stored articles still hold. */
  readonly keep: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

/** `known`: what the store already holds. Throws a Problem where the folder has nothing to read. */
export function readFolder(folder: string, known: ReadonlyMap<string, Found>): FolderRead {
  const { files, leftOut: unusable, sourcesFile } = listFolder(folder);
  const sources = readSourcesFile(
    sourcesFile,
    new Set([...files.map(({ name }) => name), ...unusable.map(({ source }) => source)]),
  );
  const leftOut: LeftOut[] = [...unusable, ...sources.problems];
  const articles: FoundArticle[] = [];
  const keep: string[] = [];
  const byDigest = new Map<string, string>();
  for (const file of files) {
    const stamp = stampOf(file, sources);
    const before = known.get(file.name);
    const text = before?.stamp === stamp ? null : textOf(file);
    const digest = text === null || typeof text !== 'string' ? (before?.digest ?? '') : digestOf(text);
    const twin = byDigest.get(digest);
    if (text !== null && typeof text !== 'string') leftOut.push(text);
    else if (twin !== undefined)
      leftOut.push({ source: file.name, reason: `same text as ${twin}: counted once, remove one of them` });
    else {
      byDigest.set(digest, file.name);
      if (text === null) keep.push(file.name);
      else
        articles.push({
          ...readArticle({ source: file.name, text, stated: sources.stated.get(file.name) ?? {}, companionDay: null }),
          stamp,
          digest,
          statedDay: null,
        });
    }
  }
  return finish(folder, { articles, keep, leftOut }, { sources, known });
}

function finish(
  folder: string,
  read: FolderRead,
  tools: { sources: SourcesFile; known: ReadonlyMap<string, Found> },
): FolderRead {
  const leftOut = [...read.leftOut];
  const day = companionDay(read, tools.known);
  const articles = read.articles.flatMap((article) => {
    const reason =
      article.passages.length === 0
        ? 'holds nothing but page furniture (menus, credits, teasers): nothing to brief from'
        : languageProblem(article);
    if (reason !== null) {
      leftOut.push({ source: article.source, reason });
      return [];
    }
    if (article.published !== null || day === null) return [{ ...article, statedDay: article.published }];
    const stated = tools.sources.stated.get(article.source) ?? {};
    return [
      {
        ...article,
        ...readArticle({ source: article.source, text: article.text, stated, companionDay: day }),
        statedDay: null,
      },
    ];
  });
  if (articles.length + read.keep.length === 0) {
    const first = leftOut[0];
    const why = first === undefined ? '' : ` ${first.source} ${first.reason}.`;
    throw new Problem('coverage', `${folder} holds no coverage that can be read.${why}`);
  }
  leftOut.sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : 0));
  return { articles, keep: read.keep, leftOut };
}

function stampOf({ name, version }: Listed, sources: SourcesFile): string {
  return `${READER}:${version}:${JSON.stringify(sources.stated.get(name) ?? null)}`;
}

function textOf({ name, path }: Listed): string | LeftOut {
  try {
    const decoded = decode(readFileSync(path));
    return 'text' in decoded ? decoded.text : { source: name, reason: decoded.reason };
  } catch (cause) {
    return { source: name, reason: unreadable(cause) };
  }
}

/** White space aside, so that line ends and a final newline make no second article. */
function digestOf(text: string): string {
  return hash('sha1', text.replace(/\s+/gu, ' ').trim(), 'base64');
}
