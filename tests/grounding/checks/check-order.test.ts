/** Before and after. */

import { expect, test } from 'vitest';
import { turnsOrder } from '../../../src/grounding/checks/check-order.ts';
import { aligned } from '../aligned.ts';

const EVIDENCE = 'The ferry sank hours after the captain called the harbour office.';

test.each([
  'The ferry sank after a call to the harbour office.',
  'The ferry sank following the captain’s call to the harbour office.',
  'The captain called the harbour office before the ferry sank.',
])('the same order stands: %s', (sentence) => {
  expect(turnsOrder(aligned(sentence, EVIDENCE))).toBeNull();
});

test('what one sentence tells in either order is not turned', () => {
  const both = 'The ferry sank after the storm. The lights went out before the storm.';
  expect(turnsOrder(aligned('The ferry sank after the storm.', both))).toBeNull();
});

test.each([
  ['The ferry sank hours before the captain called the harbour office.', 'before'],
  ['The ferry sank ahead of a call to the harbour office.', 'ahead of'],
])('the order turned round falls: %s', (sentence, fault) => {
  expect(turnsOrder(aligned(sentence, EVIDENCE))).toBe(fault);
});
