/** A timeline: events under the day, night or stretch of time they are told of, what is still ahead apart, then the sources. */

import { OWN_WORDS, type Standing } from '../domain/briefing.ts';
import type { Block, Item, Message, Run } from '../domain/message.ts';
import type { Timeline, TimelineEvent } from '../domain/timeline.ts';
import { faint, heading, list, paragraph, said, strong, told } from './blocks.ts';
import type { ArticleOf } from './marks.ts';
import { ageLine, asOfClock, colophon, messageOn, pageFor, whenKnown } from './page.ts';
import type { Page, View } from './page.ts';
import { attribution } from './points.ts';
import { receiptsFor } from './receipts.ts';
import { clockInZones, whenHeading } from './when-words.ts';
import { writerRun } from './writer-words.ts';

export function timelineMessage(timeline: Timeline, articleOf: ArticleOf, view: View): Message {
  const page = pageFor(timeline.sources, articleOf, view);
  const { title, asOf, events } = timeline;
  const ahead = events.filter((event) => event.ahead);
  return messageOn(page, [
    ...firstLines(asOf, view),
    heading(`${title} · timeline`),
    ...(events.length === 0 ? [paragraph([said('The coverage dates no event of this topic.')])] : []),
    ...groups(
      events.filter((event) => !event.ahead),
      page,
    ),
    ...(ahead.length === 0 ? [] : [heading('Ahead')]),
    ...groups(ahead, page),
    ...colophon([...asOfClock(asOf), ...resolved(events), writerRun(OWN_WORDS)], events, page),
  ]);
}

/** The age of what was known counts from when it was known. */
function firstLines(asOf: Timeline['asOf'], { knownAsOf, now }: View): readonly Block[] {
  return [...whenKnown(knownAsOf), ...ageLine(asOf, knownAsOf === null ? now : Temporal.Instant.from(knownAsOf))];
}

function groups(events: readonly TimelineEvent[], page: Page): readonly Block[] {
  return [...Map.groupBy(events, ({ when }) => whenHeading(when))].flatMap(([time, own]) =>
    list(
      [strong(unbroken(time))],
      own.map((event) => eventItem(event, page)),
      'events',
    ),
  );
}

function eventItem(event: TimelineEvent, page: Page): Item {
  const mark = faint(`${page.marks.after(event.citations)}${labels(event)}`);
  return {
    runs: [...clockOf(event, page.view), said(event.text), mark],
    receipts: receiptsFor(event.citations, page),
  };
}

function clockOf({ when }: TimelineEvent, { zone }: View): readonly Run[] {
  const clock = clockInZones(when, zone);
  return clock === null ? [] : [told(when.from, 'strong', unbroken(clock)), said(' · ')];
}

function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00A0');
}

/** The source's own words for the time, and what a reader must know that the text may not say. */
function labels(event: TimelineEvent): string {
  const words = event.when.words === null ? '' : ` · “${event.when.words}”`;
  const doubt = event.inferred ? ' · date inferred' : '';
  return `${words}${doubt}${attribution(event)}${standingLabel(event.standing)}`;
}

function standingLabel(standing: Standing): string {
  return standing === 'agreed' || standing === 'single-source' ? '' : ` · ${standing}`;
}

function resolved(events: readonly TimelineEvent[]): readonly Run[] {
  const some = events.some(({ when }) => when.words !== null);
  return some ? [faint('; words in “…” are counted from when the source told them')] : [];
}
