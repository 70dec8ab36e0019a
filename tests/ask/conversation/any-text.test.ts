/** Readers type anything: it must come back, soon, in well-formed words. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { understand, type Understood } from '../../../src/ask/understand.ts';
import type { Turn } from '../../../src/domain/answer.ts';
import { topicOf, turns } from './said.ts';

const TOPIC = topicOf('Harbour fire', ['How many missiles were fired?']);

function check(question: string, history: readonly Turn[]): Understood {
  const understood = understand({ question, history, topic: null, topics: [TOPIC] });
  expect(JSON.stringify(understood).isWellFormed()).toBe(true);
  if (understood.kind === 'question') {
    expect(understood.text).toMatch(/[\p{L}\p{N}]/u);
    expect(understood.leans).toBe(understood.understood !== null);
    expect(understood.carried.every(({ weight, text }) => weight >= 0 && weight <= 1 && text !== '')).toBe(true);
  } else expect(understood.text).toMatch(/\p{L}/u);
  return understood;
}

// prettier-ignore
const WORDS = [
  'and', 'the', 'missiles', 'what about', 'he', 'there', 'then', 'that', 'it', 'who said', 'Dana Reed', 'Tom Lund', 'Oslo', 'why', '?', ',', '“', '”',
  'did', 'were', 'injured', 'on Monday', 'how many', 'the one before', '—', '¿', 'qué', 'und', 'кто', 'من', '谁', 'の', "l'", '👩‍👩‍👧', '\ud83d', '\u0301', '\u202e', '[3·15:05]',
  '· disputed', '\n', 'thanks', 'ok', '<@U1>', '/brief', '0', '“So', '(', '*',
];

describe('any text', () => {
  const word = fc.constantFrom(...WORDS);
  const text = fc.oneof(
    fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
  );

  test('is understood, after any conversation', () => {
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 5 }), (question, history) => {
        check(question, turns(...history));
      }),
      { numRuns: 1_500 },
    );
  });
});

describe('over and over', () => {
  // prettier-ignore
  const PIECES = [
    'a', '(', ' ', '\n', '?', '*', '“', '"', '·', '[1', '[3·', '— ', '- ', '.', ', ', "'", "l'", '1 ', 'A ', 'Aa ', 'the ', 'and ', 'so ', 'hi, ', 'he ', 'that ',
    'there ', 'what about ', 'who said ', 'Reed said ', 'the the ', 'not it ', 'thanks ', 'кто ', 'ال', '谁', 'か', '\u0301', '\ud800', '👩‍👩‍👧', '<@', 'is it ', 'more ',
    'a-', 'the a ed ', 'source: ', 'As of ', 'port ', 'según ',
  ];
  /** Many times what it takes; what grows with the square of the length takes longer. */
  const SLOWEST_MS = 2_000;

  test.each(PIECES)('%j', (piece) => {
    const long = piece.repeat(Math.ceil(10_000 / piece.length));
    const began = performance.now();
    check(long, []);
    check('why did he do that there?', turns(long, long, long, long));
    check('and the missiles?', turns(...Array.from({ length: 8 }, () => long.slice(0, 1_000))));
    expect(performance.now() - began).toBeLessThan(SLOWEST_MS);
  });
});
