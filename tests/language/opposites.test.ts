import { describe, expect, test } from 'vitest';
import { conceptOf } from '../../src/language/concepts.ts';
import { ANSWERS_NO } from '../../src/language/data/answers-no.ts';
import { oppositesOf } from '../../src/language/opposites.ts';

function answersNo(asked: string, told: string): boolean {
  return oppositesOf(conceptOf(asked)).has(conceptOf(told));
}

describe('a word that answers no', () => {
  test.each([
    ['hurt', 'safe'],
    ['injured', 'unharmed'],
    ['killed', 'survived'],
    ['open', 'shut'],
    ['resume', 'halted'],
    ['agree', 'refused'],
    ['arrested', 'released'],
    ['destroyed', 'intact'],
    ['missing', 'found'],
  ])('to "%s": "%s", and the other way round', (asked, told) => {
    expect([answersNo(asked, told), answersNo(told, asked)]).toEqual([true, true]);
  });

  test('is known in all its forms', () => {
    expect(answersNo('arriving', 'departs')).toBe(answersNo('arrived', 'departed'));
    expect(answersNo('refusing', 'accepts')).toBe(true);
  });

  test.each([
    ['hurt', 'injured'],
    ['open', 'reopened'],
    ['harbour', 'safe'],
  ])('to "%s" is not "%s"', (asked, told) => {
    expect(answersNo(asked, told)).toBe(false);
  });
});

test('no word answers no to itself', () => {
  for (const word of ANSWERS_NO.flatMap((line) => line.split(/[ |]+/u)))
    expect(oppositesOf(conceptOf(word)).has(conceptOf(word)), word).toBe(false);
});

test('every line has two sides with words in them', () => {
  for (const line of ANSWERS_NO)
    expect(
      line.split('|').map((side) => /^\s*\p{Ll}/u.test(side)),
      line,
    ).toEqual([true, true]);
});
