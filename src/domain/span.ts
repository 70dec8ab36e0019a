/** A place in a stored text: what every receipt comes down to. */

export interface Span {
  /** The file's name inside its coverage folder, with `/` between folders. */
  readonly source: string;
  /** Offsets in UTF-16 code units into the source's decoded text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** The tie from a point to a span, with the words that stand there: `text.slice(start, end) === quote`. */
export interface Citation extends Span {
  readonly quote: string;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.source === inner.source && outer.start <= inner.start && inner.end <= outer.end;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.source === b.source && a.start < b.end && b.start < a.end;
}
