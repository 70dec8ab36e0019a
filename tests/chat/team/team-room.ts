/** A workspace that is answered by the real chat core on a real state file: what is said is posted at once, under ids of its own. */

import { topicOf } from '../../../src/brief/topic-of.ts';
import { heading, paragraph, said } from '../../../src/chat/blocks.ts';
import { answerHeard } from '../../../src/chat/team/answer-heard.ts';
import type { From, Heard } from '../../../src/chat/team/heard.ts';
import type { Hears } from '../../../src/chat/team/hearing-note.ts';
import { platformWords } from '../../../src/chat/team/platform-words.ts';
import type { Saying } from '../../../src/chat/team/saying.ts';
import type { WrittenEdition } from '../../../src/chat/team/post-edition.ts';
import type { Leave, TeamDesk } from '../../../src/chat/team/turn.ts';
import type { Coverage } from '../../../src/domain/coverage.ts';
import type { Message } from '../../../src/domain/message.ts';
import { withoutSources } from '../../../src/search/without-sources.ts';
import { writeState, type State } from '../../../src/store/open-state.ts';
import type { Followed } from '../../../src/store/subscriptions.ts';
import { addMessage } from '../../../src/store/outbox-messages.ts';
import { openedState } from '../../store/state-file.ts';
import { HARBOUR_COVERAGE } from '../../brief/harbour-fire.ts';
import { coverageOf } from '../../brief/read-coverage.ts';
import { harbourDesk } from '../harbour-desk.ts';
import { printed } from '../printed.ts';

export const NOON = Date.parse('2026-03-03T12:00:00Z');

export interface Room {
  readonly state: State;
  readonly desk: TeamDesk;
  /** What is said in reply; what can be posted is. */
  readonly hear: (heard: Heard) => Promise<readonly Saying[]>;
  readonly clock: { now: number };
}

export interface Setting {
  readonly state?: State;
  readonly coverage?: Coverage;
  readonly moderators?: readonly string[];
  /** Whom the platform itself counts among those who may moderate. */
  readonly isStaff?: (from: From) => boolean;
  /** Whether they may change what a channel follows; U1 may, where nothing is said. */
  readonly mayManage?: (from: From) => Leave;
  /** Nothing is new in any edition. */
  readonly isQuiet?: boolean;
  /** What Discord tells us of what is said in our threads. */
  readonly hears?: Hears;
  /** By whose clocks whoever speaks goes, where their platform tells. */
  readonly zone?: string | null;
  /** Posts are accepted, and get no id: we are not a member. */
  readonly member?: boolean;
}

export function teamRoom({
  state = openedState(),
  coverage = coverageOf(HARBOUR_COVERAGE),
  moderators = [],
  isStaff = () => false,
  mayManage = ({ user }) => (user === 'U1' ? 'granted' : 'not-them'),
  isQuiet = false,
  hears = 'everything',
  zone = null,
  member = true,
}: Setting = {}): Room {
  const clock = { now: NOON };
  const change = { zone: 'UTC', now: () => Temporal.Instant.fromEpochMilliseconds(clock.now) };
  const desk: TeamDesk = {
    state,
    chatFor: (_, platform, without) =>
      harbourDesk({ ...change, typed: platformWords(platform).typed }, withoutSources(coverage, without)),
    platforms: {
      mayModerate: (from) => Promise.resolve(moderators.includes(from.user) || isStaff(from)),
      mayManage: (from) => Promise.resolve(mayManage(from)),
      hears: (platform) => (platform === 'discord' ? hears : null),
    },
    zoneOf: () => Promise.resolve(zone),
    digests: { write: (followed, now) => smallEdition(followed, { now, isQuiet, coverage }) },
    now: () => clock.now,
  };
  const hear = async (heard: Heard): Promise<readonly Saying[]> => {
    const { sayings, writes } = await answerHeard(heard, desk);
    writeState(state, () => {
      for (const saying of sayings) post(state, saying, { now: clock.now, member });
      for (const write of writes) write(state.db, clock.now);
    });
    return sayings;
  };
  return { state, desk, hear, clock };
}

/** Of the briefing of its first topic. */
async function smallEdition(
  { subscription }: Followed,
  { now, isQuiet, coverage }: { readonly now: number; readonly isQuiet: boolean; readonly coverage: Coverage },
): Promise<WrittenEdition> {
  const { jobs, topics } = harbourDesk({}, coverage);
  const titles = subscription.topics.map((one) => topicOf(one, topics).title).join(', ');
  const topic = topicOf(subscription.topics[0] ?? '', topics);
  const briefing = await jobs.brief(topic, 'main');
  const points = isQuiet || 'reason' in briefing ? [] : briefing.points;
  const shown = points.length === 0 ? null : { title: `Digest: ${titles}`, points, disagreements: [] };
  const told = isQuiet ? 'Nothing new.' : `New since your last edition: ${points.map(({ text }) => text).join(' ')}`;
  const at = new Date(now).toISOString();
  return {
    message: {
      blocks: [heading(`Digest: ${titles}`), paragraph([said(told)])],
      actions: shown === null ? [] : [{ label: 'Evidence', command: '/evidence' }],
      numbers: [],
    },
    shown,
    claims: points.map(({ text, citations }) => ({
      ...{ topic: topic.slug, text, checkedAs: null, at, deliveredAt: at, citations },
      ...{ sources: [], dispute: null, state: 'told' as const },
    })),
    isQuiet,
    toldUntil: now,
    topic,
  };
}

function post(state: State, saying: Saying, { now, member }: { now: number; member: boolean }): void {
  if (saying.kind !== 'message') return;
  const { platform, tenant, channel, thread } = saying.to;
  const { key } = saying;
  addMessage(
    state.db,
    { platform, tenant, channel, thread, kind: 'message', key, parts: ['…'], ifUnsure: 'leave' },
    now,
  );
  state.db
    .prepare(
      `UPDATE outbox SET state = 'sent', payload = NULL, message = ? WHERE platform = ? AND tenant = ? AND key = ?`,
    )
    .run(member ? idOf(key) : null, platform, tenant, key);
}

/** The platform's id of a posted message. */
export function idOf(key: string): string {
  return `ts-${key}`;
}

let events = 0;

export function from(change: Partial<From> = {}): From {
  return {
    platform: 'slack',
    tenant: 'T1',
    channel: 'C1',
    thread: null,
    user: 'U1',
    direct: false,
    reply: { responseUrl: 'https://hooks.slack.com/x' },
    ...change,
  };
}

export function command(text: string, change: Partial<From> = {}): Heard {
  events += 1;
  const [, name = '', rest = ''] = /^\/(\S+)\s*(.*)$/s.exec(text) ?? [];
  return { id: `command:${events}`, kind: 'command', from: from(change), name, text: rest };
}

export function message(text: string, change: Partial<From> & { toUs?: boolean; toOthers?: boolean } = {}): Heard {
  events += 1;
  const { toUs = false, toOthers = false, ...place } = change;
  const id = `message:${events}`;
  return { id, kind: 'message', from: from(place), message: `said-${events}`, text, toUs, toOthers };
}

export function press(action: string | undefined, change: Partial<From> = {}): Heard {
  events += 1;
  return { id: `press:${events}`, kind: 'press', from: from(change), action: action ?? 'no such button' };
}

export function form(name: string, fields: Record<string, string>, change: Partial<From> = {}): Heard {
  events += 1;
  return { id: `form:${events}`, kind: 'form', from: from(change), form: name, fields };
}

/** All that is said, as a terminal prints it. */
export function textOf(sayings: readonly Saying[]): string {
  return sayings
    .map((saying) => ('message' in saying && typeof saying.message !== 'string' ? printed(saying.message) : ''))
    .join('\n');
}

/** The id that a button of these words holds. */
export function button(sayings: readonly Saying[], label: string): string | undefined {
  return messagesIn(sayings)
    .flatMap(({ actions }) => actions)
    .find((action) => action.label === label)?.command;
}

export function labelsIn(sayings: readonly Saying[]): readonly string[] {
  return messagesIn(sayings).flatMap(({ actions }) => actions.map(({ label }) => label));
}

function messagesIn(sayings: readonly Saying[]): readonly Message[] {
  return sayings.flatMap((saying) => {
    if (saying.kind === 'form') return [saying.instead];
    return 'message' in saying && typeof saying.message !== 'string' ? [saying.message] : [];
  });
}
