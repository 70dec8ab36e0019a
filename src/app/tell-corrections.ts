/** Corrections where the error was read: whenever the coverage has changed, what was shown in threads is held against it, and theirs are told. */

import { setImmediate as nextTurn } from 'node:timers/promises';
import { correctThread } from '../chat/team/correct-thread.ts';
import { findWrong, type Read } from '../chat/team/find-wrong.ts';
import type { From } from '../chat/team/heard.ts';
import type { Content } from '../chat/team/say.ts';
import { platformThread, threadById } from '../chat/team/thread.ts';
import { turnFor, type TeamDesk } from '../chat/team/turn.ts';
import { articlesOf } from '../digest/articles-of.ts';
import type { ArticleIn } from '../digest/read-claim.ts';
import { toSecond } from '../language/clock.ts';
import { articleVersion, versionOf } from '../store/article-versions.ts';
import { correctedIn, keptVersions, readIn, talksOn, type ReadMessage, type Talk } from '../store/corrections.ts';
import { writeState } from '../store/open-state.ts';
import { addMessage } from '../store/outbox-messages.ts';
import type { ChatFace } from './chat-answerer.ts';
import type { Held } from './held-coverage.ts';

export interface Correcting {
  readonly desk: TeamDesk;
  /** As it is now; the same coverage as long as nothing has changed. */
  readonly held: () => Pick<Held, 'coverage' | 'isRead'>;
  /** Of those platforms that are there: what is for others is told once they are. */
  readonly faces: ReadonlyMap<string, Pick<ChatFace, 'write'>>;
  /** There is something new in the outbox. */
  readonly posted: () => void;
  readonly report: (error: unknown) => void;
}

const MINUTE_MS = 60_000;
/** After a correction a thread rests: of an article that is written anew all day, its readers are told in one go. */
const REST_MS = 60 * MINUTE_MS;

/** Each call looks where there may be something. What was told is kept with it: after a crash it is told once. */
export function correctionTeller(correcting: Correcting): () => Promise<void> {
  const { desk, held, faces, report } = correcting;
  const sources = new Map<string, string | null>();
  let seen: { readonly coverage: unknown; readonly faces: number } | null = null;
  let [notBefore, againAt] = [-Infinity, Infinity];

  return async () => {
    const now = desk.now();
    const coverage = held();
    const isSame = seen?.coverage === coverage.coverage && seen.faces === faces.size;
    if (now < notBefore || (isSame && now < againAt)) return;
    seen = { coverage: coverage.coverage, faces: faces.size };
    [notBefore, againAt] = [now + MINUTE_MS, Infinity];
    const articleIn = articlesOf(coverage.coverage);
    const old: string[] = [];
    for (const version of keptVersions(desk.state)) {
      // Whoever asks something meanwhile is answered first.
      await nextTurn();
      if (isOutdated(version, { sources, articleIn, desk })) old.push(version);
    }
    for (const talk of talksOn(desk.state, old)) {
      await nextTurn();
      try {
        againAt = Math.min(againAt, correct(talk, { ...coverage, articleIn }, correcting) ?? Infinity);
      } catch (error) {
        report(error);
        againAt = Math.min(againAt, now + MINUTE_MS);
      }
    }
  };
}

interface Outdating {
  /** Of versions, which never change. */
  readonly sources: Map<string, string | null>;
  readonly articleIn: ArticleIn;
  readonly desk: TeamDesk;
}

function isOutdated(version: string, { sources, articleIn, desk }: Outdating): boolean {
  if (!sources.has(version)) sources.set(version, articleVersion(desk.state, version)?.source ?? null);
  const source = sources.get(version) ?? null;
  const article = source === null ? null : articleIn(source);
  return source !== null && (article === null || versionOf(article) !== version);
}

interface Now extends Pick<Held, 'coverage' | 'isRead'> {
  readonly articleIn: ArticleIn;
}

/** Null, or until when the thread rests. */
function correct(talk: Talk, { articleIn, ...held }: Now, { desk, faces, posted }: Correcting): number | null {
  const { state } = desk;
  const messages = readIn(state, talk);
  const [first] = messages;
  const face = faces.get(talk.platform);
  if (first === undefined || face === undefined) return null;
  const from: From = { ...talk, channel: first.channel, thread: null, user: '', direct: false, reply: {} };
  const thread = threadById(state, from, talk.conversation);
  // It hangs on a message of ours that nobody knows the place of any more.
  if (thread === null || (thread.stored.opener !== null && thread.stored.thread === null)) return null;
  const told = correctedIn(state, talk);
  const turn = turnFor({ id: 'correction', kind: 'command', from, name: 'correction', text: '' }, desk);
  const known = { told: new Set(told.keys()), withdrawn: turn.withdrawn, articleIn };
  const now = { ...held, to: toSecond(desk.now()) };
  const wrong = findWrong(
    messages.flatMap((one) => readOf(one, desk)),
    { ...known, now },
  );
  if (wrong === null) return null;
  const restsUntil = Math.max(-Infinity, ...told.values()) + REST_MS;
  if (desk.now() < restsUntil) return restsUntil;
  const { platform, tenant, channel } = from;
  const place = { platform, tenant, channel, thread: platformThread(thread) };
  const { sayings, writes } = correctThread({ thread, place, ...wrong }, turn);
  writeState(state, () => {
    for (const saying of sayings) addMessage(state.db, face.write(saying), desk.now());
    for (const write of writes) write(state.db, desk.now());
  });
  if (sayings.length > 0) posted();
  return null;
}

/** None of what has no points. */
function readOf({ content, shownAt, versions }: ReadMessage, { state }: TeamDesk): readonly Read[] {
  const { shown } = JSON.parse(content) as Content;
  if (shown === null) return [];
  return [{ shown, at: shownAt, articles: () => versions.flatMap((version) => articleVersion(state, version) ?? []) }];
}
