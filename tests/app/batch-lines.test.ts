/** The lines of a batch file. */

import { expect, test } from 'vitest';
import { Problem } from '../../src/domain/problem.ts';
import { fieldsOf, lineError, lineId, readBatch, wrongLine } from '../../src/app/batch-lines.ts';
import { paperDesk } from './paper-desk.ts';

test('lines that hold nothing are none', () => {
  const { root, write } = paperDesk();
  write('batch.jsonl', '{"id":"a"}\r\n\r\n  \n{"id":"b"}');
  expect(readBatch(`${root}/batch.jsonl`)).toEqual(['{"id":"a"}', '{"id":"b"}']);
});

test('a file that cannot be read says why', () => {
  const { root } = paperDesk();
  expect(() => readBatch(`${root}/none.jsonl`)).toThrow(/none\.jsonl cannot be read: there is no such file/u);
  expect(() => readBatch(root)).toThrow('it is a folder');
});

test.each(['7', '[]', 'null', '"x"'])('%s is no object of fields', (line) => {
  expect(() => fieldsOf(line)).toThrow('the line is no JSON object.');
});

test('ids are texts and numbers', () => {
  expect([lineId({ id: 'a' }), lineId({ id: 7 }), lineId({ id: {} }), lineId({})]).toEqual(['a', 7, null, null]);
});

test('an error stands under the id of its line, as far as that can be read', () => {
  const error = { code: 'usage', message: '"x" must be a text.' };
  expect(lineError('{"id":"a","x":1}', wrongLine('"x" must be a text.'))).toEqual({ id: 'a', error });
  expect(lineError('{"id":', wrongLine('"x" must be a text.'))).toEqual({ id: null, error });
});

test('an error of our own is told as such', () => {
  expect(lineError('{}', new Error('boom'))).toEqual({ id: null, error: { code: 'internal', message: 'boom' } });
  expect(wrongLine('x')).toBeInstanceOf(Problem);
});
