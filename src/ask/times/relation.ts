/** How a time in a question bounds what is asked: "since" it, "before" it, "on" it. */

import { NO_RECORD } from '../../language/data/superlatives.ts';

export type Relation = 'since' | 'after' | 'before' | 'until' | 'between' | 'within' | 'none';

const ADJACENT =
  /(?:^|\s)(since|from|after|before|until|till|by|up to|between|on|in|at|during|over|around|about|throughout)\s+(?:(?:about|around|shortly|just|early|late)\s+|(?:early|late)\s+on\s+)*(?:the\s+)?(?:(?:morning|afternoon|evening|night)\s+of\s+(?:the\s+)?)?$/iu;
/** "After the vote on Thursday": what is asked about is bounded by the vote. */
const GOVERNED = /\b(?:since|after|before|until|till|following)\s+[^,;.?]*$/iu;
const ONWARDS = /^\s*(?:on|onwards?|to|until|till|through|–|-)\b/iu;
const RECORD = /\b(?:first|only|most|least|best|worst|record)\b/iu;

const RELATIONS: Readonly<Record<string, Relation>> = {
  since: 'since',
  after: 'after',
  before: 'before',
  until: 'until',
  till: 'until',
  by: 'until',
  'up to': 'until',
  between: 'between',
};

/** `before` and `after`: what stands around the time. `none`: it bounds nothing. */
export function relationOf(before: string, after: string): Relation {
  const match = ADJACENT.exec(before);
  const word = match?.[1]?.toLowerCase() ?? '';
  if (GOVERNED.test(match === null ? before : before.slice(0, match.index))) return 'none';
  if (word === 'from') return ONWARDS.test(after) ? 'since' : 'within';
  const relation = RELATIONS[word] ?? 'within';
  return relation === 'since' && isRecord(before) ? 'none' : relation;
}

/** "The biggest fire since 2011" is compared with all before, not looked for among those since. */
function isRecord(before: string): boolean {
  const words = before.toLowerCase().match(/\p{L}+/gu) ?? [];
  return RECORD.test(before) || words.some((word) => /\p{L}{2}est$/u.test(word) && !NO_RECORD.has(word));
}
