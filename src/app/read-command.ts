/** `read --batch DIR`: saved web pages read as fetched ones are, one line each, and nothing fetched. */

import { openApart, type Apart } from '../coverage/apart.ts';
import { Problem } from '../domain/problem.ts';
import { filesBelow, readBatchFile } from './batch-folder.ts';
import type { ExitStatus } from './command-line.ts';
import type { Desk } from './face.ts';
import { readArguments, usage } from './read-arguments.ts';

/** A saved page does not say where it came from, so what is relative in it leads nowhere. */
const FROM = { contentType: null, address: 'about:blank' };

export async function readCommand(words: readonly string[], { face }: Desk): Promise<ExitStatus> {
  const { alone, values } = readArguments('read', words, { batch: 'a folder' });
  const folder = values.get('batch');
  if (folder === undefined) throw usage('read', 'which pages? Give their folder with --batch.');
  if (alone.length > 0) throw usage('read', `it takes nothing but --batch DIR, so "${alone.join(' ')}" has no place.`);
  const files = filesBelow(folder).filter((file) => file.endsWith('.html'));
  const apart = openApart();
  try {
    for (const file of files) face.result(`${JSON.stringify({ file, ...(await readLine(folder, file, apart)) })}\n`);
  } finally {
    await apart.close();
  }
  return 0;
}

async function readLine(folder: string, file: string, apart: Apart): Promise<object> {
  try {
    const { title, text } = await apart.readPage(readBatchFile(folder, file), FROM);
    return { title, text };
  } catch (error) {
    const code = error instanceof Problem ? error.code : 'internal';
    return { error: { code, message: error instanceof Error ? error.message : String(error) } };
  }
}
