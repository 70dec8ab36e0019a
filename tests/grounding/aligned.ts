/** A sentence set beside its evidence, as every check is given it. */

import { align, claimOf, type Alignment } from '../../src/grounding/alignment.ts';
import { tellingOf } from '../../src/grounding/telling.ts';

export function aligned(sentence: string, ...evidence: readonly string[]): Alignment {
  const told = evidence.flatMap(tellingOf);
  return align(told, claimOf(sentence, told));
}
