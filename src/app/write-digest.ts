/** Writes editions: briefings of what a channel follows, held against what it has been told. */

import { hash } from 'node:crypto';
import { topicOf } from '../brief/topic-of.ts';
import { editionMessage, shownOf } from '../chat/edition-message.ts';
import type { ChatDesk } from '../chat/chat-desk.ts';
import type { DigestDesk } from '../chat/team/digest-desk.ts';
import type { From } from '../chat/team/heard.ts';
import type { WrittenEdition } from '../chat/team/post-edition.ts';
import { turnFor, type TeamDesk } from '../chat/team/turn.ts';
import { isAmiss } from '../coverage/live/source-health.ts';
import type { SourceHealth } from '../coverage/live/source-health.ts';
import type { TopicNews } from '../digest/topic-reading.ts';
import { writeEdition } from '../digest/write-edition.ts';
import type { Moment } from '../domain/article.ts';
import type { Coverage } from '../domain/coverage.ts';
import type { DeliveredClaim, EditionWindow } from '../domain/edition.ts';
import type { Topic } from '../domain/topic.ts';
import { toSecond } from '../language/clock.ts';
import { readOnce } from '../search/read-once.ts';
import { toldClaims } from '../store/editions.ts';
import type { Followed } from '../store/subscriptions.ts';
import { fewAtOnce } from './few-at-once.ts';
import type { Held } from './held-coverage.ts';
import { ownTurns } from './own-turns.ts';
import { sharedWork, type SharedWork } from './shared-work.ts';

export interface DigestMeans {
  readonly desk: () => TeamDesk;
  /** As it is now. */
  readonly held: () => HeldNow;
  /** How sources on the web fare. */
  readonly health: () => readonly SourceHealth[];
}

type HeldNow = Pick<Held, 'coverage' | 'isRead'>;

/** Editions of many channels that are due together are few: those of one window, one ledger and the same topics are one. */
const MOST_SHARED = 500;
/** A model words them: its endpoint is not asked for everything at once. */
const MOST_BRIEFED = 8;
const MINUTE_MS = 60_000;

export function digestDesk(means: DigestMeans): DigestDesk {
  const shared = sharedWork(MOST_SHARED);
  const few = fewAtOnce(MOST_BRIEFED);
  const turn = ownTurns();
  let last: Since | null = null;
  return {
    async write(followed, now, dueAt = now) {
      const held = means.held();
      const since = { coverage: held.coverage, minute: Math.floor(now / MINUTE_MS) };
      if (since.coverage !== last?.coverage || since.minute !== last.minute) shared.clear();
      last = since;
      const asked = askedOf(followed, { now, dueAt }, means);
      const news = await shared.share(asked.news, () => few(() => newsFor(asked)), isOfOneMinute);
      // Many may have waited for the same.
      await turn();
      const told = toldClaims(means.desk().state, followed.subscription);
      const made = { news: news.topics, told, held, health: means.health() };
      const work = (): Promise<WrittenEdition> => Promise.resolve(write(asked, made));
      return news.editions.share(editionName(asked, told), work, isOfOneMinute);
    },
  };
}

/** What is shared is of one coverage and one minute. */
interface Since {
  readonly coverage: Coverage;
  readonly minute: number;
}

function isOfOneMinute(): boolean {
  return true;
}

interface EditionAsked {
  readonly chat: ChatDesk;
  readonly topics: readonly Topic[];
  readonly followed: Followed;
  readonly window: EditionWindow;
  readonly now: number;
  /** What is the same for everyone whose topics are told the same. */
  readonly news: string;
}

interface Times {
  readonly now: number;
  readonly dueAt: number;
}

function askedOf(followed: Followed, { now, dueAt }: Times, { desk }: DigestMeans): EditionAsked {
  const { platform, tenant, channel, topics } = followed.subscription;
  const from: From = { platform, tenant, channel, thread: null, user: '', direct: false, reply: {} };
  const { chat, withdrawn } = turnFor({ id: 'digest', kind: 'command', from, name: 'digest', text: '' }, desk());
  const minutesLate = Math.max(0, Math.floor((now - dueAt) / MINUTE_MS));
  return {
    chat,
    topics: topics.map((words) => topicOf(words, [...chat.topics, ...chat.stories])),
    window: { from: momentOf(followed.toldUntil), to: toSecond(now), minutesLate },
    ...{ followed, now },
    news: JSON.stringify([topics, withdrawn]),
  };
}

/** Its topics as they are told to everyone, and the editions that were made of that. */
interface News {
  readonly topics: readonly TopicNews[];
  readonly editions: SharedWork;
}

async function newsFor({ chat, topics }: EditionAsked): Promise<News> {
  const news: TopicNews[] = [];
  // One after the other: a model is asked for each.
  for (const topic of topics) news.push({ topic, briefing: await chat.jobs.brief(topic, 'main') });
  return { topics: news, editions: sharedWork(MOST_SHARED) };
}

/** The same for everyone whose edition is the same: a ledger may be long, so its digest stands for it. */
function editionName({ followed, window: { from, minutesLate } }: EditionAsked, told: readonly string[]): string {
  const { platform, rhythm } = followed.subscription;
  return JSON.stringify([platform, rhythm.zone, from, minutesLate, hash('sha256', told.join('\n'))]);
}

interface Made {
  readonly news: readonly TopicNews[];
  /** JSON, a claim each. */
  readonly told: readonly string[];
  /** That of which the news were made. */
  readonly held: HeldNow;
  readonly health: readonly SourceHealth[];
}

function write(asked: EditionAsked, { news, told, held, health }: Made): WrittenEdition {
  const { chat, topics, followed, window, now } = asked;
  const delivered = told.map((claim) => JSON.parse(claim) as DeliveredClaim);
  const { zone } = followed.subscription.rhythm;
  const { edition, delivered: gained } = writeEdition({ topics: news, delivered, window, ...held });
  const [first] = topics;
  const topic = topics.length === 1 && first !== undefined ? first : null;
  const title = topic?.title ?? `Digest of ${dayOf(now, zone)}`;
  const view = {
    ...{ evidence: false, now: Temporal.Instant.fromEpochMilliseconds(now), knownAsOf: null, zone, numbers: [] },
    allDisputes: chat.typed('disputes'),
  };
  return {
    message: editionMessage(
      { edition, title, amiss: amissIn(health), brief: chat.typed('brief') },
      readOnce(held.coverage.query),
      view,
    ),
    shown: shownOf({ edition, title }),
    claims: gained,
    isQuiet: edition.sections.length === 0,
    toldUntil: now,
    topic,
  };
}

function amissIn(health: readonly SourceHealth[]): readonly string[] {
  return health.filter(isAmiss).map(({ name, problem }) => `${name} is amiss: ${problem ?? 'it brings nothing'}.`);
}

function momentOf(at: number | null): Moment | null {
  return at === null ? null : toSecond(at);
}

function dayOf(now: number, zone: string): string {
  const day = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  return day.toLocaleString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });
}
