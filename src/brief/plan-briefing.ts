/** What a briefing is to tell, before anyone words it: its points as sentences of the coverage, its differences, what stays open. */

import { placeOf, type Matter } from '../claims/matter.ts';
import { independentAmong } from '../claims/origins/independence.ts';
import { OWN_WORDS, type Draft, type NothingFound, type Point } from '../domain/briefing.ts';
import type { Coverage } from '../domain/coverage.ts';
import type { Topic } from '../domain/topic.ts';
import type { Gate } from '../grounding/ground-point.ts';
import { wordCount } from '../language/words.ts';
import { disagreementOf, updateOf } from '../points/file-matters.ts';
import { makePoint } from '../points/make-point.ts';
import type { TopicQuery } from '../search/topic-query.ts';
import { answeredFrom } from './answer-fit.ts';
import type { Candidate } from './candidates.ts';
import { nothingFound } from './nothing-found.ts';
import { orderPoints, type Chosen } from './order-points.ts';
import { evidenceFor, readTopic, type TopicReading } from './read-topic.ts';
import { select, type Budget } from './select.ts';

export interface Wanted extends Budget {
  /** Most disagreements shown, the weightiest first. */
  readonly disagreements: number;
  /** Whether also what sources only word differently. */
  readonly variants: boolean;
}

export interface Plan {
  readonly topic: Topic;
  readonly wanted: Wanted;
  readonly reading: TopicReading;
  /** What the draft's points are made of, in no order. */
  readonly chosen: readonly Chosen[];
  readonly draft: Draft;
  readonly gate: Gate;
}

export function planBriefing(topic: Topic, wanted: Wanted, coverage: Coverage): Plan | NothingFound {
  const reading = readTopic(topic, coverage);
  const { query, found, ledger, candidates, article, asOf } = reading;
  const chosen = select(candidates, wanted, (candidate, wordsLeft) => {
    const point = pointOf(candidate, reading);
    const words = wordCount(point?.text ?? '');
    return point === null || words > wordsLeft ? null : { candidate, point, words };
  });
  if (chosen.length === 0) return nothingFound(topic, found, article);
  const independent = independentAmong(article);
  const disputed = mainOf(ledger.disputed, chosen, wanted.disagreements);
  const desk = { article, independent, persons: ledger.persons, early: ledger.early };
  const draft: Draft = {
    topic: topic.slug,
    title: topic.title,
    writer: OWN_WORDS,
    points: orderPoints(chosen, topic.about !== ''),
    unanswered: unanswered(query, candidates),
    disagreements: disputed.map((matter) => disagreementOf(matter, desk)),
    furtherDisagreements: ledger.disputed.length - disputed.length,
    updates: ledger.changes.map((change) => updateOf(change, desk)),
    variants: wanted.variants ? ledger.variants().map((matter) => disagreementOf(matter, desk)) : [],
  };
  return { topic, wanted, reading, chosen, draft, gate: { article, asOf, independent } };
}

/** In the source's own words; null where the sentence cannot stand alone after all. */
export function pointOf(candidate: Candidate, reading: TopicReading): Point | null {
  return makePoint(candidate, evidenceFor(candidate, reading));
}

/** By weight, but what the points themselves tell comes before what they do not: a disputed point finds its other side. */
function mainOf(disputed: readonly Matter[], chosen: readonly Chosen[], most: number): readonly Matter[] {
  const told = new Set(chosen.map(({ candidate }) => placeOf(candidate.sentence)));
  const isTold = ({ stances }: Matter): boolean => stances.flat().some(({ sentence }) => told.has(placeOf(sentence)));
  const main = disputed.toSorted((a, b) => Number(isTold(b)) - Number(isTold(a))).slice(0, most);
  return disputed.filter((matter) => main.includes(matter));
}

function unanswered({ questions }: TopicQuery, candidates: readonly Candidate[]): readonly string[] {
  const best = (i: number): number => Math.max(0, ...candidates.map(({ fits }) => fits[i] ?? 0));
  return questions.filter((question, i) => best(i) < answeredFrom(question)).map(({ text }) => text);
}
