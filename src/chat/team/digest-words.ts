/** A subscription in words: what of, when, how it stands, and when its next edition comes. */

import { topicOf } from '../../brief/topic-of.ts';
import type { Subscription } from '../../domain/subscription.ts';
import type { Topic } from '../../domain/topic.ts';
import { nextSlot } from '../../schedule/slots.ts';
import { inList, whenInWords } from '../../schedule/when-in-words.ts';
import type { KeptEdition } from '../../store/editions.ts';
import type { Followed } from '../../store/subscriptions.ts';

/** "Harbour fire and Ferries" */
export function topicsInWords({ topics }: Pick<Subscription, 'topics'>, known: readonly Topic[]): string {
  return inList(
    topics.map((one) => topicOf(one, known).title),
    'and',
  );
}

/** "Harbour fire and Ferries, weekdays at 07:30, Oslo time" */
export function subscriptionInWords(subscription: Subscription, known: readonly Topic[]): string {
  return `${topicsInWords(subscription, known)}, ${mannerInWords(subscription)}`;
}

export function mannerInWords({ rhythm, whenQuiet }: Subscription): string {
  return `${whenInWords(rhythm)}${whenQuiet === 'silence' ? ', silent when nothing is new' : ''}`;
}

/** Why somebody has paused it: they need not be told. */
export const BY_HAND = 'by hand';

/** "The next edition comes on Tuesday, 3 March." */
export function nextInWords({ subscription, nextAt }: Followed): string {
  const { paused, rhythm } = subscription;
  if (paused !== null) return `It is paused${paused.why === BY_HAND ? '' : ` (${paused.why})`}: no edition comes.`;
  if (rhythm.kind === 'on-change') return 'The next edition comes when something changes.';
  return nextAt === null ? 'No next edition is known.' : `The next edition comes on ${dayIn(rhythm.zone, nextAt)}.`;
}

/** "Tuesday, 3 March at 07:30, Oslo time": the next ones, at most so many. */
export function nextRuns({ subscription, nextAt }: Followed, most: number): readonly string[] {
  const { paused, rhythm } = subscription;
  if (paused !== null || rhythm.kind === 'on-change' || nextAt === null) return [];
  const slots = [nextAt];
  while (slots.length < most) slots.push(nextSlot(rhythm, slots.at(-1) ?? nextAt).at);
  return slots.map((at) => timeIn(rhythm.zone, at));
}

/** "Tuesday, 3 March at 07:30" */
function timeIn(zone: string, at: number): string {
  const clock = zoned(zone, at).toPlainTime().toString({ smallestUnit: 'minute' });
  return `${dayIn(zone, at)} at ${clock}`;
}

/** What became of an edition, by the clocks of its subscription. */
export function editionInWords({ state, slot, reason }: KeptEdition, zone: string): string {
  const when = timeIn(zone, slot);
  const why = reason === null ? '' : `: ${reason}`;
  switch (state) {
    case 'delivered':
      return `delivered, ${when}`;
    case 'queued':
      return `on its way, ${when}`;
    case 'unknown':
      return `may not have arrived, ${when}${why}`;
    case 'dead':
      return `did not arrive, ${when}${why}`;
    case 'skipped':
      return `left out, ${when}${why}`;
  }
}

const DAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });

function dayIn(zone: string, at: number): string {
  const day = zoned(zone, at).toPlainDate();
  const parts = DAY.formatToParts(day.toZonedDateTime('UTC').epochMilliseconds);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('weekday')}, ${part('day')} ${part('month')}`;
}

function zoned(zone: string, at: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
}
