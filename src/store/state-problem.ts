/** What SQLite's errors mean where nothing can be made anew: which file, and what to do about it. */

import { Problem } from '../domain/problem.ts';
import { cureOf, isCorrupt } from './store-problem.ts';

export const DAMAGED =
  'is damaged and was left as it is: put a copy of it back, or move it away to start anew without what it remembers';

export function stateProblem(path: string, error: unknown): Problem {
  return error instanceof Problem ? error : new Problem('store', `${path} ${whatToDo(error)}.`, error);
}

function whatToDo(error: unknown): string {
  if (isCorrupt(error)) return DAMAGED;
  return cureOf(error) ?? `cannot be used (${String(error)}): check its folder, or name another with BRIEFDESK_STATE`;
}
