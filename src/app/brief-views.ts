/** What `brief` shows of a topic: a briefing, its disputes, a timeline, or that nothing was found; each as text and as JSON. */

import { writeBriefing } from '../brief/write-briefing.ts';
import { writeTimeline } from '../brief/write-timeline.ts';
import type { Article, Moment } from '../domain/article.ts';
import type { NothingFound } from '../domain/briefing.ts';
import type { Coverage, CoverageQuery } from '../domain/coverage.ts';
import type { Topic } from '../domain/topic.ts';
import type { Look } from '../terminal/look.ts';
import { asKnown } from '../terminal/page.ts';
import { renderBriefing } from '../terminal/render-briefing.ts';
import { renderDisputes } from '../terminal/render-disputes.ts';
import { renderNothingFound } from '../terminal/render-nothing-found.ts';
import { renderTimeline } from '../terminal/render-timeline.ts';
import type { Request } from './brief-request.ts';
import { briefingJson, nothingFoundJson } from './briefing-json.ts';
import type { Desk } from './face.ts';
import type { Configuration } from './load-configuration.ts';
import { lookFor } from './look-for.ts';
import { timelineJson } from './timeline-json.ts';
import { closeTopic } from './topic-request.ts';

/** As many disagreements as a briefing shows; `--disputes` shows all. */
const DISAGREEMENTS = 4;

export interface Job {
  readonly request: Request;
  readonly configuration: Configuration;
  readonly topic: Topic;
}

/** A result, made into what is asked for only when it is. */
export interface Shown {
  readonly found: boolean;
  readonly json: () => object;
  /** Ends with a line break. */
  readonly text: () => string;
}

export function viewTopic(job: Job, coverage: Coverage, desk: Desk): Shown {
  switch (job.request.view) {
    case 'briefing':
    case 'disputes':
      return briefing(job, coverage, desk);
    case 'timeline':
      return timeline(job, coverage, desk);
  }
}

function briefing(job: Job, coverage: Coverage, desk: Desk): Shown {
  const { request, configuration, topic } = job;
  const { settings } = configuration;
  const all = request.view === 'disputes';
  const wanted = {
    words: request.words ?? settings.words,
    wordsPerSource: settings.wordsPerSource,
    disagreements: all ? Infinity : DISAGREEMENTS,
    variants: all || request.json,
  };
  const result = writeBriefing(topic, wanted, coverage);
  if ('reason' in result) return nothing(job, result, { coverage, desk });
  const render = all ? renderDisputes : renderBriefing;
  const { evidence, asOf: knownAsOf } = request;
  const look = { ...lookFor(desk.face), evidence, now: Temporal.Now.instant(), knownAsOf };
  return {
    found: true,
    json: () => ({ ...briefingJson(result), knownAsOf }),
    text: () => render(result, reader(coverage.query), look),
  };
}

/** The age of what was known counts from when it was known. */
function timeline(job: Job, coverage: Coverage, desk: Desk): Shown {
  const { evidence, asOf } = job.request;
  const result = writeTimeline(job.topic, coverage);
  if ('reason' in result) return nothing(job, result, { coverage, desk });
  const now = asOf === null ? Temporal.Now.instant() : Temporal.Instant.from(asOf);
  const look = { ...lookFor(desk.face), evidence, now, zone: desk.environment.zone };
  return {
    found: true,
    json: () => ({ ...timelineJson(result), knownAsOf: asOf }),
    text: () => whenKnown(asOf, look) + renderTimeline(result, reader(coverage.query), look),
  };
}

interface Reach {
  readonly coverage: Coverage;
  readonly desk: Desk;
}

function nothing({ request, configuration, topic }: Job, result: NothingFound, { coverage, desk }: Reach): Shown {
  const { topics } = configuration;
  const isSetUp = topics.includes(topic);
  const didYouMean = isSetUp ? null : closeTopic(request.topic, topics);
  const look = lookFor(desk.face);
  const shown = { ...result, title: isSetUp ? topic.title : topic.slug, didYouMean };
  return {
    found: false,
    json: () => ({ ...nothingFoundJson(result, didYouMean), knownAsOf: request.asOf }),
    text: () => whenKnown(request.asOf, look) + renderNothingFound(shown, reader(coverage.query), look),
  };
}

function whenKnown(asOf: Moment | null, look: Look): string {
  return asOf === null ? '' : `${asKnown(asOf, look)}\n\n`;
}

/** Reads each article once, and only those that something shown stands on. */
function reader(coverage: CoverageQuery): (source: string) => Article {
  const read = new Map<string, Article>();
  return (source) => {
    const article = read.get(source) ?? coverage.read(source);
    read.set(source, article);
    return article;
  };
}
