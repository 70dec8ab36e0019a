/** For whom pronouns stand. */

import { describe, expect, test } from 'vitest';
import { misgendered, opensOnNobody } from '../../../src/grounding/checks/check-pronouns.ts';
import { aligned } from '../aligned.ts';

describe('a pronoun inside a sentence', () => {
  const REED = 'Dana Reed opened the pier. Her brother rowed out; she waited, and he waved to his crew.';

  test.each([
    ['of the only gender that the evidence tells of', 'Reed said she was glad.', 'Ana Reed was glad, as she said.'],
    ['where a word tells that there is somebody of that gender', 'He waved.', 'She waited for the spokesman.'],
    ['where the evidence has no pronoun', 'Reed opened her pier.', 'Ana Reed opened a pier.'],
    ['of either gender where both have the word behind it', 'She waited.', 'She waited, and he waited.'],
    ['that another says', 'Reed was told: “Let him wait.”', 'Ana Reed, who was glad, said she would wait.'],
  ])('may stand %s', (_, sentence, evidence) => {
    expect(misgendered(aligned(sentence, evidence))).toBeNull();
  });

  test.each([
    [
      'where the evidence tells of the other gender alone',
      'Reed said he rejoiced.',
      'Ana Reed said she was glad.',
      'he',
    ],
    ['where the other gender has what it is said of', 'Reed opened the pier with his brother.', REED, 'his'],
    ['where the other gender did it', 'She waved.', REED, 'she'],
  ])('falls %s', (_, ...[sentence, evidence, fault]) => {
    expect(misgendered(aligned(sentence, evidence))).toBe(fault);
  });
});

describe('a pronoun that opens a sentence', () => {
  test.each([
    ['He opened the pier.', 'He'],
    ['Their ferries stayed in port.', 'Their'],
    ['It was built in 1902.', 'It'],
    ['It takes place on Monday.', 'It'],
  ])('stands for nobody: %s', (sentence, pronoun) => {
    expect(opensOnNobody(sentence)).toBe(pronoun);
  });

  test.each([
    'It was Dana Reed who opened the pier.',
    'It is unclear whether the ferries will run.',
    'It took crews six hours to put out the fire.',
    'Hers was the first ferry.',
    'Dana Reed opened her pier.',
    '“He is safe,” Dana Reed said.',
  ])('is none, or needs nobody: %s', (sentence) => {
    expect(opensOnNobody(sentence)).toBeNull();
  });
});
