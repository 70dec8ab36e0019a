/** What every platform's chat is answered from: the coverage as it is, the jobs shared among readers, and who pays. */

import { writeAnswer, type Ask } from '../ask/write-answer.ts';
import { writeWordedBriefing } from '../brief/write-briefing.ts';
import { storyTopic } from '../brief/story-topic.ts';
import { writeTimeline } from '../brief/write-timeline.ts';
import type { Jobs } from '../chat/chat-desk.ts';
import { COMMANDS } from '../chat/commands.ts';
import { platformWords } from '../chat/team/platform-words.ts';
import type { TeamDesk } from '../chat/team/turn.ts';
import type { Answer } from '../domain/answer.ts';
import type { Briefing, NothingFound } from '../domain/briefing.ts';
import type { SourceHealth } from '../coverage/live/source-health.ts';
import type { Coverage } from '../domain/coverage.ts';
import type { Topic } from '../domain/topic.ts';
import type { Embedder } from '../llm/embedder.ts';
import type { Payer } from '../llm/model.ts';
import { withoutSources } from '../search/without-sources.ts';
import type { State } from '../store/open-state.ts';
import { NO_MODEL, type Commission } from '../writer/commission.ts';
import { DISAGREEMENTS } from './brief-views.ts';
import { coverageFor } from './coverage-for.ts';
import type { Held, HeldCoverage } from './held-coverage.ts';
import type { Configuration } from './load-configuration.ts';
import type { OpenWriter } from './open-writer.ts';
import { digestDesk } from './write-digest.ts';
import { sharedWork, type SharedWork } from './shared-work.ts';
import { coverageView } from './sources-view.ts';

export interface TeamMeans {
  readonly configuration: Configuration;
  readonly state: State;
  readonly held: HeldCoverage;
  /** How sources on the web fare. */
  readonly health: () => readonly SourceHealth[];
  readonly embedder: Embedder | null;
  readonly writer: OpenWriter;
  readonly platforms: TeamDesk['platforms'];
  readonly zoneOf: TeamDesk['zoneOf'];
  readonly report: (fault: unknown) => void;
}

/** Readers have clocks of their own: the platform shows each theirs. */
const ZONE = 'UTC';
/** Briefings and answers that several may ask for. */
const MOST_SHARED = 500;

export function teamDesk(means: TeamMeans): TeamDesk {
  const shared = sharedWork(MOST_SHARED);
  let last: Held | null = null;
  const chatFor: TeamDesk['chatFor'] = (payer, platform, without) => {
    const held = means.held.look();
    if (held !== last) shared.clear();
    last = held;
    const coverage = withoutSources(held.coverage, without);
    const commission = means.writer.commission(payer, null);
    return {
      jobs: jobsOn({
        means,
        coverage,
        stories: held.stories,
        commission,
        shared,
        name: JSON.stringify([commission.desk !== null, without]),
      }),
      coverage: coverage.query,
      sources: () => coverageView(coverage.query, { leftOut: held.leftOut, web: means.health() }),
      topics: means.configuration.topics,
      stories: held.stories.map(storyTopic),
      commands: COMMANDS,
      typed: platformWords(platform).typed,
      zone: ZONE,
      now: () => Temporal.Now.instant(),
      report: means.report,
    };
  };
  const desk: TeamDesk = {
    ...{ state: means.state, chatFor, platforms: means.platforms, zoneOf: means.zoneOf, now: Date.now },
    digests: digestDesk({
      desk: () => desk,
      held: () => means.held.look(),
      health: means.health,
    }),
  };
  return desk;
}

/** Looks at every topic before anybody asks: the first look at an article takes long, and nothing can be acknowledged meanwhile. */
export async function warmUp({ chatFor }: TeamDesk, { configuration, writer, report }: TeamMeans): Promise<void> {
  const { jobs } = chatFor(NOBODY, '', []);
  // Nobody pays for a model's words that nobody asked for: it never writes where all differences are shown.
  const side = writer.commission(NOBODY, null).desk === null ? 'main' : 'all';
  for (const topic of configuration.topics) {
    try {
      await jobs.brief(topic, side);
    } catch (error) {
      // Whoever asks for it will be told; the others are served.
      report(error);
    }
  }
}

const NOBODY: Payer = { user: null, channel: null, workspace: null };

interface Jobbing {
  readonly means: TeamMeans;
  readonly coverage: Coverage;
  readonly stories: Held['stories'];
  readonly commission: Commission;
  readonly shared: SharedWork;
  /** Who may share: only what is made of the same coverage, and with a model or without. */
  readonly name: string;
}

function jobsOn(jobbing: Jobbing): Jobs {
  const { shared, name } = jobbing;
  return {
    brief: (topic, differences) =>
      shared.share(
        JSON.stringify([name, 'brief', topic.slug, differences]),
        () => brief(topic, differences, jobbing),
        isWhole,
      ),
    timeline: (topic) => writeTimeline(topic, toldFrom(topic, jobbing)),
    ask: (ask) => shared.share(JSON.stringify([name, 'ask', ask]), () => answer(ask, jobbing), isWholeAnswer),
  };
}

async function brief(topic: Topic, differences: 'main' | 'all', jobbing: Jobbing): Promise<Briefing | NothingFound> {
  const { means, commission } = jobbing;
  const { words, wordsPerSource } = means.configuration.settings;
  const all = differences === 'all';
  const wanted = { words, wordsPerSource, disagreements: all ? Infinity : DISAGREEMENTS, variants: all };
  // Differences are shown in the words of those who take a side.
  return writeWordedBriefing(topic, { wanted, commission: all ? NO_MODEL : commission }, toldFrom(topic, jobbing));
}

function toldFrom(topic: Topic, { means, coverage, stories }: Jobbing): Coverage {
  return coverageFor(topic, { coverage, stories, configuration: means.configuration });
}

function answer(ask: Ask, { means, coverage, commission }: Jobbing): Promise<Answer> {
  const { embedder, configuration } = means;
  return writeAnswer(ask, { coverage, topics: configuration.topics, zone: ZONE, embedder }, commission);
}

/** A model that could not write may write for the next reader. */
function isWhole(briefing: Briefing | NothingFound): boolean {
  return 'reason' in briefing || briefing.writer.notice === null;
}

function isWholeAnswer(given: Answer): boolean {
  return given.status === 'not-in-coverage' || given.writer.notice === null;
}
