/** Whether what a person says in a chat is for us: decided without a clock, a store or a platform. */

import { smallTalkIn } from '../../ask/conversation/small-talk.ts';

/** `thanks` gets a reaction, `quiet` nothing at all. */
export type Attention = 'reply' | 'thanks' | 'quiet';

/** What is said, and in what company. */
export interface Company {
  readonly text: string;
  readonly toUs: boolean;
  readonly toOthers: boolean;
  /** Nobody else reads along. */
  readonly direct: boolean;
  /** Of a thread that began with us, as of a briefing; null anywhere else. */
  readonly thread: { readonly muted: boolean } | null;
  /** Whether somebody else has spoken there before. */
  readonly amongOthers: boolean;
}

export function attentionTo(said: Company): Attention {
  if (!isHeard(said)) return 'quiet';
  const talk = smallTalkIn(said.text);
  if (talk === 'thanks' || talk === 'farewell') return 'thanks';
  // An emoji between people is not for us, whoever it stands after.
  return talk === 'reaction' ? (said.direct || said.toUs ? 'thanks' : 'quiet') : 'reply';
}

/** Switches of a thread that need not name us. */
export const MUTE = /^\/?(un)?mute[.!]?$/i;

/** Where people talk to each other we keep quiet: what names someone else is theirs, and among several so is what asks nothing. */
function isHeard({ text, toUs, toOthers, direct, thread, amongOthers }: Company): boolean {
  if (direct || toUs) return true;
  if (thread === null || toOthers) return false;
  if (MUTE.test(text)) return true;
  if (thread.muted) return false;
  return !amongOthers || isQuestion(text) || smallTalkIn(text) === 'thanks';
}

const ASKS =
  /^(?:(?:and|but|so|or|ok|okay|also|then)\b,? )*(?:who|whom|whose|what|when|where|why|how|which|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|any)\b/iu;

/** By its mark, or by the word that it begins with. */
function isQuestion(text: string): boolean {
  return /[?？؟](?:\s|$)/u.test(text) || ASKS.test(text);
}
