/** Whether evidence makes the whole claim of a sentence: figures, names, quotations, negations and enough of the rest. */

import { conceptsOf } from '../language/concepts.ts';
import { figureValues } from '../language/figures.ts';
import { namesIn } from '../language/names.ts';
import { ownVoice, quotedIn } from '../language/quotes.ts';
import { fold, wordsOf } from '../language/words.ts';

export type Shortfall =
  'altered-quote' | 'unsupported-figure' | 'unsupported-name' | 'wrong-speaker' | 'polarity' | 'unsupported';

export interface Verdict {
  readonly reason: Shortfall | null;
  /** Share of the sentence's content that the evidence holds, 0 to 1. */
  readonly score: number;
}

/** Least share of a sentence's content words that one piece of evidence must hold. */
const ENOUGH = 0.6;

export function supports(evidence: string, sentence: string): Verdict {
  const score = share(evidence, sentence);
  return { reason: shortfall(evidence, sentence) ?? (score < ENOUGH ? 'unsupported' : null), score };
}

function shortfall(evidence: string, sentence: string): Shortfall | null {
  if (!quotesStand(evidence, sentence)) return 'altered-quote';
  const figures = figureValues(evidence);
  for (const value of figureValues(sentence)) if (!figures.has(value)) return 'unsupported-figure';
  const held = new Set(wordsOf(evidence).map((word) => word.folded));
  for (const name of namesIn(sentence)) if (!held.has(name)) return 'unsupported-name';
  if (negations(evidence) !== negations(sentence)) return 'polarity';
  return null;
}

/** Every quotation of the sentence stands in the evidence word for word; marks and the final stop may differ in shape. */
export function quotesStand(evidence: string, sentence: string): boolean {
  const whole = plain(evidence);
  return quotedIn(sentence).every(({ start, end }) => {
    const quoted = plain(sentence.slice(start, end)).replace(/^[\s.,;:!?-]+|[\s.,;:!?-]+$/g, '');
    return whole.includes(quoted);
  });
}

function plain(text: string): string {
  return text
    .replace(/[“”"‘’']/gu, '')
    .replace(/\s+/gu, ' ')
    .toLowerCase();
}

const NEGATION =
  /\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|denied|denies|deny|\p{L}+n['’]t)\b/giu;

/** Negations outside quotation marks, odd or even: a lost "not" turns a claim round. */
function negations(text: string): boolean {
  return (ownVoice(text).match(NEGATION)?.length ?? 0) % 2 === 1;
}

function share(evidence: string, sentence: string): number {
  const wanted = conceptsOf(fold(sentence));
  if (wanted.size === 0) return 0;
  const held = conceptsOf(fold(evidence));
  let found = 0;
  for (const concept of wanted) if (held.has(concept)) found++;
  return found / wanted.size;
}
