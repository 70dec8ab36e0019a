/** The prompts in `prompts/`: read once, their holes checked both ways, filled with words of ours alone. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../domain/problem.ts';

/** Each prompt with the holes it must have. */
const HOLES = {
  'grounding-rules': [],
  'write-briefing': ['rules', 'words', 'language'],
  'answer-question': ['rules', 'language'],
  'write-in-language': ['language'],
  'check-points': [],
  'reply-as-json': ['schema'],
  'repair-reply': ['flaw'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type PromptName = keyof typeof HOLES;

export interface Prompt {
  /** "write-briefing@3fa94c02": its name and a hash of its text with all that fills it. */
  readonly version: string;
  readonly text: string;
}

/** The texts with their holes, by name. */
export type Prompts = Readonly<Record<PromptName, string>>;

const HOLE = /\{\{\s*([^{}]*?)\s*\}\}/gu;
const VERSION_LENGTH = 8;

/** Throws one configuration Problem that names every prompt that is missing or has the wrong holes. */
export function readPrompts(folder: string): Prompts {
  const names = Object.keys(HOLES) as readonly PromptName[];
  const read = names.map((name) => ({ name, text: textOf(join(folder, `${name}.md`)) }));
  const flaws = read.flatMap(({ name, text }) => flawsOf(name, text));
  if (flaws.length > 0) throw new Problem('configuration', ['the prompts cannot be used.', ...flaws].join('\n  '));
  return Object.fromEntries(read.map(({ name, text }) => [name, text ?? ''])) as Record<PromptName, string>;
}

/** Throws an internal Problem for a hole without a value and a value without a hole. */
export function fillPrompt(prompts: Prompts, name: PromptName, values: Readonly<Record<string, string>>): Prompt {
  const template = prompts[name];
  const holes = new Set(holesOf(template));
  const wrong = [...holes.symmetricDifference(new Set(Object.keys(values)))];
  if (wrong.length > 0) throw new Problem('internal', `prompt ${name}: hole or value alone: ${wrong.join(', ')}`);
  const text = template.replace(HOLE, (_, hole: string) => values[hole] ?? '').trim();
  const digest = createHash('sha256').update(text).digest('hex').slice(0, VERSION_LENGTH);
  return { version: `${name}@${digest}`, text };
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new Problem('configuration', `${path} cannot be read: give yourself permission to read it.`, error);
  }
}

function flawsOf(name: PromptName, text: string | null): readonly string[] {
  if (text === null) return [`prompts/${name}.md is missing: restore it.`];
  const wanted = new Set<string>(HOLES[name]);
  const found = new Set(holesOf(text));
  return [
    ...[...wanted.difference(found)].map((hole) => `prompts/${name}.md lacks the hole {{${hole}}}: put it in.`),
    ...[...found.difference(wanted)].map(
      (hole) => `prompts/${name}.md has a hole {{${hole}}} that nothing fills: take it out.`,
    ),
    ...(text.trim() === '' ? [`prompts/${name}.md is empty: restore it.`] : []),
  ];
}

function holesOf(text: string): readonly string[] {
  return Array.from(text.matchAll(HOLE), ([, hole]) => hole ?? '');
}
