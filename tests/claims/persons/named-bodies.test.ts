import { describe, expect, test } from 'vitest';
import { personsOf } from '../../../src/claims/persons/persons.ts';
import { eachAsSentence } from '../../search/sentences-of.ts';

describe('places and bodies', () => {
  const coverage = personsOf(
    eachAsSentence([
      'According to Norway’s air force, two jets took off.',
      'The Norwegian Ministry of Defence said nobody was hurt.',
      'The Harbour Safety Board (HSB) said the quay was closed.',
      'Mayor Jordan Oslo said he would step down.',
      'The Kremlin said it was watching.',
      'Radio North said the mayor had left.',
      'Norwegian President Olav Marsh said the port was safe.',
    ]),
  );

  test.each([
    ['Norway’s air force', 'the Norwegian air force'],
    ['the air force', 'Norway’s air force'],
    ['Norway’s defense ministry', 'the Norwegian Ministry of Defence'],
    ['the HSB', 'the Harbour Safety Board'],
    ['The fire service', 'the fire service'],
  ])('are one as %j and %j', (a, b) => {
    expect(coverage.same(a, b)).toBe('same');
  });

  test.each([
    ['Norway’s air force', 'the Swedish air force'],
    ['Norway', 'Sweden'],
    ['Downing Street', 'the Kremlin'],
    ['the coastguard', 'Radio North'],
    ['Olav Marsh', 'Sweden'],
  ])('are two: %j and %j', (a, b) => {
    expect(coverage.same(a, b)).toBe('different');
  });

  test.each([
    ['Oslo', 'Jordan Oslo'],
    ['Oslo', 'Norway'],
    ['Norway', 'Norwegians'],
    ['Norway', 'Norway’s air force'],
    ['the White House', 'Olav Marsh'],
    ['the defence ministry', 'the Norwegian defence minister'],
    ['North', 'Radio North'],
    ['the school', 'the university'],
    ['Norwegian police', 'police'],
  ])('are not one: %j and %j', (a, b) => {
    expect(coverage.same(a, b)).not.toBe('same');
  });
});
