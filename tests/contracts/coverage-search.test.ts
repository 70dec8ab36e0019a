/** What every coverage store promises of its search. */

import { describe, expect, test } from 'vitest';
import { found, STORES } from './coverage-stores.ts';
import { article, BLOG, FIRE, VOTE } from './stored-articles.ts';

describe.each(Object.entries(STORES))('search in a coverage store %s', (_, storeOf) => {
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

  test('finds passages that hold one word of every group', () => {
    const store = storeOf(FIRE, VOTE, BLOG, article('null.txt', 'Null fires.'));
    const together = (...allOf: readonly (readonly string[])[]) =>
      store.query.search([{ allOf }], 9).map(({ passage }) => passage.id);
    expect(together(['fire'], ['harbour'])).toEqual(['fire.txt:0-26']);
    expect(together(['council', 'firemen'], ['harbour', 'naive']).sort()).toEqual(['fire.txt:51-77', 'vote.txt:0-33']);
    expect([together(['fire'], ['nowhere']), together(['fire'], ['…']), together()]).toEqual([[], [], []]);
    const either = store.query.search([{ allOf: [['fire'], ['harbour']] }, 'mayor'], 9);
    expect(either.map(({ passage }) => passage.id).sort()).toEqual(['fire.txt:0-26', 'vote.txt:34-53']);
  });

  test('finds only among what it is told to look at, however much else is better', () => {
    const store = storeOf(FIRE, VOTE, BLOG, ...[0, 1, 2].map((i) => article(`${i}.txt`, 'Harbour, harbour.')));
    const search = store.query.search.bind(store.query);
    const all = search(['harbour', 'ferries'], 9);
    expect(all).toHaveLength(6);
    for (const limit of [1, 2, 9]) {
      const notNamed = search(['harbour', 'ferries'], limit, ({ source }) => source.length > 5);
      expect(notNamed).toEqual(all.filter(({ passage }) => passage.source.length > 5).slice(0, limit));
    }
    const entries = search(['harbour', 'ferries'], 9, (_head, entry) => entry !== null);
    expect(entries.map(({ passage }) => passage.source)).toEqual(['blog.html']);
  });

  test('tells with each hit whose it is', () => {
    const store = storeOf(FIRE, VOTE, BLOG);
    const heads = store.query.heads();
    for (const { passage, head } of store.query.search(['fire', 'council'], 9))
      expect(head).toBe(heads.find(({ source }) => source === passage.source));
  });

  test('looks only at the latest of tens of thousands that hold a word, but at all that hold a rarer one', () => {
    const many = (from: number) =>
      Array.from({ length: 20 }, (_, i) =>
        article(`${from + i}.txt`, ...Array.from({ length: 300 }, (_each, k) => `Storm ${from + i} at ${k}.`)),
      );
    const store = storeOf(FIRE, article('old.txt', 'Storm, storm, storm.'), ...many(100), ...many(200));
    const storms = store.query.search(['storm'], 12_000);
    expect(storms).toHaveLength(10_000);
    expect(storms.some(({ passage }) => passage.source === 'old.txt' || passage.source === '100.txt')).toBe(false);
    expect(storms.some(({ passage }) => passage.source === '219.txt')).toBe(true);
    expect(store.query.search(['storm'], 9, ({ source }) => source === 'old.txt')).toEqual([]);
    expect(found(store, 'firemen')).toEqual(['fire.txt:51-77']);
    expect(store.terms.holding('storm')).toBe(12_001);
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
    const store = storeOf(FIRE, VOTE);
    const counts = () => ['harbour', 'fires', 'nowhere', '…'].map((term) => store.terms.holding(term));
    expect(counts()).toEqual([2, 2, 0, 0]);
    store.apply({ put: [article('new.txt', 'Nowhere a harbour.')], drop: [] });
    expect(counts()).toEqual([3, 2, 1, 0]);
  });

  test('orders equal scores by source and place, however the passages came in', () => {
    const same = (name: string) => article(name, `Harbour ${name.slice(0, 2)}.`, `Harbour b${name.slice(1, 2)}.`);
    const names = Array.from({ length: 40 }, (_each, index) => `a${index % 10}${index}.txt`);
    const sorted = storeOf(...names.toSorted().map(same));
    const shuffled = storeOf(...names.map(same));
    shuffled.apply({ put: names.slice(0, 7).map(same), drop: [] });
    for (const limit of [1, 7, 25, 80, 200]) {
      const [one, other] = [sorted, shuffled].map((store) => store.query.search(['harbour'], limit));
      expect(one).toHaveLength(Math.min(limit, 80));
      expect(other).toEqual(one);
    }
    const starts = sorted.query.search(['harbour'], 80).map(({ passage }) => passage.start);
    expect(starts).toEqual(Array.from({ length: 40 }, () => [0, 12]).flat());
  });
});
