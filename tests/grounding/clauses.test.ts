/** The clauses of a sentence. */

import { expect, test } from 'vitest';
import { clausesOf } from '../../src/grounding/clauses.ts';
import { tell } from '../../src/grounding/telling.ts';

function clauses(sentence: string): readonly string[] {
  return clausesOf(tell(sentence, new Set())).map((words) => words.map(({ folded }) => folded).join(' '));
}

test('marks and joining words part clauses', () => {
  expect(clauses('The old pier burned down, while heavy storms flooded Lindow.')).toEqual([
    'old pier burned',
    'heavy storms flooded lindow',
  ]);
});

test('what is too short for a clause belongs to the one before', () => {
  expect(clauses('The old pier burned, Reed said.')).toEqual(['old pier burned reed said']);
  expect(clauses('On Monday, the old pier burned.')).toEqual(['monday old pier burned']);
});
