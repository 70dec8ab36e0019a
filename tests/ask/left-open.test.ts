import { describe, expect, test } from 'vitest';
import { leavesOpen } from '../../src/ask/left-open.ts';
import { articleFrom, sentencesFrom } from '../search/sentences-of.ts';
import { sentenceOf } from './told/one-sentence.ts';

describe('a source that says it does not know leaves a figure open', () => {
  test.each([
    'Some of the 12 sailors were treated for smoke, but it did not specify how many.',
    'The owner of the 12 boats gave no figure.',
    'No figures were given for the 12 boats.',
    'It is unclear how many of the 12 boats sank.',
    'The union did not say how many of the 12 boats sank.',
    'The owner of the 12 boats declined to say more.',
    'The price of the 12 boats has yet to be announced.',
    'It was not immediately clear how many of the 12 boats sank.',
    'The port wouldn’t disclose the price of the 12 boats.',
  ])('%s', (text) => {
    expect(leavesOpen(sentenceOf(text), 'count')).toBe(true);
  });

  test.each([
    'All of the 12 boats sank, the union said.',
    'The 12 boats were not insured.',
    '“I don’t know how many of the 12 boats sank,” she said.',
  ])('and one that tells does not: %s', (text) => {
    expect(leavesOpen(sentenceOf(text), 'count')).toBe(false);
  });

  test.each(['amount', 'duration', 'time'] as const)('so with a question for %s', (kind) => {
    expect(leavesOpen(sentenceOf('No date has been given, and the price is unknown.'), kind)).toBe(true);
  });

  test.each(['person', 'cause', 'saying', 'yes-no', 'any'] as const)('but not a question for %s', (kind) => {
    expect(leavesOpen(sentenceOf('No date has been given, and the price is unknown.'), kind)).toBe(false);
  });
});

describe('the sentence right behind', () => {
  const opened = (text: string): readonly boolean[] =>
    sentencesFrom(articleFrom(`${text}\n`)).map((each) => leavesOpen(each, 'count'));

  test('leaves the one before it open where it speaks of the same', () => {
    expect(opened('Two of the ferries turned back with passengers. The company gave no figure.')).toEqual([true, true]);
  });

  test('does not where it speaks of something else', () => {
    expect(opened('Two of the ferries turned back. Another price has yet to be announced.')).toEqual([false, true]);
  });
});
