/**
 * Says in square brackets what a sentence leaves to the one before: who "he" is, which outlet "the news outlet" is, whose "the
 * remarks" are, who speaks a bare quotation. The receipt is widened so that it shows both.
 */

import { spanWithin, type Article, type Passage } from '../domain/article.ts';
import { overlaps, type Span } from '../domain/span.ts';
import { ownVoice, quotedIn } from '../language/quotes.ts';
import { sentencesIn, type Sentence } from '../search/sentence.ts';

export interface Resolved {
  /** Words put in, with their brackets, and the stretch of the sentence they stand for (empty where they are added). */
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly speaker: string | null;
  /** From the sentence that explains to the end of the sentence explained. */
  readonly span: Span;
}

/** How far back, in sentences, a speaker may stand. */
const BACK = 3;
/** Longest receipt, in UTF-16 units, that still lets a reader see name and words together. */
const LONGEST = 700;

const PRONOUN = /^(?:he|she|they|it)$/i;
const OUTLET = /^the (?:news )?(?:outlet|newspaper|paper|broadcaster|agency|network|magazine|website|site)$/i;
const REMARKS = /^the (?:comments?|remarks?|statements?|warning|announcement|accusations?)\b/i;

type Gap = 'pronoun' | 'outlet' | 'remarks' | 'bare-quotation';

export function isResolvable(sentence: Sentence): boolean {
  return gapOf(sentence) !== null;
}

/** What the sentence leaves open, or null where it says everything itself. */
export function gapOf({ speech, text }: Sentence): Gap | null {
  if (speech?.pronoun === true && PRONOUN.test(speech.speaker)) return 'pronoun';
  if (speech !== null && OUTLET.test(speech.speaker)) return 'outlet';
  if (REMARKS.test(text)) return 'remarks';
  const [first] = quotedIn(text);
  if (speech === null && first?.start === 1 && !/\p{L}/u.test(ownVoice(text))) return 'bare-quotation';
  return null;
}

/** Null where nothing can be said without guessing. `article` is the one the sentence stands in. */
export function resolve(sentence: Sentence, article: Article): Resolved | null {
  const gap = gapOf(sentence);
  if (gap === null) return null;
  const found = gap === 'outlet' ? outletBefore(sentence, article) : speakerBefore(sentence, article);
  if (found === null) return null;
  const from = spanWithin(found.sentence.passage, found.sentence.start, found.sentence.end);
  const to = spanWithin(sentence.passage, sentence.start, sentence.end);
  const span: Span = { source: article.source, start: from.start, end: to.end };
  if (span.end - span.start > LONGEST || article.furniture.some((each) => overlaps(each, span))) return null;
  return { ...placed(gap, sentence, found.name), span };
}

function placed(gap: Gap, { speech, text }: Sentence, name: string): Omit<Resolved, 'span'> {
  switch (gap) {
    case 'pronoun':
    case 'outlet': {
      const start = speech?.speakerStart ?? 0;
      return { words: `[${name}]`, start, end: start + (speech?.speaker.length ?? 0), speaker: name };
    }
    case 'remarks': {
      const end = REMARKS.exec(text)?.[0].length ?? 0;
      return { words: ` [by ${name}]`, start: end, end, speaker: speech?.speaker ?? null };
    }
    case 'bare-quotation':
      return { words: `[${opening(name)}:] `, start: 0, end: 0, speaker: name };
  }
}

/** As it begins a sentence. */
function opening(name: string): string {
  return name.replace(/^\p{Ll}/u, (first) => first.toUpperCase());
}

interface Named {
  readonly sentence: Sentence;
  readonly name: string;
}

/** The nearest sentence before that names its speaker, with nobody else speaking in between. */
function speakerBefore(sentence: Sentence, article: Article): Named | null {
  for (const each of sentencesBefore(sentence, article).slice(-BACK).reverse()) {
    const { speech } = each;
    if (speech === null) {
      if (/^[“"]/.test(each.text)) continue;
      return null;
    }
    if (speech.pronoun || OUTLET.test(speech.speaker)) continue;
    const nameable = /\p{Lu}/u.test(speech.speaker) || /^(?:the|an?) /i.test(speech.speaker);
    return nameable
      ? { sentence: each, name: speech.speaker.replace(/^The\b/, 'the').replace(/^An?\b/, (a) => a.toLowerCase()) }
      : null;
  }
  return null;
}

/** The medium that the sentence before was told to. */
function outletBefore(sentence: Sentence, article: Article): Named | null {
  const before = sentencesBefore(sentence, article).at(-1);
  const name = before?.speech?.via ?? null;
  return before === undefined || name === null ? null : { sentence: before, name };
}

function sentencesBefore({ passage, start, entry, head }: Sentence, article: Article): readonly Sentence[] {
  const near = (each: Passage): boolean =>
    each.entry === passage.entry &&
    each.role === passage.role &&
    each.start <= passage.start &&
    passage.start - each.start < 2 * LONGEST;
  return article.passages
    .filter(near)
    .flatMap((each) => sentencesIn({ passage: each, entry }, head))
    .filter((each) => each.passage.start < passage.start || each.start < start);
}
