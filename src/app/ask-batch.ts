/** A question as a line of a batch holds it. */

import type { Ask } from '../ask/write-answer.ts';
import type { Turn } from '../domain/answer.ts';
import { asFields, fieldsOf, lineId, wrongLine, type LineId } from './batch-lines.ts';

/** A question as it stands in the file; `topic` is the name of one. */
export interface BatchLine extends Omit<Ask, 'topic'> {
  readonly id: LineId;
  readonly topic: string | null;
}

/** Throws a usage Problem that names the field and what it must hold. */
export function readLine(line: string): BatchLine {
  const fields = fieldsOf(line);
  const { question } = fields;
  const history = fields['history'] ?? [];
  const topic = fields['topic'] ?? null;
  if (typeof question !== 'string') throw wrongLine('"question" must be a text.');
  if (topic !== null && typeof topic !== 'string') throw wrongLine('"topic" must be the name of a topic.');
  if (!Array.isArray(history)) throw wrongLine('"history" must be a list of {"role", "text"}, oldest first.');
  return { id: lineId(fields), question, topic, history: history.flatMap(readTurn) };
}

/** A turn in the contract's form, or a pair of question and answer, which is two. */
function readTurn(value: unknown, index: number): readonly Turn[] {
  const { role, text, q, a } = asFields(value) ?? {};
  if ((role === 'user' || role === 'assistant') && typeof text === 'string') return [{ role, text }];
  if (typeof q === 'string' && typeof a === 'string')
    return [
      { role: 'user', text: q },
      { role: 'assistant', text: a },
    ];
  throw wrongLine(`"history" ${index + 1} must be {"role": "user" or "assistant", "text": "…"}.`);
}
