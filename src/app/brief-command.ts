/** `brief TOPIC`: from the coverage to a cited briefing, its disputes or a timeline, as text or as JSON. */

import { topicOf } from '../brief/topic-of.ts';
import { renderMessage } from '../chat/terminal/render-message.ts';
import { coverageAsOf } from '../coverage/as-of.ts';
import type { Moment } from '../domain/article.ts';
import type { Coverage } from '../domain/coverage.ts';
import { readRequest, type Request } from './brief-request.ts';
import { viewTopic } from './brief-views.ts';
import { coverageFor } from './coverage-for.ts';
import type { ExitStatus } from './command-line.ts';
import type { Desk } from './face.ts';
import { orJsonError, printJson } from './json-output.ts';
import { loadConfiguration } from './load-configuration.ts';
import { lookFor } from './look-for.ts';
import { noteLeftOut, noteNotYetKnown } from './note-left-out.ts';
import { openCoverage } from './open-coverage.ts';
import { openWriter, TERMINAL } from './open-writer.ts';
import { refuseMistyped } from './topic-request.ts';

export async function briefCommand(words: readonly string[], desk: Desk): Promise<ExitStatus> {
  const request = readRequest(words);
  if (!request.json) return brief(request, desk);
  return orJsonError(desk.face, { topic: request.topic, points: [] }, () => brief(request, desk));
}

async function brief(request: Request, desk: Desk): Promise<ExitStatus> {
  const configuration = loadConfiguration(desk.environment.root);
  const topic = topicOf(request.topic, configuration.topics);
  if (!configuration.topics.includes(topic)) refuseMistyped(request.topic, configuration.topics);
  const { store, leftOut } = openCoverage(desk, request.coverage, configuration.sources);
  const writer = openWriter(desk, configuration.settings.model);
  try {
    noteLeftOut(desk.face, leftOut);
    const coverage = knownAt(request.asOf, coverageFor(topic, { coverage: store, stories: [], configuration }), desk);
    const commission = writer.commission(TERMINAL, request.language);
    const shown = await viewTopic({ request, configuration, topic, commission }, coverage, desk);
    if (request.json) printJson(desk.face, shown.json());
    else desk.face.result(renderMessage(shown.message(), lookFor(desk.face)));
    return shown.found ? 0 : 1;
  } finally {
    writer.close();
    store.close();
  }
}

/** The coverage as it stood then, with a note of what could not be placed before it. */
function knownAt(asOf: Moment | null, coverage: Coverage, { face }: Desk): Coverage {
  if (asOf === null) return coverage;
  const known = coverageAsOf(coverage, asOf);
  noteNotYetKnown(face, { at: asOf, leftOut: known.leftOut, sources: coverage.query.heads().length });
  return known;
}
