import { describe, expect, test } from 'vitest';
import { creditsSame } from '../../../src/claims/origins/credits.ts';
import { articleOf } from '../../coverage/article-of.ts';

const BODY = 'The harbour was closed to all ships until the afternoon, and ferries to Sandholm were turned back.';

function same(a: readonly string[], b: readonly string[]): boolean {
  const first = articleOf(['Harbour closed', ...a, BODY].join('\n\n'), { publisher: 'Lindow Courier' });
  const other = articleOf(['Ferries stop', ...b, BODY].join('\n\n'), { publisher: 'Radio North' }, 'b.txt');
  expect(creditsSame(other, first)).toBe(creditsSame(first, other));
  return creditsSame(first, other);
}

describe('one credit have', () => {
  test.each([
    ['datelines of one agency', ['LINDOW, March 2 (Reuters) - A fire burned.'], ['Lindow (Reuters) – A fire burned.']],
    ['its short and its long name', ['LINDOW (AP) — A fire burned.'], ['By Dana Reed, The Associated Press']],
    ['a reprint and the paper it names', [], ['This story originally appeared in the Lindow Courier.']],
  ])('%s', (_, a, b) => {
    expect(same(a, b)).toBe(true);
  });
});

describe('no credit in common have', () => {
  test.each([
    ['articles without one', [], []],
    ['datelines of two agencies', ['LINDOW (Reuters) - A fire burned.'], ['LINDOW (AFP) - A fire burned.']],
    ['a dateline and a picture', ['LINDOW (AP) - A fire burned.'], ['The harbour of Lindow on Monday. (AP)']],
    ['a dateline and a mention', ['LINDOW (AP) - A fire burned.'], ['The mayor (AP) smiled - and left the room.']],
    ['a reprint and another paper', [], ['This story was first published by the Nordby Post.']],
  ])('%s', (_, a, b) => {
    expect(same(a, b)).toBe(false);
  });
});
