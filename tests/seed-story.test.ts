/** The engine is general: nothing in it knows the people, the places or the wording of the coverage it ships with. */

import { describe, expect, test } from 'vitest';
import { filesBelow } from './source-files.ts';

describe('no source file, prompt or setting knows the story in seeds/', () => {
  const own = [...filesBelow('src').filter(({ path }) => !path.startsWith('language/data/')), ...filesBelow('prompts')];
  const seeds = filesBelow('seeds')
    .map(({ text }) => text)
    .join('\n');

  test('names nobody and no place of it', () => {
    const names = /\b(ky?iv|kiev|ukrain|russia|moscow|kremlin|zelensk|putin|trump|biden|merz|ushakov|patriot)/i;
    expect(seeds).toMatch(names);
    expect(own.filter(({ text }) => names.test(withoutHelp(text))).map(({ path }) => path)).toEqual([]);
  });

  test('holds none of its names of two words, but for those that any news text may hold', () => {
    const world = new Set(['Getty Images', 'State Department', 'Prime Minister', 'White House', 'United States']);
    const names = new Set(seeds.match(/\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/gu)).difference(world);
    expect(names.size).toBeGreaterThan(80);
    const found = own.flatMap(({ path, text }) =>
      [...names].filter((name) => text.includes(name)).map((name) => `${path}: ${name}`),
    );
    expect(found).toEqual([]);
  });

  test('repeats no wording of it', () => {
    const theirs = new Set(phrasesOf(seeds));
    expect(theirs.size).toBeGreaterThan(1000);
    const lifted = [...own, ...filesBelow('config')].flatMap(({ path, text }) =>
      phrasesOf(text)
        .filter((phrase) => theirs.has(phrase))
        .map((phrase) => `${path}: ${phrase}`),
    );
    expect(lifted).toEqual([]);
  });
});

/** Help shows a topic that is really set up, by its slug. */
function withoutHelp(text: string): string {
  return text.replace(/brief -- [a-z-]+(?: --[a-z-]+(?: [\dTZ:-]+)?)*$/gm, '');
}

/** Every run of seven words, letters and digits only. */
function phrasesOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(6).map((_, index) => words.slice(index, index + 7).join(' '));
}
