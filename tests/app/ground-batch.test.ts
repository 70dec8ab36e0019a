/** Drafted sentences as a line of a batch holds them. */

import { expect, test } from 'vitest';
import { readGroundLine } from '../../src/app/ground-batch.ts';

function read(fields: object) {
  return readGroundLine(JSON.stringify(fields));
}

const EVIDENCE = [{ id: 'e1', text: 'The pier burned.' }];
const POINTS = [{ text: 'A pier burned.', cites: ['e1'] }];

test('a line is read with its evidence by id', () => {
  expect(read({ id: 'a', evidence: EVIDENCE, points: POINTS, more: 1 })).toEqual({
    id: 'a',
    evidence: new Map([['e1', 'The pier burned.']]),
    points: POINTS,
  });
});

test.each([
  [{ points: POINTS }, '"evidence" must be a list.'],
  [{ evidence: EVIDENCE }, '"points" must be a list.'],
  [{ evidence: [...EVIDENCE, { id: 'e2' }], points: POINTS }, '"evidence" 2 must be {"id": "…", "text": "…"}.'],
  [{ evidence: EVIDENCE, points: [{ text: 'x' }] }, '"points" 1 must be {"text": "…", "cites": ["…"]}.'],
  [{ evidence: EVIDENCE, points: [{ cites: ['e1'] }] }, '"points" 1 must be'],
  [{ evidence: EVIDENCE, points: [{ text: 'x', cites: [1] }] }, '"points" 1 must be'],
  [{ evidence: [...EVIDENCE, ...EVIDENCE], points: POINTS }, '"evidence" has the id "e1" twice'],
])('what is missing or wrong is named: %j', (fields, message) => {
  expect(() => read(fields)).toThrow(message);
});
