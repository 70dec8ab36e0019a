/** An edition at once: into the channel, or for the eyes of whoever asks. */

import type { Followed } from '../../store/subscriptions.ts';
import { isOnItsWay } from '../../store/editions.ts';
import { stateSubscriptions } from '../../store/subscriptions.ts';
import { faint, paragraph } from '../blocks.ts';
import { deedOf } from './change-digest.ts';
import { topicsInWords } from './digest-words.ts';
import { postEdition } from './post-edition.ts';
import { say, tellAsker, TO_ASKER } from './say.ts';
import { together, type Response, type Turn } from './turn.ts';

/** Nothing of it is kept but what its buttons work on. */
export async function preview(followed: Followed, turn: Turn): Promise<Response> {
  const written = await turn.desk.digests.write(followed, turn.now);
  const note = paragraph([faint('Only you see this: what an edition would hold now.')]);
  const message = { ...written.message, blocks: [note, ...written.message.blocks] };
  return say({ message, shown: written.shown }, { key: `${turn.id}:0`, conversation: null, to: TO_ASKER }, turn);
}

/** For whoever may. */
export async function sendNow({ subscription: { id } }: Followed, turn: Turn): Promise<Response> {
  const { desk, from, now } = turn;
  if (isOnItsWay(desk.state, from, now)) return tellAsker('An edition is on its way into this channel already.', turn);
  const subscriptions = stateSubscriptions(desk.state);
  const followed = subscriptions.byId(from, id);
  const written = followed === null ? null : await desk.digests.write(followed, now);
  // It took a while: what the row says by now is what is kept.
  const after = subscriptions.byId(from, id);
  if (written === null || after === null) return tellAsker('That is not followed here any more.', turn);
  if (written.isQuiet) {
    const about = topicsInWords(after.subscription, turn.chat.topics);
    return tellAsker(`There is nothing new about ${about}: nothing was posted.`, turn);
  }
  return together(
    tellAsker('An edition is on its way into this channel.', turn),
    postEdition({ written, after, slot: now }, desk),
    { sayings: [], writes: [deedOf('sent now', after, turn)] },
  );
}
