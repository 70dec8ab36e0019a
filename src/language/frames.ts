/** Who did what to whom: the verbs of a sentence with those who do and those whom it befalls, by word order and voice. */

import { JOINTS, PREPOSITIONS, SUBJECT_PRONOUNS } from './data/frame-words.ts';
import { REPORTING_VERBS } from './data/reporting-verbs.ts';
import { tokensOf, verbGroupsIn, type Token, type VerbGroup } from './frames-verbs.ts';
import { recall, SENTENCES } from './recall.ts';

/** The content words of each part; none where the sentence does not tell, or tells by a pronoun. */
export interface Frame {
  readonly verb: Token;
  readonly agent: readonly Token[];
  readonly patient: readonly Token[];
}

/** As far as "by" may stand behind its passive. */
const BY_WITHIN = 8;
const RELATIVE = /^(?:who|which|that)$/u;

export const framesOf: (sentence: string) => readonly Frame[] = recall(readFrames, SENTENCES);

function readFrames(sentence: string): readonly Frame[] {
  const tokens = tokensOf(sentence);
  const groups = verbGroupsIn(tokens);
  const subjects: (readonly Token[])[] = [];
  return groups.flatMap((group, i) => {
    const verb = tokens[group.at];
    if (verb === undefined) return [];
    const subject = subjectOf(tokens, group, groups) ?? subjects.at(-1) ?? [];
    subjects.push(subject);
    const next = groups[i + 1];
    return [
      group.passive
        ? { verb, agent: doerBehind(tokens, group, next), patient: subject }
        : { verb, agent: subject, patient: objectOf(tokens, group, next) },
    ];
  });
}

/** The words before the verb, back to the clause before; null where the verb shares the subject of the one before. */
function subjectOf(
  tokens: readonly Token[],
  { from }: VerbGroup,
  groups: readonly VerbGroup[],
): readonly Token[] | null {
  let i = beforeAside(tokens, from);
  const last = groups.findLast(({ at }) => at <= i);
  if (last !== undefined && (tokens[i]?.folded === 'and' || describes(tokens, last, i))) return null;
  if (RELATIVE.test(tokens[i]?.folded ?? '')) i--;
  const nearest = i;
  const subject: Token[] = [];
  for (; i > (last?.at ?? -1); i--) {
    const token = tokens[i];
    if (token === undefined || JOINTS.has(token.folded)) break;
    if (SUBJECT_PRONOUNS.has(token.folded)) return [];
    if (token.content) subject.unshift(token);
    if (token.apart && i < nearest) break;
  }
  return subject.length === 0 && last !== undefined ? null : subject;
}

/** "The tug that towed the ferry" and "docks owned by the state" go on: what follows is told of the tug and the docks. */
function describes(tokens: readonly Token[], { at, from, passive }: VerbGroup, end: number): boolean {
  const inside = RELATIVE.test(tokens[from - 1]?.folded ?? '') || (passive && at === from);
  if (!inside || REPORTING_VERBS.has(tokens[at]?.folded ?? '')) return false;
  return !tokens.slice(at + 1, end + 1).some(({ apart, folded }) => apart || JOINTS.has(folded));
}

/** In "Reed, who ran the port, was" the subject stands before the first comma. */
function beforeAside(tokens: readonly Token[], from: number): number {
  if (!tokens[from]?.apart) return from - 1;
  const aside = tokens.findLastIndex(({ apart }, i) => i < from && apart);
  return aside > 0 ? aside - 1 : from - 1;
}

/** The words behind the verb, up to a mark, a preposition or another clause; "said the mayor had" has no object. */
function objectOf(tokens: readonly Token[], group: VerbGroup, next: VerbGroup | undefined): readonly Token[] {
  const end = next?.from ?? tokens.length;
  const object = phraseFrom(tokens, group.at + 1, end);
  const reaches = next !== undefined && object.at(-1) === tokens[end - 1] && tokens[end]?.folded !== 'to';
  return reaches && !describes(tokens, group, end - 1) ? [] : object;
}

function doerBehind(tokens: readonly Token[], { at }: VerbGroup, next: VerbGroup | undefined): readonly Token[] {
  const end = next?.from ?? tokens.length;
  for (let i = at + 1; i < Math.min(end, at + BY_WITHIN) && !tokens[i]?.apart; i++)
    if (tokens[i]?.folded === 'by') return phraseFrom(tokens, i + 1, end);
  return [];
}

function phraseFrom(tokens: readonly Token[], from: number, to: number): readonly Token[] {
  const rest = tokens.slice(from, to);
  const end = rest.findIndex(({ apart, folded }) => apart || PREPOSITIONS.has(folded) || JOINTS.has(folded));
  return rest.slice(0, end < 0 ? rest.length : end).filter(({ content }) => content);
}
