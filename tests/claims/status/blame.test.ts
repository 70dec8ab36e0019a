import { expect, it } from 'vitest';
import { blameMatters } from '../../../src/claims/status/blame.ts';
import { eachAsSentence } from '../../search/sentences-of.ts';

const CHARGE = 'Tom Hale accused Dana Reed of starting the harbour fire.';

it('two who accuse each other of one thing disagree', () => {
  const [matter] = blameMatters(eachAsSentence([CHARGE, 'Reed has blamed Hale for the fire.']));
  expect(matter?.about).toBe('starting the harbour fire');
  expect(matter?.stances.map(([telling]) => telling?.holder)).toEqual(['Tom Hale', 'Reed']);
});

it('a capital stands for its country', () => {
  const texts = ['Oslo accused Sweden of cutting the cable.', 'Stockholm blamed Norway for cutting the cable.'];
  expect(blameMatters(eachAsSentence(texts))).toHaveLength(1);
});

it.each([
  ['of something else', 'Reed has blamed Hale for the late ferry.'],
  ['somebody else', 'Reed has blamed the union for the fire.'],
  ['alike', 'The mayor accused Dana Reed of starting the fire.'],
])('not where they blame %s', (_kind, text) => {
  expect(blameMatters(eachAsSentence([CHARGE, text]))).toEqual([]);
});
