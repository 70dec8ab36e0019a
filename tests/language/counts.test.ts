import { describe, expect, test } from 'vitest';
import { countsIn, sumAgainst } from '../../src/language/counts.ts';

describe('counts', () => {
  test('name what they count, up to a preposition or a verb', () => {
    expect(countsIn('The coastguard found 12 boats and 3 rafts on Monday.')).toMatchObject([
      { value: 12, things: new Set(['ship*']) },
      { value: 3, things: new Set(['raft']) },
    ]);
  });

  test('of two things together carry both', () => {
    const [together] = countsIn('At least 15 boats and rafts were found.');
    expect(together?.value).toBe(15);
    expect([...(together?.things ?? [])]).toEqual(['ship*', 'raft']);
  });

  test.each([
    ['12 boats and 3 rafts', '15 boats and rafts were lost', 'agrees'],
    ['15 boats and 3 rafts', '15 boats and rafts were lost', 'mistakes-total-for-part'],
    ['9 boats and 3 rafts', '15 boats and rafts were lost', 'differs'],
    ['12 boats and 3 rafts', '40 sheds were lost', null],
    ['12 boats', '15 boats and rafts were lost', null],
  ])('%s against "%s": %s', (apart, together, sum) => {
    expect(sumAgainst(countsIn(apart), countsIn(together))).toBe(sum);
  });
});
