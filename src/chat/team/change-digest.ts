/** Pauses, resumes and ends what a channel follows, and says by whose clocks a workspace goes; each is written down. */

import { saveDeed } from '../../store/audit.ts';
import { setCorrections, wantsCorrections } from '../../store/corrections.ts';
import { removeSubscription, saveSubscription, stateSubscriptions } from '../../store/subscriptions.ts';
import type { Followed } from '../../store/subscriptions.ts';
import { saveZone } from '../../store/zones.ts';
import { zonesFor } from '../../schedule/zones-for.ts';
import { cityOf, inList, zoneInWords } from '../../schedule/when-in-words.ts';
import { noticeMessage } from '../notice-message.ts';
import { shortened } from '../source-words.ts';
import { managing } from './digest-buttons.ts';
import { BY_HAND, nextInWords, subscriptionInWords, topicsInWords } from './digest-words.ts';
import { platformWords } from './platform-words.ts';
import { tellAsker } from './say.ts';
import { owed } from './subscribe.ts';
import { together, type Response, type Turn, type Write } from './turn.ts';

export function pause(followed: Followed, turn: Turn): Response {
  if (followed.subscription.paused !== null)
    return tellAsker(managing(`${named(followed, turn)} is paused already.`, followed), turn);
  const paused = (one: Followed, now: number): Followed => ({
    ...one,
    subscription: { ...one.subscription, paused: { at: now, why: BY_HAND } },
    nextAt: null,
  });
  const told = managing(
    `Paused: ${named(followed, turn)}. No edition comes until it is resumed.`,
    paused(followed, turn.now),
  );
  return together(tellAsker(told, turn), rewriting('paused', paused, { followed, turn }));
}

export function resume(followed: Followed, turn: Turn): Response {
  if (followed.subscription.paused === null)
    return tellAsker(managing(`${named(followed, turn)} is not paused. ${nextInWords(followed)}`, followed), turn);
  const resumed = (one: Followed, now: number): Followed => {
    const subscription = { ...one.subscription, paused: null };
    return { ...one, subscription, ...owed(subscription, one, now) };
  };
  const after = resumed(followed, turn.now);
  const told = managing(`Resumed: ${named(followed, turn)}. ${nextInWords(after)}`, after);
  return together(tellAsker(told, turn), rewriting('resumed', resumed, { followed, turn }));
}

export function unsubscribe(followed: Followed, turn: Turn): Response {
  const { id, owner } = followed.subscription;
  if (owner === null) {
    const words = `${named(followed, turn)} is followed here by config/digests.yaml: it is taken out there. Until then it can be paused.`;
    return tellAsker(managing(words, followed), turn);
  }
  const told = `Unsubscribed: ${named(followed, turn)} comes here no more.`;
  const remove: Write = (db) => {
    removeSubscription(db, turn.from, id);
  };
  return together(tellAsker(told, turn), { sayings: [], writes: [remove, deedOf('unsubscribed', followed, turn)] });
}

/** The row as it is by then: an edition may have been sent meanwhile. */
function rewriting(
  deed: string,
  change: (one: Followed, now: number) => Followed,
  { followed, turn }: { readonly followed: Followed; readonly turn: Turn },
): Response {
  const write: Write = (db, now) => {
    const fresh = stateSubscriptions(turn.desk.state).byId(turn.from, followed.subscription.id);
    if (fresh !== null) saveSubscription(db, change(fresh, now));
  };
  return { sayings: [], writes: [write, deedOf(deed, followed, turn)] };
}

export function deedOf(deed: string, { subscription }: Followed, { from, chat }: Turn): Write {
  return (db, now) => {
    const what = subscriptionInWords(subscription, chat.topics);
    saveDeed(db, from, { channel: from.channel, user: from.user, deed, what }, now);
  };
}

function named({ subscription }: Followed, { chat }: Turn): string {
  return topicsInWords(subscription, chat.topics);
}

/** Whether this channel's threads are told of what was wrong in them. */
export function correct(wanted: boolean | null, turn: Turn): Response {
  const { from, desk } = turn;
  const { digest } = platformWords(from.platform);
  const now = wantsCorrections(desk.state, from);
  if (wanted === null) {
    const how = `${digest('corrections off')} ends that, ${digest('corrections on')} begins it again.`;
    return tellAsker(`${CORRECTED[now ? 'on' : 'off']} ${how}`, turn);
  }
  const word = wanted ? 'on' : 'off';
  if (now === wanted) return tellAsker(CORRECTED[word], turn);
  const write: Write = (db, at) => {
    setCorrections(db, from, wanted);
    saveDeed(db, from, { channel: from.channel, user: from.user, deed: 'set corrections', what: word }, at);
  };
  return together(tellAsker(CORRECTED[word], turn), { sayings: [], writes: [write] });
}

const CORRECTED = {
  on: 'Where a source changes or withdraws what was told in this channel, the thread that told it is told so.',
  off: 'Threads of this channel are not told where a source changes or withdraws something. The next edition of a digest still is.',
} as const;

const LONGEST_CITY = 60;

/** For what is subscribed from now on. */
export function setZone(city: string, turn: Turn): Response {
  const { from } = turn;
  const words = platformWords(from.platform);
  const [zone, ...others] = city === '' ? [] : zonesFor(city);
  const shown = shortened(city, LONGEST_CITY);
  if (zone === undefined) {
    const sorry = city === '' ? 'By which city’s clocks?' : `“${shown}” is no city or time zone that is known here.`;
    return tellAsker(`${sorry} Name a large one that shares your time, as in ${words.digest('zone Athens')}.`, turn);
  }
  if (others.length > 0) {
    const zones = [zone, ...others];
    const text = `“${shown}” can mean several times. Which city’s clocks: ${inList(zones.map(cityOf), 'or')}?`;
    return tellAsker(
      noticeMessage(
        text,
        zones.map((one) => ({ label: cityOf(one), command: `/digest zone ${one}` })),
      ),
      turn,
    );
  }
  const what = zoneInWords(zone);
  const write: Write = (db, now) => {
    saveZone(db, from, zone);
    saveDeed(db, from, { channel: null, user: from.user, deed: 'set the time zone', what }, now);
  };
  const told = `From now on times are ${what}, where nobody says otherwise. What is followed already comes as before.`;
  return together(tellAsker(told, turn), { sayings: [], writes: [write] });
}
