/** Finds the coverage in a folder, and says of every file that cannot be read what to do about it. */

import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { LeftOut } from '../domain/coverage.ts';
import { Problem } from '../domain/problem.ts';

/** Longer than any article; what is bigger is something else, or many articles in one file. */
export const LARGEST_BYTES = 5_000_000;
export const SOURCES_FILE = 'sources.yaml';
const READABLE = /\.(?:txt|md|html)$/u;

export interface Listed {
  readonly name: string;
  readonly path: string;
  /** Changes when the file may have changed. */
  readonly version: string;
}

export interface Listing {
  readonly files: readonly Listed[];
  readonly leftOut: readonly LeftOut[];
  readonly sourcesFile: string | null;
}

/** Throws a Problem where the folder itself cannot be used. */
export function listFolder(folder: string): Listing {
  const names = namesIn(folder);
  const home = realpathSync(folder);
  const files: Listed[] = [];
  const leftOut: LeftOut[] = [];
  for (const name of names.filter((each) => READABLE.test(each) && !each.startsWith('.'))) {
    const found = look(home, name);
    if ('reason' in found) leftOut.push(found);
    else files.push(found);
  }
  if (files.length + leftOut.length === 0) {
    throw new Problem(
      'coverage',
      `${folder} holds no coverage: put .txt, .md or .html files into it, one article each.`,
    );
  }
  return { files, leftOut, sourcesFile: names.includes(SOURCES_FILE) ? join(home, SOURCES_FILE) : null };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort((a, b) => (a < b ? -1 : 1));
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'ENOENT')
      throw new Problem('coverage', `There is no folder ${folder}: check the path given to --coverage.`, cause);
    if (code === 'ENOTDIR')
      throw new Problem('coverage', `${folder} is not a folder: give the folder that holds the files.`, cause);
    throw new Problem(
      'coverage',
      `${folder} cannot be listed (${code ?? 'unknown error'}): check its permissions.`,
      cause,
    );
  }
}

function look(home: string, name: string): Listed | LeftOut {
  const path = join(home, name);
  try {
    if (lstatSync(path).isSymbolicLink() && !realpathSync(path).startsWith(home + sep)) {
      return { source: name, reason: 'is a link that leads out of the folder: copy the file itself into the folder' };
    }
    const stat = statSync(path, { bigint: true });
    if (stat.isDirectory())
      return { source: name, reason: 'is a folder: move its files up, folders inside are not read' };
    if (!stat.isFile()) return { source: name, reason: 'is not a regular file: replace it with one' };
    if (stat.size > BigInt(LARGEST_BYTES)) {
      const size = Math.round(Number(stat.size) / 1e6);
      return {
        source: name,
        reason: `has ${size} MB, more than the limit of ${LARGEST_BYTES / 1e6} MB: split it into one file an article`,
      };
    }
    return { name, path, version: `${stat.size}-${stat.mtimeNs}-${stat.ctimeNs}` };
  } catch (cause) {
    return { source: name, reason: unreadable(cause) };
  }
}

export function unreadable(cause: unknown): string {
  const code = (cause as NodeJS.ErrnoException).code ?? 'unknown error';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read: give yourself permission (chmod u+r)';
  if (code === 'ENOENT') return 'is a link to a file that does not exist: remove it or copy the file there';
  return `cannot be read (${code}): check the disk and the permissions`;
}
