/** `ground --batch FILE`: the gate on its own, over drafted sentences with their evidence. */

import { checkDrafted } from '../grounding/check-drafted.ts';
import { lineError, readBatch } from './batch-lines.ts';
import type { ExitStatus } from './command-line.ts';
import type { Desk } from './face.ts';
import { readGroundLine } from './ground-batch.ts';
import { readArguments, usage } from './read-arguments.ts';

export function groundCommand(words: readonly string[], { face }: Desk): ExitStatus {
  const { alone, values } = readArguments('ground', words, { batch: 'a file' });
  const file = values.get('batch');
  if (file === undefined) throw usage('ground', 'which sentences? Give their file with --batch.');
  if (alone.length > 0)
    throw usage('ground', `it takes nothing but --batch FILE, so "${alone.join(' ')}" has no place.`);
  for (const line of readBatch(file)) face.result(`${JSON.stringify(groundLine(line))}\n`);
  return 0;
}

function groundLine(line: string): object {
  try {
    const { id, evidence, points } = readGroundLine(line);
    return {
      id,
      points: checkDrafted(points, evidence).map(({ reason, fault, score }) => ({
        kept: reason === null,
        ...{ reason, fault, score: Math.round(score * 1e4) / 1e4 },
      })),
    };
  } catch (error) {
    return lineError(line, error);
  }
}
