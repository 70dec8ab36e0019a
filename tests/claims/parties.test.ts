import { describe, expect, it } from 'vitest';
import { beforeIn, isOneParty, partyOf, voiceOf } from '../../src/claims/parties.ts';
import { articleFrom, sentencesFrom } from '../search/sentences-of.ts';

function voices(text: string): readonly (string | null)[] {
  return sentencesFrom(articleFrom(text)).map(voiceOf);
}

describe('whose claim a sentence is', () => {
  it('the speaker’s whom it names', () => {
    expect(voices('The port is open, Dana Reed said.')).toEqual(['Dana Reed']);
  });

  it('for "he said", the speaker’s of the sentence before', () => {
    expect(voices('The port is open, Tom Hale said. He added that ferries run.')).toEqual(['Tom Hale', 'Tom Hale']);
    expect(voices('The port is open, Tom Hale said. “Ferries run.”')).toEqual(['Tom Hale', 'Tom Hale']);
  });

  it('nobody’s where it cannot be told', () => {
    expect(voices('The port is open. He added that ferries run.')).toEqual([null, null]);
    expect(voices('The port is open, Tom Hale said.\n\nHe added that ferries run.')).toEqual(['Tom Hale', null]);
  });
});

describe('the name in a phrase', () => {
  it.each([
    ['Tom Hale, the owner of the port', 'Tom Hale'],
    ['The harbour office', 'the harbour office'],
    ['In court on Monday, Tom Hale', 'Tom Hale'],
    ['Hale has admitted delays but', 'Hale'],
    ['local officials', 'local officials'],
    ['he', null],
    ['sold and', null],
  ])('%s', (phrase, name) => {
    expect(partyOf(phrase)).toBe(name);
  });
});

it.each([
  ['Mr Reed', 'the mayor, Adam Reed', true],
  ['Adam Reed', 'Mr Reed', true],
  ['the Norwegian government', 'the Swedish government', false],
  ['Norwegian police', 'the Norwegian mayor', false],
  ['Dana Reed', 'Tom Hale', false],
  ['Dana Reed', null, false],
])('%s and %s: one party is %s', (a, b, one) => {
  expect(isOneParty(a, b)).toBe(one);
  expect(isOneParty(b, a)).toBe(one);
});

it('the sentence before stands in the same passage or at the end of the one right before', () => {
  const sentences = sentencesFrom(articleFrom('The gate was shut. The port slept.\n\nThe fair opens.'));
  const before = beforeIn(sentences);
  expect(sentences.map((each) => before(each)?.text ?? null)).toEqual([null, 'The gate was shut.', 'The port slept.']);
});
