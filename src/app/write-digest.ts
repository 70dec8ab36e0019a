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
import { writeEdition } from '../digest/write-edition.ts';
import type { Moment } from '../domain/article.ts';
import type { Coverage } from '../domain/coverage.ts';
import type { DeliveredClaim } from '../domain/edition.ts';
import type { Topic } from '../domain/topic.ts';
import { toInstant } from '../language/clock.ts';
import { readOnce } from '../search/read-once.ts';
import { toldClaims } from '../store/editions.ts';
import type { Followed } from '../store/subscriptions.ts';
import { sharedWork } from './shared-work.ts';

export interface DigestMeans {
  readonly desk: () => TeamDesk;
  /** As it is now. */
  readonly coverage: () => Coverage;
  /** How sources on the web fare. */
  readonly health: () => readonly SourceHealth[];
}

/** Editions of many channels that are due together are few: those of one window, one ledger and the same topics are one. */
const MOST_SHARED = 200;
const MINUTE_MS = 60_000;

export function digestDesk(means: DigestMeans): DigestDesk {
  const shared = sharedWork(MOST_SHARED);
  let last: Coverage | null = null;
  return {
    write(followed, now, dueAt = now) {
      const held = means.coverage();
      if (held !== last) shared.clear();
      last = held;
      const asked = askedOf(followed, { now, dueAt }, means);
      return shared.share(asked.name, () => write(asked, means), isOfOneMinute);
    },
  };
}

/** Those who are due together come one after the other: by its name an edition is of one minute, and only new coverage changes it. */
function isOfOneMinute(): boolean {
  return true;
}

interface EditionAsked {
  readonly chat: ChatDesk;
  readonly topics: readonly Topic[];
  readonly delivered: readonly DeliveredClaim[];
  readonly followed: Followed;
  readonly now: number;
  readonly minutesLate: number;
  /** What is the same for everyone whose edition is the same. */
  readonly name: string;
}

interface Times {
  readonly now: number;
  readonly dueAt: number;
}

function askedOf(followed: Followed, { now, dueAt }: Times, { desk }: DigestMeans): EditionAsked {
  const { platform, tenant, channel, topics, rhythm } = followed.subscription;
  const from: From = { platform, tenant, channel, thread: null, user: '', direct: false, reply: {} };
  const { chat, withdrawn } = turnFor({ id: 'digest', kind: 'command', from, name: 'digest', text: '' }, desk());
  const told = toldClaims(desk().state, from);
  const minutesLate = Math.max(0, Math.floor((now - dueAt) / MINUTE_MS));
  const minute = Math.floor(now / MINUTE_MS);
  const same = [topics, rhythm.zone, followed.toldUntil, minutesLate, minute, withdrawn, platform, told];
  return {
    chat,
    topics: topics.map((words) => topicOf(words, [...chat.topics, ...chat.stories])),
    delivered: told.map((claim) => JSON.parse(claim) as DeliveredClaim),
    ...{ followed, now, minutesLate },
    name: hash('sha1', JSON.stringify(same)),
  };
}

async function write(asked: EditionAsked, { coverage, health }: DigestMeans): Promise<WrittenEdition> {
  const { chat, topics, delivered, followed, now, minutesLate } = asked;
  const news = [];
  // One after the other: a model is asked for each.
  for (const topic of topics) news.push({ topic, briefing: await chat.jobs.brief(topic, 'main') });
  const { zone } = followed.subscription.rhythm;
  const window = { from: momentOf(followed.toldUntil), to: toInstant(Math.floor(now / 1000) * 1000), minutesLate };
  const held = coverage();
  const { edition, delivered: gained } = writeEdition({ topics: news, delivered, window, coverage: held });
  const [first] = topics;
  const topic = topics.length === 1 && first !== undefined ? first : null;
  const title = topic?.title ?? `Digest of ${dayOf(now, zone)}`;
  const view = {
    ...{ evidence: false, now: Temporal.Instant.fromEpochMilliseconds(now), knownAsOf: null, zone, numbers: [] },
    allDisputes: chat.typed('disputes'),
  };
  return {
    message: editionMessage({ edition, title, amiss: amissIn(health()) }, readOnce(held.query), view),
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
  return at === null ? null : toInstant(Math.floor(at / 1000) * 1000);
}

function dayOf(now: number, zone: string): string {
  const day = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  return day.toLocaleString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });
}
