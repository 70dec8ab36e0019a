/** Makes a point of a sentence that a model worded and the gate kept: its citations, whose claim it is, and how it stands. */

import type { Side } from '../claims/sides.ts';
import type { Point } from '../domain/briefing.ts';
import type { Citation } from '../domain/span.ts';
import type { Carrier, Written } from '../grounding/ground-written.ts';
import { attributedTo, isNamedIn } from '../grounding/attributed.ts';
import { statementOf } from '../grounding/supports.ts';
import { figureValues } from '../language/figures.ts';
import { speechIn } from '../language/speech.ts';
import { wordsOf } from '../language/words.ts';
import type { Sentence } from '../search/sentence.ts';
import { supportersOf } from './find-support.ts';
import { cite, standingOf, withOtherFigure, wordsOf as wordsOfTelling, type Evidence } from './make-point.ts';

const MOST_CITATIONS = 12;

/** The first of `carriers` is its own receipt. Null where it leaves out whose a disputed claim is and that cannot be put back. */
export function makeWrittenPoint(
  written: Written,
  carriers: readonly Carrier<{ readonly sentence: Sentence }>[],
  evidence: Evidence,
): Point | null {
  const [own] = carriers;
  if (own === undefined) return null;
  const { sentence } = own.piece;
  const said = written.english ?? written.text;
  const sides = evidence.sides.of(sentence).filter((side) => takes(said, side));
  const unnamed = sides.find(({ telling }) => telling.holder !== null && !isNamedIn(said, telling.holder));
  if (unnamed !== undefined && written.english !== null) return null;
  const checkedAs = unnamed === undefined ? said : attributedTo(unnamed.telling.holder ?? '', said);
  const others = supportersOf(sentence, statementOf(said), evidence.alike).map((span) =>
    cite(span, evidence.article(span.source)),
  );
  const citations = oneOfEachSource([...carriers.map(({ receipt }) => receipt.citation), ...others]);
  return {
    text: withOtherFigure(written.english === null ? checkedAs : written.text, sides),
    speaker: speakerOf(checkedAs, own.receipt.reading),
    via: sentence.speech?.via ?? null,
    standing: standingOf(sentence, citations.length, { disputed: sides.length > 0, early: evidence.early }),
    citations,
    independent: citations.length,
    checkedAs,
  };
}

/** As the receipt names them, where the sentence says at all whose claim it is; else as the sentence does. */
function speakerOf(said: string, reading: string): string | null {
  const told = speechIn(said);
  if (told === null) return null;
  const receipt = speechIn(reading);
  const full = receipt === null || receipt.pronoun ? told : receipt;
  return full.pronoun ? null : full.speaker;
}

/** Whether a sentence tells the figures, or else the words, that take the side. */
function takes(said: string, { telling }: Side): boolean {
  const words = wordsOfTelling(telling);
  const figures = figureValues(words);
  if (figures.size > 0) return figures.isSubsetOf(figureValues(said));
  const held = foldedWords(said);
  const told = foldedWords(words);
  return told.intersection(held).size > told.size / 2;
}

function foldedWords(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text).map(({ folded }) => folded));
}

function oneOfEachSource(citations: readonly Citation[]): readonly Citation[] {
  return citations
    .filter(({ source }, i) => citations.findIndex((each) => each.source === source) === i)
    .slice(0, MOST_CITATIONS);
}
