import { describe, expect, test } from 'vitest';
import { partsOf } from '../../src/ask/question-parts.ts';

describe('one question stays one', () => {
  test.each([
    'Who won the U.S. Open final?',
    'What did Dr. Reed say about the pier?',
    'When and where did the ferry sink?',
    'What happened, when, where and why?',
    'How much and how many?',
    'Who said “we will not pay, and why should we?”',
    'Who said "the pier is safe; who doubts it?"',
    'Which boats, tugs and barges sank?',
    'prisoner exchange',
  ])('%s', (question) => {
    expect(partsOf(question)).toEqual({ asked: [question], around: [[]], agreement: false });
  });
});

describe('several questions', () => {
  test.each([
    ['How many boats sank and how many were raised?', ['How many boats sank', 'how many were raised?']],
    ['Did Reed resign and who replaced her?', ['Did Reed resign', 'who replaced her?']],
    ['Which ferry left first - and when did it arrive?', ['Which ferry left first', 'when did it arrive?']],
    [
      'Where is the pier, what does it cost and who owns it?',
      ['Where is the pier', 'what does it cost', 'who owns it?'],
    ],
    ['Who was arrested and by whom?', ['Who was arrested', 'by whom?']],
    ['Did it burn? Was anyone hurt?', ['Did it burn?', 'Was anyone hurt?']],
  ])('%s', (question, asked) => {
    expect(partsOf(question).asked).toEqual(asked);
  });

  test('stand on those before them, not on those behind', () => {
    const { around } = partsOf('Where is the pier, what does it cost and who owns it?');
    expect(around).toEqual([[], ['Where is the pier'], ['Where is the pier', 'what does it cost']]);
  });
});

describe('what is only said to introduce a question', () => {
  test.each([
    ['The ferry sank on Monday. How many people drowned?', 'The ferry sank on Monday.', 'How many people drowned?'],
    ['A fire broke out at the port; how did it start?', 'A fire broke out at the port', 'how did it start?'],
    ['Reed and Okafor met. What did they agree?', 'Reed and Okafor met.', 'What did they agree?'],
  ])('is no part of it, and is what it stands on: %s', (question, said, asked) => {
    expect(partsOf(question)).toEqual({ asked: [asked], around: [[said]], agreement: false });
  });

  test('is asked about where nothing else is', () => {
    expect(partsOf('The ferry strike. The pickets.').asked).toEqual(['The ferry strike.']);
  });
});

describe('whether sources agree', () => {
  test.each([
    'Do the sources agree on how many sailings were cancelled?',
    'Is the toll disputed?',
    'Where do the reports disagree?',
  ])('is asked for: %s', (question) => {
    expect(partsOf(question)).toMatchObject({ asked: [question], agreement: true });
  });

  test('is no further part of a question that it belongs to', () => {
    const { asked, agreement } = partsOf('How many sailings were cancelled, and do the sources agree?');
    expect({ asked, agreement }).toEqual({ asked: ['How many sailings were cancelled'], agreement: true });
  });

  test('is not asked where people agree', () => {
    expect(partsOf('Did Reed and Okafor agree on wages?').agreement).toBe(false);
  });
});

test('a question without a single word has no part', () => {
  for (const odd of ['?', '…?!', '   ', '', '🚢']) expect(partsOf(odd).asked).toEqual([]);
});
