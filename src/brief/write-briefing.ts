/** The main job: from a topic and the coverage to a cited briefing, or to the finding that nothing was found. */

import { placeOf, type Matter } from '../claims/matter.ts';
import { independentAmong } from '../claims/origins/independence.ts';
import type { Briefing, Draft, NothingFound } from '../domain/briefing.ts';
import type { Coverage } from '../domain/coverage.ts';
import type { Topic } from '../domain/topic.ts';
import { groundBriefing } from '../grounding/ground-briefing.ts';
import { wordCount } from '../language/words.ts';
import type { TopicQuery } from '../search/topic-query.ts';
import { answeredFrom } from './answer-fit.ts';
import type { Candidate } from './candidates.ts';
import { disagreementOf, updateOf } from '../points/file-matters.ts';
import { makePoint } from '../points/make-point.ts';
import { nothingFound } from './nothing-found.ts';
import { orderPoints, type Chosen } from './order-points.ts';
import { evidenceFor, readTopic } from './read-topic.ts';
import { select, type Budget } from './select.ts';

export interface Wanted extends Budget {
  /** Most disagreements shown, the weightiest first. */
  readonly disagreements: number;
  /** Whether also what sources only word differently. */
  readonly variants: boolean;
}

/** `wanted.words` counts the words of the points' text. */
export function writeBriefing(topic: Topic, wanted: Wanted, coverage: Coverage): Briefing | NothingFound {
  const reading = readTopic(topic, coverage);
  const { query, found, ledger, candidates, article, asOf } = reading;
  const chosen = select(candidates, wanted, (candidate, wordsLeft) => {
    const point = makePoint(candidate, evidenceFor(candidate, reading));
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
    writer: 'extractive',
    points: orderPoints(chosen, topic.about !== ''),
    unanswered: unanswered(query, candidates),
    disagreements: disputed.map((matter) => disagreementOf(matter, desk)),
    furtherDisagreements: ledger.disputed.length - disputed.length,
    updates: ledger.changes.map((change) => updateOf(change, desk)),
    variants: wanted.variants ? ledger.variants().map((matter) => disagreementOf(matter, desk)) : [],
  };
  const briefing = groundBriefing(draft, { article, asOf, independent });
  return briefing.points.length === 0 ? nothingFound(topic, found, article) : briefing;
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
