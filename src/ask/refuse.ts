/** Says that the coverage does not answer, why, and what it says nearest. */

import { spanWithin, type Article } from '../domain/article.ts';
import type { Refusal } from '../domain/answer.ts';
import type { Citation } from '../domain/span.ts';
import { stands } from '../grounding/stands.ts';
import type { PartAnswer, Judged } from './answer-part.ts';
import { inQuestionsTerms } from './missing.ts';

/** As many passages as a reader takes in. */
const NEAREST = 3;
/** A passage must hold this share of what the nearest holds of the question. */
const AS_NEAR = 0.5;

type Told = Pick<Refusal, 'question' | 'understood' | 'notes' | 'confidence'>;

/** `parts`: those of the question, none of which was answered. */
export function refuse(told: Told, parts: readonly PartAnswer[], article: (source: string) => Article): Refusal {
  const denied = parts.find((part) => part.denied !== null)?.denied ?? null;
  const near = nearestOf(parts, article);
  if (denied !== null) {
    const own = citationOf(denied, article);
    const nearest = [own, ...near.filter(({ start, source }) => start !== own.start || source !== own.source)];
    const text = `The coverage does not bear that out. It says: “${withoutMarks(denied.sentence.text)}”`;
    return {
      ...told,
      status: 'not-in-coverage',
      reason: 'false-premise',
      text,
      choices: [],
      nearest: nearest.slice(0, NEAREST),
    };
  }
  return { ...told, status: 'not-in-coverage', reason: 'absent', text: absent(parts), choices: [], nearest: near };
}

/** What a name is never mentioned in is not said of it either; that is the plainer answer. */
function absent(parts: readonly PartAnswer[]): string {
  const unknown = [...new Set(parts.flatMap(({ unknownNames }) => unknownNames))];
  const asked = parts.map(({ question }) => inQuestionsTerms(question.text)).join(', or ');
  if (unknown.length === 0) return `The coverage does not say ${asked}.`;
  return `The coverage does not say ${asked}: it never mentions ${unknown.map((name) => `“${name}”`).join(' or ')}.`;
}

/** The best of all parts, each once. */
export function nearestOf(parts: readonly PartAnswer[], article: (source: string) => Article): readonly Citation[] {
  const all = parts.flatMap(({ near }) => near.filter(({ sentence }) => sentence.passage.role !== 'headline'));
  const sorted = all.toSorted((a, b) => b.match - a.match);
  const least = AS_NEAR * (sorted[0]?.match ?? 0);
  const citations = sorted.filter(({ match }) => match > 0 && match >= least).map((each) => citationOf(each, article));
  const once = citations.filter((one, i) => citations.findIndex((each) => each.quote === one.quote) === i);
  return once.filter((citation) => stands(citation, { article })).slice(0, NEAREST);
}

export function citationOf({ sentence }: Pick<Judged, 'sentence'>, article: (source: string) => Article): Citation {
  const span = spanWithin(sentence.passage, sentence.start, sentence.end);
  return { ...span, quote: article(span.source).text.slice(span.start, span.end) };
}

/** Quotations inside the quotation that we make. */
function withoutMarks(words: string): string {
  return words.replace(/\s+/gu, ' ').replace(/[“"]/g, '‘').replace(/”/g, '’').trim();
}
