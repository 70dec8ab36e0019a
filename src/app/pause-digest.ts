/** What an edition means for its subscription that found its channel gone or closed to us: it rests, and its owner is told. */

import { paragraph, said, strong } from '../chat/blocks.ts';
import { subscriptionInWords } from '../chat/team/digest-words.ts';
import { COMMAND_LINE, platformWords } from '../chat/team/platform-words.ts';
import type { Direct } from '../chat/team/saying.ts';
import type { TeamDesk } from '../chat/team/turn.ts';
import type { Subscription } from '../domain/subscription.ts';
import type { Topic } from '../domain/topic.ts';
import type { Payer } from '../llm/model.ts';
import { saveDeed } from '../store/audit.ts';
import type { EndedEdition } from '../store/editions.ts';
import { writeState } from '../store/open-state.ts';
import { addMessage } from '../store/outbox-messages.ts';
import { saveSubscription, stateSubscriptions } from '../store/subscriptions.ts';
import type { ChatFace } from './chat-answerer.ts';

export interface Pausing {
  readonly desk: TeamDesk;
  /** Of those platforms that are there. */
  readonly faces: ReadonlyMap<string, Pick<ChatFace, 'write'>>;
  /** There is something new in the outbox. */
  readonly posted: () => void;
}

/**
 * An edition that did not arrive for any other reason, an outage or a fault of ours, pauses nothing: the next one tries again,
 * and tells what this one would have told.
 */
export function pauseWhereClosed(edition: EndedEdition, { desk, faces, posted }: Pausing): void {
  if (!edition.closed) return;
  const { state } = desk;
  const followed = stateSubscriptions(state).byId(edition, edition.subscription);
  if (followed === null) return;
  const { subscription } = followed;
  // Somebody has seen to it.
  if (subscription.paused !== null || subscription.channel !== edition.channel) return;
  const now = desk.now();
  const why = edition.reason ?? 'the channel is closed to briefdesk';
  const named = subscriptionInWords(subscription, topicsFor(subscription, desk));
  const saying = toOwner(edition, subscription, { named, why });
  const face = faces.get(subscription.platform);
  const paused = { ...subscription, paused: { at: now, why } };
  const deed = { channel: edition.channel, user: null, deed: 'paused', what: `${named}: ${why}` };
  writeState(state, () => {
    saveSubscription(state.db, { ...followed, subscription: paused, nextAt: null });
    saveDeed(state.db, edition, deed, now);
    if (face === undefined || saying === null) return;
    addMessage(state.db, face.write(saying), now);
    posted();
  });
}

interface Told {
  /** What of, and when. */
  readonly named: string;
  readonly why: string;
}

/** Null where nobody can be told: it is of the configuration or the command line, or its owner was forgotten. */
function toOwner(edition: EndedEdition, { owner }: Subscription, { named, why }: Told): Direct | null {
  if (owner === null || owner === '' || owner === COMMAND_LINE) return null;
  const { platform, tenant, key } = edition;
  const resume = platformWords(platform).digest('resume');
  const blocks = [
    paragraph([strong(`Paused: ${named}.`)]),
    paragraph([said(`It could not be posted in ${addressOf(edition)}: ${why}.`)]),
    paragraph([
      said(
        `Once that is put right, ${resume} in that channel has it come again, with all that is new since the last one.`,
      ),
    ]),
  ];
  // The same in every try: told once.
  const saying = { kind: 'direct', key: `paused:${key}`, to: { platform, tenant, user: owner } } as const;
  return { ...saying, message: { blocks, actions: [], numbers: [] } };
}

/** As a browser shows it: people know no ids. */
function addressOf({ platform, tenant, channel }: EndedEdition): string {
  const site = platform === 'discord' ? 'https://discord.com/channels' : 'https://app.slack.com/client';
  return `${site}/${tenant}/${channel}`;
}

const NOBODY: Payer = { user: null, channel: null, workspace: null };

function topicsFor({ platform }: Subscription, desk: TeamDesk): readonly Topic[] {
  return desk.chatFor(NOBODY, platform, []).topics;
}
