/** `brief TOPIC`: from the coverage to a cited briefing, as text or as JSON. */

import { topicOf } from '../brief/topic-of.ts';
import { writeBriefing } from '../brief/write-briefing.ts';
import type { Article } from '../domain/article.ts';
import type { Coverage, CoverageQuery } from '../domain/coverage.ts';
import type { Topic } from '../domain/topic.ts';
import { renderBriefing } from '../terminal/render-briefing.ts';
import { renderNothingFound } from '../terminal/render-nothing-found.ts';
import { briefingJson, nothingFoundJson } from './briefing-json.ts';
import type { ExitStatus } from './command-line.ts';
import type { Desk } from './face.ts';
import { orJsonError, printJson } from './json-output.ts';
import { loadConfiguration } from './load-configuration.ts';
import type { Configuration } from './load-configuration.ts';
import { lookFor } from './look-for.ts';
import { noteLeftOut } from './note-left-out.ts';
import { openCoverage } from './open-coverage.ts';
import { readArguments, usage } from './read-arguments.ts';
import type { Flags } from './read-arguments.ts';
import { closeTopic, refuseMistyped, topicRequest } from './topic-request.ts';
import { WORDS } from './validate-settings.ts';

const FLAGS: Flags = { coverage: 'a folder', words: 'a number', evidence: 'switch', json: 'switch' };

/** What was asked for, already checked as far as it can be without configuration and coverage. */
interface Request {
  readonly topic: string;
  readonly coverage: string | undefined;
  readonly words: number | null;
  readonly evidence: boolean;
  readonly json: boolean;
}

export async function briefCommand(words: readonly string[], desk: Desk): Promise<ExitStatus> {
  const request = readRequest(words);
  if (!request.json) return brief(request, desk);
  return orJsonError(desk.face, { topic: request.topic, points: [] }, () => brief(request, desk));
}

function readRequest(words: readonly string[]): Request {
  const { alone, switches, values } = readArguments('brief', words, FLAGS);
  return {
    topic: topicRequest(alone),
    coverage: values.get('coverage'),
    words: budget(values.get('words')),
    evidence: switches.has('evidence'),
    json: switches.has('json'),
  };
}

function budget(text: string | undefined): number | null {
  if (text === undefined) return null;
  const words = /^\d{1,6}$/.test(text) ? Number(text) : NaN;
  if (words >= WORDS.least && words <= WORDS.most) return words;
  throw usage('brief', `--words must be a whole number from ${WORDS.least} to 1,000, not "${text}".`);
}

function brief(request: Request, desk: Desk): ExitStatus {
  const configuration = loadConfiguration(desk.environment.root);
  const topic = topicOf(request.topic, configuration.topics);
  if (!configuration.topics.includes(topic)) refuseMistyped(request.topic, configuration.topics);
  const { store, leftOut } = openCoverage(desk, request.coverage, configuration.settings.coverage);
  try {
    noteLeftOut(desk.face, leftOut);
    return answer({ request, configuration, topic }, store, desk);
  } finally {
    store.close();
  }
}

interface Job {
  readonly request: Request;
  readonly configuration: Configuration;
  readonly topic: Topic;
}

function answer({ request, configuration, topic }: Job, coverage: Coverage, { face }: Desk): ExitStatus {
  const { settings, topics } = configuration;
  const options = { words: request.words ?? settings.words, wordsPerSource: settings.wordsPerSource };
  const result = writeBriefing(topic, options, coverage);
  const articles = reader(coverage.query);
  const look = lookFor(face);
  if ('reason' in result) {
    const meant = topics.includes(topic) ? null : closeTopic(request.topic, topics);
    if (request.json) printJson(face, nothingFoundJson(result, meant));
    else
      face.result(
        renderNothingFound(
          { ...result, title: topics.includes(topic) ? topic.title : topic.slug, didYouMean: meant },
          articles,
          look,
        ),
      );
    return 1;
  }
  if (request.json) printJson(face, briefingJson(result));
  else {
    const now = Temporal.Now.instant();
    face.result(renderBriefing(result, articles, { ...look, evidence: request.evidence, now }));
  }
  return 0;
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
