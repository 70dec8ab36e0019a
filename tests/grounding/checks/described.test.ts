/** Names and offices of speakers. */

import { expect, test } from 'vitest';
import { descriptionsOf, personalOf } from '../../../src/grounding/checks/described.ts';
import { tellingOf } from '../../../src/grounding/telling.ts';

test.each([
  ['Norwegian mayor Dana Reed', ['Dana', 'Reed']],
  ['Norway’s defence ministry', []],
  ['the head of Reed’s office', []],
  ['Ada Quist', ['Ada', 'Quist']],
])('the proper names of %s', (named, names) => {
  expect(personalOf(named)).toEqual(names);
});

test('offices stand before a name or behind it', () => {
  const evidence = tellingOf('The mayor Dana Reed spoke. Ivo Brandt, a fisherman from Lindow, left.');
  expect(descriptionsOf({ named: 'Reed', office: '' }, evidence)).toContain('mayor');
  expect(descriptionsOf({ named: 'Ivo Brandt', office: '' }, evidence)).toContain('lindow');
  expect(descriptionsOf({ named: 'Ada Quist', office: '' }, evidence)).toEqual(new Set());
});
