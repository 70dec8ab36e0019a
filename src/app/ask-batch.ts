/** The questions of a file, one JSON object a line, answered in order; a line that cannot be read says so and the rest go on. */

import { readFileSync } from 'node:fs';
import type { Ask } from '../ask/write-answer.ts';
import type { Turn } from '../domain/answer.ts';
import { Problem } from '../domain/problem.ts';

/** A question as it stands in the file; `topic` is the name of one. */
export interface BatchLine extends Omit<Ask, 'topic'> {
  readonly id: string | number | null;
  readonly topic: string | null;
}

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

/** Throws a usage Problem that names the field and what it must hold. */
export function readLine(line: string): BatchLine {
  const fields = asObject(line);
  const { question } = fields;
  const history = fields['history'] ?? [];
  const topic = fields['topic'] ?? null;
  if (typeof question !== 'string') throw wrong('"question" must be a text.');
  if (topic !== null && typeof topic !== 'string') throw wrong('"topic" must be the name of a topic.');
  if (!Array.isArray(history)) throw wrong('"history" must be a list of {"role", "text"}, oldest first.');
  return { id: idOf(fields), question, topic, history: history.flatMap(readTurn) };
}

/** The id of a line that may be no question at all, so that its error can be told to whom it belongs. */
export function idIn(line: string): string | number | null {
  try {
    return idOf(asObject(line));
  } catch {
    return null;
  }
}

function asObject(line: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw wrong('the line is no JSON.', error);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong('the line is no JSON object.');
  return value as Record<string, unknown>;
}

function idOf({ id = null }: Readonly<Record<string, unknown>>): string | number | null {
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}

/** A turn in the contract's form, or a pair of question and answer, which is two. */
function readTurn(value: unknown, index: number): readonly Turn[] {
  const { role, text, q, a } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  if ((role === 'user' || role === 'assistant') && typeof text === 'string') return [{ role, text }];
  if (typeof q === 'string' && typeof a === 'string')
    return [
      { role: 'user', text: q },
      { role: 'assistant', text: a },
    ];
  throw wrong(`"history" ${index + 1} must be {"role": "user" or "assistant", "text": "…"}.`);
}

function wrong(message: string, cause?: unknown): Problem {
  return new Problem('usage', message, cause);
}
