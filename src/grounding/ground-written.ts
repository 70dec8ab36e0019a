/** The gate for a sentence that a model worded: the receipts that carry it, looked for in all evidence, or why none does. */

import type { Citation } from '../domain/span.ts';
import { conceptsOf } from '../language/concepts.ts';
import { speechIn } from '../language/speech.ts';
import { attributedTo, isNamedIn } from './attributed.ts';
import { opensOnNobody } from './checks/check-pronouns.ts';
import { judgeReceipt } from './judge-receipt.ts';
import { isPlainSentence } from './plain-sentence.ts';
import { saysTheSame } from './says-the-same.ts';
import type { Shortfall } from './supports.ts';

/** A sentence as a model returns it: nothing of it has been checked. */
export interface Written {
  readonly text: string;
  /** What it says in English, where `text` is in another language; null where it is English itself. */
  readonly english: string | null;
  /** Ids of the evidence it is said to rest on. */
  readonly evidence: readonly string[];
  /** Whose claim or words it is said to be. */
  readonly speaker: string | null;
}

/** A span that can be shown as the receipt of a sentence. */
export interface Receiptable {
  readonly citation: Citation;
  readonly reading: string;
}

/** One piece of the evidence that was given to the model. */
export interface Piece {
  readonly id: string;
  /** The narrowest first. */
  readonly receipts: readonly Receiptable[];
}

export type Grounded<P> =
  | {
      readonly kind: 'kept';
      /** As it is to be shown: with its attribution, where that had to be given back. */
      readonly written: Written;
      /** Best first; each carries the whole sentence alone. */
      readonly carriers: readonly Carrier<P>[];
    }
  | { readonly kind: 'dropped'; readonly reason: Shortfall | 'unknown-citation' | 'unsafe' };

export interface Carrier<P> {
  readonly piece: P;
  readonly receipt: Receiptable;
}

/** Evidence that is not cited carries a sentence only where no cited evidence does: a wrong citation is put right. */
export function groundWritten<P extends Piece>(written: Written, pieces: readonly P[]): Grounded<P> {
  const { text, english } = written;
  if (!isPlainSentence(text) || (english !== null && !isPlainSentence(english))) return dropped('unsafe');
  const cited = written.evidence.flatMap((id) => pieces.find((piece) => piece.id === id) ?? []);
  const claim = english ?? text;
  // Each point is read alone.
  if (opensOnNobody(claim) !== null) return dropped('unsupported');
  const carriers = carriersAmong(claim, { cited, pieces });
  const [first] = carriers;
  if (first === undefined) return withSpeaker(written, cited) ?? dropped(reasonFor(claim, cited));
  if (english !== null && !saysTheSame(text, english, first.receipt.reading)) return dropped('unsupported');
  return { kind: 'kept', written, carriers };
}

interface Among<P> {
  readonly cited: readonly P[];
  readonly pieces: readonly P[];
}

function carriersAmong<P extends Piece>(claim: string, { cited, pieces }: Among<P>): readonly Carrier<P>[] {
  const own = carriersOf(claim, cited);
  if (own.length > 0) return own;
  const concepts = conceptsOf(claim);
  const others = pieces
    .filter((piece) => !cited.includes(piece))
    .map((piece) => ({ piece, shared: sharedWith(piece, concepts) }))
    .filter(({ shared }) => shared >= WORTH_A_LOOK * concepts.size)
    .toSorted((a, b) => b.shared - a.shared);
  for (const { piece } of others.slice(0, MOST_LOOKS)) {
    const carriers = carriersOf(claim, [piece]);
    if (carriers.length > 0) return carriers;
  }
  return [];
}

/** Least share of a sentence's words that stand in what carries it, as far as it is worth a look; and how many are looked at. */
const WORTH_A_LOOK = 0.4;
const MOST_LOOKS = 4;

function sharedWith({ receipts }: Piece, concepts: ReadonlySet<string>): number {
  return concepts.intersection(conceptsOf(receipts.at(-1)?.reading ?? '')).size;
}

/** For each piece that carries the sentence the narrowest receipt that does, in the order of the pieces. */
function carriersOf<P extends Piece>(claim: string, pieces: readonly P[]): readonly Carrier<P>[] {
  return pieces.flatMap((piece) => {
    const receipt = piece.receipts.find(({ reading }) => judgeReceipt(reading, claim).reason === null);
    return receipt === undefined ? [] : [{ piece, receipt }];
  });
}

/** A claim told as settled gets its attribution back, where that is all it lacks. In another language it cannot be put in. */
function withSpeaker<P extends Piece>(written: Written, cited: readonly P[]): Grounded<P> | null {
  if (written.english !== null || speechIn(written.text) !== null) return null;
  for (const speaker of speakersFor(written, cited)) {
    const text = attributedTo(speaker, written.text);
    const carriers = carriersOf(text, cited);
    if (isPlainSentence(text) && carriers.length > 0) return { kind: 'kept', written: { ...written, text }, carriers };
  }
  return null;
}

/** Those whom the receipts name, then the one the model names: the gate decides. */
function speakersFor({ text, speaker }: Written, cited: readonly Piece[]): readonly string[] {
  const told = cited
    .flatMap(({ receipts }) => receipts.map(({ reading }) => speechIn(reading)))
    .flatMap((speech) => (speech === null || speech.pronoun ? [] : [speech.speaker]));
  return [...new Set([...told, ...(speaker === null ? [] : [speaker])])].filter((each) => !isNamedIn(text, each));
}

/** What is wrong with it by the cited evidence that comes nearest. */
function reasonFor(claim: string, cited: readonly Piece[]): Shortfall | 'unknown-citation' {
  const verdicts = cited.flatMap(({ receipts }) => receipts.map(({ reading }) => judgeReceipt(reading, claim)));
  const [nearest] = verdicts.toSorted((a, b) => b.score - a.score);
  return nearest === undefined ? 'unknown-citation' : (nearest.reason ?? 'unsupported');
}

function dropped(reason: Shortfall | 'unknown-citation' | 'unsafe'): Grounded<never> {
  return { kind: 'dropped', reason };
}
