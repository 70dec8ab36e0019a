/** Coverage of some sources: nothing of others is listed or found. */

import { expect, test } from 'vitest';
import { onlySources } from '../../src/search/without-sources.ts';
import { HARBOUR_COVERAGE } from '../brief/harbour-fire.ts';
import { coverageOf } from '../brief/read-coverage.ts';

function setting() {
  const whole = coverageOf(HARBOUR_COVERAGE);
  const own = whole.query.search(['harbour'], 1000).filter(({ passage }) => passage.source === 'post.html');
  return { whole, own, query: onlySources(whole, ['post.html']).query };
}

test('it lists and finds its own sources alone, in the order of the whole', () => {
  const { own, query } = setting();
  expect(query.heads().map(({ source }) => source)).toEqual(['post.html']);
  expect(own.length).toBeGreaterThan(1);
  expect(query.search(['harbour'], 1000)).toEqual(own);
});

test('it finds as many as are asked for, however many others come before them', () => {
  const { own, query } = setting();
  expect(query.search(['harbour'], 1)).toEqual(own.slice(0, 1));
});

test('what was cited of others can still be read', () => {
  const { whole, query } = setting();
  expect(query.read('live.txt')).toEqual(whole.query.read('live.txt'));
});
