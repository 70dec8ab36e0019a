/** Whether one word of a sentence has taken the place of another in its evidence, where the words around stayed. */

import { areAntonyms } from '../../language/antonyms.ts';
import { tokensOf, type Token } from '../../language/frames-verbs.ts';
import { coverage, type Alignment } from '../alignment.ts';
import { areAlternatives } from './alternatives.ts';
import { layRow, type Row } from './rows.ts';

export interface Slots {
  /** How surely one content word stands for another that it has nothing to do with, 0 to 1. */
  readonly exchanged: number;
  /** How surely a name stands for another, 0 to 1. */
  readonly renamed: number;
  /** How surely a word stands where the evidence has one that excludes it, 0 to 1. */
  readonly opposed: number;
}

/** So many sentences of the evidence are laid against the sentence. */
const ROWS = 4;
/** From this share of the best score on, what another row holds is told as well. */
const ALSO = 0.6;
/** So many words on each side show that a place is the same. */
const SIDE = 3;

export function slotsIn(alignment: Alignment): Slots {
  const claim = tokensOf(alignment.claim.text);
  const rows = homes(alignment).map((text) => layRow(claim, tokensOf(text)));
  const best = rows.reduce<Row | null>((most, row) => (most === null || row.score > most.score ? row : most), null);
  if (best === null) return NO_SLOTS;
  const also = rows.filter(({ score }) => score >= ALSO * best.score);
  const content = claim.flatMap((token, i) => (token.content ? [i] : []));
  const share = content.filter((i) => isMet(best, i)).length / Math.max(1, content.length);
  const kindOf = kindsOf(alignment);
  const sure = { exchanged: 0, renamed: 0, opposed: 0 };
  for (const i of content) {
    const token = claim[i];
    if (token === undefined || also.some((row) => isMet(row, i))) continue;
    const slot = slotAt(claim, best, i);
    const kind = kindOf(token, slot);
    if (kind !== null) sure[kind] = Math.max(sure[kind], slot.sides * share);
  }
  return { exchanged: sure.exchanged ** 2, renamed: sure.renamed ** 2, opposed: sure.opposed };
}

const NO_SLOTS: Slots = { exchanged: 0, renamed: 0, opposed: 0 };

/** What a word has done that stands in a slot; null where it may well stand there. */
function kindsOf({ claim, evidence }: Alignment): (token: Token, slot: Slot) => keyof Slots | null {
  const named = new Set(evidence.flatMap(({ names }) => [...names]));
  return (token, { filling, only }) => {
    if (filling.some((other) => exclude(token, other))) return 'opposed';
    if (claim.names.has(token.folded))
      return filling.some(({ capital, folded }) => capital && named.has(folded)) ? 'renamed' : null;
    return only && !/^\d/u.test(token.folded) ? 'exchanged' : null;
  };
}

function exclude(a: Token, b: Token): boolean {
  return areAntonyms(a.folded, b.folded) || areAlternatives(a.concept, b.concept);
}

function homes(alignment: Alignment): readonly string[] {
  return alignment.evidence
    .map((sentence) => ({ text: sentence.text, cover: coverage(alignment, alignment.claim.words, sentence) }))
    .filter(({ cover }) => cover > 0)
    .toSorted((a, b) => b.cover - a.cover)
    .slice(0, ROWS)
    .map(({ text }) => text);
}

function isMet({ met }: Row, i: number): boolean {
  return (met[i] ?? -1) >= 0;
}

interface Slot {
  /** Content words of the evidence in the place of the word that the sentence does not hold. */
  readonly filling: readonly Token[];
  /** Whether one content word stands for one. */
  readonly only: boolean;
  /** How much stayed the same on both sides, 0 to 1. */
  readonly sides: number;
}

function slotAt(claim: readonly Token[], { met, evidence }: Row, i: number): Slot {
  const left = met.findLastIndex((to, k) => k < i && to >= 0);
  const right = met.findIndex((to, k) => k > i && to >= 0);
  const [from, to] = [left < 0 ? -1 : (met[left] ?? -1), right < 0 ? evidence.length : (met[right] ?? 0)];
  const held = new Set(claim.map(({ concept }) => concept));
  const inside = evidence.slice(from + 1, to).filter(({ content }) => content);
  const replaced = claim.slice(left + 1, right < 0 ? claim.length : right).filter(({ content }) => content);
  const filling = inside.filter(({ concept }) => !held.has(concept));
  return {
    filling: filling.slice(0, WIDE),
    only: replaced.length === 1 && inside.length === 1 && filling.length === 1,
    sides: (runTo(met, left, -1) + runTo(met, right, 1)) / (2 * SIDE),
  };
}

/** Beyond so many words the place is no place of one word. */
const WIDE = 5;

/** How many words in a row from there on meet words in a row; the end of the sentence counts as one. */
function runTo(met: readonly number[], from: number, step: 1 | -1): number {
  if (from < 0) return 1;
  let run = 1;
  while (
    run < SIDE &&
    (met[from + run * step] ?? -1) === (met[from] ?? -1) + run * step &&
    (met[from] ?? -1) + run * step >= 0
  )
    run++;
  return run;
}
