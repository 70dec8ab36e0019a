/** What `brief` shows of a topic: a briefing, its disputes, a timeline, or that nothing was found; each as a message and as JSON. */

import { readOnce } from '../search/read-once.ts';
import { writeWordedBriefing } from '../brief/write-briefing.ts';
import { writeTimeline } from '../brief/write-timeline.ts';
import { briefingMessage } from '../chat/briefing-message.ts';
import { disputesMessage } from '../chat/disputes-message.ts';
import { nothingFoundMessage } from '../chat/nothing-found-message.ts';
import type { View } from '../chat/page.ts';
import { timelineMessage } from '../chat/timeline-message.ts';
import { closeTopic } from '../chat/topic-words.ts';
import type { NothingFound } from '../domain/briefing.ts';
import type { Coverage } from '../domain/coverage.ts';
import type { Message } from '../domain/message.ts';
import type { Topic } from '../domain/topic.ts';
import { NO_MODEL, type Commission } from '../writer/commission.ts';
import type { Request } from './brief-request.ts';
import { briefingJson, nothingFoundJson } from './briefing-json.ts';
import type { Desk } from './face.ts';
import type { Configuration } from './load-configuration.ts';
import { timelineJson } from './timeline-json.ts';

/** As many disagreements as a briefing shows; `--disputes` shows all. */
export const DISAGREEMENTS = 4;

export interface Job {
  readonly request: Request;
  readonly configuration: Configuration;
  readonly topic: Topic;
  readonly commission: Commission;
}

/** A result, made into what is asked for only when it is. */
export interface Shown {
  readonly found: boolean;
  readonly json: () => object;
  readonly message: () => Message;
}

export async function viewTopic(job: Job, coverage: Coverage, desk: Desk): Promise<Shown> {
  switch (job.request.view) {
    case 'briefing':
    case 'disputes':
      return briefing(job, coverage, desk);
    case 'timeline':
      return timeline(job, coverage, desk);
  }
}

async function briefing(job: Job, coverage: Coverage, desk: Desk): Promise<Shown> {
  const { request, configuration, topic } = job;
  const { settings } = configuration;
  const all = request.view === 'disputes';
  const wanted = {
    words: request.words ?? settings.words,
    wordsPerSource: settings.wordsPerSource,
    disagreements: all ? Infinity : DISAGREEMENTS,
    variants: all || request.json,
  };
  // Disputes are shown in the words of those who take a side.
  const commission = all ? NO_MODEL : job.commission;
  const result = await writeWordedBriefing(topic, { wanted, commission }, coverage);
  if ('reason' in result) return nothing(job, result, { coverage, desk });
  const messageOf = all ? disputesMessage : briefingMessage;
  return {
    found: true,
    json: () => ({ ...briefingJson(result), knownAsOf: request.asOf }),
    message: () => messageOf(result, readOnce(coverage.query), viewOf(request, desk)),
  };
}

function timeline(job: Job, coverage: Coverage, desk: Desk): Shown {
  const { request } = job;
  const result = writeTimeline(job.topic, coverage);
  if ('reason' in result) return nothing(job, result, { coverage, desk });
  return {
    found: true,
    json: () => ({ ...timelineJson(result), knownAsOf: request.asOf }),
    message: () => timelineMessage(result, readOnce(coverage.query), viewOf(request, desk)),
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
  const shown = { ...result, title: isSetUp ? topic.title : topic.slug, didYouMean };
  return {
    found: false,
    json: () => ({ ...nothingFoundJson(result, didYouMean), knownAsOf: request.asOf }),
    message: () => nothingFoundMessage(shown, readOnce(coverage.query), viewOf(request, desk)),
  };
}

function viewOf({ evidence, asOf: knownAsOf }: Request, { environment }: Desk): View {
  const now = Temporal.Now.instant();
  return { evidence, now, knownAsOf, zone: environment.zone, allDisputes: '--disputes', numbers: [] };
}
