import { describe, expect, test } from 'vitest';
import { companyOf } from '../../../src/grounding/likelihood/company.ts';
import { likelihoodOf, LIKELY, signsOf, weigh, type Signs } from '../../../src/grounding/likelihood/likelihood.ts';
import { aligned } from '../aligned.ts';

const STORY = [
  'A fire broke out in a warehouse at Port Lindow early on Monday and destroyed two cranes.',
  'Dana Reed, the harbour master, closed the northern pier at noon. Ferries to Sandholm were halted.',
  'Ana Ruiz, who owns the warehouse, thanked the crews. The insurers opened an inquiry on Tuesday.',
  'Fishermen complained about the smoke. The fish market stayed open. Prices of cod rose a little.',
  'The ministry of transport sent two inspectors. Its engineers examined the burnt cranes for a day.',
];

describe('evidence supports', () => {
  test.each([
    'A fire broke out in a warehouse at Port Lindow early on Monday and destroyed two cranes.',
    'Two cranes were destroyed when a fire broke out at Port Lindow on Monday.',
    'Harbour master Dana Reed closed the northern pier at noon, and ferries to Sandholm were halted.',
    'The ministry of transport sent two inspectors after the blaze.',
  ])('what it tells, in other words too: %s', (sentence) => {
    expect(likelihoodOf(aligned(sentence, ...STORY))).toBeGreaterThanOrEqual(LIKELY);
  });

  test.each([
    ['somebody it never names', 'Piet Klaas closed the northern pier at noon.'],
    ['the opposite', 'Dana Reed, the harbour master, opened the northern pier at noon.'],
  ])('not %s', (_, sentence) => {
    expect(likelihoodOf(aligned(sentence, ...STORY))).toBeLessThan(LIKELY);
  });

  test.each([
    ['what another did', 'Ana Ruiz closed the northern pier at noon.', 'Dana Reed closed the northern pier at noon.'],
    ['what befell another thing', 'Fishermen examined the burnt cranes.', 'Its engineers examined the burnt cranes.'],
    ['what it tells apart', 'Inspectors complained about cod.', 'Fishermen complained about the smoke.'],
    ['one word in the place of another', 'Ferries to Sandholm were painted.', 'Ferries to Sandholm were halted.'],
  ])('%s less surely than what it tells', (_, wrong, right) => {
    expect(likelihoodOf(aligned(wrong, ...STORY))).toBeLessThan(likelihoodOf(aligned(right, ...STORY)));
  });

  test('nothing that has no words', () => {
    expect(likelihoodOf(aligned('…', ...STORY))).toBe(0);
    expect(likelihoodOf(aligned('Dana Reed closed the pier.', ...[]))).toBeLessThan(LIKELY);
  });
});

describe('a sign', () => {
  const NONE: Signs = {
    ...{ company: 0, astray: 0, unnamed: 0, exchanged: 0, renamed: 0 },
    ...{ opposed: 0, anothers: 0, fragments: 0 },
  };

  test('is needed to make a sentence unlikely', () => {
    expect(weigh(NONE)).toBeGreaterThan(0.75);
  });

  test('of company speaks for a sentence', () => {
    expect(weigh({ ...NONE, company: 1 })).toBeGreaterThan(weigh(NONE));
  });

  test.each(['astray', 'unnamed', 'exchanged', 'renamed', 'opposed', 'anothers', 'fragments'] as const)(
    'speaks against it: %s',
    (sign) => {
      expect(weigh({ ...NONE, [sign]: 1 })).toBeLessThan(weigh(NONE));
    },
  );

  test('of company is told by long evidence only, where words can stand apart', () => {
    const sentence = 'Dana Reed closed the northern pier at noon.';
    const short = aligned(sentence, STORY[1] ?? '');
    const long = aligned(sentence, ...STORY, ...Array.from({ length: 12 }, (_, i) => `Rain fell on day ${i + 2}.`));
    expect(signsOf(short).company).toBe(0);
    expect(signsOf(long).company).toBe(companyOf(long));
  });
});
