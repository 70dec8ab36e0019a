/** What a reader reads where a citation stands: the slice of the file without its markup. */

import type { Article, Passage } from '../domain/article.ts';
import { overlaps, type Span } from '../domain/span.ts';

export function readingOf(span: Span, { passages }: Article): string {
  return passages
    .filter((passage) => overlaps(passage, span))
    .map((passage) => passage.text.slice(placeIn(passage, span.start), placeIn(passage, span.end)))
    .join(' ');
}

/** The place in a passage's text of a place in the file. */
function placeIn({ start, end, text, runs }: Passage, place: number): number {
  if (place <= start) return 0;
  if (place >= end) return text.length;
  if (runs === null) return place - start;
  const run = runs.findLast((each) => each.start <= place);
  if (run === undefined) return 0;
  return run.at + (place >= run.end ? run.length : Math.min(run.length, place - run.start));
}
