/** The parts that the named play in a sentence: who does what, whom it befalls, whose a thing is, at whom it aims. */

import { REPORTING_VERBS } from '../../language/data/reporting-verbs.ts';
import { IRREGULAR_PASTS } from '../../language/data/time-words.ts';
import type { ToldSentence, ToldWord } from '../telling.ts';

/** `does`: before an active verb or behind "by"; `suffers`: behind one, or before a passive; `whose`: "Norway's", "Norwegian". */
export type PartKind = 'does' | 'suffers' | 'whose' | 'of' | 'at' | 'from';

/** A name with the word beside which it plays its part. */
export interface Part {
  readonly kind: PartKind;
  readonly word: ToldWord;
  readonly name: ToldWord;
}

const STOPS =
  /[,;:()—–“”"]|\s-\s|\b(?:and|but|or|that|which|who|whom|whose|when|where|while|whereas|as|after|before|because|since|until|although|though|if|hours|days|weeks|months|years|minutes)\b/giu;
const PREPOSITION =
  /\b(?:in|on|at|of|to|from|against|with|by|for|near|into|over|under|across|towards?|about|amid|during|despite|between|among|inside|outside|than|without)\b/giu;
const PASSIVE = /\b(?:was|were|been|being|is|are|be|gets?|got)\s(?:\p{Ll}+ly\s|also\s|not\s|now\s)?$/iu;
const ACTIVE =
  /\b(?:has|have|had|will|would|did|does|do|can|could|may|might|shall|should|must)\s(?:\p{Ll}+ly\s|also\s|not\s|now\s)?$/iu;
const AIMS: Readonly<Record<string, PartKind>> = {
  ...{ on: 'at', at: 'at', against: 'at', to: 'at', into: 'at', towards: 'at', toward: 'at' },
  ...{ of: 'of', from: 'from', by: 'does' },
};
/** Longest text in which what stands before a verb may name who does it. */
const REACH = 120;

/** The evidence is asked again for every sentence that is checked against it. */
const remembered = new WeakMap<ToldSentence, readonly Part[]>();

export function partsIn(sentence: ToldSentence): readonly Part[] {
  const parts = remembered.get(sentence) ?? readParts(sentence);
  remembered.set(sentence, parts);
  return parts;
}

function readParts(sentence: ToldSentence): readonly Part[] {
  const { words } = sentence;
  const verbs = words.filter((word) => !word.name && isVerb(word, sentence));
  return [
    ...verbs.flatMap((verb) => partsOfVerb(verb, verbs, sentence)),
    ...words.flatMap((word, i) => (word.name ? partsOfNoun(i, sentence, verbs) : [])),
  ];
}

function isVerb({ folded, start }: ToldWord, { text }: ToldSentence): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  if (/^\p{Lu}/u.test(text.slice(start))) return false;
  return (
    /\p{L}{2}ed$/u.test(folded) || IRREGULAR_PASTS.has(folded) || REPORTING_VERBS.has(folded) || ACTIVE.test(before)
  );
}

function partsOfVerb(verb: ToldWord, verbs: readonly ToldWord[], { text, words }: ToldSentence): readonly Part[] {
  const passive =
    PASSIVE.test(text.slice(Math.max(0, verb.start - 24), verb.start)) || /^\sby\b/iu.test(text.slice(verb.end));
  const names = (from: number, to: number): readonly ToldWord[] =>
    words.filter((word) => word.name && word.start >= from && word.end <= to);
  const end = Math.min(firstStop(text, verb.end), firstPreposition(text, verb.end));
  const subject = names(...subjectOf(verb, verbs, { text, words }));
  const object = names(verb.end, end);
  return [
    ...subject.map((name): Part => ({ kind: passive ? 'suffers' : 'does', word: verb, name })),
    ...(passive ? [] : object.map((name): Part => ({ kind: 'suffers', word: verb, name }))),
  ];
}

/** The stretch before a verb that may name who does it: that of the verb before, where the two are joined by "and". */
function subjectOf(
  verb: ToldWord,
  verbs: readonly ToldWord[],
  { text, words }: Pick<ToldSentence, 'text' | 'words'>,
): readonly [number, number] {
  const earlier = verbs.findLast((each) => each.end <= verb.start);
  const from = lastStop(text, Math.max(0, earlier?.end ?? 0, verb.start - REACH), verb.start);
  const bare = !words.some(({ start, end }) => start >= from && end <= verb.start);
  if (earlier !== undefined && bare && /\band\s(?:\p{Ll}+\s)?$/u.test(text.slice(earlier.end, verb.start)))
    return subjectOf(earlier, verbs, { text, words });
  return [from, Math.min(verb.start, firstPreposition(text, from))];
}

/** Behind the last stop of the stretch; "Norway and Sweden signed" has none, since no verb stands before its "and". */
function lastStop(text: string, from: number, to: number): number {
  let at = from;
  for (const { index, 0: stop } of text.slice(from, to).matchAll(STOPS))
    if (from > 0 || !/^(?:and|or)$/iu.test(stop)) at = from + index + stop.length;
  return at;
}

function firstStop(text: string, from: number): number {
  const at = text.slice(from).search(STOPS);
  return at < 0 ? text.length : from + at;
}

function firstPreposition(text: string, from: number): number {
  const at = text.slice(from).search(PREPOSITION);
  return at < 0 ? text.length : from + at;
}

/** What a name belongs to: the nouns right behind "Norway's" and "Norwegian", the word before "on Norway". */
function partsOfNoun(at: number, { text, words }: ToldSentence, verbs: readonly ToldWord[]): readonly Part[] {
  const name = words[at];
  if (name === undefined) return [];
  const parts: Part[] = [];
  let end = name.end;
  for (const word of words.slice(at + 1, at + 4)) {
    if (!/^(?:['’]s)?(?:[\s-]|\sand\s)$/u.test(text.slice(end, word.start)) || verbs.includes(word)) break;
    if (!word.name) parts.push({ kind: 'whose', word, name });
    end = word.end;
  }
  const lead = /\b(\p{Ll}+)\s(?:(?:the|a|an|its|his|her|their)\s)?(?:[\p{Lu}][\p{L}’'-]*\s){0,2}$/u.exec(
    text.slice(Math.max(0, name.start - 50), name.start),
  );
  const kind = AIMS[lead?.[1] ?? ''];
  const head = words.findLast((word) => word.end <= name.start - (lead?.[0].length ?? 0));
  if (kind !== undefined && head !== undefined && !head.name) parts.push({ kind, word: head, name });
  return parts;
}
