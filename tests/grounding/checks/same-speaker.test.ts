/** One speaker in two descriptions. */

import { expect, test } from 'vitest';
import { isNamedIn, isOne, isSayer, namedOf, tellsSpeech } from '../../../src/grounding/checks/same-speaker.ts';
import type { Speaker } from '../../../src/grounding/speakers.ts';
import { tellingOf } from '../../../src/grounding/telling.ts';

function speaker(named: string, office = ''): Speaker {
  return { named, office };
}

const EVIDENCE = tellingOf('Dana Reed, the mayor of Lindow, spoke.');

test.each([
  ['Reed', speaker('Dana Reed')],
  ['the mayor', speaker('Dana Reed')],
  ['Dana Reed', speaker('the mayor')],
  ['the Norwegian embassy', speaker('Norway’s embassy')],
  ['a fisherman', speaker('Ivo Brandt')],
])('%s may be %o', (asked, own) => {
  expect(isOne(speaker(asked), own, EVIDENCE)).toBe(true);
});

test.each([
  ['Ivo Brandt', speaker('Dana Reed')],
  ['Dana Quist', speaker('Dana Reed')],
  ['the bishop', speaker('Dana Reed')],
  ['Dana Reed', speaker('Ada Quist', 'adviser to Dana Reed’s office')],
  ['the Swedish embassy', speaker('Norway’s embassy')],
])('%s is not %o', (asked, own) => {
  expect(isOne(speaker(asked), own, EVIDENCE)).toBe(false);
});

test('a speaker is somebody named, an office or a body', () => {
  expect(['Dana Reed', 'the mayor', 'police'].map((named) => isSayer(speaker(named)))).toEqual([true, true, true]);
  expect(isSayer(speaker('a scan of the hull'))).toBe(false);
});

test('a text names whom its capitals name, and no country', () => {
  expect(namedOf('Dana Reed left Norway.', new Set(['reed', 'norway'])).map(({ named }) => named)).toEqual([
    'Dana Reed',
  ]);
});

test('a text names a speaker by name, by country or by the whole office', () => {
  expect(isNamedIn(speaker('the mayor Dana Reed'), 'Reed left.')).toBe(true);
  expect(isNamedIn(speaker('Oslo'), 'Norway left.')).toBe(true);
  expect(isNamedIn(speaker('the fire service'), 'Its fire service left.')).toBe(true);
  expect(isNamedIn(speaker('the fire service'), 'The fire went out.')).toBe(false);
});

test('one of two may be the subject of another verb of saying', () => {
  const text = 'Ada Quist warned of delays, but Reed insisted that the ferry would sail.';
  expect([tellsSpeech(speaker('Reed'), text), tellsSpeech(speaker('Brandt'), text)]).toEqual([true, false]);
  expect(tellsSpeech(speaker('Reed'), 'Ada Quist warned of delays to a ferry that carried Reed.')).toBe(false);
});
