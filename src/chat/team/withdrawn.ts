/** What a channel does not want to see again: whether a point is that, and the jobs without it. */

import type { Answer } from '../../domain/answer.ts';
import type { Briefing, Disagreement, NothingFound, Point } from '../../domain/briefing.ts';
import type { Citation } from '../../domain/span.ts';
import type { Timeline } from '../../domain/timeline.ts';
import type { Jobs } from '../chat-desk.ts';

export interface Withdrawn {
  /** The words that withdrawn points stand on, as `wordsKey` gives them. */
  readonly points: readonly string[];
  readonly sources: readonly string[];
}

/** The same words of the same source are the same, wherever they stand in it by now. */
export function wordsKey({ source, quote }: Citation): string {
  return JSON.stringify([source, quote]);
}

/** One that rests on a withdrawn point's words, or on withdrawn sources alone. */
export function isWithdrawn({ citations }: Pick<Point, 'citations'>, { points, sources }: Withdrawn): boolean {
  if (citations.length === 0) return false;
  return (
    citations.some((one) => points.includes(wordsKey(one))) || citations.every(({ source }) => sources.includes(source))
  );
}

/** Withdrawn sources are kept from the coverage already; here go the points. */
export function jobsWithout(jobs: Jobs, withdrawn: Withdrawn): Jobs {
  if (withdrawn.points.length === 0) return jobs;
  const told = (one: Pick<Point, 'citations'>): boolean => !isWithdrawn(one, withdrawn);
  return {
    brief: async (topic, differences) => briefingOf(await jobs.brief(topic, differences), told),
    timeline: (topic) => timelineOf(jobs.timeline(topic), told),
    ask: async (ask) => answerOf(await jobs.ask(ask), told),
  };
}

type Told = (one: Pick<Point, 'citations'>) => boolean;

/** What passed the gate sentence by sentence still does when some are left out. */
function briefingOf(briefing: Briefing | NothingFound, told: Told): Briefing | NothingFound {
  if ('reason' in briefing) return briefing;
  const points = briefing.points.filter(told);
  if (points.length === 0) return nothing(briefing.topic);
  return {
    ...briefing,
    points,
    disagreements: briefing.disagreements.flatMap((one) => disagreementOf(one, told)),
    variants: briefing.variants.flatMap((one) => disagreementOf(one, told)),
    updates: briefing.updates.filter(({ earlier, later }) => told(earlier) && told(later)),
  };
}

/** One side alone is no difference. */
function disagreementOf({ about, positions }: Disagreement, told: Told): readonly Disagreement[] {
  const left = positions.filter(told);
  return left.length < 2 ? [] : [{ about, positions: left }];
}

function timelineOf(timeline: Timeline | NothingFound, told: Told): Timeline | NothingFound {
  if ('reason' in timeline) return timeline;
  const events = timeline.events.filter(told);
  return events.length === 0 ? nothing(timeline.topic) : { ...timeline, events };
}

function nothing(topic: string): NothingFound {
  return { topic, points: [], reason: 'no-coverage', nearest: [] };
}

const ALL_WITHDRAWN = 'What the coverage says of this has been withdrawn in this channel.';

function answerOf(answer: Answer, told: Told): Answer {
  const nearest = answer.nearest.filter((one) => told({ citations: [one] }));
  if (answer.status === 'not-in-coverage') return { ...answer, nearest };
  const points = answer.points.filter(told);
  if (points.length > 0) return { ...answer, points, nearest };
  const { question, understood, notes, confidence } = answer;
  const refusal = { reason: 'absent', text: ALL_WITHDRAWN, choices: [], nearest } as const;
  return { status: 'not-in-coverage', question, understood, notes, confidence, ...refusal };
}
