/** The main job: from a topic and the coverage to a cited briefing, or to the finding that nothing was found. */

import type { Briefing, Draft, NothingFound, Point } from '../domain/briefing.ts';
import type { Coverage } from '../domain/coverage.ts';
import { spanWithin } from '../domain/article.ts';
import type { Citation } from '../domain/span.ts';
import type { Topic } from '../domain/topic.ts';
import { findSentences } from '../search/find-sentences.ts';
import type { Sentence } from '../search/sentence.ts';
import { topicQuery } from '../search/topic-query.ts';
import { candidatesOf, type Candidate } from './candidates.ts';
import { select } from './select.ts';
import { supports } from '../grounding/supports.ts';

export interface BriefingOptions {
  readonly words: number;
  readonly wordsPerSource: number;
}

export function writeBriefing(topic: Topic, options: BriefingOptions, coverage: Coverage): Briefing | NothingFound {
  const query = topicQuery(topic);
  const found = findSentences(query, coverage);
  const candidates = candidatesOf(found, query);
  const points = select(candidates, options, (c) => pointOf(c, candidates, coverage));
  const draft: Draft = { topic: topic.slug, title: topic.title, writer: 'extractive', points, unanswered: [] };
  return {
    ...draft,
    asOf: null,
    newestCited: null,
    disagreements: [],
    updates: [],
    variants: [],
    sources: [],
  } as unknown as Briefing;
}

function cite(s: Sentence, coverage: Coverage): Citation {
  const span = spanWithin(s.passage, s.start, s.end);
  const raw = s.passage.runs === null ? s.text : coverage.query.read(span.source).text.slice(span.start, span.end);
  return { ...span, quote: raw };
}

function pointOf(c: Candidate, all: readonly Candidate[], coverage: Coverage): Point {
  const others = all
    .filter(
      (o) =>
        o !== c && o.sentence.passage.source !== c.sentence.passage.source && o.sentence.passage.role !== 'comment',
    )
    .map((o) => ({ o, v: supports(o.sentence.text, c.text) }))
    .filter(({ v }) => v.reason === null)
    .sort((a, b) => b.v.score - a.v.score);
  const seen = new Set<string>();
  const cites = [cite(c.sentence, coverage)];
  for (const { o } of others)
    if (!seen.has(o.sentence.passage.source) && cites.length < 12) {
      seen.add(o.sentence.passage.source);
      cites.push(cite(o.sentence, coverage));
    }
  return {
    text: c.text,
    speaker: c.sentence.speech?.speaker ?? null,
    via: null,
    standing: cites.length > 1 ? 'agreed' : 'single-source',
    citations: cites,
  };
}
