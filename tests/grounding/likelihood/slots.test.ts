import { describe, expect, test } from 'vitest';
import { slotsIn } from '../../../src/grounding/likelihood/slots.ts';
import { aligned } from '../aligned.ts';

const EVIDENCE = 'The crew painted the old lighthouse near the harbour on Monday.';

describe('a word in the place of another', () => {
  test('is the surer the more of the sentence, and the more beside it, stayed', () => {
    const near = slotsIn(aligned('The crew painted the old warehouse near the harbour on Monday.', EVIDENCE));
    const loose = slotsIn(aligned('An old warehouse near the harbour.', EVIDENCE));
    expect(near.exchanged).toBeCloseTo((5 / 6) ** 2);
    expect(loose.exchanged).toBeCloseTo(((4 / 6) * (2 / 3)) ** 2);
  });

  test.each([
    ['the same word', 'The crew painted the old lighthouse near the harbour on Monday.'],
    ['a word that may stand for it', 'The crew painted the old lighthouse near the port on Monday.'],
    ['a name, which is checked on its own', 'The crew painted the old lighthouse near the Sandholm on Monday.'],
    ['a figure, which is checked on its own', 'The crew painted the old 12 near the harbour on Monday.'],
    ['more words than one', 'The crew painted the old stone and brick warehouse near the harbour on Monday.'],
    ['nothing', 'The crew painted the lighthouse near the harbour on Monday.'],
  ])('is not %s', (_, sentence) => {
    expect(slotsIn(aligned(sentence, EVIDENCE)).exchanged).toBe(0);
  });

  test('is told all the same where another sentence much like it has the word', () => {
    const sentence = 'The crew painted the old warehouse near the harbour on Monday.';
    const also = 'The crew also painted the old warehouse near the pier on Monday.';
    expect(slotsIn(aligned(sentence, EVIDENCE, also)).exchanged).toBe(0);
  });

  test('is a name for a name', () => {
    const evidence = ['On Monday Dana Reed opened the northern pier.', 'Ana Ruiz waited.'];
    const { renamed } = slotsIn(aligned('On Monday Ana Ruiz opened the northern pier.', ...evidence));
    expect(renamed).toBeGreaterThan(0.1);
    expect(slotsIn(aligned('On Monday Dana Reed opened the northern pier.', ...evidence)).renamed).toBe(0);
    expect(
      slotsIn(aligned('On Monday Ana Ruiz opened the northern pier.', 'On Monday the mayor opened the pier.')).renamed,
    ).toBe(0);
  });

  test('is one of its kind that excludes it', () => {
    const evidence = 'The crew painted the old blue lighthouse.';
    expect(slotsIn(aligned('The crew painted the old green lighthouse.', evidence)).opposed).toBeGreaterThan(0.5);
  });

  test('is its opposite', () => {
    const evidence = 'The harbour board opened the northern pier on Monday.';
    const { opposed } = slotsIn(aligned('The harbour board closed the northern pier on Monday.', evidence));
    expect(opposed).toBeGreaterThan(0.5);
    expect(slotsIn(aligned('The harbour board opened the northern pier.', evidence)).opposed).toBe(0);
  });
});

test('evidence without any word of the sentence has no places', () => {
  const none = { exchanged: 0, renamed: 0, opposed: 0 };
  expect(slotsIn(aligned('The crew painted.', 'Rain fell.'))).toEqual(none);
});
