/** Withdraws a point or a source in a channel: struck where it stands, not shown again, and written down who did it. */

import type { Message } from '../../domain/message.ts';
import { saveDeed } from '../../store/audit.ts';
import { sentAs, shownIn } from '../../store/shown-messages.ts';
import { saveWithdrawal, undoWithdrawal, withdrawnIn, type Withdrawal } from '../../store/withdrawals.ts';
import { asCited } from './as-cited.ts';
import { platformWords } from './platform-words.ts';
import { tellThread } from './reply-in-thread.ts';
import { keep, tellAsker, type Content } from './say.ts';
import { struck } from './strike.ts';
import { platformThread, threadById, type Thread } from './thread.ts';
import { together, type Response, type Turn, type Write } from './turn.ts';
import { wordsKey, type Withdrawn } from './withdrawn.ts';

export interface Moderation {
  readonly deed: 'withdraw' | 'restore';
  /** `2`, a point of what was shown last, or `source 3`, by its mark. */
  readonly what: string;
}

export async function moderate(moderation: Moderation, thread: Thread, turn: Turn): Promise<Response> {
  const { from, desk } = turn;
  if (!(await desk.platforms.mayModerate(from))) {
    return tellAsker(
      `Only moderators may do this: ${platformWords(from.platform).staff}, and those named in config/briefdesk.yaml.`,
      turn,
    );
  }
  const named = namedIn(moderation, thread);
  if (named === null) return tellAsker(noSuchThing(thread), turn);
  const { deed } = moderation;
  const withdrawals = named.whats.map((what) => ({ channel: from.channel, kind: named.kind, what, user: from.user }));
  const writes = withdrawals.map((one) => writeOf(deed, one, turn));
  const audit: Write = (db, now) => {
    saveDeed(db, from, { channel: from.channel, user: from.user, deed, what: named.inWords }, now);
  };
  const done =
    deed === 'withdraw'
      ? `Withdrawn in this channel, and not shown here again: ${named.inWords}`
      : `Shown in this channel again: ${named.inWords}`;
  const after = afterwards(deed, withdrawals, withdrawnIn(desk.state, from));
  return together(tellThread(done, thread, turn), { sayings: [], writes: [...writes, audit] }, retold(after, turn));
}

interface Named {
  readonly kind: Withdrawal['kind'];
  readonly whats: readonly string[];
  /** For people. */
  readonly inWords: string;
}

function namedIn({ what }: Moderation, { memory }: Thread): Named | null {
  const { shown, numbers } = memory.conversation;
  const [, source, number] = /^(source )?(\d+)$/.exec(what) ?? [];
  const index = Number(number) - 1;
  if (source !== undefined) {
    const name = numbers[index];
    return name === undefined ? null : { kind: 'source', whats: [name], inWords: `source ${index + 1}, ${name}.` };
  }
  const point = shown?.points[index];
  return point === undefined
    ? null
    : { kind: 'point', whats: point.citations.map(wordsKey), inWords: `“${point.text}”` };
}

function noSuchThing({ memory }: Thread): string {
  const { shown, numbers } = memory.conversation;
  if (shown === null)
    return 'There is nothing to withdraw here yet: it is done in the thread of a briefing or an answer.';
  return `Name one of its ${shown.points.length} points by its number, as in “withdraw 1”, or one of its ${numbers.length} sources by its mark, as in “withdraw source 1”.`;
}

function writeOf(deed: Moderation['deed'], withdrawal: Withdrawal, { from }: Turn): Write {
  return (db, now) => {
    if (deed === 'withdraw') saveWithdrawal(db, from, withdrawal, now);
    else undoWithdrawal(db, from, withdrawal);
  };
}

/** What will be withdrawn when this is done. */
function afterwards(deed: Moderation['deed'], changed: readonly Withdrawal[], before: Withdrawn): Withdrawn {
  const change = (kind: Withdrawal['kind'], had: readonly string[]): readonly string[] => {
    const whats = changed.filter((one) => one.kind === kind).map(({ what }) => what);
    return deed === 'withdraw' ? [...had, ...whats] : had.filter((what) => !whats.includes(what));
  };
  return { points: change('point', before.points), sources: change('source', before.sources) };
}

const DAY_MS = 24 * 60 * 60_000;
/** Older messages are out of sight, and platforms take so many changes only slowly. */
const STRUCK_MS = 7 * DAY_MS;
const MOST_STRUCK = 20;

/** The channel's latest messages that say it differently now, each in its place. */
function retold(after: Withdrawn, turn: Turn): Response {
  const { from, desk, withdrawn } = turn;
  const changed = shownIn(desk.state, from, turn.now - STRUCK_MS)
    .filter(({ user }) => user === null)
    .slice(0, MOST_STRUCK)
    .map((one) => ({ ...one, content: JSON.parse(one.content) as Content }))
    .filter(({ content }) => !isSame(struck(content, withdrawn), struck(content, after)));
  return together(
    ...changed.map((one, index): Response => {
      const parts = sentAs(desk.state, from, one.key);
      if (parts.length === 0) return { sayings: [], writes: [] };
      const thread = threadById(desk.state, from, one.conversation);
      const place = { ...from, thread: thread === null ? null : platformThread(thread) };
      const audience = {
        key: one.key,
        conversation: one.conversation,
        to: { who: 'everyone', place, broadcast: false, opensThread: null },
      } as const;
      const kept = keep(one.content, audience, { ...turn, chat: asCited(turn, one.key) });
      const message = { ...struck(one.content, after), actions: kept.message.actions };
      return {
        sayings: [{ kind: 'replace', key: `${turn.id}:r${index}`, to: place, parts, message }],
        writes: kept.writes,
      };
    }),
  );
}

function isSame(a: Message, b: Message): boolean {
  return JSON.stringify(a.blocks) === JSON.stringify(b.blocks);
}
