import { expect, it } from 'vitest';
import { yardstickMatters } from '../../../src/claims/status/yardsticks.ts';
import { eachAsSentence } from '../../search/sentences-of.ts';

function stances(...texts: readonly string[]): readonly (readonly number[])[] {
  const sentences = eachAsSentence(texts);
  return yardstickMatters(sentences).flatMap((matter) =>
    matter.stances.map((stance) => stance.map(({ sentence }) => sentences.indexOf(sentence))),
  );
}

it('one comparison with another yardstick is a matter', () => {
  const texts = [
    'The rope is 30 percent stronger than the Falcon’s.',
    'The rope is 30 percent stronger than that of the old Gull.',
    'A rope that is 30 percent stronger than the Falcon model.',
  ];
  expect(stances(...texts)).toEqual([[0, 2], [1]]);
});

it.each([
  [
    'another figure',
    'The rope is 30 percent stronger than the Falcon’s.',
    'The rope is 20 percent stronger than the Gull’s.',
  ],
  [
    'another quality',
    'The rope is 30 percent stronger than the Falcon’s.',
    'The rope is 30 percent longer than the Gull’s.',
  ],
  [
    'the same yardstick',
    'The rope is 30 percent stronger than the Falcon’s.',
    'It is 30 percent stronger than the Falcon.',
  ],
  [
    'a time for a yardstick',
    'Prices are 30 percent higher than the last quarter.',
    'Prices are 30 percent higher than the year 2019.',
  ],
  [
    'no yardstick',
    'The rope is 30 percent stronger than expected.',
    'The rope is 30 percent stronger than the Gull’s.',
  ],
])('%s is none', (_kind, one, other) => {
  expect(stances(one, other)).toEqual([]);
});
