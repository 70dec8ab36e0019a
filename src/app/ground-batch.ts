/** Drafted sentences and their evidence, as a line of a batch holds them. */

import { asFields, fieldsOf, lineId, wrongLine, type LineId } from './batch-lines.ts';

export interface GroundLine {
  readonly id: LineId;
  /** Texts by the id that sentences cite them with. */
  readonly evidence: ReadonlyMap<string, string>;
  readonly points: readonly DraftedPoint[];
}

export interface DraftedPoint {
  readonly text: string;
  readonly cites: readonly string[];
}

/** Throws a usage Problem that names the field and what it must hold. */
export function readGroundLine(line: string): GroundLine {
  const fields = fieldsOf(line);
  const evidence = listOf(fields, 'evidence').map(readEvidence);
  const ids = evidence.map(([id]) => id);
  const twice = ids.find((id, i) => ids.indexOf(id) < i);
  if (twice !== undefined) throw wrongLine(`"evidence" has the id "${twice}" twice; each piece needs its own.`);
  return { id: lineId(fields), evidence: new Map(evidence), points: listOf(fields, 'points').map(readPoint) };
}

function listOf(fields: Readonly<Record<string, unknown>>, name: 'evidence' | 'points'): readonly unknown[] {
  const list = fields[name];
  if (!Array.isArray(list)) throw wrongLine(`"${name}" must be a list.`);
  return list;
}

function readEvidence(value: unknown, index: number): readonly [string, string] {
  const { id, text } = asFields(value) ?? {};
  if (typeof id !== 'string' || typeof text !== 'string')
    throw wrongLine(`"evidence" ${index + 1} must be {"id": "…", "text": "…"}.`);
  return [id, text];
}

function readPoint(value: unknown, index: number): DraftedPoint {
  const { text, cites } = asFields(value) ?? {};
  if (typeof text !== 'string' || !Array.isArray(cites) || !cites.every((id) => typeof id === 'string'))
    throw wrongLine(`"points" ${index + 1} must be {"text": "…", "cites": ["…"]}.`);
  return { text, cites };
}
