/** A file of questions put to the real program: one line out for each line in, whatever it holds. */

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answerTo, ask, DESTROYED, expectReceipts, folderOf, type AnswerDocument } from './ask-port-lindow.ts';
import { emptyFolder } from './run-briefdesk.ts';

type Row = ({ readonly id: unknown } & AnswerDocument) | { readonly id: unknown; readonly error: object };

/** A line of the file, whose answer it is, and what of that must be so. */
type Expected = readonly [line: string, id: unknown, outcome: object];

const QUESTION = 'What did the fire destroy?';
const LONG = `${QUESTION} ${'🔥'.repeat(2000)}`;
const HALF = '\ud83d';

const ANSWERED: readonly Expected[] = [
  [line({ id: 'a', question: QUESTION }), 'a', { status: 'answered', text: DESTROYED }],
  [line({ id: 7, question: 'Who insured the warehouse?' }), 7, { reason: 'absent', points: [] }],
  [line({ question: QUESTION }), null, { status: 'answered' }],
  [line({ id: null, question: QUESTION, history: null, topic: null }), null, { status: 'answered' }],
  [line({ id: { of: 1 }, question: QUESTION }), null, { status: 'answered' }],
  [line({ id: 'topic', question: 'What about the cranes?', topic: 'harbour fire' }), 'topic', { text: DESTROYED }],
  [line({ id: HALF, question: `${QUESTION} ${HALF}` }), HALF, { question: `${QUESTION} ${HALF}`, status: 'answered' }],
  [
    line({ id: 'long', question: LONG }),
    ...(['long', { question: LONG, notes: ['Your question was cut after 2,000 characters.'] }] as const),
  ],
  [
    line({
      ...{ id: 'thread', question: 'And what did it destroy?' },
      history: [said('user', 'Was there a fire at the harbour?'), said('assistant', 'Yes, at a warehouse.')],
    }),
    ...(['thread', { status: 'answered', understood: expect.stringMatching(/destroy\? \(.+\)$/) as string }] as const),
  ],
  [
    line({
      ...{ id: 'pair', question: 'And what did it destroy?' },
      history: [{ q: 'Was there a fire at the harbour?', a: 'Yes, at a warehouse.' }],
    }),
    ...(['pair', { status: 'answered', understood: expect.stringMatching(/destroy\? \(.+\)$/) as string }] as const),
  ],
];

const WRONG: readonly Expected[] = [
  ['{"id": "a", "question"', null, wrong('the line is no JSON.')],
  ['["a"]', null, wrong('the line is no JSON object.')],
  ['null', null, wrong('the line is no JSON object.')],
  [line({ id: 'b' }), 'b', wrong('"question" must be a text.')],
  [line({ id: 8, question: ['?'] }), 8, wrong('"question" must be a text.')],
  [line({ id: 'c', question: QUESTION, history: 'x' }), 'c', wrong('"history" must be a list')],
  [
    line({ id: 'd', question: QUESTION, history: [said('user', 'Hello'), said('system', 'x')] }),
    ...(['d', wrong('"history" 2 must be {"role": "user" or "assistant"')] as const),
  ],
  [line({ id: 'e', question: QUESTION, topic: 5 }), 'e', wrong('"topic" must be the name of a topic.')],
  [line({ id: 'f', question: QUESTION, topic: 'air-defnece' }), 'f', wrong('Did you mean "air-defence"?')],
  [line({ id: 'g', question: QUESTION, topic: 'a\u0007b' }), 'g', wrong('the topic holds control characters')],
];

test('each line has its answer or its error, in order, and those after a bad one go on', () => {
  // By their ids: good and bad ones change places.
  const lines = [...WRONG, ...ANSWERED].toSorted(([, a], [, b]) => (String(a) < String(b) ? -1 : 1));
  const { status, rows, notes } = batch(`\uFEFF${lines.map(([text]) => text).join('\r\n\r\n  \n')}\r\n`);
  expect([status, notes]).toEqual([0, '']);
  expect(rows.map(({ id }) => id)).toEqual(lines.map(([, id]) => id));
  for (const [i, [text, , outcome]] of lines.entries()) expect(rows[i], text).toMatchObject(outcome);
  const bad = rows.filter((row) => 'error' in row);
  expect(bad.map((row) => Object.keys(row).join())).toEqual(WRONG.map(() => 'id,error'));
  for (const row of rows) if (!('error' in row)) expectReceipts(row);
});

test('a line is answered as the same question alone', () => {
  const { exit, ...alone } = answerTo(QUESTION);
  expect([exit, batch(line({ id: 'a', question: QUESTION })).rows]).toEqual([0, [{ id: 'a', ...alone }]]);
});

test('a file that holds nothing is answered with nothing', () => {
  expect(batch('\n \n')).toEqual({ status: 0, rows: [], notes: '' });
});

test.each([
  ['is not there', () => join(emptyFolder(), 'gone.jsonl'), 'there is no such file'],
  ['is a folder', emptyFolder, 'it is a folder'],
  ['is not UTF-8', () => written(Uint8Array.of(0x7b, 0xff, 0x7d)), 'it is not UTF-8; save it as UTF-8'],
])('a file that %s is refused by its name', (_, pathOf, reason) => {
  const path = pathOf();
  const { status, out, notes } = ask('--batch', path);
  expect([status, out]).toEqual([2, '']);
  expect(notes).toContain(`the batch ${path} cannot be read: ${reason}.`);
  expect(notes).not.toContain('    at ');
});

function batch(questions: string): { status: number | null; rows: readonly Row[]; notes: string } {
  const { status, out, notes } = ask('--batch', written(questions));
  const lines = out.split('\n');
  expect(lines.pop()).toBe('');
  return { status, rows: lines.map((each) => JSON.parse(each) as Row), notes };
}

function written(questions: string | Uint8Array): string {
  return join(folderOf({ 'questions.jsonl': questions }), 'questions.jsonl');
}

function line(fields: object): string {
  return JSON.stringify(fields);
}

function said(role: string, text: string): object {
  return { role, text };
}

function wrong(message: string): object {
  return { error: { code: 'usage', message: expect.stringContaining(message) as string } };
}
