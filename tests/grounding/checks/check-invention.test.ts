/** Sentences about something else. */

import { expect, test } from 'vitest';
import { invents } from '../../../src/grounding/checks/check-invention.ts';
import { aligned } from '../aligned.ts';

const EVIDENCE = 'The fire at the pier burned for six hours and injured four people.';

test.each(['The blaze at the pier burned for six hours.', 'Four people were wounded in the fire, which lasted hours.'])(
  'what the evidence has in other words stands: %s',
  (sentence) => {
    expect(invents(aligned(sentence, EVIDENCE))).toBeNull();
  },
);

test('figures in words are left to the check of figures', () => {
  expect(invents(aligned('Six hours, ninety-nine, seventy-one.', EVIDENCE))).toBeNull();
});

test('what the evidence has no words for falls, with those words', () => {
  expect(invents(aligned('The crane blocked the lock gates.', EVIDENCE))).toBe('crane blocked lock gates');
});

test('so does one clause of such words', () => {
  const sentence = 'The fire at the pier burned for six hours, while insurers weighed lawsuits against contractors.';
  expect(invents(aligned(sentence, EVIDENCE))).toContain('insurers');
});

test('to name somebody of whom the evidence tells is to tell nothing of it', () => {
  const evidence = 'Four people were taken to hospital, the mayor Ivo Brandt said.';
  expect(invents(aligned('Ivo Brandt lied to the court.', evidence))).toBe('lied court');
});
