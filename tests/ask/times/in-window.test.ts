/** Sentences told on Thursday 2 July 2026, or in entries of that day. */

import { describe, expect, test } from 'vitest';
import { inWindow } from '../../../src/ask/times/in-window.ts';
import { windowAsked } from '../../../src/ask/times/window-asked.ts';
import type { Sentence } from '../../../src/search/sentence.ts';
import { entryOf, sentenceOf } from './told-sentence.ts';

function within(sentence: Sentence, question: string): boolean | null {
  const window = windowAsked(question, { newest: '2026-07-02T17:18:00Z', zone: 'UTC' });
  if (window === null) throw new Error(`"${question}" asks about no stretch of time`);
  return inWindow(sentence, window);
}

describe('what a sentence says about when comes first', () => {
  test.each([
    ['The pier burned on Monday, the mayor said.', 'What happened on Monday?', true],
    ['The pier burned on Monday, the mayor said.', 'What happened on Tuesday?', false],
    ['The pier burned on Monday, the mayor said.', 'What happened since Tuesday?', false],
    ['The pier burned on Monday, the mayor said.', 'What happened since Sunday?', true],
    ['The pier burned last week, the mayor said.', 'What happened last week?', true],
    ['The ferry will sail again on Saturday.', 'What will happen on Saturday?', true],
    ['Rain fell overnight on the pier.', 'What happened last night?', true],
    ['The pier burned at 11:40 BST, the mayor said.', 'What happened before 11am?', true],
    ['The pier burned at 11:40 BST, the mayor said.', 'What happened after 11am?', false],
  ])('%s %s', (text, question, expected) => {
    expect(within(sentenceOf(text), question)).toBe(expected);
  });
});

describe('a time that only explains does not keep a sentence out', () => {
  test.each([
    ['The ferry, which sank on Monday, was raised.', true],
    ['The pier, built in 1920, burned down.', null],
    ['A ferry sank here on 3 June 2019.', false],
  ])('%s', (text, expected) => {
    expect(within(sentenceOf(text), 'What happened today?')).toBe(expected);
  });

  test('but lets it in where it is what was asked about', () => {
    const sentence = sentenceOf('The ferry, which sank on Monday, was raised.');
    expect(within(sentence, 'What happened on Monday?')).toBe(true);
  });
});

describe('else the time of its entry says it', () => {
  const { sentence } = entryOf('The roof of the fish market was blown away.', '12:53 PM BST');
  const today = entryOf('The roof of the fish market was blown away today.', '12:53 PM BST').sentence;

  test.each([
    ['What happened before noon?', true],
    ['What happened since noon?', false],
    ['What happened since 12:30 BST?', true],
    ['What happened today?', true],
    ['What happened yesterday?', false],
  ])('%s', (question, expected) => {
    expect(within(sentence, question)).toBe(expected);
    // A day is too long to say on which side of noon.
    expect(within(today, question)).toBe(expected);
  });

  test('and the lead of a live blog, which is rewritten all day, has only the day', () => {
    const lead = entryOf('A storm has closed the harbour, and the ferries have stopped for the day.', null).sentence;
    expect(within(lead, 'What happened today?')).toBe(true);
    expect(within(lead, 'What happened since noon?')).toBeNull();
    const older = entryOf(
      'The storm closed the harbour on Tuesday, and the ferries have stopped since.',
      null,
    ).sentence;
    expect(within(older, 'What happened on Tuesday?')).toBe(true);
  });
});

describe('else the day of its article', () => {
  const TEXT = 'The roof of the fish market was blown away.';

  test.each([
    ['2026-07-02', true],
    ['2026-07-01', false],
    // News of the morning after tells of the day before, and nobody knows of which.
    ['2026-07-03', null],
    ['2026-07-03T08:00:00Z', null],
    ['2026-07-04', false],
  ])('of %s', (published, expected) => {
    expect(within(sentenceOf(TEXT, { published }), 'What happened today?')).toBe(expected);
  });

  test('which does not say at what time', () => {
    expect(within(sentenceOf(TEXT), 'What happened since noon?')).toBeNull();
    expect(within(sentenceOf(TEXT, { published: '2026-07-02T15:00:00Z' }), 'What happened since noon?')).toBeNull();
    expect(within(sentenceOf(TEXT, { published: '2026-07-03' }), 'What happened since noon?')).toBe(true);
  });
});
