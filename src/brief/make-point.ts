/** Makes a point of a candidate: its text, whose claim it is, and the spans of all sources that make the whole claim. */

import { spanWithin, type Article } from '../domain/article.ts';
import type { Point, Standing } from '../domain/briefing.ts';
import type { Citation, Span } from '../domain/span.ts';
import { statementOf, supports, type Statement } from '../grounding/supports.ts';
import { sentencesOf, type Stretch } from '../language/sentences.ts';
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

/** Share of a claim that a sentence must hold before its neighbour is asked to complete it, and that both must reach. */
const HALF_SAID = Number(process.env.T_HS ?? 0.4);
const WIDER = Number(process.env.T_WI ?? 0.75);
/** Longest receipt of two sentences, in UTF-16 units. */
const LONGEST_WIDER = 600;

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
  const best = new Map<string, Support>();
  for (const { index } of candidate.near) {
    const sentence = candidates[index]?.sentence;
    if (sentence === undefined || sentence.passage.role !== 'prose') continue;
    const { source } = sentence.passage;
    if (source === candidate.sentence.passage.source) continue;
    const found = supportIn(sentence, claim);
    if (found !== null && found.score > (best.get(source)?.score ?? 0)) best.set(source, found);
  }
  return [...best.values()]
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST_CITATIONS - 1)
    .map(({ span }) => cite(span, article(span.source)));
}

interface Support {
  readonly span: Span;
  readonly score: number;
}

/** The sentence itself, or it and a neighbour where the source needs two sentences to say it. */
function supportIn(sentence: Sentence, claim: Statement): Support | null {
  const { passage } = sentence;
  const alone = supports(statement(sentence), claim);
  if (alone.reason === null) return { span: spanWithin(passage, sentence.start, sentence.end), score: alone.score };
  if (alone.score < HALF_SAID) return null;
  for (const { start, end } of withNeighbour(sentence)) {
    const { reason, score } = supports(statementOf(passage.text.slice(start, end)), claim);
    if (reason === null && score >= WIDER) return { span: spanWithin(passage, start, end), score };
  }
  return null;
}

function withNeighbour({ passage, start, end }: Sentence): readonly Stretch[] {
  const all = sentencesOf(passage.text);
  const before = all.findLast((each) => each.end <= start);
  const after = all.find((each) => each.start >= end);
  const wider = [
    before === undefined ? null : { start: before.start, end },
    after === undefined ? null : { start, end: after.end },
  ];
  return wider.filter((each) => each !== null && each.end - each.start <= LONGEST_WIDER) as readonly Stretch[];
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
