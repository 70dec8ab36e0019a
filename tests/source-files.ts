/** Reads the project's own files as TypeScript sees them, for the tests that hold its shape. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export const ROOT = join(import.meta.dirname, '..');

export interface SourceFile {
  /** Below the folder it was read from, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

export function filesBelow(folder: string): readonly SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const whole = join(entry.parentPath, entry.name);
      const path = whole.slice(join(ROOT, folder).length + 1).replaceAll('\\', '/');
      return { path, text: readFileSync(whole, 'utf8') };
    })
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

export function importsOf({ text }: SourceFile): readonly string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}

export function syntaxOf({ path, text }: SourceFile): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
}

/** Interfaces of a file with their number of methods; a property holding a function is one too. */
export function interfacesOf(file: SourceFile): readonly { name: string; methods: number }[] {
  return syntaxOf(file)
    .statements.filter(ts.isInterfaceDeclaration)
    .map(({ name, members }) => ({
      name: name.text,
      methods: members.filter(
        (member) =>
          ts.isMethodSignature(member) ||
          (ts.isPropertySignature(member) && member.type !== undefined && ts.isFunctionTypeNode(member.type)),
      ).length,
    }));
}
