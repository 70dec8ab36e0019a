/** Finds the subscription of a channel that somebody means: the only one, or by its number, a topic, or its id. */

import { topicOf } from '../../brief/topic-of.ts';
import { stateSubscriptions, type Followed } from '../../store/subscriptions.ts';
import { topicsInWords } from './digest-words.ts';
import type { Turn } from './turn.ts';

/** In an order that stays: they are numbered by it. */
export function digestsHere({ desk, from, chat }: Turn): readonly Followed[] {
  const name = ({ subscription }: Followed): string => topicsInWords(subscription, chat.topics).toLowerCase();
  return stateSubscriptions(desk.state)
    .of(from)
    .filter(({ subscription }) => subscription.channel === from.channel)
    .toSorted((a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0));
}

export type WhichDigest =
  | { readonly kind: 'one'; readonly followed: Followed }
  /** The channel follows nothing. */
  | { readonly kind: 'none' }
  /** `among`: those that it may be; `named` is '' where nothing was said. */
  | { readonly kind: 'several' | 'unknown'; readonly among: readonly Followed[]; readonly named: string };

export function whichDigest(which: string, turn: Turn): WhichDigest {
  const all = digestsHere(turn);
  const named = which.trim().replace(/^["“]|["”]$/gu, '');
  const byId = all.find(({ subscription }) => subscription.id === named);
  if (byId !== undefined) return { kind: 'one', followed: byId };
  if (all.length === 0) return { kind: 'none' };
  if (named === '') return oneOf(all, { among: all, named });
  const byNumber = /^\d{1,3}$/.test(named) ? all[Number(named) - 1] : undefined;
  if (byNumber !== undefined) return { kind: 'one', followed: byNumber };
  const key = (text: string): string => topicOf(text, turn.chat.topics).slug.toLowerCase();
  const about = all.filter(({ subscription }) => subscription.topics.some((topic) => key(topic) === key(named)));
  const alone = about.filter(({ subscription }) => subscription.topics.length === 1);
  return oneOf(alone.length === 1 ? alone : about, { among: all, named });
}

function oneOf(
  found: readonly Followed[],
  { among, named }: { readonly among: readonly Followed[]; readonly named: string },
): WhichDigest {
  const [first, ...others] = found;
  if (first === undefined) return { kind: 'unknown', among, named };
  return others.length === 0 ? { kind: 'one', followed: first } : { kind: 'several', among: found, named };
}
