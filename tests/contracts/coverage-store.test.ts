/** What every coverage store promises, wherever it keeps its articles. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { CoverageStore, FoundArticle } from '../../src/domain/coverage.ts';
import { Problem } from '../../src/domain/problem.ts';
import { openCoverageStore } from '../../src/store/coverage-store.ts';
import { article, BLOG, FIRE, VOTE, withoutFound } from './stored-articles.ts';

const STORES: Readonly<Record<string, () => CoverageStore>> = {
  'in memory': () => openCoverageStore(':memory:'),
  'in a file': () => {
    const folder = mkdtempSync(join(tmpdir(), 'store-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true, force: true });
    });
    return openCoverageStore(join(folder, 'cache', 'coverage.db'));
  },
};

describe.each(Object.entries(STORES))('a coverage store %s', (_, open) => {
  function storeOf(...put: readonly FoundArticle[]): CoverageStore {
    const store = open();
    onTestFinished(() => {
      store.close();
    });
    store.replace({ put, keep: [] });
    return store;
  }

  const found = (store: CoverageStore, ...terms: readonly string[]) =>
    store.query.search(terms, 10).map(({ passage }) => passage.id);

  test('gives back what was put into it', () => {
    const store = storeOf(FIRE, VOTE, BLOG);
    for (const each of [FIRE, VOTE, BLOG]) expect(store.query.read(each.source)).toEqual(withoutFound(each));
  });

  test('lists heads by the code units of their sources', () => {
    const names = ['b.txt', 'a.txt', 'Z.txt', '\u{1F525}.txt', '\uFF21.txt', 'é.txt'];
    const heads = storeOf(...names.map((name) => article(name, `Text of ${name}.`))).query.heads();
    expect(heads.map(({ source }) => source)).toEqual([
      'Z.txt',
      'a.txt',
      'b.txt',
      'é.txt',
      '\u{1F525}.txt',
      '\uFF21.txt',
    ]);
    expect(heads[0]).not.toHaveProperty('text');
  });

  test('says what it knows', () => {
    expect(storeOf(FIRE).known()).toEqual(
      new Map([
        ['fire.txt', { source: 'fire.txt', stamp: 'fire.txt-1', digest: FIRE.digest, statedDay: '2026-03-02' }],
      ]),
    );
  });

  test('holds exactly what it was told to put and keep', () => {
    const store = storeOf(FIRE, VOTE, BLOG);
    store.replace({ put: [{ ...VOTE, title: 'Changed' }], keep: ['fire.txt'] });
    expect(store.query.heads().map(({ title }) => title)).toEqual(['fire.txt', 'Changed']);
    expect(found(store, 'ferries')).toEqual([]);
    expect(store.terms.passages()).toBe(5);
  });

  test('changes nothing where all is kept', () => {
    const store = storeOf(FIRE, VOTE);
    const before = found(store, 'harbour');
    store.replace({ put: [], keep: ['fire.txt', 'vote.txt'] });
    expect(found(store, 'harbour')).toEqual(before);
  });

  test('does all of a change or nothing', () => {
    const store = storeOf(FIRE);
    const broken = (function* () {
      yield VOTE;
      throw new Error('the disk was pulled out');
    })();
    expect(() => {
      store.replace({ put: broken, keep: [] });
    }).toThrow('the disk was pulled out');
    expect(store.query.heads().map(({ source }) => source)).toEqual(['fire.txt']);
    expect(found(store, 'fire')).toHaveLength(2);
  });

  test('finds any form of a word, without regard to case or accents', () => {
    const store = storeOf(FIRE, VOTE);
    expect(found(store, 'FIRES').sort()).toEqual(['fire.txt:0-26', 'fire.txt:27-50']);
    expect(found(store, 'naive')).toEqual(['fire.txt:51-77']);
    expect(found(store, 'voting')).toEqual(['vote.txt:0-33']);
  });

  test('finds passages with any of the terms, those with more of them first, with their entry', () => {
    const store = storeOf(FIRE, VOTE, BLOG);
    expect(found(store, 'council', 'harbour')[0]).toBe('vote.txt:0-33');
    const [hit] = store.query.search(['smoke'], 5);
    expect(hit).toMatchObject({
      passage: BLOG.passages[0],
      entry: { at: '2026-03-02T17:18:00Z', headline: 'Ferries stop' },
    });
    expect(hit?.score).toBeGreaterThan(0);
  });

  test.each([
    [['"']],
    [['AND', 'OR', 'NOT']],
    [['fire"']],
    [['text:fire']],
    [['fi*']],
    [['(', ')', '^', '-']],
    [['a\0b']],
    [[]],
    [['']],
  ])('takes %j for words, not for a query language', (terms) => {
    expect(() => storeOf(FIRE).query.search(terms, 5)).not.toThrow();
  });

  test('counts the passages that hold a term', () => {
    const { terms } = storeOf(FIRE, VOTE);
    expect([terms.holding('harbour'), terms.holding('fires'), terms.holding('nowhere'), terms.holding('…')]).toEqual([
      2, 2, 0, 0,
    ]);
  });

  test('orders equal scores by source and place, however the passages came in', () => {
    const same = (name: string) => article(name, `Harbour ${name.slice(0, 2)}.`, `Harbour b${name.slice(1, 2)}.`);
    const names = Array.from({ length: 40 }, (_each, index) => `a${index % 10}${index}.txt`);
    const sorted = storeOf(...names.toSorted().map(same));
    const shuffled = storeOf(...names.map(same));
    shuffled.replace({ put: names.slice(0, 7).map(same), keep: names.slice(7) });
    for (const limit of [1, 7, 25, 80, 200]) {
      const [one, other] = [sorted, shuffled].map((store) => store.query.search(['harbour'], limit));
      expect(one).toHaveLength(Math.min(limit, 80));
      expect(other).toEqual(one);
    }
  });

  test('has a Problem for a source that it does not hold', () => {
    expect(() => storeOf(FIRE).query.read('gone.txt')).toThrow(Problem);
  });
});
