/** The README is part of the product: what it shows is what the program prints, and its commands exist. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { briefdesk, ROOT } from './run-briefdesk.ts';

const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

test('the README shows the briefing as it really looks, but for the age of its coverage', () => {
  const shown = /<!-- briefing -->\n(.*?)<!-- \/briefing -->/s.exec(README)?.[1] ?? '';
  const { out } = briefdesk(['brief', 'kyiv-strike']);
  expect(withoutAge(shown.replace(/^ {4}/gm, ''))).toBe(withoutAge(out));
});

test('the README names the two commands that do everything on a fresh machine', () => {
  expect(README).toContain('npm ci && npm run brief -- kyiv-strike');
  expect(README).toContain('npm ci && npm test');
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const named = [...README.matchAll(/npm run (?:-s )?([a-z]+)/g)].map((match) => match[1] ?? '');
  expect(named.length).toBeGreaterThan(4);
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
});

function withoutAge(text: string): string {
  return text.replace(/^Coverage is .*$/m, '').trim();
}
