/** YAML as our own configuration uses it: read strictly, with a line for every complaint. */

import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Node, Pair, YAMLError } from 'yaml';
import { didYouMean } from '../language/did-you-mean.ts';

/** Something wrong in a configuration file, with its cure. */
export interface Flaw {
  readonly line: number;
  readonly text: string;
}

export interface YamlFile {
  readonly root: Node | null;
  /** Follows an alias to what it stands for. */
  resolve(node: unknown): unknown;
  /** Notes a flaw where `node` begins. */
  blame(node: unknown, text: string): void;
  readonly flaws: Flaw[];
}

export function readYaml(text: string): YamlFile {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number): number => Math.max(1, counter.linePos(offset).line);
  const flaws = document.errors.map((error) => ({ line: lineAt(error.pos[0]), text: complaint(error) }));
  return {
    root: document.contents,
    flaws,
    resolve: (node) => (isAlias(node) ? node.resolve(document) : node),
    blame: (node, text) => flaws.push({ line: lineAt((node as Node | null)?.range?.[0] ?? 0), text }),
  };
}

/** In our words where a mistake is common and the library's words would puzzle an editor. */
const CURES: ReadonlyMap<string, string> = new Map([
  ['TAB_AS_INDENT', 'a tab stands in the indentation; use spaces.'],
  ['DUPLICATE_KEY', 'the same key stands here twice; keep one.'],
  ['BLOCK_AS_IMPLICIT_KEY', 'text with a colon in it needs quotation marks.'],
  ['MULTIPLE_DOCS', 'a line of "---" begins a second document; remove it.'],
]);

function complaint({ code, message }: YAMLError): string {
  const reason = message.replace(/\.$/, '').replace(/^./, (first) => first.toLowerCase());
  return CURES.get(code) ?? `this is not valid YAML (${reason}); check indentation and quotation marks.`;
}

/** The values of a mapping by key; keys that are not `known` are flaws. Null where `node` is no mapping at all. */
export function fieldsOf(file: YamlFile, node: unknown, known: readonly string[]): Map<string, Pair> | null {
  const resolved = file.resolve(node);
  if (!isMap(resolved)) return null;
  const fields = new Map<string, Pair>();
  for (const pair of resolved.items) {
    const name = isScalar(pair.key) ? String(pair.key.value) : '?';
    if (known.includes(name)) fields.set(name, pair);
    else
      file.blame(pair.key, `unknown key "${name}".${didYouMean(name, known) || ` Known keys: ${known.join(', ')}.`}`);
  }
  return fields;
}

/** A list's elements, aliases followed; null where `node` is no list. */
export function elementsOf(file: YamlFile, node: unknown): readonly unknown[] | null {
  const resolved = file.resolve(node);
  return isSeq(resolved) ? resolved.items : null;
}

/** What a scalar says: text, number, true, false or null; undefined where `node` is a list or a mapping. */
export function scalarOf(file: YamlFile, node: unknown): unknown {
  if (node === null || node === undefined) return null;
  const resolved = file.resolve(node);
  return isScalar(resolved) ? resolved.value : undefined;
}

/** Whether a key has nothing after it, not even the word "null". */
export function isLeftEmpty(file: YamlFile, node: unknown): boolean {
  const resolved = file.resolve(node);
  return resolved === null || resolved === undefined || (isScalar(resolved) && resolved.source === '');
}
