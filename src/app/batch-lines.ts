/** The lines of a batch file, one JSON object each: a line that cannot be read says so under its id, and the rest go on. */

import { readFileSync } from 'node:fs';
import { Problem } from '../domain/problem.ts';

/** As it stands in the line; null where there is none. */
export type LineId = string | number | null;

/** The lines of a file that hold anything. Throws a usage Problem where it cannot be read. */
export function readBatch(path: string): readonly string[] {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
    return text.split(/\r?\n/u).filter((line) => line.trim() !== '');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason =
      code === 'ENOENT'
        ? 'there is no such file'
        : code === 'EISDIR'
          ? 'it is a folder'
          : code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
            ? 'it is not UTF-8; save it as UTF-8'
            : (code ?? 'unknown reason');
    throw new Problem('usage', `the batch ${path} cannot be read: ${reason}.`, error);
  }
}

/** The fields of a line, unchecked. Throws a usage Problem where it is no JSON object. */
export function fieldsOf(line: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw wrongLine('the line is no JSON.', error);
  }
  const fields = asFields(value);
  if (fields === null) throw wrongLine('the line is no JSON object.');
  return fields;
}

/** Null where the value is no object. */
export function asFields(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null;
}

export function lineId({ id = null }: Readonly<Record<string, unknown>>): LineId {
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}

/** What stands in the place of an answer, under the id of its line, also where the line is no more than that. */
export function lineError(line: string, error: unknown): object {
  const code = error instanceof Problem ? error.code : 'internal';
  const message = error instanceof Error ? error.message : String(error);
  return { id: idIn(line), error: { code, message } };
}

export function wrongLine(message: string, cause?: unknown): Problem {
  return new Problem('usage', message, cause);
}

function idIn(line: string): LineId {
  try {
    return lineId(fieldsOf(line));
  } catch {
    return null;
  }
}
