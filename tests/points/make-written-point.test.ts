import { expect, test } from 'vitest';
import { planBriefing } from '../../src/brief/plan-briefing.ts';
import { assignmentOf } from '../../src/brief/word-briefing.ts';
import type { Point } from '../../src/domain/briefing.ts';
import type { Written } from '../../src/grounding/ground-written.ts';
import { makeWrittenPoint } from '../../src/points/make-written-point.ts';
import { HARBOUR_COVERAGE, HARBOUR_FIRE } from '../brief/harbour-fire.ts';
import { coverageOf } from '../brief/read-coverage.ts';

const WANTED = { words: 180, wordsPerSource: 150, disagreements: 4, variants: false };

/** The point of a sentence that rests on the piece of evidence with these words. */
function pointOn(words: string, text: string, rest: Partial<Written> = {}): Point | null {
  const plan = planBriefing(HARBOUR_FIRE, WANTED, coverageOf(HARBOUR_COVERAGE));
  if ('reason' in plan) throw new Error('nothing found');
  const { evidence, pointEvidence } = assignmentOf(plan);
  const piece = evidence.find((each) => each.text.includes(words));
  const [receipt] = piece?.receipts ?? [];
  if (piece === undefined || receipt === undefined) throw new Error(`no evidence says ${words}`);
  const written: Written = { text, english: null, evidence: [piece.id], speaker: null, ...rest };
  return makeWrittenPoint(written, [{ piece, receipt }], pointEvidence(piece));
}

test('a written point names as speaker whom its receipt names, as the receipt does', () => {
  expect(pointOn('six hours', 'The blaze lasted six hours, the service said.')?.speaker).toBe(
    'the fire service in Lindow',
  );
  expect(pointOn('six hours', 'The blaze lasted six hours.')?.speaker).toBeNull();
});

test('other sources that say all of it stand behind it as well', () => {
  const point = pointOn('Four people were injured', 'Four people were injured in the fire at the harbour.');
  expect(point?.citations.map(({ source }) => source)).toEqual(expect.arrayContaining(['live.txt', 'courier.txt']));
  expect(new Set(point?.citations.map(({ source }) => source)).size).toBe(point?.citations.length);
  expect(point?.standing).toBe('agreed');
});

test('a side of a dispute is named, and the point stands as disputed', () => {
  const point = pointOn('before Wednesday', 'The ferries to Sandholm would not run before Wednesday.');
  expect(point?.text).toMatch(/before Wednesday, according to .*(?:Ruiz|harbour master)/u);
  expect(point?.checkedAs).toBe(point?.text);
  expect(point?.standing).toBe('disputed');
});

test('a side that a translation leaves out cannot be put in: no point is made', () => {
  const text = 'Пороми до Сандгольма не ходитимуть до середи.';
  expect(
    pointOn('before Wednesday', text, { english: 'The ferries to Sandholm would not run before Wednesday.' }),
  ).toBeNull();
});
