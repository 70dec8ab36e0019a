/** One remark in several wordings: worded, translated, cut or attributed differently by different tellings of it. */

import { conceptWords } from '../../language/concepts.ts';
import { ownVoice, quotedIn } from '../../language/quotes.ts';
import { recall, SENTENCES } from '../../language/recall.ts';
import { stemOf, wordsOf } from '../../language/words.ts';
import type { Sentence } from '../../search/sentence.ts';
import type { Matter } from '../matter.ts';
import type { Persons } from '../persons/persons.ts';
import { remarksIn, type Remark } from './remarks.ts';
import { longestRun, sharedInOrder } from './shared-words.ts';

interface Wording {
  readonly remark: Remark & { readonly holder: string };
  /** Stems of all its words, and of those as written. */
  readonly stems: readonly string[];
  readonly folded: readonly string[];
  /** The words of everything that its sentence quotes, to tell a full stop for a comma from another wording. */
  readonly beside: readonly string[];
  /** Concepts of the words that carry a topic, in order. */
  readonly concepts: readonly string[];
  /** Those of them that name nobody. */
  readonly plain: readonly string[];
  /** The same of the writer's words around a few quoted ones, attribution apart. */
  readonly around: readonly string[];
}

/** Longest `about` behind the speaker, in UTF-16 units. */
const LONGEST_ABOUT = 60;
/** Concepts that more wordings than this share tell nothing of one remark. */
const TOO_COMMON = 40;

/** Remarks told in two or more wordings or with two or more speakers; a stance is one wording with its tellings, the fullest first. */
export function variantsOf(sentences: readonly Sentence[], persons: Persons): readonly Matter[] {
  const wordings = remarksIn(sentences, persons).flatMap(wordingOf);
  const matters = groups(wordings, persons).flatMap((group) => {
    const stances = stancesOf(group, persons);
    return stances.length < 2
      ? []
      : [{ about: aboutOf(stances, persons), stances: stances.map((stance) => stance.map(({ remark }) => remark)) }];
  });
  return matters;
}

function wordingOf(remark: Remark): readonly Wording[] {
  const { holder, words, sentence } = remark;
  const read = readWords(words);
  if (holder === null || read.stems.length < 2) return [];
  const beside = quotedIn(sentence.text).flatMap(({ start, end }) => readWords(sentence.text.slice(start, end)).folded);
  return [{ remark: { ...remark, holder }, ...read, beside, around: remark.whole ? [] : claimWords(sentence) }];
}

const readWords = recall((words): Pick<Wording, 'stems' | 'folded' | 'concepts' | 'plain'> => {
  const folded = wordsOf(words).map((word) => word.folded);
  const carrying = conceptWords(words);
  const plain = carrying.filter(({ start }, i) => i === 0 || !/^\p{Lu}/u.test(words.slice(start, start + 2)));
  return {
    folded,
    stems: folded.map(stemOf),
    concepts: carrying.map(({ concept }) => concept),
    plain: plain.map(({ concept }) => concept),
  };
}, SENTENCES);

/** Concepts of a sentence without its attribution. */
function claimWords({ text, speech, words }: Sentence): readonly string[] {
  const apart = speech === null || ownVoice(text).trim() === '' ? null : speech;
  return words
    .filter(({ start, end }) => apart === null || end <= apart.start || start >= apart.end)
    .map(({ concept }) => concept);
}

/** The most alike meet first; a group that holds another wording of the same place takes no second one. */
function groups(wordings: readonly Wording[], persons: Persons): readonly (readonly Wording[])[] {
  const group = new Map<Wording, Set<Wording>>(wordings.map((wording) => [wording, new Set([wording])]));
  const alike = [...candidates(wordings)].filter(([a, b]) => isOneRemark(a, b, persons));
  const shared = new Map(alike.map((pair) => [pair, longestRun(pair[0].stems, pair[1].stems).length]));
  for (const [a, b] of alike.toSorted((x, y) => (shared.get(y) ?? 0) - (shared.get(x) ?? 0))) {
    const [one, other] = [group.get(a), group.get(b)];
    if (one === undefined || other === undefined || one === other || clash(one, other)) continue;
    for (const wording of other) group.set(wording, one.add(wording));
  }
  return [...new Set(group.values())].filter(({ size }) => size > 1).map((each) => [...each]);
}

function clash(one: ReadonlySet<Wording>, other: ReadonlySet<Wording>): boolean {
  return [...one].some((a) =>
    [...other].some((b) => isOnePlace(a.remark.sentence, b.remark.sentence) && !agree(a, b) && !agree(b, a)),
  );
}

/** Pairs that share two concepts, or the only one that the shorter has; each once. */
function* candidates(wordings: readonly Wording[]): Generator<readonly [Wording, Wording]> {
  const holding = new Map<string, number[]>();
  for (const [i, b] of wordings.entries()) {
    const met = new Map<number, number>();
    for (const concept of new Set([...b.concepts, ...b.around])) {
      const held = holding.get(concept) ?? [];
      if (held.length <= TOO_COMMON) for (const other of held) met.set(other, (met.get(other) ?? 0) + 1);
      holding.set(concept, [...held, i]);
    }
    for (const [other, times] of met) {
      const a = wordings[other];
      if (a !== undefined && (times > 1 || Math.min(a.concepts.length, b.concepts.length) === 1)) yield [a, b];
    }
  }
}

function isOneRemark(a: Wording, b: Wording, persons: Persons): boolean {
  if (isOnePlace(a.remark.sentence, b.remark.sentence)) return false;
  const speaker = speakersMeet(a.remark, b.remark, persons);
  const [short, long] = a.stems.length <= b.stems.length ? [a, b] : [b, a];
  const topic = sharedInOrder(short.concepts, long.concepts);
  if (speaker === 'same' ? topic === 0 && short.around.length + long.around.length === 0 : topic < 2) return false;
  const run = longestRun(short.stems, long.stems).length;
  if (speaker === 'same' && goesOnAlike(short, long, run)) return true;
  if (topic === 0) return false;
  // A name alone is no remark, however many words it has.
  const plain = Math.max(sharedInOrder(short.plain, long.concepts), sharedInOrder(short.concepts, long.plain));
  if (plain < Math.min(topic, 2)) return false;
  const least = Math.min(short.concepts.length, long.concepts.length);
  if (negations(short) !== negations(long) && run < short.stems.length) return false;
  switch (speaker) {
    case 'same':
      return (
        (topic >= 3 && topic >= least * (run >= 4 ? 0.6 : 0.75)) ||
        (topic >= 2 && topic >= least * 0.75 && run >= 3) ||
        (topic === least && run >= 4 && run >= short.stems.length * 0.6)
      );
    case 'unknown':
      return topic >= 3 ? topic >= least * 0.75 && run >= 3 : topic === 2 && run >= 4 && run === short.stems.length;
    case 'different':
      return topic >= 3 && run >= 4 && run === short.stems.length;
  }
}

/** An article, or an entry of a live blog, that quotes somebody twice tells of two remarks. */
function isOnePlace({ passage: a }: Sentence, { passage: b }: Sentence): boolean {
  return a.source === b.source && a.entry === b.entry;
}

/** The same few words quoted, and the writer's words around them about the same: "Reed said the port “will not give in” to its rivals". */
function goesOnAlike(short: Wording, long: Wording, run: number): boolean {
  if (run < 3 || run < short.stems.length) return false;
  const [a, b] = [short, long].map((wording) => (wording.around.length > 0 ? wording.around : wording.concepts));
  const shared = sharedInOrder(a ?? [], b ?? []);
  return shared >= 2 && shared >= Math.min(a?.length ?? 0, b?.length ?? 0) * 0.6;
}

/** Who passes words on may also be named as their speaker. */
function speakersMeet(
  a: Remark & { holder: string },
  b: Remark & { holder: string },
  persons: Persons,
): 'same' | 'different' | 'unknown' {
  const same = persons.same(a.holder, b.holder);
  if (same === 'same') return same;
  const relayed = [
    [a.via, b.holder],
    [b.via, a.holder],
  ].some(([via, holder]) => via != null && holder != null && persons.same(via, holder) === 'same');
  return relayed ? 'same' : same;
}

const NEGATION = /^(?:no|not|never|none|nothing|nobody|neither|nor|cannot|without)$|n't$/u;

function negations({ folded }: Wording): boolean {
  return folded.some((word) => NEGATION.test(word));
}

/** Tellings of one wording together: equal words, or some of its words quoted inside a sentence of the writer's. */
function stancesOf(group: readonly Wording[], persons: Persons): readonly (readonly Wording[])[] {
  const stances: Wording[][] = [];
  for (const wording of group.toSorted((a, b) => b.stems.length - a.stems.length)) {
    const stance = stances.find(
      ([first]) =>
        first !== undefined &&
        agree(first, wording) &&
        persons.same(first.remark.holder, wording.remark.holder) !== 'different',
    );
    if (stance === undefined) stances.push([wording]);
    else stance.push(wording);
  }
  return stances;
}

function agree(full: Wording, other: Wording): boolean {
  const run = longestRun(other.folded, full.folded).length;
  if (run === other.folded.length && (run === full.folded.length || !other.remark.whole)) return true;
  return longestRun(full.folded, other.beside).length === full.folded.length;
}

/** The speaker, where it is one, and the words that the wordings share. */
function aboutOf(stances: readonly (readonly Wording[])[], persons: Persons): string {
  const [a, b] = [stances[0]?.[0], stances[1]?.[0]];
  if (a === undefined || b === undefined) return '';
  const run = longestRun(b.stems, a.stems);
  const words = wordsOf(b.remark.words).slice(run.at, run.at + run.length);
  const shared = b.remark.words.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
  const cut = shared.length <= LONGEST_ABOUT ? shared : shared.slice(0, shared.lastIndexOf(' ', LONGEST_ABOUT));
  return persons.same(a.remark.holder, b.remark.holder) === 'different' ? cut : `${a.remark.holder}: ${cut}`;
}
