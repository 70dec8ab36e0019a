/** Says who "he said" is: puts the speaker of the sentence before in square brackets, and widens the receipt to show it. */

import { spanWithin, type Article, type Passage } from '../domain/article.ts';
import { overlaps, type Span } from '../domain/span.ts';
import { sentencesIn, type Sentence } from '../search/sentence.ts';
import type { Candidate } from './candidates.ts';
import { joinKept } from './shorten.ts';

export interface Resolved {
  readonly text: string;
  readonly speaker: string;
  /** From the sentence that names the speaker to the end of the sentence that quotes them. */
  readonly span: Span;
}

/** How far back, in sentences, a speaker may stand. */
const BACK = 3;
/** Longest receipt, in UTF-16 units, that still lets a reader see name and words together. */
const LONGEST = 700;

/** Null where nobody can be named without guessing. `article` is the one the candidate stands in. */
export function resolve({ sentence, kept }: Candidate, article: Article): Resolved | null {
  const { speech, text } = sentence;
  if (speech === null || !speech.pronoun || !/^(?:he|she|they|it)$/i.test(speech.speaker)) return null;
  const named = speakerBefore(sentence, article);
  if (named?.speech == null) return null;
  const from = spanWithin(named.passage, named.start, named.end);
  const to = spanWithin(sentence.passage, sentence.start, sentence.end);
  const span: Span = { source: article.source, start: from.start, end: to.end };
  if (span.end - span.start > LONGEST || article.furniture.some((each) => overlaps(each, span))) return null;
  const pronoun = { start: speech.speakerStart, end: speech.speakerStart + speech.speaker.length };
  if (!kept.some(({ start, end }) => start <= pronoun.start && pronoun.end <= end)) return null;
  const speaker = named.speech.speaker.replace(/^The\b/, 'the');
  const shift = speaker.length + 2 - speech.speaker.length;
  const filled = `${text.slice(0, pronoun.start)}[${speaker}]${text.slice(pronoun.end)}`;
  const moved = kept.map(({ start, end }) => ({
    start: start > pronoun.start ? start + shift : start,
    end: end > pronoun.start ? end + shift : end,
  }));
  return { text: joinKept(filled, moved), speaker, span };
}

/** The nearest sentence before that names its speaker, with nobody else speaking in between. */
function speakerBefore(sentence: Sentence, article: Article): Sentence | null {
  const earlier = sentencesBefore(sentence, article).slice(-BACK).reverse();
  for (const each of earlier) {
    if (each.speech === null) {
      if (each.text.startsWith('“') || each.text.startsWith('"')) continue;
      return null;
    }
    if (!each.speech.pronoun)
      return /\p{Lu}/u.test(each.speech.speaker) || /^(?:the|an?) /i.test(each.speech.speaker) ? each : null;
  }
  return null;
}

function sentencesBefore({ passage, start, entry, head }: Sentence, article: Article): readonly Sentence[] {
  const near = (each: Passage): boolean =>
    each.entry === passage.entry &&
    each.role === passage.role &&
    each.start <= passage.start &&
    passage.start - each.start < 2 * LONGEST;
  return article.passages
    .filter(near)
    .flatMap((each) => sentencesIn({ passage: each, entry, score: 0 }, head))
    .filter((each) => each.passage.start < passage.start || each.start < start);
}
