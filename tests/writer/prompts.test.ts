import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fillPrompt, readPrompts } from '../../src/writer/prompts.ts';
import { emptyFolder } from '../app/paper-desk.ts';
import { PROMPTS } from './scripted-writing.ts';

const SHIPPED = join(import.meta.dirname, '../../prompts');

/** The shipped prompts in a folder of their own, with one changed; null leaves it out. */
function promptsWith(name: string, text: string | null): string {
  const folder = emptyFolder();
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(SHIPPED)) writeFileSync(join(folder, file), readFileSync(join(SHIPPED, file)));
  if (text === null) rmSync(join(folder, name));
  else writeFileSync(join(folder, name), text);
  return folder;
}

describe('the prompts', () => {
  test('that are shipped can all be read, and the table lists each', () => {
    const listed = readFileSync(join(SHIPPED, 'README.md'), 'utf8');
    const files = readdirSync(SHIPPED).filter((file) => file !== 'README.md');
    expect(files.filter((file) => !listed.includes(`\`${file}\``))).toEqual([]);
    expect(
      Object.keys(PROMPTS)
        .map((name) => `${name}.md`)
        .filter((file) => !files.includes(file)),
    ).toEqual([]);
  });

  test.each([
    ['write-briefing.md', null, 'prompts/write-briefing.md is missing: restore it.'],
    ['write-briefing.md', '{{rules}} {{language}}', 'lacks the hole {{words}}: put it in.'],
    ['check-points.md', 'Judge {{everything}}.', 'has a hole {{everything}} that nothing fills: take it out.'],
    ['grounding-rules.md', ' \n', 'is empty: restore it.'],
  ])('with a flaw in %s (%j) are refused with its cure', (name, text, flaw) => {
    expect(() => readPrompts(promptsWith(name, text))).toThrow(flaw);
  });

  test('are refused with every flaw at once', () => {
    const folder = promptsWith('write-briefing.md', '{{rules}} {{tone}}');
    rmSync(join(folder, 'repair-reply.md'));
    expect(() => readPrompts(folder)).toThrow(
      /lacks the hole \{\{words\}\}[^]*\{\{tone\}\}[^]*repair-reply\.md is missing/u,
    );
  });
});

describe('a filled prompt', () => {
  test('has its name and a hash of all its text for a version', () => {
    const one = fillPrompt(PROMPTS, 'write-in-language', { language: 'Ukrainian' });
    const other = fillPrompt(PROMPTS, 'write-in-language', { language: 'French' });
    expect(one.version).toMatch(/^write-in-language@[0-9a-f]{8}$/u);
    expect(other.version).not.toBe(one.version);
    expect(one.text).toContain('in Ukrainian.');
  });

  test('takes neither fewer nor more values than it has holes', () => {
    expect(() => fillPrompt(PROMPTS, 'write-in-language', {})).toThrow('language');
    expect(() => fillPrompt(PROMPTS, 'check-points', { tone: 'calm' })).toThrow('tone');
  });
});
