import { describe, expect, test } from 'vitest';
import { isOfTheStory, occasionOf, scopeOf, type Scope } from '../../../src/claims/figures/scope.ts';
import { quantitiesIn } from '../../../src/language/quantities.ts';
import { eachAsSentence } from '../../search/sentences-of.ts';

/** Of the first figure of a sentence. */
function scopeIn(text: string): Scope {
  const [sentence] = eachAsSentence([text]);
  const [quantity] = quantitiesIn(text);
  if (sentence === undefined || quantity === undefined) throw new Error(`no figure in "${text}"`);
  return scopeOf(sentence, quantity);
}

function occasion(one: string, other: string): ReturnType<typeof occasionOf> {
  const [a, b] = [scopeIn(one), scopeIn(other)];
  expect(occasionOf(b, a)).toBe(occasionOf(a, b));
  return occasionOf(a, b);
}

const TOLL = 'The fire injured 23 people at the harbour.';

describe('the occasion is', () => {
  test.each([
    ['open', 'The fire injured 31 people.'],
    ['open', 'The fire injured 31 people in Lindow on Monday.'],
    ['apart', 'The fire injured 31 people last year.'],
    ['apart', 'Fires have injured 31 people since January.'],
    ['apart', 'Fires injure 31 people a month.'],
    ['apart', 'In 2019 a fire injured 31 people.'],
    ['apart', 'A previous fire injured 31 people.'],
    ['apart', 'Another 31 people were injured in a separate fire.'],
    ['apart', 'A fire could injure 31 people.'],
    ['apart', 'On average 31 people are injured.'],
  ])('%s: %s', (expected, other) => {
    expect(occasion(TOLL, other)).toBe(expected);
  });

  test('open for two that name one weekday, one place or one period', () => {
    expect(occasion('On Monday 23 people were injured.', 'On Monday 31 people were injured.')).toBe('open');
    expect(occasion('23 people were injured in Lindow.', '31 people were injured in Lindow.')).toBe('open');
    expect(occasion('23 boats sank last year.', '31 boats sank last year.')).toBe('open');
    expect(occasion('Some 23 boats would be built.', 'Some 31 boats would be built.')).toBe('open');
  });

  test('apart for two weekdays, doubtful for two places', () => {
    expect(occasion('On Monday 23 people were injured.', 'On Sunday 31 people were injured.')).toBe('apart');
    expect(occasion('23 people were injured in Lindow.', '31 people were injured in Oster.')).toBe('doubtful');
  });
});

test('who speaks is no place or name of what they tell', () => {
  const { names } = scopeIn('In the fire 23 people were injured, Ana Ruiz said.');
  expect([...names]).toEqual([]);
});

test('what stands behind a dash or a semicolon tells of something else', () => {
  expect(scopeIn('The fire injured 23 people; last year 40 were injured.').periods).toEqual(new Set());
  expect(scopeIn('The fire injured 23 people – a previous one was worse.').otherOccasion).toBe(false);
  expect(scopeIn('Last year was bad; the fire injured 23 people.').periods).toEqual(new Set());
});

test('of the story is what names no other time, occasion or plan', () => {
  expect(isOfTheStory(scopeIn(TOLL))).toBe(true);
  for (const text of [
    'Fires injured 23 people last year.',
    'A previous fire injured 23.',
    'Fires may injure 23 people.',
  ])
    expect([text, isOfTheStory(scopeIn(text))]).toEqual([text, false]);
});
