/** What readers think of a message of ours: a verdict at once, and a reason where they want to give one. */

import { saveFeedback, type Feedback } from '../../store/feedback.ts';
import { shownMessage } from '../../store/shown-messages.ts';
import type { FilledIn } from './heard.ts';
import { noticeMessage } from '../notice-message.ts';
import { tellAsker, type Content } from './say.ts';
import type { Response, Turn } from './turn.ts';

const THANKS = 'Thank you: whoever keeps this briefdesk reads it.';
const LONGEST_REASON = 1_000;

export const REASON = { kind: 'reason', title: 'What was not helpful?' } as const;

/** The message that is judged. */
export interface Judged {
  readonly key: string;
  readonly content: Content;
}

export function rate(verdict: Feedback['verdict'], judged: Judged, turn: Turn): Response {
  const writes = [writeOf({ verdict, reason: null }, judged, turn)];
  if (verdict === 'helpful') {
    const told = tellAsker(THANKS, turn);
    return { ...told, writes: [...told.writes, ...writes] };
  }
  const { key } = judged;
  const instead = noticeMessage(THANKS);
  return {
    sayings: [{ kind: 'form', key: `${turn.id}:0`, asked: turn.from, form: `reason:${key}`, shape: REASON, instead }],
    writes,
  };
}

/** The verdict is kept already; without a reason there is nothing to add. */
export function onReason(key: string, { fields }: FilledIn, turn: Turn): Response {
  const found = shownMessage(turn.desk.state, turn.from, key);
  const reason = (fields['reason'] ?? '').trim().slice(0, LONGEST_REASON).toWellFormed();
  if (found === null || reason === '' || found.channel !== turn.from.channel) return tellAsker(THANKS, turn);
  const content = JSON.parse(found.content) as Content;
  const told = tellAsker(THANKS, turn);
  const write = writeOf({ verdict: 'not-helpful', reason }, { key, content }, turn);
  return { ...told, writes: [...told.writes, write] };
}

function writeOf({ verdict, reason }: Pick<Feedback, 'verdict' | 'reason'>, judged: Judged, turn: Turn) {
  const { channel, user } = turn.from;
  const about = judged.content.shown?.title ?? '';
  return (db: Turn['desk']['state']['db'], now: number): void => {
    saveFeedback(db, turn.from, { channel, user, key: judged.key, about, verdict, reason }, now);
  };
}
