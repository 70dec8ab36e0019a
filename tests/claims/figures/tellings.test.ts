import { describe, expect, test } from 'vitest';
import { sitesOf, type Site } from '../../../src/claims/figures/sites.ts';
import { aboutChange, aboutMatter, tellingOf } from '../../../src/claims/figures/tellings.ts';
import { eachAsSentence } from '../../search/sentences-of.ts';

function siteIn(text: string): Site {
  const [site] = sitesOf(eachAsSentence([text]));
  if (site === undefined) throw new Error(`no figure in "${text}"`);
  return site;
}

describe('the holder of a figure is', () => {
  test.each([
    ['whoever counts', 'At least 23 people were injured, the fire service said.', 'the fire service'],
    ['whoever counts first', 'According to Ana Ruiz, 23 people were injured.', 'Ana Ruiz'],
    ['nobody where the source counts', 'At least 23 people were injured.', null],
    ['not who calls it something', 'The storm sank 40 boats, in what Ana Ruiz called a dark day.', null],
  ])('%s', (_, text, holder) => {
    expect(tellingOf(siteIn(text)).holder).toBe(holder);
  });
});

test('a telling holds the figure with its bound and what it counts', () => {
  const text = 'The storm destroyed more than 31 boats and 9 rafts in Lindow.';
  const { start, end } = tellingOf(siteIn(text));
  expect(text.slice(start, end)).toContain('more than 31 boats and 9 rafts');
  expect(text.slice(start, end)).not.toContain('Lindow');
});

describe('what figures are about', () => {
  const [boats, fishing, share] = [
    'The storm destroyed 40 boats.',
    'The storm destroyed 55 fishing boats.',
    'The storm sank 72 of the 550 boats.',
  ].map(siteIn) as [Site, Site, Site];

  test('is told in the most words for a matter, in the fewest for a change', () => {
    expect(aboutMatter([boats, fishing])).toBe('fishing boats');
    expect(aboutChange([boats, fishing])).toBe('boats');
  });

  test('is, of a share, its two numbers', () => {
    expect(aboutMatter([share, boats])).toBe('72 of 550');
  });
});
