/** A briefing as the contract's JSON: fields in a fixed order, whatever order the object was built in. */

import type {
  Briefing,
  Disagreement,
  NothingFound,
  Point,
  Position,
  Report,
  SourceLine,
  Update,
  Writer,
} from '../domain/briefing.ts';
import type { Citation } from '../domain/span.ts';

export function briefingJson(briefing: Briefing): object {
  return {
    topic: briefing.topic,
    title: briefing.title,
    asOf: briefing.asOf,
    ...writerJson(briefing.writer),
    points: briefing.points.map(pointJson),
    disagreements: briefing.disagreements.map(disagreementJson),
    furtherDisagreements: briefing.furtherDisagreements,
    updates: briefing.updates.map(updateJson),
    variants: briefing.variants.map(disagreementJson),
    unanswered: [...briefing.unanswered],
    newestCited: briefing.newestCited,
    sources: briefing.sources.map(sourceJson),
  };
}

/** `didYouMean` is a configured topic with nearly the name that found nothing, or null. */
export function nothingFoundJson(nothing: NothingFound, didYouMean: string | null): object {
  const { topic, reason, nearest } = nothing;
  return { topic, points: [], reason, nearest: nearest.map(citationJson), didYouMean };
}

/** `extractive` where every point is in its source's own words. */
export function writerJson({ model, notice }: Writer): object {
  return { writer: model ?? 'extractive', notice };
}

export function sourceJson(line: SourceLine): object {
  const { source, title, publisher, published, publishedInferred, kind } = line;
  return { source, title, publisher, published, publishedInferred, kind };
}

export function pointJson({ text, speaker, via, standing, citations, independent, checkedAs }: Point): object {
  return { text, speaker, via, standing, citations: citations.map(citationJson), independent, checkedAs };
}

function disagreementJson({ about, positions }: Disagreement): object {
  return { about, positions: positions.map(positionJson) };
}

function positionJson({ text, holder, reportedBy, citations, at, inLine, independent }: Position): object {
  return {
    text,
    holder,
    reportedBy: [...reportedBy],
    citations: citations.map(citationJson),
    at,
    inLine: [...inLine],
    independent,
  };
}

function updateJson({ about, earlier, later }: Update): object {
  return { about, earlier: reportJson(earlier), later: reportJson(later) };
}

function reportJson({ text, at, early, citations }: Report): object {
  return { text, at, early, citations: citations.map(citationJson) };
}

export function citationJson({ source, start, end, quote }: Citation): object {
  return { source, start, end, quote };
}
