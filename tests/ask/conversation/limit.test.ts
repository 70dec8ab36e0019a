import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cut, limit, LONGEST_HISTORY, LONGEST_QUESTION, MOST_TURNS } from '../../../src/ask/conversation/limit.ts';
import { turns } from './said.ts';

const FAMILY = '👩‍👩‍👧';

describe('a text is cut', () => {
  test('nowhere up to its limit, and at it beyond', () => {
    expect(cut('ferry', 5)).toBe('ferry');
    expect(cut('ferry', 4)).toBe('ferr');
    expect(cut('ferry', 0)).toBe('');
  });

  test.each([
    ['a family', `ab${FAMILY}cd`, 5, 'ab'],
    ['a family that just fits', `ab${FAMILY}cd`, 2 + FAMILY.length, `ab${FAMILY}`],
    ['a letter and its accent', 'cafe\u0301s', 4, 'caf'],
    ['a flag', '🇳🇴🇸🇪', 6, '🇳🇴'],
    ['a line end', 'ab\r\ncd', 3, 'ab'],
  ])('not inside %s', (_, ...[text, most, kept]) => {
    expect(cut(text, most)).toBe(kept);
  });

  test('inside a pile of marks, which would leave nothing, but not inside a pair', () => {
    expect(cut(`a${'\u0301'.repeat(50)}`, 10)).toHaveLength(10);
    expect(cut(`👩‍👩${'\u200d👩'.repeat(50)}`, 10)).toBe('👩‍👩\u200d👩\u200d');
  });

  test('so that what is left is short enough, well formed and a beginning', () => {
    const any = fc.string({
      unit: fc.oneof(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 2 }),
        fc.constantFrom('\u0301', FAMILY, '🇳', '\r', '\ud83d'),
      ),
    });
    fc.assert(
      fc.property(any, fc.nat(40), (text, most) => {
        const short = cut(text, most);
        expect(short.length).toBeLessThanOrEqual(most);
        expect(short.isWellFormed()).toBe(true);
        expect(text.toWellFormed().startsWith(short)).toBe(true);
        expect(short.length > 0 || text === '' || most < 2).toBe(true);
      }),
    );
  });
});

describe('a conversation', () => {
  test('keeps its newest turns', () => {
    const history = turns(...Array.from({ length: 50 }, (_, i) => `turn ${i}`));
    const { history: kept, turnCut } = limit('why?', history);
    expect(kept).toEqual(history.slice(-MOST_TURNS));
    expect(turnCut).toBe(false);
  });

  test('keeps as many characters, the newest', () => {
    const history = turns('a'.repeat(6_000), 'b'.repeat(3_000), 'c'.repeat(3_000));
    const { history: kept, turnCut } = limit('why?', history);
    expect(kept.map(({ text }) => [text.charAt(0), text.length])).toEqual([
      ['a', 2_000],
      ['b', 3_000],
      ['c', 3_000],
    ]);
    expect(turnCut).toBe(false);
  });

  test('says where one turn alone is too long, or the question', () => {
    expect(limit('why?', turns('why?', 'b'.repeat(LONGEST_HISTORY + 1)))).toMatchObject({
      turnCut: true,
      questionCut: false,
    });
    expect(limit('a'.repeat(LONGEST_QUESTION + 1), [])).toMatchObject({ turnCut: false, questionCut: true });
    expect(limit('a'.repeat(LONGEST_QUESTION), turns('b'.repeat(LONGEST_HISTORY)))).toMatchObject({
      ...{ turnCut: false, questionCut: false },
    });
  });
});
