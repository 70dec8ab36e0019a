/** Writes a source into `config/sources.yaml`: everything else in it stays as it is, to the letter. */

import {
  accessSync,
  constants,
  existsSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { isSeq, LineCounter, parseDocument, stringify, visit } from 'yaml';
import type { Document, Node, YAMLSeq } from 'yaml';
import { Problem } from '../domain/problem.ts';

/** As it is written: `{ feed: 'https://…', name: '…' }`. */
export type SourceEntry = Readonly<Record<string, string>>;

/** What counts where there is no file. */
const NEW_FILE = 'sources:\n  - folder: seeds\n';

export function readSourcesFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return NEW_FILE;
    throw error;
  }
}

/** Where each source begins, in their order. `text` has been checked. */
export function linesOfSources(text: string): readonly number[] {
  const lineCounter = new LineCounter();
  const items = listIn(parseDocument(text, { lineCounter }))?.items ?? [];
  return items.map((item) => lineCounter.linePos((item as { range?: readonly number[] }).range?.[0] ?? 0).line);
}

/** `text` has been checked. Throws a Problem where its list is not one source a line. */
export function withSource(text: string, entry: SourceEntry): string {
  const list = listIn(parseDocument(text));
  if (list === null || list.flow === true || !list.range) {
    const cure = 'put each source on a line of its own that begins with "- "';
    throw new Problem('configuration', `the list in config/sources.yaml cannot be added to: ${cure}.`);
  }
  const [first] = list.range;
  const indent = ' '.repeat(first - (text.lastIndexOf('\n', first - 1) + 1));
  const lines = stringify([entry], { lineWidth: 0 }).replace(/^(?=.)/gm, indent);
  const end = text.indexOf('\n', endOf(list) - 1) + 1;
  return end === 0 ? `${text}\n${lines}` : `${text.slice(0, end)}${lines}${text.slice(end)}`;
}

function listIn(document: Document.Parsed): YAMLSeq | null {
  const list = document.get('sources', true);
  return isSeq(list) ? list : null;
}

/** Of its last word: comments after it may belong to something else. */
function endOf(list: YAMLSeq): number {
  let end = 0;
  const reach = (_: unknown, { range }: Node): void => {
    end = Math.max(end, range?.[1] ?? 0);
  };
  visit(list, {
    Scalar: reach,
    Alias: reach,
    Collection: (key, node) => {
      if (node.flow === true) reach(key, node);
    },
  });
  return end;
}

/** All of it or nothing. Throws a Problem where it cannot be written. */
export function replaceFile(path: string, text: string): void {
  const exists = existsSync(path);
  let beside = '';
  try {
    // What a link leads to is replaced, not the link.
    const target = exists ? realpathSync(path) : path;
    if (exists) accessSync(target, constants.W_OK);
    const mode = exists ? statSync(target).mode : 0o666;
    beside = `${target}.${process.pid}.new`;
    writeFileSync(beside, text, { flag: 'wx', mode, flush: true });
    renameSync(beside, target);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    if (reason !== 'EEXIST') rmSync(beside, { force: true });
    throw new Problem(
      'configuration',
      `${path} cannot be written (${reason}): let it be written, then add again.`,
      error,
    );
  }
}
