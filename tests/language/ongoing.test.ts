import { describe, expect, test } from 'vitest';
import { openQuestionIn, tellsOfGoingOn } from '../../src/language/ongoing.ts';

describe('was written while it went on:', () => {
  test.each([
    'The storm has lasted more than six hours.',
    'The fire has been burning since the morning.',
    'Firefighters are still fighting the blaze.',
    'Casualties are still being clarified, the mayor said.',
    'The rescue was still under way at dawn.',
    'At the time of writing, three piers were shut.',
    'Early reports say a pier collapsed.',
    'The cause has not yet been established.',
  ])('%s', (text) => {
    expect(tellsOfGoingOn(text)).toBe(true);
  });
});

describe('says nothing of when it was written:', () => {
  test.each([
    'The storm lasted more than six hours.',
    'The fire burned since the morning.',
    'Firefighters fought the blaze.',
    'The investigation is still under way.',
    'The war has lasted three years.',
    'The town has been burning coal for many years.',
    'The mayor said: “The rescue is still under way.”',
  ])('%s', (text) => {
    expect(tellsOfGoingOn(text)).toBe(false);
  });
});

describe('leaves open', () => {
  test.each([
    ['Casualties are still being clarified, the mayor said.', 'Casualties'],
    ['After the storm, the number of injured is unclear.', 'the number of injured'],
    ['The number of dead was not immediately known.', 'The number of dead'],
    ['The cause has been found, but the toll is not yet confirmed.', 'but the toll'],
    ['The toll of the “great fire” is unclear.', 'The toll of the “great fire”'],
  ])('%s', (text, open) => {
    expect(openQuestionIn(text)).toBe(open);
  });

  test.each([
    'The number of dead is known.',
    'Twelve deaths were confirmed.',
    'The cause is clear.',
    'The mayor said: “The toll is unclear.”',
    'The pier is shut.',
  ])('nothing: %s', (text) => {
    expect(openQuestionIn(text)).toBeNull();
  });
});
