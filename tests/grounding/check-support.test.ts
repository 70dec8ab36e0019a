/** The gate for worded sentences as a whole. */

import { describe, expect, test } from 'vitest';
import { checkCited, checkSupport } from '../../src/grounding/check-support.ts';

const EVIDENCE = [
  'The harbour fire killed one person and injured 23, according to Dana Reed, the head of the fire service.',
  'Norway’s coast guard said its boats had searched the bay near Lindow on Friday.',
  'The mayor called the fire “a night to forget”.',
];

describe('a sentence worded anew is kept', () => {
  test.each([
    'One person died and twenty-three were hurt in the fire at the harbour, Dana Reed said.',
    'The Norwegian coast guard said on Friday that its boats had searched the bay.',
    'For the mayor, the fire was “a night to forget”.',
  ])('%s', (sentence) => {
    expect(checkSupport(EVIDENCE, sentence)).toMatchObject({ reason: null, fault: null });
  });
});

describe('a false one is dropped with its reason and what is at fault', () => {
  test.each([
    ['The fire injured 24 people, according to Dana Reed.', 'unsupported-figure', '24'],
    ['The fire killed 23 people and injured one, Dana Reed said.', 'unsupported-figure', '23'],
    ['Norway’s coast guard said its boats had searched the bay on Sunday.', 'unsupported-figure', 'sun'],
    ['Norway’s coast guard said its boats had searched the bay near Sandholm.', 'unsupported-name', 'sandholm'],
    ['Dana Reed, the mayor of Lindow, said one person died.', 'unsupported-name', 'the mayor of Lindow'],
    ['Sweden and Norway’s coast guard searched the bay near Lindow.', 'unsupported-name', 'sweden'],
    ['The mayor called the fire “a night to remember”.', 'altered-quote', null],
    ['Norway’s coast guard said its boats had not searched the bay near Lindow.', 'polarity', 'searched'],
    ['The harbour fire killed one person and injured 23.', 'wrong-speaker', 'Dana Reed'],
    ['Norway’s coast guard said its boats will search the bay near Lindow.', 'unsupported', 'search'],
    ['The crane blocked the lock gates of the old shipyard.', 'unsupported', 'crane blocked lock gates old shipyard'],
  ])('%s', (sentence, reason, fault) => {
    const judged = checkSupport(EVIDENCE, sentence);
    expect([judged.reason, judged.fault]).toEqual([reason, fault]);
  });
});

test('a figure whose comma the source tore off is whole', () => {
  expect(checkSupport(['The video was seen 235, 000 times.'], 'The video was seen 235,000 times.').reason).toBeNull();
});

test('the score of a dropped sentence is no more than half', () => {
  expect(checkSupport(EVIDENCE, 'The fire injured 24 people, according to Dana Reed.').score).toBeLessThanOrEqual(0.5);
});

describe('the ids that a sentence cites', () => {
  const evidence = new Map([
    ['e1', 'The pier at Lindow burned on Friday.'],
    ['e2', 'The ferry sank in the bay.'],
  ]);
  const text = 'The pier at Lindow burned on Friday.';

  test('are what it is checked against', () => {
    expect(checkCited({ text, cites: ['e1'] }, evidence).reason).toBeNull();
    expect(checkCited({ text, cites: ['e2'] }, evidence).reason).not.toBeNull();
  });

  test.each([
    [[], null],
    [['e1', 'e9'], 'e9'],
  ])('support nothing where one is unknown or there is none: %o', (cites, fault) => {
    expect(checkCited({ text, cites }, evidence)).toEqual({ reason: 'unknown-citation', fault, score: 0 });
  });
});
