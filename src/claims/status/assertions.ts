/** Assertions that can meet: a clause with what it is about, put for or against one question. */

import type { ConceptWord } from '../../language/concepts.ts';
import { AIM, NEGATION } from '../../language/data/polarity.ts';
import { VAGUE } from '../../language/data/vague-words.ts';
import type { Stretch } from '../../language/sentences.ts';
import type { Sentence } from '../../search/sentence.ts';
import { axesOf, deedAxis } from './axes.ts';
import { clauseAt } from './clauses.ts';
import { isSupposed, moodOf, type Mood } from './moods.ts';
import { oppositesIn } from './opposites.ts';
import { denialsIn, negationBefore, type Denial } from './predicates.ts';

export interface Assertion extends Stretch {
  readonly sentence: Sentence;
  /** The question: a deed, a quality, a thing, or a pair of opposites. */
  readonly axis: string;
  /** 1 for, -1 against. */
  readonly sign: 1 | -1;
  /** True where a negation says so, and not a word of its own. */
  readonly denied: boolean;
  /** True for "not all". */
  readonly partly: boolean;
  readonly mood: Mood;
  /** Where the word stands that carries it. */
  readonly predicate: Stretch;
  /** Concepts of the clause besides the predicate, each with its distance from it in concepts, 1 for the next. */
  readonly args: ReadonlyMap<string, number>;
  /** Those of them that stand behind the predicate. */
  readonly behind: ReadonlySet<string>;
  /** Concepts of the names in front of the predicate, who does it, and of those behind it, to whom or where. */
  readonly names: readonly [before: ReadonlySet<string>, behind: ReadonlySet<string>];
  /** Concepts that a word right before them narrows down, with that word: "gate" with "east". */
  readonly narrowed: ReadonlyMap<string, string>;
}

interface Held extends Pick<Assertion, 'sentence' | 'axis' | 'sign' | 'denied' | 'partly' | 'predicate'> {
  readonly attitude: boolean;
}

/** The assertions by their question, where some are for and some against. */
export function assertionsBy(sentences: readonly Sentence[]): ReadonlyMap<string, readonly Assertion[]> {
  const denials = new Map(sentences.map((sentence) => [sentence, denialsIn(sentence)]));
  const denied = new Set([...denials.values()].flat().map(({ axis }) => axis));
  const held = sentences.flatMap((sentence) => {
    const own = denials.get(sentence) ?? [];
    return [
      ...own.map((denial) => denialOf(sentence, denial)),
      ...affirmed(sentence, own, denied),
      ...sidesOf(sentence),
    ];
  });
  const by = Map.groupBy(held, ({ axis }) => axis);
  const both = [...by].filter(([, all]) => all.some(({ sign }) => sign === 1) && all.some(({ sign }) => sign === -1));
  return new Map(both.map(([axis, all]) => [axis, all.flatMap((each) => assertionOf(each) ?? [])]));
}

function denialOf(sentence: Sentence, { word, axis, partly }: Denial): Held {
  return { sentence, axis, sign: -1, denied: true, partly, predicate: word, attitude: false };
}

/** The words of a sentence that are denied elsewhere. */
function affirmed(sentence: Sentence, own: readonly Denial[], denied: ReadonlySet<string>): readonly Held[] {
  return sentence.words.flatMap((word) => {
    const isDenied = ({ clause }: Denial): boolean => clause.start <= word.start && word.start < clause.end;
    const axes = axesOf(word).filter((axis) => denied.has(axis));
    if (axes.length === 0 || VAGUE.has(word.folded) || own.some(isDenied)) return [];
    if (negationBefore(sentence.text, word.start) !== 'none') return [];
    const held = { sentence, sign: 1, denied: false, partly: false, predicate: word, attitude: false } as const;
    return axes
      .filter((axis) => axis !== deedAxis(word) || isDeed(sentence.text, word))
      .map((axis) => ({ ...held, axis }));
  });
}

/** A word behind "the" or "a" names a deed and does not tell it; one that opens its sentence bids. */
function isDeed(text: string, { start }: ConceptWord): boolean {
  if (/^\p{Lu}/u.test(text.slice(start, start + 2))) return false;
  return !/\b(?:the|an?|his|her|its|their|this|that|these|those|any|some|no|of|for|in|by|with|[’']s)\s["“‘']?$/iu.test(
    text.slice(Math.max(0, start - 10), start),
  );
}

function sidesOf(sentence: Sentence): readonly Held[] {
  return oppositesIn(sentence.text).flatMap(({ axis, sign, attitude, ...predicate }) => {
    const negation = negationBefore(sentence.text, predicate.start);
    if (negation === 'idiom' || negationsAhead(sentence.text, predicate) > (negation === 'denies' ? 1 : 0)) return [];
    const denied = negation === 'denies';
    return [{ sentence, axis, attitude, sign: denied ? turned(sign) : sign, denied, partly: false, predicate }];
  });
}

/** "Does not come with a cage as standard", "did not leave anyone without options": more than the nearest word turns what follows. */
function negationsAhead(text: string, { start }: Stretch): number {
  const ahead = text.slice(clauseAt(text, start).start, start);
  return (ahead.match(NEGATION)?.length ?? 0) + (ahead.match(/\bwithout\b/giu)?.length ?? 0);
}

function turned(sign: 1 | -1): 1 | -1 {
  return sign === 1 ? -1 : 1;
}

/** Null where the words are only supposed or named as an aim. */
function assertionOf({ attitude, ...held }: Held): Assertion | null {
  const { sentence, predicate, denied } = held;
  const { text } = sentence;
  const clause = clauseAt(text, predicate.start);
  const words = text.slice(clause.start, clause.end);
  const mood = attitude && !isSupposed(words) ? 'fact' : moodOf(text, clause, sentence.speech !== null);
  if (mood === null) return null;
  const isAim = !denied && !attitude && mood !== 'future' && AIM.test(text.slice(clause.start, predicate.start));
  return isAim ? null : { ...held, ...clause, mood, ...surroundings(sentence, predicate, clause) };
}

function surroundings(
  { text, words, speech }: Sentence,
  predicate: Stretch,
  clause: Stretch,
): Pick<Assertion, 'args' | 'behind' | 'names' | 'narrowed'> {
  const isSpeaker = ({ start, end }: Stretch): boolean => speech !== null && start >= speech.start && end <= speech.end;
  const within = words.filter((word) => word.start >= clause.start && word.end <= clause.end && !isSpeaker(word));
  const before = within.filter(({ end }) => end <= predicate.start);
  const behind = within.filter(({ start }) => start >= predicate.end);
  const args = new Map<string, number>();
  // Nearest first, so that a concept told twice keeps its smaller distance.
  for (const half of [before.toReversed(), behind])
    half.forEach(({ concept }, i) => args.set(concept, Math.min(i + 1, args.get(concept) ?? Infinity)));
  const isName = ({ start }: Stretch): boolean => start > clause.start && /^\p{Lu}/u.test(text.slice(start, start + 2));
  const namesOf = (half: Sentence['words']): ReadonlySet<string> =>
    new Set(half.filter(isName).map(({ concept }) => concept));
  const narrowed = [before, behind].flatMap((half) =>
    half.slice(1).flatMap((word, i) => {
      const modifier = half[i];
      const isTied = modifier !== undefined && /^[\s-]$/.test(text.slice(modifier.end, word.start));
      return isTied ? [[word.concept, modifier.concept] as const] : [];
    }),
  );
  return {
    args,
    behind: new Set(behind.map(({ concept }) => concept)),
    names: [namesOf(before), namesOf(behind)],
    narrowed: new Map(narrowed),
  };
}
