/** Reads `sources.yaml`: what its keeper states about files, and every mistake in it with its line and its cure. */

import { readFileSync } from 'node:fs';
import type { YAMLMap } from 'yaml';
import { LineCounter, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { LeftOut } from '../domain/coverage.ts';
import { nearestOf } from '../language/did-you-mean.ts';
import { SOURCES_FILE } from './list-folder.ts';
import { FIELDS } from './sources-fields.ts';
import type { Stated } from './stated.ts';

export interface SourcesFile {
  readonly stated: ReadonlyMap<string, Stated>;
  readonly problems: readonly LeftOut[];
}

/** Says what is wrong, in words that follow the name of the file and the line. */
type Complain = (at: number | undefined, wrong: string) => unknown;

/** `files`: the names of the files that can be read, `present` those that stand in the folder at all. */
export function readSourcesFile(path: string | null, present: ReadonlySet<string>): SourcesFile {
  const stated = new Map<string, Stated>();
  if (path === null) return { stated, problems: [] };
  const found: { line: number; wrong: string }[] = [];
  const lines = new LineCounter();
  const complain: Complain = (at, wrong) => found.push({ line: at === undefined ? 0 : lines.linePos(at).line, wrong });
  const text = readOr(path, complain);
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  for (const { pos, message } of document.errors) complain(pos[0], `${message}: mend the YAML there`);
  // After a mistake in the YAML itself, what the parser made of the rest deserves no complaints of its own.
  readEntries(document.contents, {
    stated,
    present,
    complain: document.errors.length === 0 ? complain : () => undefined,
  });
  return { stated, problems: found.sort((a, b) => a.line - b.line).map(asLeftOut) };
}

function asLeftOut({ line, wrong }: { line: number; wrong: string }): LeftOut {
  return { source: SOURCES_FILE, reason: line === 0 ? wrong : `line ${line}: ${wrong}` };
}

function readEntries(root: unknown, tools: Tools): void {
  if (isMap(root)) checkKeys(root, ['sources'], tools.complain);
  const list = isMap(root) ? root.get('sources', true) : null;
  if (!isSeq(list)) {
    if (root !== null)
      tools.complain(undefined, 'must be a list under the key "sources", with "- file: NAME" for each file');
    return;
  }
  for (const item of list.items) {
    if (isMap(item)) readEntry(item, tools);
    else tools.complain(rangeOf(item), 'must be an entry such as "- file: NAME"');
  }
}

function readOr(path: string, complain: Complain): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    complain(undefined, 'cannot be read: give yourself permission (chmod u+r)');
    return '';
  }
}

interface Tools {
  readonly stated: Map<string, Stated>;
  readonly present: ReadonlySet<string>;
  readonly complain: Complain;
}

function readEntry(entry: YAMLMap, { stated, present, complain }: Tools): void {
  checkKeys(entry, Object.keys(FIELDS), complain);
  const file = entry.get('file');
  if (typeof file !== 'string') {
    complain(entry.range?.[0], 'names no file: begin the entry with "- file: NAME"');
    return;
  }
  const at = rangeOf(entry.get('file', true));
  if (!present.has(file)) {
    complain(at, `there is no file ${file} in the folder${meant(file, present)}: correct the name or remove the entry`);
    return;
  }
  if (stated.has(file)) complain(at, `${file} has an entry further up already: the last one counts, remove the other`);
  const values: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(FIELDS)) {
    const node = entry.get(key, true);
    if (node === undefined || key === 'file') continue;
    const value = isScalar(node) ? field.read(node.value, node.source ?? '') : undefined;
    if (value === undefined) complain(rangeOf(node), `${key} must be ${field.must}: it is inferred until then`);
    else values[key] = value;
  }
  stated.set(file, values);
}

function checkKeys(map: YAMLMap, allowed: readonly string[], complain: Complain): void {
  for (const { key } of map.items) {
    const name = isScalar(key) ? String(key.value) : '';
    if (!allowed.includes(name)) {
      complain(rangeOf(key), `unknown key "${name}"${meant(name, allowed)}: the keys are ${allowed.join(', ')}`);
    }
  }
}

function rangeOf(node: unknown): number | undefined {
  return (node as { range?: readonly number[] } | null | undefined)?.range?.[0];
}

/** " (did you mean …?)" where one of the names is near. */
function meant(name: string, names: Iterable<string>): string {
  const near = nearestOf(name, names);
  return near === null ? '' : ` (did you mean "${near}"?)`;
}
