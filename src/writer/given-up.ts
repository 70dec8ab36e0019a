/** What comes of a call that whoever asked did not wait for. */

import { Problem } from '../domain/problem.ts';
import type { Failed } from '../llm/model.ts';

/** Where nothing was spent, or others pay for it. */
export function givenUp(model: string, reason: unknown): Failed {
  return {
    kind: 'failed',
    failure: { kind: 'slow' },
    problem: new Problem('model', `The language model ${model} was given up before it replied.`, reason),
    tokens: { input: 0, output: 0 },
  };
}
