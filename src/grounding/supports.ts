/** Whether evidence makes the whole claim of a sentence: figures, names, quotations, negations and enough of the rest. */

import { conceptWords } from '../language/concepts.ts';
import { figureValues } from '../language/figures.ts';
import { namesIn } from '../language/names.ts';
import { countryOf } from '../language/places.ts';
import { ownVoice, quotedIn } from '../language/quotes.ts';
import { wordsOf } from '../language/words.ts';
import { figuresSwapped, speakerDiffers } from './holders.ts';

export type Shortfall =
  'altered-quote' | 'unsupported-figure' | 'unsupported-name' | 'wrong-speaker' | 'polarity' | 'unsupported';

export interface Verdict {
  readonly reason: Shortfall | null;
  /** Share of the sentence's content that the evidence holds, 0 to 1. */
  readonly score: number;
}

/** What is told of the named may be worded more freely than the whole. */
const TOLD = 0.9;
/** Least share of a sentence's content words that one piece of evidence must hold. */
const ENOUGH = 0.7;

/** A text with what comparing needs, worked out once. */
export interface Statement {
  readonly text: string;
  readonly concepts: ReadonlySet<string>;
  /** The concepts that neither name nor count: what is said of the named. */
  readonly told: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  /** Whether the number of its negations is odd. */
  readonly negative: boolean;
}

export function statementOf(text: string): Statement {
  const names = namesIn(text);
  const content = conceptWords(text);
  return {
    text,
    concepts: new Set(content.map(({ concept }) => concept)),
    told: new Set(
      content.filter(({ folded }) => !names.has(folded) && !/^\d/.test(folded)).map(({ concept }) => concept),
    ),
    figures: figureValues(text),
    names,
    words: new Set(wordsOf(text).map((word) => word.folded)),
    negative: negationsIn(text) % 2 === 1,
  };
}

export function supports(evidence: Statement, claim: Statement): Verdict {
  const score = Math.min(
    1,
    share(evidence.concepts, claim.concepts),
    (claim.told.size === 0 ? 1 : share(evidence.concepts, claim.told)) / TOLD,
  );
  const reason = score < ENOUGH ? 'unsupported' : null;
  return { reason: shortfall(evidence, claim) ?? reason, score };
}

function shortfall(evidence: Statement, claim: Statement): Shortfall | null {
  for (const value of claim.figures) if (!evidence.figures.has(value)) return 'unsupported-figure';
  for (const name of claim.names) if (!isNamed(name, evidence)) return 'unsupported-name';
  if (evidence.negative !== claim.negative) return 'polarity';
  if (!quotesStand(evidence.text, claim.text)) return 'altered-quote';
  if (figuresSwapped(evidence.text, claim.text)) return 'unsupported-figure';
  return speakerDiffers(evidence.text, claim.text) ? 'wrong-speaker' : null;
}

/** "Norwegian" and "Norway" name the same. */
function isNamed(name: string, { words, concepts }: Statement): boolean {
  return words.has(name) || concepts.has(countryOf(name, true) ?? '');
}

/** Every quotation of the claim stands word for word in one of the evidence; marks and the final stop may differ in shape. */
export function quotesStand(evidence: string, claim: string): boolean {
  const quotations = quotedIn(claim);
  if (quotations.length === 0) return true;
  const said = [
    ...quotedIn(evidence).map(({ start, end }) => evidence.slice(start, end)),
    ...Array.from(evidence.matchAll(OTHER_MARKS), ([whole]) => whole),
  ].map(plain);
  return quotations.every(({ start, end }) => {
    const quoted = plain(claim.slice(start, end));
    const texts = SINGLE.test(claim[start - 1] ?? '') && quoted.split(' ').length <= FEW ? [plain(evidence)] : said;
    return texts.some((words) => ` ${words} `.includes(` ${quoted} `));
  });
}

/** A few words between single marks need only stand there: they may be set apart as a term. */
const SINGLE = /['‘]/u;
const FEW = 3;

/** Quotation marks that our own writing never uses, but that sources do. */
const OTHER_MARKS = /(?<![\p{L}\p{N}])'(?=\S).+?(?<=\S)'(?![\p{L}\p{N}])|«[^»]+»|„[^“”]+[“”]/gu;

/** Words and the marks inside them, so that "15 million" never holds "5 million", nor "party" "art". */
function plain(text: string): string {
  return wordsOf(text)
    .map(({ start, end }) => text.slice(start, end).replace(/[‘’']/gu, '').toLowerCase())
    .join(' ');
}

const NEGATION =
  /\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|denied|denies|deny|\p{L}+n['’]t)\b/giu;

/** How many negations stand outside quotation marks: a lost "not" turns a claim round. */
export function negationsIn(text: string): number {
  return ownVoice(text).match(NEGATION)?.length ?? 0;
}

function share(held: ReadonlySet<string>, wanted: ReadonlySet<string>): number {
  let found = 0;
  for (const concept of wanted) if (held.has(concept)) found++;
  return wanted.size === 0 ? 0 : found / wanted.size;
}
