/** The main job: from a topic and the coverage to a cited briefing, or to the finding that nothing was found. */

import { spanWithin, type Article, type Moment } from '../domain/article.ts';
import type { Briefing, Draft, NothingFound } from '../domain/briefing.ts';
import type { Coverage } from '../domain/coverage.ts';
import type { Topic } from '../domain/topic.ts';
import { groundBriefing, newest } from '../grounding/ground-briefing.ts';
import { wordCount } from '../language/words.ts';
import { findSentences, type Found } from '../search/find-sentences.ts';
import { topicQuery, type TopicQuery } from '../search/topic-query.ts';
import { answeredFrom } from './answer-fit.ts';
import { candidatesOf, type Candidate } from './candidates.ts';
import { makePoint } from './make-point.ts';
import { orderPoints } from './order-points.ts';
import { select, type Budget } from './select.ts';

const NEAREST = 3;

/** `budget` counts the words of the points' text. */
export function writeBriefing(topic: Topic, budget: Budget, coverage: Coverage): Briefing | NothingFound {
  const query = topicQuery(topic);
  const sentences = findSentences(query, coverage);
  const candidates = candidatesOf(sentences, query);
  const article = reader(coverage);
  const chosen = select(candidates, budget, (candidate, wordsLeft) => {
    const point = makePoint(candidate, { candidates, article });
    const words = wordCount(point?.text ?? '');
    return point === null || words > wordsLeft ? null : { candidate, point, words };
  });
  if (chosen.length === 0) return nothingFound(topic, sentences.found, article);
  const draft: Draft = {
    topic: topic.slug,
    title: topic.title,
    writer: 'extractive',
    points: orderPoints(chosen, topic.about !== ''),
    unanswered: unanswered(query, candidates),
  };
  const briefing = groundBriefing(draft, { article, asOf: asOf(sentences.found) });
  return briefing.points.length === 0 ? nothingFound(topic, sentences.found, article) : briefing;
}

/** Reads each article once. */
function reader({ query }: Coverage): (source: string) => Article {
  const read = new Map<string, Article>();
  return (source) => {
    const article = read.get(source) ?? query.read(source);
    read.set(source, article);
    return article;
  };
}

function unanswered({ questions }: TopicQuery, candidates: readonly Candidate[]): readonly string[] {
  const best = (i: number): number => Math.max(0, ...candidates.map(({ fits }) => fits[i] ?? 0));
  return questions.filter((question, i) => best(i) < answeredFrom(question)).map(({ text }) => text);
}

function asOf(found: readonly Found[]): Moment | null {
  return newest(found.flatMap(({ sentence }) => sentence.entry?.at ?? sentence.head.published ?? []));
}

function nothingFound({ slug }: Topic, found: readonly Found[], article: (source: string) => Article): NothingFound {
  const nearest = found
    .filter(({ sentence }) => sentence.passage.role === 'prose')
    .toSorted((a, b) => b.relevance - a.relevance)
    .slice(0, NEAREST)
    .map(({ sentence: { passage, start, end } }) => {
      const span = spanWithin(passage, start, end);
      return { ...span, quote: article(span.source).text.slice(span.start, span.end) };
    });
  return { topic: slug, points: [], reason: 'no-coverage', nearest };
}
