import { describe, expect, test } from 'vitest';
import { likenessOf } from '../../src/language/name-spelling.ts';

function either(a: string, b: string): readonly string[] {
  return [likenessOf(a, b), likenessOf(b, a)];
}

describe('two spellings', () => {
  test.each([
    ['Oleskiy', 'Olesky'],
    ['Oleskyy', 'Oleskiy'],
    ['Mirosław', 'Miroslaw'],
    ['Gennady', 'Gennadi'],
    ['Yuri', 'Yury'],
    ['al-Haddad', 'Al-Hadad'],
    ['Haddad', 'al-Haddad'],
    ['Kovalyov', 'Kovalyoff'],
    ['Tchekhov', 'Chekhov'],
    ['Müller', 'Mueller'],
    ['Schröder', 'Schroeder'],
    ['Erik', 'Eric'],
    ['Phillips', 'Philips'],
  ])('%s and %s are one name', (a, b) => {
    expect(either(a, b)).toEqual(['one', 'one']);
  });

  test.each([
    ['Muhammad', 'Mohammed'],
    ['Hussein', 'Hussain'],
    ['Johnson', 'Johnston'],
    ['Alexander', 'Aleksandr'],
  ])('%s and %s are near', (a, b) => {
    expect(either(a, b)).toEqual(['near', 'near']);
  });

  test.each([
    ['Reed', 'Read'],
    ['Reed', 'Marsh'],
    ['Daniel', 'Daniela'],
    ['Mario', 'Maria'],
    ['Ivanov', 'Ivanova'],
    ['Michael', 'Michelle'],
    ['Christian', 'Christina'],
    ['Stevens', 'Stevenson'],
    ['Kim', 'Kin'],
    ['', 'Reed'],
  ])('%s and %s are two names', (a, b) => {
    expect(either(a, b)).toEqual(['other', 'other']);
  });
});
