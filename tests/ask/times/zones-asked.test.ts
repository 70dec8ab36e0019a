import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { zonesAsked } from '../../../src/ask/times/zones-asked.ts';

function asked(question: string): readonly string[] {
  return zonesAsked(question).map(({ name, id }) => `${name} ${id}`);
}

describe('a zone may be named', () => {
  test.each([
    ['At what time did the ferry sink, in UTC?', ['UTC +00:00']],
    ['When did the live blog report it? Give BST and UTC.', ['BST +01:00', 'UTC +00:00']],
    ['when, in cet?', ['CET +01:00']],
    ['When was that in ET?', ['ET America/New_York']],
    ['What is 9am IST in PST?', ['PST -08:00']],
    ['Say it in UTC+5:30 please', ['UTC+5:30 +05:30']],
    ['And in GMT-3?', ['GMT-3 -03:00']],
    ['When did it start, in Tokyo time?', ['Tokyo time Asia/Tokyo']],
    ['when did it start, new york time', ['New York time America/New_York']],
    ['What time was that in Port Moresby?', ['Port Moresby time Pacific/Port_Moresby']],
    ['When, local time in Norway?', ['Norway time Europe/Oslo']],
    ['When did it sink, Norwegian time?', ['Norwegian time Europe/Oslo']],
    ['In UK time, when did the pier burn?', ['UK time Europe/London']],
    ['When was it, Eastern time?', ['Eastern time America/New_York']],
    ['in London time and Oslo time', ['London time Europe/London', 'Oslo time Europe/Oslo']],
  ])('%s', (question, zones) => {
    expect(asked(question)).toEqual(zones);
  });
});

test('a country of several zones means that of its capital, and says so', () => {
  expect(asked('When was it, US time?')).toEqual(['Washington time America/New_York']);
});

test('a zone asked for twice is asked for once', () => {
  expect(asked('In UTC, that is GMT, not in BST: UTC!')).toEqual(['UTC +00:00', 'BST +01:00']);
});

describe('no zone is asked for', () => {
  test.each([
    'What did they eat?',
    'WHAT DID THEY HAVE TO EAT?',
    'What did the mayor get to see?',
    'Who opened the MT Lindow?',
    'What did Dana Reed say about EST funding?',
    'Give us time to read it.',
    'What did the Oslo Times print?',
    'What happened for the first time in years?',
    'How many people were hurt in Norway?',
    'Is UTC+47 a zone?',
  ])('%s', (question) => {
    expect(asked(question).filter((zone) => zone !== 'UTC +00:00')).toEqual([]);
  });
});

test('any text is a question', () => {
  const words = fc.constantFrom('UTC', 'time', 'in', '+', '14', ':', 'Oslo', 'constructor', 'ist', '’', 'GMT-');
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 30 }), (parts) => {
      for (const { id } of zonesAsked(parts.join(' ')))
        expect(() => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(id)).not.toThrow();
    }),
  );
});
