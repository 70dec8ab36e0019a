/** Holds the house's shape: who may import whom, where each package lives, and what no source file may contain. */

import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { filesBelow, importsOf, interfacesOf, ROOT, syntaxOf } from './source-files.ts';
import type { SourceFile } from './source-files.ts';

/** From the ground up. A file imports its own folder and lower floors; folders on one floor are strangers. */
const FLOORS: readonly (readonly string[])[] = [
  ['domain'],
  ['language', 'llm', 'store'],
  ['search', 'grounding'],
  ['claims'],
  ['points'],
  ['writer'],
  ['coverage', 'brief', 'ask', 'digest'],
  ['delivery'],
  ['schedule'],
  ['chat'],
  ['chat/team'],
  ['chat/slack', 'chat/discord', 'chat/terminal'],
  ['app'],
  ['main.ts'],
];

/** Rooms inside a folder that stand on floors of their own. */
const INNER_ROOMS = ['chat/team', 'chat/slack', 'chat/discord', 'chat/terminal'];

/** The only folders that may import a package. What is not listed here has no home and may not be imported. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  '@mozilla/readability': ['coverage'],
  '@slack/bolt': ['chat/slack'],
  'any-ascii': ['language'],
  chardet: ['coverage'],
  'discord.js': ['chat/discord'],
  dotenv: ['app'],
  'fastest-levenshtein': ['language'],
  'franc-min': ['language'],
  'gpt-tokenizer': ['writer'],
  htmlparser2: ['coverage'],
  'ipaddr.js': ['coverage'],
  linkedom: ['coverage'],
  'node-cron': ['schedule'],
  openai: ['llm'],
  pino: ['app'],
  'prom-client': ['app'],
  stemmer: ['language'],
  undici: ['coverage'],
  yaml: ['app', 'coverage'],
  'node:buffer': ['coverage'],
  'node:crypto': ['app', 'chat/slack', 'chat/team', 'coverage', 'store', 'writer'],
  'node:dns': ['coverage'],
  'node:http': ['app', 'chat/slack'],
  'node:fs': ['app', 'coverage', 'store', 'writer'],
  'node:module': ['main.ts', 'coverage', 'language'],
  'node:net': ['coverage'],
  'node:os': ['app'],
  'node:path': ['app', 'coverage', 'store', 'writer', 'main.ts'],
  'node:readline': ['chat/terminal'],
  'node:sqlite': ['store'],
  'node:stream': ['coverage'],
  'node:timers': ['app'],
  'node:util': ['app', 'coverage'],
  'node:worker_threads': ['app', 'coverage'],
  'node:zlib': ['coverage'],
};

const FILES: readonly SourceFile[] = filesBelow('src');

describe('the architecture', () => {
  test('is checked on real files with real imports', () => {
    const imports = FILES.flatMap(importsOf);
    expect(FILES.length).toBeGreaterThan(30);
    expect(imports.filter((name) => name.startsWith('.')).length).toBeGreaterThan(50);
    // Dynamic imports count: the command line loads its commands with them.
    expect(importsOf(fileAt('app/command-line.ts'))).toContain('./brief-command.ts');
    expect(offence('domain/a.ts', '../store/b.ts')).toBe('domain/a.ts imports ../store/b.ts, which stands higher');
    expect(offence('chat/slack/a.ts', '../discord/b.ts')).not.toBeNull();
    expect(offence('chat/slack/a.ts', '../message.ts')).toBeNull();
    expect(offence('brief/a.ts', 'node:sqlite')).toBe('brief/a.ts imports node:sqlite, whose home is store');
  });

  test('gives every file a floor', () => {
    expect(FILES.map(({ path }) => path).filter((path) => floorOf(roomOf(path)) === -1)).toEqual([]);
  });

  test('lets imports only go down, and packages only be used at home', () => {
    const offences = FILES.flatMap((file) => importsOf(file).map((name) => offence(file.path, name)));
    expect(offences.filter((text) => text !== null)).toEqual([]);
  });

  test('knows what every import is: no computed names', () => {
    expect(namesOf(/\bimport\(\s*[^'\s]|\brequire\(/)).toEqual([]);
  });

  test('has a home for every dependency, and no home for what is not one', () => {
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const homes = Object.keys(HOMES).filter((name) => !name.startsWith('node:'));
    expect(homes.toSorted()).toEqual(Object.keys(dependencies).toSorted());
  });
});

describe('every source file', () => {
  test('exports by name', () => {
    expect(namesOf(/^export default\b|\bas default\b/m)).toEqual([]);
  });

  test('is no barrel: it does more than pass on what others export', () => {
    const barrels = FILES.filter(({ text }) => {
      const statements = syntaxOf({ path: 'x.ts', text }).statements;
      return statements.every((one) => ts.isExportDeclaration(one) || ts.isImportDeclaration(one));
    });
    expect(barrels.map(({ path }) => path)).toEqual([]);
  });

  test('has a name that says what it does', () => {
    const vague = /(^|[/-])(utils?|helpers?|common|misc|manager|service|index)(?=[-./])/;
    expect(
      FILES.map(({ path }) => path).filter((path) => vague.test(path) || !/^[a-z0-9/.-]+\.ts$/.test(path)),
    ).toEqual([]);
  });

  test('opens with a sentence saying what it is for', () => {
    expect(FILES.filter(({ text }) => !/^\/\*\*\s(?: \* )?[`\p{Lu}]/u.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test('has at most 250 lines, data tables aside', () => {
    const long = FILES.filter(({ path }) => !path.startsWith('language/data/')).map(({ path, text }) => ({
      path,
      lines: text.split('\n').length - 1,
    }));
    expect(long.filter(({ lines }) => lines > 250)).toEqual([]);
  });

  test('leaves the environment to one file', () => {
    expect(namesOf(/process\s*\.\s*env\b|process\[|\benv\b.*from 'node:process'/)).toEqual(['app/environment.ts']);
  });

  test('keeps ports small: no interface has more than three methods', () => {
    const ports = FILES.flatMap((file) => interfacesOf(file).map((one) => ({ ...one, path: file.path })));
    expect(ports.length).toBeGreaterThan(30);
    expect(ports.filter(({ methods }) => methods > 3)).toEqual([]);
    expect(ports.find(({ name }) => name === 'CoverageQuery')?.methods).toBe(3);
  });
});

/** What is wrong with `path` importing `name`, or null. */
function offence(path: string, name: string): string | null {
  const from = roomOf(path);
  if (!name.startsWith('.')) {
    const homes = HOMES[packageOf(name)] ?? [];
    return homes.includes(from) ? null : `${path} imports ${name}, whose home is ${homes.join(', ') || 'nowhere'}`;
  }
  const target = posix.join(posix.dirname(path), name);
  const to = roomOf(target);
  if (from === to) return null;
  if (floorOf(to) === -1) return `${path} imports ${name}, which stands on no floor`;
  if (floorOf(to) === floorOf(from)) return `${path} imports ${name}, a stranger on its own floor`;
  return floorOf(to) < floorOf(from) ? null : `${path} imports ${name}, which stands higher`;
}

function roomOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return INNER_ROOMS.find((room) => room === `${first}/${second}`) ?? first;
}

function floorOf(room: string): number {
  return FLOORS.findIndex((rooms) => rooms.includes(room));
}

function packageOf(name: string): string {
  const parts = name.split('/');
  return name.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? name);
}

function namesOf(pattern: RegExp): readonly string[] {
  return FILES.filter(({ text }) => pattern.test(text)).map(({ path }) => path);
}

function fileAt(path: string): SourceFile {
  const file = FILES.find((one) => one.path === path);
  if (file === undefined) throw new Error(`src/${path} is gone`);
  return file;
}
