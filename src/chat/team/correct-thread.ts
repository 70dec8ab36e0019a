/** Posts a correction into the thread that showed what was wrong, and remembers that the thread was told. */

import { hash } from 'node:crypto';
import type { Citation } from '../../domain/span.ts';
import { readOnce } from '../../search/read-once.ts';
import { saveCorrected } from '../../store/corrections.ts';
import { viewOf } from '../chat-desk.ts';
import { correctionMessage, shownOfCorrection, type CorrectionToShow } from '../correction-message.ts';
import type { Place } from './heard.ts';
import { say } from './say.ts';
import type { Thread } from './thread.ts';
import { together, type Response, type Turn } from './turn.ts';

export interface ThreadCorrection {
  readonly thread: Thread;
  /** In the thread; where a platform has none, in the channel. */
  readonly place: Place;
  readonly correction: Omit<CorrectionToShow, 'topic'>;
  /** Of all claims that the thread need not be told of again, those of the correction among them. */
  readonly names: readonly string[];
}

/** Where nothing is left to be told, it is only remembered. */
export function correctThread({ thread, place, correction, names }: ThreadCorrection, turn: Turn): Response {
  const conversation = thread.stored.id;
  const remember: Response = {
    sayings: [],
    writes: [
      (db, now) => {
        saveCorrected(db, { ...place, conversation }, names, now);
      },
    ],
  };
  if (correction.corrected.length + correction.updated.length === 0) return remember;
  const { chat } = turn;
  const { conversation: shown } = thread.memory;
  const told = { ...correction, topic: shown.topic };
  // It cites what the thread has cited: every source has its number.
  const message = correctionMessage(told, readOnce(chat.coverage), viewOf(shown, chat));
  const content = { message, shown: shownOfCorrection(told) };
  const to = { who: 'channel', place, opensThread: null } as const;
  return together(say(content, { key: correctionKey(conversation, names), conversation, to }, turn), remember);
}

/** The same claims of one thread are corrected once. */
function correctionKey(conversation: string, names: readonly string[]): string {
  return `correction:${conversation}:${hash('sha1', JSON.stringify(names.toSorted()))}`;
}

/** Of a claim within its thread: what stands on the same words is the same, however it was worded. */
export function claimName({ citations }: { readonly citations: readonly Citation[] }): string {
  return hash('sha1', JSON.stringify(citations.map(({ source, quote }) => [source, quote])));
}
