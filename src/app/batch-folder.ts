/** The files of a folder that is measured as a whole: one result each, in an order that stays. */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { Problem } from '../domain/problem.ts';

/** As much as would be fetched of one. */
const LARGEST_BYTES = 5_000_000;

/** Of every file below, links aside, its path inside the folder. Throws a usage Problem where the folder cannot be listed. */
export function filesBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
      .sort((a, b) => (a < b ? -1 : 1));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason =
      code === 'ENOENT' ? 'there is no such folder' : code === 'ENOTDIR' ? 'it is a file' : (code ?? 'unknown reason');
    throw new Problem('usage', `the batch ${folder} cannot be read: ${reason}.`, error);
  }
}

/** Throws a Problem where it cannot be read, or holds more than would be fetched. */
export function readBatchFile(folder: string, file: string): Uint8Array {
  try {
    const path = join(folder, file);
    if (statSync(path).size <= LARGEST_BYTES) return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Problem('coverage', `it cannot be read (${code ?? 'unknown reason'}): check its permissions.`, error);
  }
  throw new Problem('coverage', `it is larger than ${LARGEST_BYTES / 1e6} MB, more than is read of anything.`);
}
