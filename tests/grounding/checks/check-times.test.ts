/** Days, months and periods. */

import { expect, test } from 'vitest';
import { unsupportedTime } from '../../../src/grounding/checks/check-times.ts';
import { aligned } from '../aligned.ts';

const FIRE = 'The pier at Lindow burned on Monday.';
const TALKS = 'Talks about ferry fares begin on Tuesday.';

test.each(['The pier burned on Monday.', 'The pier burned.', 'The pier may burn again, Monday’s visitors said.'])(
  'a day of the evidence stands: %s',
  (sentence) => {
    expect(unsupportedTime(aligned(sentence, FIRE, TALKS))).toBeNull();
  },
);

test.each([
  ['The pier burned on Friday.', 'fri'],
  ['The pier burned in April.', 'april'],
  ['The pier burned last week.', 'last week'],
  ['The pier at Lindow burned on Tuesday.', 'tues'],
])('a time that no evidence has, or has of something else, falls: %s', (sentence, fault) => {
  expect(unsupportedTime(aligned(sentence, FIRE, TALKS))).toBe(fault);
});
