/** What one person is. */

import { expect, test } from 'vitest';
import { isRole } from '../../src/grounding/roles.ts';

test('offices and callings are, singular or plural, and so are words that end like them', () => {
  expect(['mayor', 'ministers', 'fisherman', 'spokesperson', 'economist'].every(isRole)).toBe(true);
  expect(['harbour', 'storm', 'ministry'].some(isRole)).toBe(false);
});

test('with a capital only titles are, not surnames that end like them', () => {
  expect(['Mayor', 'Chairman', 'Congresswoman'].every(isRole)).toBe(true);
  expect(['Quist', 'Newman', 'Hoffman'].some(isRole)).toBe(false);
});
