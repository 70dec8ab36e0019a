/** `start`: opens the conversation, in the terminal, on the coverage that is set up or named. */

import { writeAnswer } from '../ask/write-answer.ts';
import { writeBriefing } from '../brief/write-briefing.ts';
import { writeTimeline } from '../brief/write-timeline.ts';
import type { ChatDesk } from '../chat/chat-desk.ts';
import { TERMINAL_COMMANDS } from '../chat/terminal/commands.ts';
import { runChat } from '../chat/terminal/run-chat.ts';
import type { Embedder } from '../llm/embedder.ts';
import { DISAGREEMENTS } from './brief-views.ts';
import type { ExitStatus } from './command-line.ts';
import { describeError } from './describe-error.ts';
import type { Desk } from './face.ts';
import { loadConfiguration, type Configuration } from './load-configuration.ts';
import { lookFor } from './look-for.ts';
import { noteLeftOut } from './note-left-out.ts';
import { openCoverage, type OpenCoverage } from './open-coverage.ts';
import { openEmbedder } from './open-embedder.ts';
import { readArguments, usage } from './read-arguments.ts';
import { coverageView } from './sources-view.ts';

export async function startCommand(words: readonly string[], desk: Desk): Promise<ExitStatus> {
  const { alone, values } = readArguments('start', words, { coverage: 'a folder' });
  if (alone.length > 0) throw usage('start', `start takes no words of its own ("${alone.join(' ')}").`);
  const configuration = loadConfiguration(desk.environment.root);
  const open = openCoverage(desk, values.get('coverage'), configuration.settings.coverage);
  const vectors = openEmbedder(desk);
  try {
    noteLeftOut(desk.face, open.leftOut);
    await runChat(chatDesk({ configuration, open, embedder: vectors?.embedder ?? null }, desk), terminalOf(desk));
    return 0;
  } finally {
    vectors?.close();
    open.store.close();
  }
}

interface Means {
  readonly configuration: Configuration;
  readonly open: OpenCoverage;
  readonly embedder: Embedder | null;
}

function chatDesk({ configuration, open, embedder }: Means, { environment, face }: Desk): ChatDesk {
  const { settings, topics } = configuration;
  const { store, leftOut } = open;
  const { zone, debug } = environment;
  const { words, wordsPerSource } = settings;
  return {
    jobs: {
      brief(topic, differences) {
        const all = differences === 'all';
        const wanted = { words, wordsPerSource, disagreements: all ? Infinity : DISAGREEMENTS, variants: all };
        return writeBriefing(topic, wanted, store);
      },
      timeline: (topic) => writeTimeline(topic, store),
      ask: (ask) => writeAnswer(ask, { coverage: store, topics, zone, embedder }),
    },
    coverage: store.query,
    sources: () => coverageView(store.query, leftOut),
    topics,
    commands: TERMINAL_COMMANDS,
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
