/** `read` and `feed`: saved files read as what is fetched is, apart from everything else, one line each. */

import { openApart, type Apart } from '../coverage/apart.ts';
import { Problem } from '../domain/problem.ts';
import { filesBelow, readBatchFile } from './batch-folder.ts';
import type { ExitStatus } from './command-line.ts';
import type { Desk } from './face.ts';
import { readArguments, usage } from './read-arguments.ts';

export interface BatchOfFiles {
  readonly command: string;
  /** What is read, for people. */
  readonly what: string;
  readonly isOne: (file: string) => boolean;
  /** What its line says beside its name. Throws a Problem for what cannot be read. */
  readonly line: (apart: Apart, body: Uint8Array) => Promise<object>;
}

/** A saved file does not say where it came from, so what is relative in it leads nowhere. */
export const SAVED = { contentType: null, address: 'about:blank' };

export async function readFilesApart(
  words: readonly string[],
  { command, what, isOne, line }: BatchOfFiles,
  { face }: Desk,
): Promise<ExitStatus> {
  const { alone, values } = readArguments(command, words, { batch: 'a folder' });
  const folder = values.get('batch');
  if (folder === undefined) throw usage(command, `which ${what}? Give their folder with --batch.`);
  if (alone.length > 0) throw usage(command, `it takes nothing but --batch DIR, so "${alone.join(' ')}" has no place.`);
  const files = filesBelow(folder).filter(isOne);
  const apart = openApart();
  try {
    for (const file of files) {
      const said = await orError(async () => line(apart, readBatchFile(folder, file)));
      face.result(`${JSON.stringify({ file, ...said })}\n`);
    }
  } finally {
    await apart.close();
  }
  return 0;
}

async function orError(act: () => Promise<object>): Promise<object> {
  try {
    return await act();
  } catch (error) {
    const code = error instanceof Problem ? error.code : 'internal';
    return { error: { code, message: error instanceof Error ? error.message : String(error) } };
  }
}
