/** Coverage without some of its sources: nothing of them is found, and what was cited of them can still be read. */

import { describe, expect, test } from 'vitest';
import { withoutSources } from '../../src/search/without-sources.ts';
import { HARBOUR_COVERAGE } from '../brief/harbour-fire.ts';
import { coverageOf } from '../brief/read-coverage.ts';

describe('coverage without a source', () => {
  const coverages = () => {
    const whole = coverageOf(HARBOUR_COVERAGE);
    return { whole, query: withoutSources(whole, ['post.html', 'live.txt']).query };
  };
  const sourcesIn = (found: readonly { readonly passage: { readonly source: string } }[]): ReadonlySet<string> =>
    new Set(found.map(({ passage }) => passage.source));

  test('neither lists it nor finds it', () => {
    const { whole, query } = coverages();
    expect(whole.query.heads().map(({ source }) => source)).toContain('post.html');
    expect(query.heads().map(({ source }) => source)).not.toContain('post.html');
    expect(sourcesIn(whole.query.search(['harbour'], 50))).toContain('live.txt');
    expect(sourcesIn(query.search(['harbour'], 50))).not.toContain('live.txt');
  });

  test('still finds as much of the others as is asked for', () => {
    const { whole, query } = coverages();
    const others = whole.query
      .search(['harbour'], 100)
      .filter(({ passage }) => !['post.html', 'live.txt'].includes(passage.source));
    expect(others.length).toBeGreaterThan(2);
    expect(query.search(['harbour'], 3)).toEqual(others.slice(0, 3));
  });

  test('finds what stands behind however many hits of sources that are gone', () => {
    const paper = (name: string): readonly [string, string] => [
      `${name}.txt`,
      `Fire\n\n${Array.from({ length: 90 }, (_, i) => `Fire and fire and fire in ${name} street, house ${i}.`).join('\n\n')}\n`,
    ];
    const whole = coverageOf({
      ...Object.fromEntries(['north', 'south', 'west'].map(paper)),
      'far.txt': 'Calm\n\nThe long quiet day in the hills ended, to the surprise of all who were there, with a fire.\n',
    });
    const { query } = withoutSources(whole, ['north.txt', 'south.txt', 'west.txt']);
    expect(query.search(['fire'], 2).map(({ passage }) => passage.source)).toEqual(['far.txt']);
  });

  test('lists the same heads as long as nothing has changed', () => {
    const { query } = coverages();
    expect(query.heads()).toBe(query.heads());
  });

  test('lets its words be read where they were cited', () => {
    const { whole, query } = coverages();
    expect(query.read('post.html')).toEqual(whole.query.read('post.html'));
  });

  test('is the coverage itself where nothing is left out', () => {
    const { whole } = coverages();
    expect(withoutSources(whole, [])).toBe(whole);
  });
});
