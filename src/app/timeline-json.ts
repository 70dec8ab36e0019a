/** A timeline as JSON: fields in a fixed order, citations as in the contract. */

import type { Citation } from '../domain/span.ts';
import type { Timeline, TimelineEvent } from '../domain/timeline.ts';
import { sourceJson } from './briefing-json.ts';

export function timelineJson({ topic, title, asOf, events, sources }: Timeline): object {
  return { topic, title, asOf, events: events.map(eventJson), sources: sources.map(sourceJson) };
}

function eventJson({ text, when, ahead, inferred, speaker, via, standing, citations }: TimelineEvent): object {
  const { kind, from, to, words } = when;
  return {
    text,
    when: { kind, from, to, words },
    ahead,
    inferred,
    speaker,
    via,
    standing,
    citations: citations.map(citationJson),
  };
}

function citationJson({ source, start, end, quote }: Citation): object {
  return { source, start, end, quote };
}
