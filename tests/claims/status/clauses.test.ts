import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clauseAt, clausesOf } from '../../../src/claims/status/clauses.ts';

it.each([
  ['The gate was shut, but the port was open.', ['The gate was shut,', 'but the port was open.']],
  [
    'Reed said that the gate was shut because it rained.',
    ['Reed said', 'that the gate was shut', 'because it rained.'],
  ],
  ['The port – busy as ever – was open; ferries ran.', ['The port', 'busy as ever', 'was open', 'ferries ran.']],
  ['Rope, sails and tar were sold.', ['Rope, sails and tar were sold.']],
])('%s', (text, clauses) => {
  expect(clausesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(clauses);
});

it('clauses are trimmed, in order and apart, and every word of a text stands in one', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('gate ', 'but ', ', ', '; ', 'that the ', '“', 'if ', 'é ', ' – ')),
      (pieces) => {
        const text = pieces.join('');
        let at = 0;
        for (const { start, end } of clausesOf(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(text.slice(at, start)).not.toMatch(/\p{L}/u);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          at = end;
        }
        expect(text.slice(at)).not.toMatch(/\p{L}/u);
      },
    ),
  );
});

it('the clause at an offset holds it', () => {
  const text = 'The gate was shut, but the port was open.';
  expect(clauseAt(text, text.indexOf('port')).start).toBe(text.indexOf('but'));
});
