/** Figures and what they count. */

import { describe, expect, test } from 'vitest';
import { unsupportedFigure } from '../../../src/grounding/checks/check-figures.ts';
import { aligned } from '../aligned.ts';

describe('a figure stands', () => {
  test.each([
    ['in words for digits', 'Twenty-three people were hurt.', '23 people were hurt in the fire.'],
    ['as a bound that the number keeps', 'More than 500 boats were lost.', 'The storm sank 550 boats.'],
    ['as the sum of two', 'In all, 550 boats and rafts were lost.', 'The storm sank 539 boats and 11 rafts.'],
    ['as the sum of two named again', 'The storm sank 550 boats and rafts.', 'The storm sank 539 boats and 11 rafts.'],
    ['as a sum that it says it is', 'In all, 24 people were killed or hurt.', 'One died and 23 were hurt.'],
    ['beside an earlier one', 'The previous record was 537.', 'Some 550 sailed, up from the previous record of 537.'],
    ['as a pair of the named', 'Two towns lost power.', 'Sandholm and Lindow lost power.'],
    ['as no more than an article', 'One option is a new pier.', 'An option is a new pier.'],
    ['beside what befell the counted', 'Four were hurt and two died.', 'Two people died and four were hurt.'],
    ['with the place it was told of', 'Storms sank 40 boats at Lindow.', 'At dawn, 40 boats sank at Lindow.'],
    ['by the week in other words', 'The port handles 300 ships a week.', 'It handles 300 ships every week.'],
    ['by the week as an adverb', 'Some 300 ships call weekly.', 'Some 300 ships call each week.'],
    ['beside the day it was told on', 'On Monday 40 boats sank.', '40 boats sank in Lindow on Monday.'],
  ])('%s', (_, sentence, evidence) => {
    expect(unsupportedFigure(aligned(sentence, evidence))).toBeNull();
  });
});

describe('a figure falls', () => {
  test.each([
    ['where no evidence has it', '24 people were hurt.', '23 people were hurt in the fire.', '24'],
    ['that is round and near, but no bound', '540 boats sank.', 'The storm sank 539 boats.', '540'],
    ['that adds one thing to another', 'The storm sank 550 boats.', 'The storm sank 539 boats and 11 rafts.', '550'],
    ['that is beyond its bound', 'More than 600 boats sank.', 'The storm sank 550 boats.', '600'],
    ['that counts what another counts', 'Four died and two were hurt.', 'Two people died and four were hurt.', '4'],
    [
      'that is told of the deed of another',
      'At least 23 people were taken to hospital.',
      'At least 23 people were injured, 14 of whom were taken to hospital.',
      '23',
    ],
    [
      'that somebody tells of the deed of another',
      'Officials said 23 people were taken to hospital.',
      'According to officials, 23 people were injured, 14 of whom were taken to hospital.',
      '23',
    ],
    ['whose upper bound is turned', 'More than 40 boats sank.', 'Up to 40 boats sank.', '40'],
    ['that only sums up what differs', '24 people were hurt.', 'One person died and 23 were hurt.', '24'],
    ['whose bound is turned', 'Up to 40 boats sank.', 'More than 40 boats sank.', '40'],
    ['that is another in a row', 'It was the second fire.', 'It was the third fire in 2 years.', '2'],
    [
      'that is told of the record before',
      'The previous record of 550 fell when 537 boats sailed.',
      'Some 550 boats sailed, breaking a record set last year when 537 sailed.',
      '550',
    ],
    ['that is told of a town only', 'Storms sank 40 boats at Lindow.', 'Storms sank 40 boats across Norway.', '40'],
    ['by another period', 'About 300 ships call per week.', 'About 300 ships call per month.', 'week'],
  ])('%s', (...row) => {
    const [, sentence, evidence, fault] = row;
    expect(unsupportedFigure(aligned(sentence, evidence))).toBe(fault);
  });
});
