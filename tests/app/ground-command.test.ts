/** `ground --batch FILE`. */

import { expect, test } from 'vitest';
import { paperDesk } from './paper-desk.ts';

const EVIDENCE = [{ id: 'e1', text: 'The pier at Lindow burned on Friday, and four people were hurt.' }];

async function ground(...lines: readonly string[]) {
  const { root, run, write } = paperDesk();
  write('drafts.jsonl', lines.join('\n'));
  const { status, out, notes } = await run('ground', '--batch', `${root}/drafts.jsonl`);
  const replies = out.split('\n').filter((line) => line !== '');
  return { status, notes, replies: replies.map((line) => JSON.parse(line) as unknown) };
}

test('every sentence of a line gets its verdict', async () => {
  const points = [
    { text: 'A pier at Lindow burned on Friday.', cites: ['e1'] },
    { text: 'The pier at Lindow burned on Friday, and five people were hurt.', cites: ['e1'] },
    { text: 'The pier at Lindow burned on Friday.', cites: [] },
  ];
  const { status, notes, replies } = await ground(JSON.stringify({ id: 'a', evidence: EVIDENCE, points }));
  expect([status, notes]).toEqual([0, '']);
  expect(replies).toEqual([
    {
      id: 'a',
      points: [
        { kept: true, reason: null, fault: null, score: expect.any(Number) as number },
        { kept: false, reason: 'unsupported-figure', fault: '5', score: expect.any(Number) as number },
        { kept: false, reason: 'unknown-citation', fault: null, score: 0 },
      ],
    },
  ]);
});

test('the sentences of a line make one text, whose first must say of whom it tells', async () => {
  const points = [
    { text: 'It burned on Friday.', cites: ['e1'] },
    { text: 'The pier at Lindow burned on Friday.', cites: ['e1'] },
  ];
  const { replies } = await ground(JSON.stringify({ id: 'a', evidence: EVIDENCE, points }));
  expect(replies).toMatchObject([{ points: [{ kept: false, reason: 'unsupported', fault: 'It' }, { kept: true }] }]);
});

test('a line that cannot be read says so under its id, and the rest go on', async () => {
  const good = JSON.stringify({ id: 'b', evidence: EVIDENCE, points: [] });
  const { status, replies } = await ground('{"id":"a"}', '{', good);
  expect(status).toBe(0);
  expect(replies).toEqual([
    { id: 'a', error: { code: 'usage', message: '"evidence" must be a list.' } },
    { id: null, error: { code: 'usage', message: 'the line is no JSON.' } },
    { id: 'b', points: [] },
  ]);
});

test.each([
  [['ground'], 'which sentences? Give their file with --batch.'],
  [['ground', 'pier', '--batch', 'x.jsonl'], '"pier" has no place'],
  [['ground', '--batch', 'none.jsonl'], 'the batch none.jsonl cannot be read: there is no such file.'],
])('wrong usage says what is missing: %j', async (words, message) => {
  const { status, out, notes } = await paperDesk().run(...words);
  expect([status, out]).toEqual([2, '']);
  expect(notes).toContain(message);
});

test('help shows it with an example', async () => {
  const { status, out } = await paperDesk().run('ground', '--help');
  expect(status).toBe(0);
  expect(out).toMatch(/\nExamples?\n {2}npm run /u);
});
