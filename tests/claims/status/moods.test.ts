import { describe, expect, it } from 'vitest';
import { isSupposed, moodOf } from '../../../src/claims/status/moods.ts';

describe('the mood of a clause', () => {
  it.each([
    ['The gate was shut.', 'fact'],
    ['The gate will be shut.', 'future'],
    ['The gate is not going to be shut.', 'future'],
    ['The gate cannot be shut.', 'able'],
    ['The gate may be shut.', null],
    ['The gate would be shut.', null],
    ['Was the gate shut?', null],
  ])('%s', (text, mood) => {
    expect(moodOf(text, { start: 0, end: text.length })).toBe(mood);
  });
});

it('what a speaker said would happen is told as what will happen', () => {
  const text = 'the gate would be shut';
  const whole = { start: 0, end: text.length };
  expect([moodOf(text, whole, true), moodOf(text, whole)]).toEqual(['future', null]);
});

it.each([
  ['if the gate is shut', true],
  ['the gate would shut', true],
  ['the gate shut in May', false],
])('"%s" is supposed: %s', (words, supposed) => {
  expect(isSupposed(words)).toBe(supposed);
});
