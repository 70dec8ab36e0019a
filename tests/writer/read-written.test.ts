import { expect, test } from 'vitest';
import { flawIn } from '../../src/llm/schema-flaw.ts';
import { pointsSchema, readWritten } from '../../src/writer/read-written.ts';
import { written } from './scripted-writing.ts';

const FOUR = 'Four people were hurt.';

test('what a model returns is read in its order, with white space tidied', () => {
  const value = {
    points: [written(` Four\u00a0 people were hurt. `, ['e2', 'e1'], { speaker: ' ' }), written('B.', [])],
  };
  expect(readWritten(value, false)).toEqual([
    { text: FOUR, english: null, evidence: ['e2', 'e1'], speaker: null },
    { text: 'B.', english: null, evidence: [], speaker: null },
  ]);
});

test('a point of another shape is left out, the others stay', () => {
  const wrong = [null, 7, 'text', { text: 5, evidence: [] }, { text: FOUR, evidence: 'e1' }, [written(FOUR, ['e1'])]];
  expect(readWritten({ points: [...wrong, written(FOUR, ['e1', 4 as never])] }, false)).toEqual([
    { text: FOUR, english: null, evidence: ['e1'], speaker: null },
  ]);
});

test('in another language a point without its English is left out', () => {
  const value = { points: [written('Постраждали 4 людини.', ['e1']), written('Так.', ['e1'], { english: FOUR })] };
  expect(readWritten(value, true).map(({ english }) => english)).toEqual([FOUR]);
});

test('no more points are read than a briefing can have', () => {
  const value = { points: Array.from({ length: 1_000 }, () => written(FOUR, ['e1'])) };
  expect(readWritten(value, false).length).toBeLessThan(50);
});

test.each([false, true])('a point of the asked shape fits the schema (translated: %s)', (translated) => {
  const point = written(FOUR, ['e1'], translated ? { english: FOUR } : {});
  expect(flawIn({ points: [point] }, pointsSchema(translated).schema)).toBeNull();
  expect(flawIn({ points: [{ ...point, evidence: 'e1' }] }, pointsSchema(translated).schema)).not.toBeNull();
});
