/** `ingest --once`: visits every source on the web now, and says how each of them fares. */

import { healthBlocks } from '../chat/health-blocks.ts';
import { heading } from '../chat/blocks.ts';
import { renderMessage } from '../chat/terminal/render-message.ts';
import { ingest } from '../coverage/live/ingest.ts';
import { healthOf, isAmiss } from '../coverage/live/source-health.ts';
import { tellStories } from '../coverage/live/tell-stories.ts';
import { Problem } from '../domain/problem.ts';
import { arrivalsPath } from './arrivals-path.ts';
import type { ExitStatus } from './command-line.ts';
import { describeError } from './describe-error.ts';
import type { Desk } from './face.ts';
import { orJsonError, printJson } from './json-output.ts';
import { loadConfiguration } from './load-configuration.ts';
import { lookFor } from './look-for.ts';
import { openCoverage } from './open-coverage.ts';
import { openIngest } from './open-ingest.ts';
import { programVersion } from './program-version.ts';
import { webProxy } from './web-proxy.ts';
import { readArguments, usage } from './read-arguments.ts';

export async function ingestCommand(words: readonly string[], desk: Desk): Promise<ExitStatus> {
  const { alone, switches } = readArguments('ingest', words, { once: 'switch', json: 'switch' });
  if (alone.length > 0) throw usage('ingest', `ingest takes no words of its own ("${alone.join(' ')}").`);
  if (!switches.has('once')) {
    throw usage('ingest', 'npm start visits sources as long as it runs; to visit each of them now, add --once.');
  }
  if (!switches.has('json')) return visitAll(false, desk);
  return orJsonError(desk.face, { sources: [] }, () => visitAll(true, desk));
}

async function visitAll(json: boolean, desk: Desk): Promise<ExitStatus> {
  const { environment, face } = desk;
  const configuration = loadConfiguration(environment.root);
  if (configuration.sources.every(({ kind }) => kind === 'folder')) {
    throw new Problem('configuration', NOTHING_THERE);
  }
  const { store } = openCoverage(desk, undefined, configuration.sources);
  const report = (error: unknown): void => {
    for (const line of describeError(error, environment.debug)) face.note(line);
  };
  const setting = {
    ...configuration,
    version: programVersion(environment.root),
    arrivalsPath: arrivalsPath(environment),
    proxy: webProxy(environment),
  };
  const open = openIngest(setting, store, report);
  try {
    open.tools.arrivals.write.prune(configuration.web.keepDays * DAY_MS, Date.now());
    const { visits } = await ingest(open.sources, open.tools);
    tellStories(store, new Map());
    const now = Date.now();
    const health = open.sources.map((source) => {
      return healthOf(source, visits.find(({ origin }) => origin === source.origin) ?? null, now);
    });
    if (json) printJson(face, { sources: health });
    else face.result(renderMessage(messageOf(health), lookFor(face)));
    return health.every(isAmiss) ? 1 : 0;
  } finally {
    await open.close();
    store.close();
  }
}

const DAY_MS = 24 * 60 * 60_000;

const NOTHING_THERE =
  'config/sources.yaml names nothing on the web: npm run sources -- add https://… finds the feed of a page and writes it there.';

function messageOf(health: Parameters<typeof healthBlocks>[0]): Parameters<typeof renderMessage>[0] {
  const count = health.length === 1 ? '1 source on the web' : `${health.length} sources on the web`;
  return { blocks: [heading(count), ...healthBlocks(health)], actions: [], numbers: [] };
}
