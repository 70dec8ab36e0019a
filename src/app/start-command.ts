/** `start`: opens the conversation on the coverage that is set up or named: on the platforms that are set up, else in the terminal. */

import { writeAnswer } from '../ask/write-answer.ts';
import { writeWordedBriefing } from '../brief/write-briefing.ts';
import { writeTimeline } from '../brief/write-timeline.ts';
import type { ChatDesk } from '../chat/chat-desk.ts';
import { slashed } from '../chat/commands.ts';
import { TERMINAL_COMMANDS } from '../chat/terminal/commands.ts';
import { runChat } from '../chat/terminal/run-chat.ts';
import type { Embedder } from '../llm/embedder.ts';
import { DISAGREEMENTS } from './brief-views.ts';
import { NO_MODEL } from '../writer/commission.ts';
import type { ExitStatus } from './command-line.ts';
import { describeError } from './describe-error.ts';
import type { Desk } from './face.ts';
import { loadConfiguration, type Configuration } from './load-configuration.ts';
import { lookFor } from './look-for.ts';
import { noteLeftOut } from './note-left-out.ts';
import { openCoverage, type OpenCoverage } from './open-coverage.ts';
import { openEmbedder } from './open-embedder.ts';
import { openWriter, TERMINAL, type OpenWriter } from './open-writer.ts';
import { readArguments, usage } from './read-arguments.ts';
import type { Coverage } from '../domain/coverage.ts';
import type { Topic } from '../domain/topic.ts';
import { coverageFor } from './coverage-for.ts';
import { recentStories, toldStories } from './recent-stories.ts';
import { webHealthNow } from './web-health.ts';
import { coverageView } from './sources-view.ts';

export async function startCommand(words: readonly string[], desk: Desk): Promise<ExitStatus> {
  const { alone, values } = readArguments('start', words, { coverage: 'a folder' });
  if (alone.length > 0) throw usage('start', `start takes no words of its own ("${alone.join(' ')}").`);
  const configuration = loadConfiguration(desk.environment.root);
  const { slack, discord } = desk.environment;
  if (slack !== null || discord !== null) {
    const { serve } = await import('./serve.ts');
    return serve(configuration, values.get('coverage'), desk);
  }
  const open = openCoverage(desk, values.get('coverage'), configuration.sources);
  const vectors = openEmbedder(desk);
  const writer = openWriter(desk, configuration.settings.model);
  try {
    noteLeftOut(desk.face, open.leftOut);
    await runChat(
      chatDesk({ configuration, open, embedder: vectors?.embedder ?? null, writer }, desk),
      terminalOf(desk),
    );
    return 0;
  } finally {
    writer.close();
    vectors?.close();
    open.store.close();
  }
}

interface Means {
  readonly configuration: Configuration;
  readonly open: OpenCoverage;
  readonly embedder: Embedder | null;
  readonly writer: OpenWriter;
}

function chatDesk({ configuration, open, embedder, writer }: Means, { environment, face }: Desk): ChatDesk {
  const { settings, topics } = configuration;
  const { store, leftOut } = open;
  const { zone, debug } = environment;
  const { words, wordsPerSource } = settings;
  const commission = writer.commission(TERMINAL, null);
  const from = (topic: Topic): Coverage =>
    coverageFor(topic, { coverage: store, stories: toldStories(store), configuration });
  return {
    jobs: {
      brief(topic, differences) {
        const all = differences === 'all';
        const wanted = { words, wordsPerSource, disagreements: all ? Infinity : DISAGREEMENTS, variants: all };
        // Differences are shown in the words of those who take a side.
        return writeWordedBriefing(topic, { wanted, commission: all ? NO_MODEL : commission }, from(topic));
      },
      timeline: (topic) => writeTimeline(topic, from(topic)),
      ask: (ask) => writeAnswer(ask, { coverage: store, topics, zone, embedder }, commission),
    },
    coverage: store.query,
    sources: () => coverageView(store.query, { leftOut, web: webHealthNow(open.sources, environment) }),
    topics,
    stories: recentStories(store),
    commands: TERMINAL_COMMANDS,
    typed: slashed,
    zone,
    now: () => Temporal.Now.instant(),
    report: (fault) => {
      for (const line of describeError(fault, debug)) face.note(line);
    },
  };
}

function terminalOf({ face }: Desk) {
  const { stdin: input, stdout: output } = process;
  return { input, output, interactive: input.isTTY && output.isTTY, look: () => lookFor(face) };
}
