/** `ask QUESTION`: an answer from the coverage with its receipts, or why there is none; `--batch` answers the questions of a file. */

import { writeAnswer, type AskDesk } from '../ask/write-answer.ts';
import { topicOf } from '../brief/topic-of.ts';
import { answerMessage } from '../chat/answer-message.ts';
import { renderMessage } from '../chat/terminal/render-message.ts';
import { topicFlaw } from '../chat/topic-words.ts';
import type { Topic } from '../domain/topic.ts';
import { readOnce } from '../search/read-once.ts';
import type { Commission } from '../writer/commission.ts';
import { answerJson } from './answer-json.ts';
import { readLine } from './ask-batch.ts';
import { readAskRequest, type AskRequest, type Single } from './ask-request.ts';
import { lineError, readBatch } from './batch-lines.ts';
import type { ExitStatus } from './command-line.ts';
import type { Desk } from './face.ts';
import { orJsonError, printJson } from './json-output.ts';
import { loadConfiguration } from './load-configuration.ts';
import { lookFor } from './look-for.ts';
import { noteLeftOut } from './note-left-out.ts';
import { openCoverage } from './open-coverage.ts';
import { openEmbedder } from './open-embedder.ts';
import { openWriter, TERMINAL } from './open-writer.ts';
import { usage } from './read-arguments.ts';
import { refuseMistyped } from './topic-request.ts';

export async function askCommand(words: readonly string[], desk: Desk): Promise<ExitStatus> {
  const request = readAskRequest(words);
  if (request.kind === 'batch' || !request.json) return withDesk(request, desk);
  return orJsonError(desk.face, { question: request.question, points: [] }, () => withDesk(request, desk));
}

async function withDesk(request: AskRequest, desk: Desk): Promise<ExitStatus> {
  const { settings, topics, sources } = loadConfiguration(desk.environment.root);
  const lines = request.kind === 'batch' ? readBatch(request.file) : [];
  const { store, leftOut } = openCoverage(desk, request.coverage, sources);
  const open = openEmbedder(desk);
  const writer = openWriter(desk, settings.model);
  try {
    noteLeftOut(desk.face, leftOut);
    const own = { coverage: store, topics, zone: desk.environment.zone, embedder: open?.embedder ?? null };
    const commission = writer.commission(TERMINAL, request.language);
    return request.kind === 'batch'
      ? await answerAll(lines, { own, commission }, desk)
      : await answerOne(request, { own, commission }, desk);
  } finally {
    writer.close();
    open?.close();
    store.close();
  }
}

interface Means {
  readonly own: AskDesk;
  readonly commission: Commission;
}

async function answerOne(request: Single, { own, commission }: Means, desk: Desk): Promise<ExitStatus> {
  const { question, evidence } = request;
  const topic = topicNamed(request.topic, own.topics);
  const answer = await writeAnswer({ question, history: [], topic }, own, commission);
  if (request.json) printJson(desk.face, answerJson(answer));
  else {
    const view = {
      evidence,
      now: Temporal.Now.instant(),
      knownAsOf: null,
      zone: own.zone,
      allDisputes: '--disputes',
      numbers: [],
    };
    desk.face.result(renderMessage(answerMessage(answer, readOnce(own.coverage.query), view), lookFor(desk.face)));
  }
  return answer.status === 'not-in-coverage' ? 1 : 0;
}

/** One line out for each line in, in order, whatever becomes of it. */
async function answerAll(lines: readonly string[], means: Means, { face }: Desk): Promise<ExitStatus> {
  for (const line of lines) face.result(`${JSON.stringify(await answerLine(line, means))}\n`);
  return 0;
}

async function answerLine(line: string, { own, commission }: Means): Promise<object> {
  try {
    const { id, question, history, topic } = readLine(line);
    const ask = { question, history, topic: topicNamed(topic, own.topics) };
    return { id, ...answerJson(await writeAnswer(ask, own, commission)) };
  } catch (error) {
    return lineError(line, error);
  }
}

/** Null where none is named. Throws a usage Problem for words that cannot be a topic, or that mistype a configured one. */
function topicNamed(words: string | null, topics: readonly Topic[]): Topic | null {
  const name = words?.trim() ?? '';
  if (name === '') return null;
  const flaw = topicFlaw(name);
  if (flaw !== null) throw usage('ask', flaw);
  const topic = topicOf(name, topics);
  if (!topics.includes(topic)) refuseMistyped(name, topics);
  return topic;
}
