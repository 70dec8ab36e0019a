import { describe, expect, test } from 'vitest';
import { tellsOfAnother } from '../../../src/grounding/likelihood/deeds.ts';
import { aligned } from '../aligned.ts';

describe('the deed of a sentence', () => {
  test('is told of another where only another does it', () => {
    expect(tellsOfAnother(aligned('Ana Ruiz sold the harbour ferry.', 'Dana Reed sold the harbour ferry.'))).toBe(true);
  });

  test('is told of another where the two have changed places', () => {
    expect(tellsOfAnother(aligned('The tug rammed the ferry.', 'The ferry rammed the tug.'))).toBe(true);
  });

  test('is not told of another where each did it to the other', () => {
    const evidence = 'The ferry rammed the tug. The tug rammed the ferry.';
    expect(tellsOfAnother(aligned('The tug rammed the ferry.', evidence))).toBe(false);
  });

  test('is not told of another where no name tells that they differ', () => {
    expect(tellsOfAnother(aligned('The owner sold the harbour ferry.', 'Dana Reed sold the harbour ferry.'))).toBe(
      false,
    );
  });

  test.each([
    ['in the same voice', 'Dana Reed of Lindow sold the harbour ferry.'],
    ['in the passive', 'The harbour ferry was sold by Dana Reed.'],
    ['with a related verb', 'Dana Reed bought a barge. Dana Reed got rid of the harbour ferry.'],
    ['by somebody whom the evidence leaves open', 'The harbour ferry was sold on Monday.'],
    ['that another did otherwise', 'Ana Ruiz praised the harbour ferry.'],
    ['of another thing by another', 'Ana Ruiz sold the old lighthouse.'],
  ])('is not told of another %s', (_, evidence) => {
    expect(tellsOfAnother(aligned('Dana Reed sold the harbour ferry.', evidence))).toBe(false);
  });

  test('is not told of another where one of several sentences has the doer', () => {
    const evidence = ['Ana Ruiz sold the harbour ferry twice.', 'Dana Reed sold the harbour ferry.'];
    expect(tellsOfAnother(aligned('Dana Reed sold the harbour ferry.', ...evidence))).toBe(false);
  });
});
