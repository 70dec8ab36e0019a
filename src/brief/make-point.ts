/** Makes a point of a candidate: its text, whose claim it is, and the spans of all sources that make the whole claim. */

import { spanWithin, type Article } from '../domain/article.ts';
import type { Point, Standing } from '../domain/briefing.ts';
import type { Citation, Span } from '../domain/span.ts';
import { statementOf, supports, type Statement } from '../grounding/supports.ts';
import type { Sentence } from '../search/sentence.ts';
import type { Candidate } from './candidates.ts';
import { isResolvable, resolve } from './resolve.ts';
import { joinKept } from './shorten.ts';

export interface Evidence {
  readonly candidates: readonly Candidate[];
  readonly article: (source: string) => Article;
}

/** A point shows no more sources than this. */
const MOST_CITATIONS = 12;

const statements = new WeakMap<Sentence, Statement>();

/** Null where the candidate cannot stand alone after all. */
export function makePoint(candidate: Candidate, evidence: Evidence): Point | null {
  const { sentence } = candidate;
  const { speech, passage } = sentence;
  const article = evidence.article(passage.source);
  const resolved = resolve(sentence, article);
  if (resolved === null && isResolvable(sentence)) return null;
  const text = resolved === null ? candidate.text : joinKept(sentence.text, candidate.kept, resolved);
  const own = cite(resolved?.span ?? spanWithin(passage, sentence.start, sentence.end), article);
  const others = supporters(candidate, statementOf(text), evidence);
  return {
    text,
    speaker: resolved === null ? (speech?.speaker ?? null) : resolved.speaker,
    via: speech?.via ?? null,
    standing: standingOf(sentence, others.length + 1),
    citations: [own, ...others],
  };
}

/** One span of each other source that makes the whole claim, best first. */
function supporters(candidate: Candidate, claim: Statement, { candidates, article }: Evidence): readonly Citation[] {
  const best = new Map<string, { sentence: Sentence; score: number }>();
  for (const { index } of candidate.near) {
    const sentence = candidates[index]?.sentence;
    if (sentence === undefined || sentence.passage.role !== 'prose') continue;
    const { source } = sentence.passage;
    if (source === candidate.sentence.passage.source) continue;
    const { reason, score } = supports(statement(sentence), claim);
    if (reason === null && score > (best.get(source)?.score ?? 0)) best.set(source, { sentence, score });
  }
  return [...best.values()]
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST_CITATIONS - 1)
    .map(({ sentence }) =>
      cite(spanWithin(sentence.passage, sentence.start, sentence.end), article(sentence.passage.source)),
    );
}

function statement(sentence: Sentence): Statement {
  const known = statements.get(sentence) ?? statementOf(sentence.text);
  statements.set(sentence, known);
  return known;
}

function cite({ source, start, end }: Span, article: Article): Citation {
  return { source, start, end, quote: article.text.slice(start, end) };
}

function standingOf({ passage, speech }: Sentence, sources: number): Standing {
  if (passage.role === 'comment') return 'comment';
  if (speech?.unnamed === true) return 'unnamed';
  return sources > 1 ? 'agreed' : 'single-source';
}
