/** From a topic and the coverage to the dated events of the topic in their order, each with its receipts. */

import type { Article, Moment } from '../domain/article.ts';
import { OWN_WORDS, type NothingFound, type Point, type SourceLine } from '../domain/briefing.ts';
import { independentAmong } from '../claims/origins/independence.ts';
import type { Coverage } from '../domain/coverage.ts';
import type { Timeline, TimelineEvent, When } from '../domain/timeline.ts';
import type { Topic } from '../domain/topic.ts';
import { groundBriefing } from '../grounding/ground-briefing.ts';
import { eventsAmong, type Event } from './events.ts';
import { makePoint } from '../points/make-point.ts';
import { nothingFound } from './nothing-found.ts';
import { evidenceFor, readTopic, type TopicReading } from './read-topic.ts';
import { sameEvents } from './same-event.ts';
import { tellsSameTime } from './same-time.ts';

/** As many as a reader takes in. */
const MOST_EVENTS = 20;

/** A timeline without events where the coverage tells of the topic, but not when. */
export function writeTimeline(topic: Topic, coverage: Coverage): Timeline | NothingFound {
  const reading = readTopic(topic, coverage);
  const { found, candidates, article, asOf } = reading;
  if (candidates.length === 0) return nothingFound(topic, found, article);
  const desk: Desk = { ...reading, topic };
  const isSame = sameEvents(candidates);
  const taken: Taken[] = [];
  for (const event of eventsAmong(candidates, article)) {
    if (taken.length === MOST_EVENTS) break;
    if (taken.some((each) => isSame(each.event, event))) continue;
    const shown = showEvent(event, desk);
    if (shown !== null) taken.push({ event, shown });
  }
  const events = taken.map(({ shown }) => shown).toSorted(byTime);
  return { topic: topic.slug, title: topic.title, asOf, events, sources: sourcesOf(events, article) };
}

interface Desk extends TopicReading {
  readonly topic: Topic;
}

interface Taken {
  readonly event: Event;
  readonly shown: TimelineEvent;
}

/** Null where the event cannot stand alone or does not pass the gate. */
function showEvent(event: Event, desk: Desk): TimelineEvent | null {
  const made = makePoint(event.candidate, evidenceFor(event.candidate, desk));
  if (made === null) return null;
  const { time, candidate } = event;
  const when: When = {
    kind: time.kind,
    from: time.from,
    to: time.to,
    words: time.relative ? candidate.text.slice(time.start, time.end) : null,
  };
  const point = ground({ ...made, citations: ofSameTime(made, when, desk) }, desk);
  if (point === null) return null;
  return { ...point, when, ahead: isAhead(event, desk.asOf), inferred: isInferred(point, event, desk) };
}

/** The event's own receipt, and those of others that date it likewise. */
function ofSameTime({ citations }: Point, when: When, { article }: Desk): Point['citations'] {
  return citations.filter((citation, place) => place === 0 || tellsSameTime(citation, when, article(citation.source)));
}

function ground(point: Point, { topic, article, asOf }: Desk): Point | null {
  const empty = { unanswered: [], disagreements: [], furtherDisagreements: 0, updates: [], variants: [] };
  const draft = { ...empty, topic: topic.slug, title: topic.title, writer: OWN_WORDS, points: [point] };
  return groundBriefing(draft, { article, asOf, independent: independentAmong(article) }).points[0] ?? null;
}

/** After the newest coverage, or told as to come in a time that is not yet over. */
function isAhead({ time, facing }: Event, asOf: Moment | null): boolean {
  if (asOf === null) return false;
  const now = time.kind === 'instant' && asOf.includes('T') ? asOf : asOf.slice(0, 10);
  return time.from > now || (time.to > now && facing === 'ahead' && time.kind !== 'night');
}

/** A time that hangs on a day of publication that nobody states, and that no other source confirms. */
function isInferred({ citations }: Point, { time }: Event, { article }: Desk): boolean {
  return time.relative && citations.every(({ source }) => article(source).publishedInferred);
}

/** By beginning; what begins on one day, by whether it is longer, then by end. A night begins in the evening. */
function byTime(a: TimelineEvent, b: TimelineEvent): number {
  const [one, other] = [beginning(a.when), beginning(b.when)];
  if (one !== other) return one < other ? -1 : 1;
  return a.when.to === b.when.to ? 0 : a.when.to > b.when.to ? -1 : 1;
}

function beginning({ kind, from }: When): string {
  return kind === 'night' ? `${from}T18` : from;
}

function sourcesOf(events: readonly TimelineEvent[], article: (source: string) => Article): readonly SourceLine[] {
  const cited = new Set(events.flatMap(({ citations }) => citations.map(({ source }) => source)));
  return [...cited].map((each) => {
    const { source, title, publisher, published, publishedInferred, kind } = article(each);
    return { source, title, publisher, published, publishedInferred, kind };
  });
}
