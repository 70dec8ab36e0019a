/** What every coverage store promises, wherever it keeps its articles. */

import { describe, expect, test } from 'vitest';
import { Problem } from '../../src/domain/problem.ts';
import { found, STORES } from './coverage-stores.ts';
import { article, BLOG, FIRE, VOTE, withoutFound } from './stored-articles.ts';

describe.each(Object.entries(STORES))('a coverage store %s', (_, storeOf) => {
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
    expect(storeOf(FIRE, { ...VOTE, origin: 'north' }).known('')).toEqual(
      new Map([
        [
          'fire.txt',
          { source: 'fire.txt', origin: '', stamp: 'fire.txt-1', digest: FIRE.digest, statedDay: '2026-03-02' },
        ],
      ]),
    );
  });

  test('takes in what is put, in the place of what it held, and out what is dropped', () => {
    const store = storeOf(FIRE, VOTE, BLOG);
    store.apply({ put: [{ ...VOTE, title: 'Changed' }], drop: ['blog.html', 'never.txt'] });
    expect(store.query.heads().map(({ title }) => title)).toEqual(['fire.txt', 'Changed']);
    expect(found(store, 'ferries')).toEqual([]);
    expect([store.terms.holding('ferries'), store.terms.holding('voted')]).toEqual([0, 1]);
    expect(store.terms.passages()).toBe(5);
  });

  test('changes nothing else', () => {
    const store = storeOf(FIRE, VOTE);
    const before = found(store, 'harbour');
    store.apply({ put: [BLOG], drop: [] });
    store.apply({ put: [], drop: ['blog.html'] });
    expect(found(store, 'harbour')).toEqual(before);
  });

  test('does all of a change or nothing', () => {
    const store = storeOf(FIRE);
    const broken = (function* () {
      yield VOTE;
      throw new Error('the disk was pulled out');
    })();
    expect(() => {
      store.apply({ put: broken, drop: ['fire.txt'] });
    }).toThrow('the disk was pulled out');
    expect(store.query.heads().map(({ source }) => source)).toEqual(['fire.txt']);
    expect(found(store, 'fire')).toHaveLength(2);
  });

  test('keeps the articles read last, as many as there is room for', () => {
    const long = (name: string) => ({ ...article(name, 'Fire.'), text: `Fire.${' '.repeat(3_000_000)}` });
    const store = storeOf(long('a.txt'), long('b.txt'), long('c.txt'));
    const read = (name: string) => store.query.read(name);
    const [a, b] = [read('a.txt'), read('b.txt')];
    expect([read('b.txt'), read('a.txt')]).toEqual([b, a]);
    read('c.txt');
    expect(read('a.txt')).toBe(a);
    expect(read('b.txt')).not.toBe(b);
    expect(read('b.txt')).toEqual(b);
  });

  test('keeps the articles of one origin apart from those of another', () => {
    const store = storeOf(FIRE, { ...VOTE, origin: 'north' });
    expect([...store.known('').keys(), ...store.known('north').keys()]).toEqual(['fire.txt', 'vote.txt']);
    expect(store.known('south').size).toBe(0);
    expect(store.query.heads()[1]).not.toHaveProperty('origin');
  });

  test('has another version after each change, and the same after none', () => {
    const store = storeOf(FIRE);
    const versions = [store.version];
    const note = (): number => versions.push(store.version);
    store.apply({ put: [VOTE], drop: [] });
    note();
    store.apply({ put: [], drop: ['vote.txt'] });
    note();
    store.stories.save([{ title: 'Fire', sources: ['fire.txt'], newest: null }]);
    note();
    expect(new Set(versions).size).toBe(4);
    store.apply({ put: [], drop: ['vote.txt'] });
    store.stories.save([{ title: 'Fire', sources: ['fire.txt'], newest: null }]);
    expect(store.version).toBe(versions.at(-1));
  });

  test('gives the same heads as long as they are the same, and those of other articles even after a change', () => {
    const store = storeOf(FIRE, BLOG);
    const [blog, fire] = store.query.heads();
    expect(store.query.heads()[1]).toBe(fire);
    store.apply({ put: [VOTE, { ...BLOG, title: 'Changed' }], drop: [] });
    const heads = store.query.heads();
    expect(heads.map(({ title }) => title)).toEqual(['Changed', 'fire.txt', 'vote.txt']);
    expect(heads[1]).toBe(fire);
    expect(heads[0]).not.toBe(blog);
    store.apply({ put: [], drop: ['fire.txt', 'vote.txt'] });
    expect(store.query.heads()).toEqual([heads[0]]);
  });

  test('parses an article once, as long as it is the same', () => {
    const store = storeOf(FIRE, VOTE);
    const [fire, vote] = [store.query.read('fire.txt'), store.query.read('vote.txt')];
    store.apply({ put: [article('fire.txt', 'The fire is out.')], drop: [] });
    expect(store.query.read('vote.txt')).toBe(vote);
    expect(store.query.read('fire.txt').text).toBe('The fire is out.');
    expect(fire.text).toBe(FIRE.text);
    expect(store.query.search(['mayor'], 1)[0]?.passage).toBe(vote.passages[1]);
  });

  test('keeps stories in their order, and only those saved last', () => {
    const { stories } = storeOf(FIRE);
    const fire = { title: 'Fire', sources: ['fire.txt', 'blog.html'], newest: '2026-03-02' };
    const vote = { title: 'Vote', sources: ['vote.txt'], newest: null };
    stories.save([vote, fire]);
    stories.save([fire, vote]);
    expect(stories.recent(9)).toEqual([fire, vote]);
    expect([stories.recent(1), stories.recent(0), stories.recent(-1)]).toEqual([[fire], [], []]);
    stories.save([vote]);
    expect(stories.recent(9)).toEqual([vote]);
  });

  test('has a Problem for a source that it does not hold', () => {
    expect(() => storeOf(FIRE).query.read('gone.txt')).toThrow(Problem);
  });
});
