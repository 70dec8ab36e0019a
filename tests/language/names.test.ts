import { describe, expect, test } from 'vitest';
import { namesIn } from '../../src/language/names.ts';

describe('names', () => {
  test.each([
    ['Dana Reed spoke in Łódź.', ['dana', 'reed', 'lodz']],
    ['Mr Reed spoke on Monday.', ['reed']],
    ['Mr. Reed spoke in March.', ['reed']],
    ['She saw President Marsh.', ['marsh']],
    ['It was B. Marsh who spoke.', ['b', 'marsh']],
    ['the U.S. envoy', ['us']],
    ['U.S. envoys left', ['us']],
    ['they told the US and us', ['us']],
    ['NATO met.', ['nato']],
    ['at Müller’s boat', ['muller']],
    ['the O’Brien mill', ["o'brien"]],
  ])('of %j', (text, names) => {
    expect([...namesIn(text)]).toEqual(names);
  });
});

describe('no name', () => {
  test.each([
    'Fire broke out.',
    'It burned. Crews came.',
    'It burned… Crews came.',
    '“It burned.” Crews came.',
    'It burned\nCrews came.',
    '• Crews came.',
    '“Workers left,” she said.',
    'She said: “Yes, I’m safe, and They’re too.”',
    'The President met the Minister in April.',
    'on Monday in May',
  ])('stands in %j', (text) => {
    expect([...namesIn(text)]).toEqual([]);
  });
});
