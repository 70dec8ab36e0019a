/** Asked of coverage whose newest is of Monday 2 March 2026, 18:18 in Oslo, where the reader is. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { windowAsked } from '../../../src/ask/times/window-asked.ts';

const NEWEST = '2026-03-02T17:18:00Z';

/** "2026-03-02T11:00:00Z .. null" */
function asked(question: string, newest: string | null = NEWEST): string | null {
  const window = windowAsked(question, { newest, zone: 'Europe/Oslo' });
  return window === null ? null : `${window.from ?? ''} .. ${window.to ?? ''}`;
}

describe('clock times bound what is asked', () => {
  test.each([
    ['What happened since noon?', '2026-03-02T11:00:00Z .. '],
    ['What happened after 3pm?', '2026-03-02T14:00:00Z .. '],
    ['what happened before noon utc?', ' .. 2026-03-02T12:00:00Z'],
    ['Who spoke by 5pm today?', ' .. 2026-03-02T16:00:00Z'],
    ['What happened between 10:00 and 12:00?', '2026-03-02T09:00:00Z .. 2026-03-02T11:00:00Z'],
    ['What happened between 3 and 5pm?', '2026-03-02T14:00:00Z .. 2026-03-02T16:00:00Z'],
    ['What happened from 10:00 to 12:00 GMT?', '2026-03-02T10:00:00Z .. 2026-03-02T12:00:00Z'],
    ['What happened between 22:00 and 02:00?', '2026-03-01T21:00:00Z .. 2026-03-02T01:00:00Z'],
    ['What happened since noon on Thursday?', '2026-02-26T11:00:00Z .. '],
    ['what happened after 9am london time yesterday?', '2026-03-01T09:00:00Z .. '],
    ['What happened since 22:00?', '2026-03-01T21:00:00Z .. '],
    ['What happened since midnight?', '2026-03-01T23:00:00Z .. '],
  ])('%s', (question, window) => {
    expect(asked(question)).toBe(window);
  });
});

describe('days and periods bound what is asked', () => {
  test.each([
    ['What did the mayor say on Thursday?', '2026-02-26 .. 2026-02-26'],
    ['what did the mayor say on thursday', '2026-02-26 .. 2026-02-26'],
    ['What is new today?', '2026-03-02 .. 2026-03-02'],
    ['What is new since Monday?', '2026-03-02 .. '],
    ['What happened yesterday?', '2026-03-01 .. 2026-03-01'],
    ['What is new since Friday?', '2026-02-27 .. '],
    ['What happened after Friday?', '2026-02-28 .. '],
    ['What happened before Friday?', ' .. 2026-02-26'],
    ['What happened until Friday?', ' .. 2026-02-27'],
    ['What happened from Thursday to Saturday?', '2026-02-26 .. 2026-02-28'],
    ['What will happen on Friday?', '2026-03-06 .. 2026-03-06'],
    ['What happened on 3 July?', '2025-07-03 .. 2025-07-03'],
    ['What happened on the 3rd of July?', '2025-07-03 .. 2025-07-03'],
    ['what happened on july 3 2024', '2024-07-03 .. 2024-07-03'],
    ['What happened last week?', '2026-02-23 .. 2026-03-01'],
    ['What happened in last week?', '2026-02-23 .. 2026-03-01'],
    ['What happened in May 2025?', '2025-05-01 .. 2025-05-31'],
    ['How many fires were there since 2020?', '2020-01-01 .. '],
  ])('%s', (question, window) => {
    expect(asked(question)).toBe(window);
  });
});

describe('parts of a day are those of the reader', () => {
  test.each([
    ['What happened this morning?', '2026-03-01T23:00:00Z .. 2026-03-02T11:00:00Z'],
    ['What happened since Friday morning?', '2026-02-26T23:00:00Z .. '],
    ['What happened before Friday afternoon?', ' .. 2026-02-27T11:00:00Z'],
    ['What happened last night?', '2026-03-01T17:00:00Z .. 2026-03-02T05:00:00Z'],
    ['What happened on the evening of 3 July?', '2025-07-03T15:00:00Z .. 2025-07-03T22:00:00Z'],
  ])('%s', (question, window) => {
    expect(asked(question)).toBe(window);
  });
});

describe('lengths of time are counted from the newest coverage', () => {
  test.each([
    ['What happened in the last hour?', '2026-03-02T16:18:00Z .. '],
    ['What happened within the last 30 minutes?', '2026-03-02T16:48:00Z .. '],
    ['What happened in the past few hours?', '2026-03-02T14:18:00Z .. '],
    ['What happened over the last two days?', '2026-02-28 .. '],
    ['What happened in the last week?', '2026-02-23 .. '],
  ])('%s', (question, window) => {
    expect(asked(question)).toBe(window);
  });
});

describe('no stretch of time is asked about', () => {
  test.each([
    'What happened before the attack?',
    'What happened since the fire began?',
    'What happened after the vote on Thursday?',
    'Did it start before or after 3pm?',
    'What happened since noon on the day of the fire?',
    'How long did it burn, for three hours?',
    'What happened in the last hour of the strike?',
    'Who was hurt in Friday’s fire?',
    'What did the 3 July vote change?',
    'What did the Sunday Times say?',
    'What was sold on Black Friday?',
    'What happened since noon on Thursday and Saturday?',
    'What happened after 9am at the 11am talks?',
    'Is this the biggest fire since 2011?',
    'Who said “on Friday”?',
    'What happened at 17:36?',
    'What is 17:36 in UTC?',
    'What happened since noon local time?',
    'What happened on Thursday, and on Saturday?',
    'How many people were hurt?',
  ])('%s', (question) => {
    expect(asked(question)).toBeNull();
  });
});

test('the window says how it was understood', () => {
  const words = (question: string): string | undefined =>
    windowAsked(question, { newest: NEWEST, zone: 'Europe/Oslo' })?.words;
  expect(words('since noon?')).toBe('since 12:00 Oslo time on 2 March 2026');
  expect(words('before noon UTC?')).toBe('before 12:00 UTC on 2 March 2026');
  expect(words('between 10:00 and 12:00 GMT?')).toBe('between 10:00 and 12:00 GMT on 2 March 2026');
  expect(words('What happened overnight?')).toBe(
    'between 18:00 Oslo time on 1 March 2026 and 06:00 Oslo time on 2 March 2026',
  );
  expect(words('on Thursday?')).toBe('on 26 February 2026');
  expect(words('last week?')).toBe('from 23 February 2026 to 1 March 2026');
  expect(words('before Friday?')).toBe('until 26 February 2026');
  expect(windowAsked('since noon?', { newest: NEWEST, zone: 'Etc/UTC' })?.words).toBe(
    'since 12:00 UTC on 2 March 2026',
  );
});

test('coverage of which only the day is known has no last hour', () => {
  expect(asked('What happened in the last hour?', '2026-03-02')).toBeNull();
  expect(asked('What happened in the last two days?', '2026-03-02')).toBe('2026-02-28 .. ');
  expect(asked('What happened since 22:00?', '2026-03-02')).toBe('2026-03-02T21:00:00Z .. ');
});

test('without coverage only a full date is a time', () => {
  for (const question of ['since noon?', 'on Thursday?', 'today?', 'in the last hour?', 'last week?'])
    expect(asked(question, null)).toBeNull();
  expect(asked('What happened on 3 July 2025?', null)).toBe('2025-07-03 .. 2025-07-03');
  expect(asked('What happened after noon on 3 July 2025?', null)).toBe('2025-07-03T10:00:00Z .. ');
});

test('any text is a question, and its window does not end before it begins', () => {
  const words = fc.constantFrom('since', 'between', 'noon', '9', 'pm', 'and', 'on', 'Friday', '3', 'July', ':', 'last');
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string({ maxLength: 5 })), { maxLength: 12 }), (parts) => {
      const window = windowAsked(parts.join(' '), { newest: NEWEST, zone: 'Europe/Oslo' });
      if (window?.from != null && window.to !== null) expect(window.from <= window.to).toBe(true);
    }),
    { numRuns: 500 },
  );
});
